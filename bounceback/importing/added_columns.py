"""The columns that Bounceback adds to a sheet that it hands back, and how they are told apart.

They are known by their names, which no other column has. A sheet is read without them, just as it
was before they were added; what they say is laid over the log afterwards (`laying`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import pandas as pd

from bounceback.importing.headers import HEADER_ROWS
from bounceback.importing.sheets import Sheet, has_text
from bounceback.vocabulary.fields import Table

ABOUT = "About the added columns"  # a sheet that explains them, and the text of its first cell
REMOVED = "Did not take place"  # stands for the kind of an interview


class Added(StrEnum):
    """What an added column says, of an application or of an interview."""

    STAGE = "Furthest stage"
    ENDING = "Ending"
    REASONS = "Reasons"
    WHO = "Who says so"
    HANDS = "In whose hands"
    STRENGTHS = "Strengths"
    POINTS = "Points to work on"
    SUGGESTED = "Suggested, not confirmed"
    NEXT = "Next step"
    NEXT_ON = "Next step from"
    LOGGED = "Interviews logged"
    APPLIED_ON = "Applied on"
    ADVANCED_ON = "First step on"
    ENDED_ON = "Ended on"
    ROUNDS = "Rounds"
    OWN = "Your own cells said"
    KIND = "Kind of interview"
    HELD_ON = "Held on"
    ROUND = "Round"
    RESULT = "Result"
    RATING = "Rating"
    ITS_STRENGTHS = "Strengths in the interview"
    ITS_POINTS = "Points to work on in the interview"
    ITS_SUGGESTED = "Suggested of the interview, not confirmed"
    ITS_OWN = "Your own cells said of the interview"

    @property
    def header(self) -> str:
        """The name of the column in a sheet."""
        return f"{self.value} (Bounceback)"


OF_INTERVIEWS = tuple(Added)[tuple(Added).index(Added.KIND) :]
BY_HEADER = {added.header: added for added in Added}
# What holds together: the columns of a group come from the same cell of the log.
APPLICATION_GROUPS: tuple[tuple[Added, ...], ...] = (
    (Added.LOGGED,),
    (Added.STAGE,),
    (Added.ENDING,),
    (Added.APPLIED_ON,),
    (Added.ADVANCED_ON,),
    (Added.ENDED_ON,),
    (Added.ROUNDS,),
    (Added.REASONS, Added.WHO),
    (Added.STRENGTHS,),
    (Added.POINTS,),
    (Added.SUGGESTED,),
)
INTERVIEW_GROUPS: tuple[tuple[Added, ...], ...] = (
    (Added.KIND,),
    (Added.HELD_ON,),
    (Added.ROUND,),
    (Added.RESULT,),
    (Added.RATING,),
    (Added.ITS_STRENGTHS,),
    (Added.ITS_POINTS,),
    (Added.ITS_SUGGESTED,),
)


@dataclass(frozen=True)
class AddedCells:
    """What the added columns of one sheet say.

    `texts` has a column per added column, and as its index the rows as a person counts them.
    `header_row` is 0 where the sheet has no names of its own for its columns. `kind` says what
    the sheet was taken for when the columns were added.
    """

    header_row: int
    kind: Table
    texts: pd.DataFrame


Apart = Mapping[tuple[str, str], AddedCells]  # by the source and the name of a sheet


def apart(sheets: Iterable[Sheet]) -> tuple[list[Sheet], Apart]:
    """Answer: what do these sheets hold of their own, and what do the added columns say?"""
    own, added = list[Sheet](), dict[tuple[str, str], AddedCells]()
    given = list(sheets)
    for sheet in given:
        if _is_about(sheet) and len(given) > 1:
            continue
        found = _header(sheet)
        if found is None:
            own.append(sheet)
            continue
        rest, added[sheet.source, sheet.name] = _parted(sheet, *found)
        own.append(rest)
    return own, added


def _is_about(sheet: Sheet) -> bool:
    return (
        sheet.name.endswith(ABOUT)
        and sheet.first_rows(1)[:1] != []
        and (sheet.row(0)[0].strip() == ABOUT)
    )


def _header(sheet: Sheet) -> tuple[int, dict[int, Added]] | None:
    """The index of the row that names the added columns, and their places; None without any."""
    begin = sheet.begin()
    for index, texts in enumerate(sheet.first_rows(HEADER_ROWS, begin), begin):
        found = {place: BY_HEADER.get(text.strip()) for place, text in enumerate(texts)}
        named = {place: added for place, added in found.items() if added is not None}
        if named:
            return index, named
    return None


def _parted(sheet: Sheet, index: int, places: Mapping[int, Added]) -> tuple[Sheet, AddedCells]:
    cells = sheet.cells
    theirs = cells.drop(columns=list(places))
    theirs = theirs.set_axis(range(theirs.shape[1]), axis=1)
    texts = {added: cells[place].astype("str").str.strip() for place, added in places.items()}
    below = pd.DataFrame(texts).iloc[index + 1 :].set_axis(range(index + 2, len(cells) + 1))
    named = any(has_text(theirs[place].iloc[[index]]).any() for place in theirs)
    kind = Table.INTERVIEWS if {*OF_INTERVIEWS} & {*places.values()} else Table.APPLICATIONS
    return replace(sheet, cells=theirs), AddedCells(index + 1 if named else 0, kind, below)
