"""What the tests of the gate share: sheets as text, read, and counted apart from any metric."""

import sys
from collections import Counter

import pandas as pd
import pytest

from bounceback import schema
from bounceback.importing.account import Kind
from bounceback.importing.building import Import, Source, build
from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.decisions import DateOrder, Decisions, TableDecision
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Table


def as_source(sheet: str | bytes | Source, name: str = "jobs.csv") -> Source:
    """A file from its text."""
    if isinstance(sheet, Source):
        return sheet
    return Source(name, sheet if isinstance(sheet, bytes) else sheet.lstrip("\n").encode())


@pytest.fixture(scope="session")
def imported():
    """A function that reads sheets (text, bytes or sources) and checks what always holds."""

    def read(*sheets, decisions: Decisions | None = None, as_of=None) -> Import:
        result = build([as_source(sheet) for sheet in sheets], decisions, as_of)
        schema.check(result.log)
        account = result.account
        set_aside = [p for p in account.problems if p.kind is Kind.SET_ASIDE]
        assert account.rows == account.kept + account.set_aside
        assert account.kept == len(result.log.applications)
        assert len(set_aside) == account.set_aside
        return result

    return read


@pytest.fixture(scope="session")
def tally():
    """A function that counts each value of a column that occurs."""

    def count(column: pd.Series) -> dict[str, int]:
        return dict(Counter(str(value) for value in column))

    return count


@pytest.fixture(scope="session")
def as_table():
    """A function that makes a settled table from columns of texts."""

    def table(columns, kind=Table.APPLICATIONS, order=DateOrder.DAY_FIRST) -> ReadTable:
        data = pd.DataFrame({header: pd.Categorical(texts) for header, texts in columns.items()})
        proposed = propose_columns(contents_of(data), kind)
        decision = TableDecision("jobs.csv", kind=kind, columns=proposed, date_order=order)
        rows = pd.RangeIndex(2, len(data) + 2).to_numpy()
        return ReadTable(decision, data, rows)

    return table


@pytest.fixture
def read_dates(as_table):
    """A function that reads a column of texts as days of applying, with what is told of them."""

    def stamps(*texts, order=DateOrder.DAY_FIRST, report=True):
        found = dates_of(
            as_table({"Date Applied": texts}, order=order), "Date Applied", report=report
        )
        days = ["" if day == "NaT" else day[:10] for day in found.days.astype("str")]
        return days, [(p.row, p.kind) for p in found.problems]

    return stamps


@pytest.fixture(scope="session")
def say():
    """A function that tells how a table of expectations fared: shown with -s."""

    def tell(*lines: str) -> None:
        sys.stdout.write("\n".join(["", *lines, ""]))

    return tell
