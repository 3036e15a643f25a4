"""Words that are clear beside their opposite: "Passed" in a column in which "Failed" stands too.

Alone they may be said by either side ("they passed on me"), or of the whole search. Beside their
opposite, where the table speaks of steps, they say that a step was passed.
"""

from bounceback.importing.evidence import DEPTH_FIELDS
from bounceback.importing.phrases import TALKS
from bounceback.importing.tables import STATUS_FIELDS, ReadTable
from bounceback.importing.values import Standing, standing
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words


def went_on(table: ReadTable, header: str) -> dict[str, Standing]:
    """Answer: which texts of a status column say that a step was passed, by their opposite?

    The step is the one that the header names, if it does: "Interview result".
    """
    plain = {text: normalise(text) for text in table.distinct(header).texts if text}
    passed = [text for text in plain if plain[text] in words().went_on]
    if not passed or words().fell_out.isdisjoint(plain.values()):
        return {}
    named = standing(header).stage
    step = named if named in TALKS else None
    if step is None and not table.headers(*DEPTH_FIELDS) and not _names_steps(table):
        return {}
    return dict.fromkeys(passed, Standing(Ending.OPEN, step))


def _names_steps(table: ReadTable) -> bool:
    """Whether a status of this table names a talk or a test."""
    columns = [table.distinct(header) for header in table.headers(*STATUS_FIELDS)]
    return any(said.stage in TALKS for column in columns for said in column.each(standing))
