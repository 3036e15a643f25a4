"""Whether a table lists advertised jobs of which nothing says that somebody applied."""

from collections.abc import Sequence

import pandas as pd

from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.distinct import texts_in
from bounceback.importing.placing import BY_PLACE
from bounceback.importing.tables import FLAG_FIELDS, STATUS_FIELDS
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise

Columns = Sequence[ColumnDecision]

OWN = frozenset({Field.NOTES, Field.NEXT_STEP, Field.CV_VERSION, Field.REASON, Field.FEEDBACK})
OF_APPLYING = frozenset(
    {*FLAG_FIELDS, *STAGE_OF_FIELD, Field.APPLIED_ON, Field.HELD_ON, Field.ROUNDS}
)


def of_adverts(columns: Columns, data: pd.DataFrame) -> list[str]:
    """Answer: which headers show that a table, in which nothing speaks of applying, is of adverts?

    None where somebody keeps it for themselves: with notes, or with plans as statuses.
    """
    if any(column.field in OWN for column in columns):
        return []
    said = {t for c in columns if c.field in STATUS_FIELDS for t in texts_in(data[c.header])}
    if any(standing(text).ending is Ending.NOT_APPLIED for text in said):
        return []
    named = [c.header for c in columns if normalise(c.header) in strangers().adverts]
    only = bool(said) and {*map(normalise, said)} <= strangers().advertised
    return named or (_days_of_adverts(columns) if only else [])


def _days_of_adverts(columns: Columns) -> list[str]:
    """The days on which adverts open or close, where no column is about an application of them."""
    if any(c.field in OF_APPLYING and c.confidence > BY_PLACE for c in columns):
        return []
    return [c.header for c in columns if normalise(c.header) in strangers().opening_days]
