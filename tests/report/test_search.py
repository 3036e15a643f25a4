"""What a report is about."""

from bounceback.importing.decisions import ColumnDecision, Decisions, TableDecision
from bounceback.report.search import people
from bounceback.selection import Selection
from bounceback.vocabulary.fields import Field


def test_the_filters_leave_a_part_of_the_search(search, log):
    """Without a filter the whole, else what it leaves."""
    from dataclasses import replace

    assert search.log is log
    one = replace(search, selection=Selection(companies=("Kelp",)))
    assert one.log.applications["company"].tolist() == ["Kelp"]


def test_people_are_named_in_columns_of_contacts(log):
    """Only a column that was read as one of contacts tells of people."""
    column = ColumnDecision("Contact", Field.CONTACT, 1.0)
    other = ColumnDecision("Recruiter", Field.CONTACT, 1.0)  # no such column was kept
    table = TableDecision("a.csv", "", columns=(column, other))
    assert people(log, Decisions((table,))) == ("Anna Schmidt",)
    assert people(log, Decisions()) == ()
