"""What notes say about how far an application got, where no column does: hints, never facts."""

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import NOT_APPLIED, UNKNOWN_STAGE
from bounceback.importing.depths import DepthSuggestion, suggest_depth
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.standings import Standings
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage


def depth_hints(table: ReadTable, stands: Standings) -> list[Problem]:
    """Answer: in which rows of unknown depth does a note tell how far it got?

    As many notes are read as a person could go through; the words that say so stand in the
    account, and nothing is taken from them.
    """
    unknown = (stands.stage == UNKNOWN_STAGE) & (stands.ending != NOT_APPLIED)
    return [
        hint for header in table.headers(Field.NOTES) for hint in _hints(table, header, unknown)
    ]


def _hints(table: ReadTable, header: str, unknown: npt.NDArray[np.bool_]) -> list[Problem]:
    texts = table.text(header)
    places = np.flatnonzero(unknown & (texts != "").to_numpy(dtype=bool))[:MOST_NOTES]
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
        if said is not None and said.stage not in {Stage.UNKNOWN, Stage.APPLIED}
    ]


def _in_words(said: DepthSuggestion) -> str:
    rounds = f", {said.rounds} rounds" if said.rounds else ""
    ending = f", {said.ending.label.lower()}" if said.ending is not Ending.UNKNOWN else ""
    return f"{said.stage.label.lower()}{rounds}{ending}"
