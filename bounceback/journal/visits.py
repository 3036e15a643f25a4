"""On which days the person looked in, so that a page can say what changed since."""

from datetime import date

from sqlalchemy import func, insert, select

from bounceback.journal import tables
from bounceback.journal.opening import Journal


def visit(journal: Journal, on: date) -> date | None:
    """Note a visit on this day, and return the day of the last visit before it, or None.

    Raises:
        StoreError: the journal cannot be written.
    """
    table = tables.visits
    mine = table.c.owner == journal.owner
    with journal.writing() as connection:
        if connection.scalar(select(table.c.day).where(mine, table.c.day == on)) is None:
            connection.execute(insert(table).values(owner=journal.owner, day=on))
        earlier = select(func.max(table.c.day)).where(mine, table.c.day < on)
        last: date | None = connection.scalar(earlier)
    return last
