"""What the free texts of a row say of how far it got, where no column of stages or statuses does.

Notes, feedback and reasons are read as sentences. A column that nobody named counts where all that
stands in it are words for stages and statuses, as "Phone screen (Completed)" below "Activities".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from bounceback.importing.depths import FAR, DepthSuggestion, suggest_depth
from bounceback.importing.elsewhere import ending_alone
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.phrases import within
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import standing
from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.cues import LANGUAGES, Kind
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import LISTS, normalise, stages_of

SENTENCES = (Field.NOTES, Field.FEEDBACK, Field.REASON, Field.WENT_BADLY, Field.WENT_WELL)

Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Telling:
    """A text that says how far its row got, or how it ended: its place, its column and what."""

    place: int
    header: str
    said: DepthSuggestion


def telling_texts(table: ReadTable, rows: Rows) -> Iterator[Telling]:
    """Answer: which texts of these rows say how far it got, or how it ended?

    Of each column as many are read as a person could go through.
    """
    for header in table.headers(*SENTENCES):
        texts = table.text(header)
        for place in np.flatnonzero(rows & table.text_stands(header))[:MOST_NOTES]:
            said = suggest_depth(texts.iloc[place]) or _alone(texts.iloc[place])
            if said is not None:
                yield Telling(int(place), header, said)
    for header in table.headers(Field.EXTRA):
        yield from _named_stages(table, header, rows)


def _alone(text: str) -> DepthSuggestion | None:
    """What a note says that is nothing but an ending, in whatever language."""
    said = ending_alone(text)
    if said is None:
        return None
    return DepthSuggestion(said.stage or Stage.UNKNOWN, None, said.ending or Ending.UNKNOWN, text)


def contact_texts(table: ReadTable, rows: Rows) -> Iterator[tuple[int, str, str]]:
    """Answer: which texts of these rows may speak of somebody met, whatever they say of how far?

    Each with the place of its row and the header of its column.
    """
    for header in table.headers(*SENTENCES):
        texts = table.text(header)
        for place in np.flatnonzero(rows & table.text_stands(header))[:MOST_NOTES].tolist():
            if _tells_of_contact(texts.iloc[place]):
                yield place, header, texts.iloc[place]


def goes_beyond(table: ReadTable, rows: Rows) -> Rows:
    """Answer: of which of these rows may a text tell that it went beyond applying?"""
    beyond = np.zeros(len(table.rows), dtype=bool)
    told = telling_texts(table, rows)
    beyond[[each.place for each in told if each.said.tells_depth]] = True
    beyond[[place for place, _, _ in contact_texts(table, rows & ~beyond)]] = True
    return beyond


def _tells_of_contact(text: str) -> bool:
    """Whether a text may speak of somebody met or of something set, however far that was.

    In the languages whose sentences are not read, any word for such a step counts.
    """
    for clause in clauses(text):
        contacts = clause.of(Kind.CONTACT)
        if any(not clause.negated(match, FAR) for match in contacts):
            return True
    return not _steps_without_cues().isdisjoint(within(normalise(text)))


@cache
def _steps_without_cues() -> frozenset[str]:
    """The words for such steps in the languages whose sentences are not read."""
    read = {phrase for language in LANGUAGES for phrase in stages_of(language)}
    others = [stages_of(language) for language in LISTS if language not in LANGUAGES]
    return frozenset(
        phrase
        for stages in others
        for phrase, stage in stages.items()
        if stage is not Stage.APPLIED and phrase not in read
    )


def _named_stages(table: ReadTable, header: str, rows: Rows) -> Iterator[Telling]:
    column = table.distinct(header)
    if not all(standing(text).understood for text in column.texts):
        return
    stages = {text: stage for text in column.texts if (stage := standing(text).stage) is not None}
    named = rows & column.where(text in stages for text in column.texts)
    for place in np.flatnonzero(named)[:MOST_NOTES]:
        text = column.texts[column.codes[place]]
        said = DepthSuggestion(stages[text], None, Ending.UNKNOWN, text)
        if said.tells_depth:
            yield Telling(int(place), header, said)
