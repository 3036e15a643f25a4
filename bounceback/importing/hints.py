"""What notes say about how an application went, where no column does: hints, never facts."""

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import ENDINGS, NOT_APPLIED, UNKNOWN, UNKNOWN_STAGE
from bounceback.importing.depths import DepthSuggestion
from bounceback.importing.sides import BY_OTHERS, own_no
from bounceback.importing.standings import Standings
from bounceback.importing.tables import ReadTable
from bounceback.importing.telling_texts import contact_texts, telling_texts
from bounceback.vocabulary.terms import Ending, Stage

MET = (
    "This may speak of somebody you met or of a task. How far it got stays unknown; if it went "
    "beyond applying, say it under Applications, or in the sheet."
)
OWN_NO = (
    "This may say that it was you who said no. Nothing was taken from it; if it is so, say under "
    "Applications, or in the sheet, that you withdrew or declined the offer."
)


def depth_hints(table: ReadTable, stands: Standings) -> list[Problem]:
    """Answer: in which rows does a note tell how far it got, or how it ended, and no column does?

    As many notes are read as a person could go through; the words that say so stand in the
    account, and nothing is taken from them. One that only may speak of a talk is named as well.
    """
    sent = stands.ending != NOT_APPLIED
    depth, ending = sent & (stands.stage == UNKNOWN_STAGE), sent & (stands.ending == UNKNOWN)
    told = [
        told
        for told in telling_texts(table, depth | ending)
        if (depth[told.place] and told.said.tells_depth)
        or (ending[told.place] and _tells_ending(told.said))
    ]
    rest = np.ones_like(depth)
    rest[[each.place for each in told]] = False
    perhaps_own = rest & (_by_others(stands) | ending)
    return [
        *(_suggested(table, t.place, t.header, t.said.words, _said(t.said)) for t in told),
        *(_suggested(table, *met, MET) for met in contact_texts(table, rest & depth)),
        *(_suggested(table, *no, OWN_NO) for no in own_no(table, perhaps_own)),
    ]


def _by_others(stands: Standings) -> npt.NDArray[np.bool_]:
    return np.isin(stands.ending, [ENDINGS.index(ending) for ending in BY_OTHERS])


def _suggested(table: ReadTable, place: int, header: str, words: str, message: str) -> Problem:
    row = int(table.rows[place])
    return Problem(row, header, Kind.SUGGESTED, words, message, table.origin)


def _said(said: DepthSuggestion) -> str:
    return (
        f"This may say: {_in_words(said)}. Nothing was taken from it; if it is so, say it under "
        "Applications, or in the sheet."
    )


def _tells_ending(said: DepthSuggestion) -> bool:
    return said.ending is not Ending.UNKNOWN


def _in_words(said: DepthSuggestion) -> str:
    stage = said.stage.label.lower() if said.stage is not Stage.UNKNOWN else ""
    rounds = f"{said.rounds} rounds" if said.rounds else ""
    ending = said.ending.label.lower() if _tells_ending(said) else ""
    return ", ".join(filter(None, (stage, rounds, ending)))
