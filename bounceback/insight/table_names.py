"""By which names the tables of an import are told apart on the page."""

from bounceback.importing.account import Account
from bounceback.importing.decisions import TableDecision
from bounceback.vocabulary.fields import Table

MOST = 6  # names in one sentence


def short_names(account: Account) -> dict[str, str]:
    """Return a name for each table that is read, by its origin; empty where there is only one.

    Of one file with several sheets it is the sheet's.
    """
    tables = [table for table in account.decisions.tables if table.kind is not Table.IGNORED]
    if len(tables) < 2:
        return {}
    one_file = len({table.source for table in tables}) == 1
    return {table.origin: _name(table, one_file=one_file) for table in tables}


def listed(names: list[str]) -> str:
    """Return the names in quotation marks, joined as in a sentence, the first few of many."""
    quoted = [f"“{name}”" for name in names[:MOST]]
    rest = len(names) - MOST
    last = f"{rest:,} more" if rest > 0 else quoted.pop()
    return f"{', '.join(quoted)} and {last}" if quoted else last


def _name(table: TableDecision, *, one_file: bool) -> str:
    return table.sheet if one_file and table.sheet else table.origin
