"""What notes say about how an application went, where no column does: hints, never facts."""

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import NOT_APPLIED, UNKNOWN, UNKNOWN_STAGE
from bounceback.importing.depths import DepthSuggestion, suggest_depth
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.standings import Standings
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage


def depth_hints(table: ReadTable, stands: Standings) -> list[Problem]:
    """Answer: in which rows does a note tell how far it got, or how it ended, and no column does?

    As many notes are read as a person could go through; the words that say so stand in the
    account, and nothing is taken from them.
    """
    sent = stands.ending != NOT_APPLIED
    depth, ending = sent & (stands.stage == UNKNOWN_STAGE), sent & (stands.ending == UNKNOWN)
    return [
        hint
        for header in table.headers(Field.NOTES)
        for hint in _hints(table, header, depth, ending)
    ]


def _hints(
    table: ReadTable, header: str, depth: npt.NDArray[np.bool_], ending: npt.NDArray[np.bool_]
) -> list[Problem]:
    texts = table.text(header)
    written = (depth | ending) & (texts != "").to_numpy(dtype=bool)
    places = np.flatnonzero(written)[:MOST_NOTES]
    told = ((int(place), suggest_depth(texts.iloc[place])) for place in places)
    return [
        Problem(
            int(table.rows[place]),
            header,
            Kind.SUGGESTED,
            said.words,
            f"This may say: {_in_words(said)}. Nothing was taken from it; if it is so, say it "
            "under Applications, or in the sheet.",
            table.origin,
        )
        for place, said in told
        if said is not None
        and ((depth[place] and said.tells_depth) or (ending[place] and _tells_ending(said)))
    ]


def _tells_ending(said: DepthSuggestion) -> bool:
    return said.ending is not Ending.UNKNOWN


def _in_words(said: DepthSuggestion) -> str:
    stage = said.stage.label.lower() if said.stage is not Stage.UNKNOWN else ""
    rounds = f"{said.rounds} rounds" if said.rounds else ""
    ending = said.ending.label.lower() if _tells_ending(said) else ""
    return ", ".join(filter(None, (stage, rounds, ending)))
