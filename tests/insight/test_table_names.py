"""By which names tables are told apart."""

import pytest

from bounceback.importing.account import Account
from bounceback.importing.decisions import Decisions, TableDecision
from bounceback.insight.table_names import listed, short_names
from bounceback.vocabulary.fields import Table


@pytest.mark.parametrize(
    ("tables", "names"),
    [
        ([("a.csv", "")], []),
        ([("a.xlsx", "2025"), ("a.xlsx", "2026")], ["2025", "2026"]),
        ([("a.xlsx", "2025"), ("b.csv", "")], ["a.xlsx › 2025", "b.csv"]),
    ],
)
def test_a_sheet_goes_by_its_own_name_within_one_file(tables, names) -> None:
    """One table needs no name; of several files the file is named as well."""
    decisions = Decisions(tuple(TableDecision(*table) for table in tables))
    assert list(short_names(Account(1, 1, 0, 0, (), decisions)).values()) == names


def test_a_sheet_that_is_left_out_needs_no_name() -> None:
    """What is not read is not told apart."""
    tables = TableDecision("a.xlsx", "Jobs"), TableDecision("a.xlsx", "Lists", Table.IGNORED)
    assert short_names(Account(1, 1, 0, 0, (), Decisions(tables))) == {}


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["A"], "“A”"),
        (["A", "B"], "“A” and “B”"),
        (["A", "B", "C"], "“A”, “B” and “C”"),
        (list("ABCDEFGH"), "“A”, “B”, “C”, “D”, “E”, “F” and 2 more"),
    ],
)
def test_names_are_joined_as_in_a_sentence(names, sentence) -> None:
    """The first few of many are named."""
    assert listed(names) == sentence
