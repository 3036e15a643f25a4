"""Whether a table lists the people of a campaign of e-mails, and what became of each e-mail."""

from collections.abc import Sequence

import pandas as pd

from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.distinct import texts_in
from bounceback.importing.tables import STATUS_FIELDS
from bounceback.vocabulary.fields import STAGE_OF_FIELD, Field
from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.words import normalise

NAMES = frozenset("name names nom nombre nome naam 名字".split())  # that may be of a person
MOSTLY = 0.8  # of the filled cells of a column hold an address


def is_mailing(columns: Sequence[ColumnDecision], data: pd.DataFrame) -> bool:
    """Answer: does a table list e-mails to people, and no applications?

    It has their addresses and no jobs, no header speaks of applying, and every status is one of
    e-mails, at least one of them of e-mails alone: "Sent", "Opened", "Bounced".
    """
    headers = [normalise(c.header) for c in columns]
    if any(map(strangers().speaks_of_applying, headers)) or _names_a_job(columns):
        return False
    if not any(_holds_addresses(data[c.header]) for c in columns):
        return False
    said = {_bare(t) for c in columns if c.field in STATUS_FIELDS for t in texts_in(data[c.header])}
    return (
        bool(said & strangers().mailing) and said <= strangers().mailing | strangers().mailing_too
    )


def _names_a_job(columns: Sequence[ColumnDecision]) -> bool:
    fields = {c.field for c in columns if normalise(c.header) not in NAMES}
    return bool(fields & {Field.ROLE, *STAGE_OF_FIELD})


def _holds_addresses(column: pd.Series) -> bool:
    texts = texts_in(column)
    return len(texts) > 1 and sum("@" in text for text in texts) >= MOSTLY * len(texts)


def _bare(status: str) -> str:
    """A status without the number of the e-mail: "Follow-up 2"."""
    return " ".join(word for word in normalise(status).split() if not word.isdigit())
