"""Tables of a file that were not read although they name companies: nothing is lost in silence."""

from collections.abc import Iterator, Sequence

from bounceback.importing.account import Kind, Problem
from bounceback.importing.placing import BY_PLACE
from bounceback.importing.table_parts import MOST_KNOWN
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.words import normalise

MESSAGE = (
    "This table of {rows:,} rows was not read, and most of its companies stand nowhere else. {why} "
    "If it holds applications, say so under Columns."
)


def left_out(tables: Sequence[ReadTable]) -> Iterator[Problem]:
    """Answer: which tables were not read, though most companies in them stand nowhere else?"""
    read = [table for table in tables if table.decision.kind is not Table.IGNORED]
    known = {name for table in read for name in _companies(table)}
    for table in tables:
        names = _companies(table) if table.decision.kind is Table.IGNORED else frozenset()
        if names and len(names & known) <= MOST_KNOWN * len(names):
            message = MESSAGE.format(rows=len(table.rows), why=table.decision.why)
            header = table.headers(Field.COMPANY)[0]
            yield Problem(0, header, Kind.INFERRED, "", message, table.origin)


def _companies(table: ReadTable) -> frozenset[str]:
    """The companies in a column that is called so; none where only its place says that."""
    named = [c for c in table.decision.columns if c.field is Field.COMPANY]
    if not named or named[0].confidence <= BY_PLACE:
        return frozenset()
    texts = map(normalise, table.distinct(named[0].header).texts)
    return frozenset(text for text in texts if text)
