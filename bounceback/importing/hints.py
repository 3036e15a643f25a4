"""What notes say about how an application went, where no column does: hints, never facts."""

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import NOT_APPLIED, UNKNOWN, UNKNOWN_STAGE
from bounceback.importing.depths import DepthSuggestion
from bounceback.importing.standings import Standings
from bounceback.importing.tables import ReadTable
from bounceback.importing.telling_texts import telling_texts
from bounceback.vocabulary.terms import Ending, Stage


def depth_hints(table: ReadTable, stands: Standings) -> list[Problem]:
    """Answer: in which rows does a note tell how far it got, or how it ended, and no column does?

    As many notes are read as a person could go through; the words that say so stand in the
    account, and nothing is taken from them.
    """
    sent = stands.ending != NOT_APPLIED
    depth, ending = sent & (stands.stage == UNKNOWN_STAGE), sent & (stands.ending == UNKNOWN)
    return [
        Problem(
            int(table.rows[told.place]),
            told.header,
            Kind.SUGGESTED,
            told.said.words,
            f"This may say: {_in_words(told.said)}. Nothing was taken from it; if it is so, say it "
            "under Applications, or in the sheet.",
            table.origin,
        )
        for told in telling_texts(table, depth | ending)
        if (depth[told.place] and told.said.tells_depth)
        or (ending[told.place] and _tells_ending(told.said))
    ]


def _tells_ending(said: DepthSuggestion) -> bool:
    return said.ending is not Ending.UNKNOWN


def _in_words(said: DepthSuggestion) -> str:
    stage = said.stage.label.lower() if said.stage is not Stage.UNKNOWN else ""
    rounds = f"{said.rounds} rounds" if said.rounds else ""
    ending = said.ending.label.lower() if _tells_ending(said) else ""
    return ", ".join(filter(None, (stage, rounds, ending)))
