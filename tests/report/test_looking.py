"""What a report says of itself before its first number."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from bounceback.report.choosing import Choice, Naming
from bounceback.report.looking import facts
from bounceback.report.names import Names
from bounceback.report.search import Beside
from bounceback.selection import Selection

KEEP = Choice(names=Naming.KEEP)


@pytest.fixture
def names(log):
    """The letters of the search."""
    return Names.of(log.applications["company"].unique())


def test_how_many_and_from_when_to_when(search, names):
    """The denominator, the dates, the day to which it is counted, and the day of the report."""
    said = dict(facts(search, KEEP, names))
    assert said["Looks at"] == "8 of 8 applications"
    assert said["Sent"] == "8 applications"
    assert said["Sent between"] == "5 January 2026 and 12 January 2026"
    assert said["Interviews"] == "2 on record"
    assert said["Counted to"] == "10 February 2026, the last day in the sheet"
    assert said["Made on"] == "1 March 2026"
    assert said["Filters"] == "None"


def test_an_old_sheet_says_why_it_is_counted_to_a_day_long_past(search, names):
    """What came between the last day in the sheet and the day of the report, nobody knows."""
    later = replace(search, beside=replace(search.beside, today=date(2026, 9, 1)))
    assert dict(facts(later, KEEP, names))["Counted to"] == (
        "10 February 2026, the last day in the sheet; what came since is not in it"
    )


def test_the_name_of_a_file_stands_only_beside_names(search, names):
    """Who replaces names gives no file name away."""
    assert dict(facts(search, KEEP, names))["Read from"] == "Zfile of Anna.csv"
    assert "Read from" not in dict(facts(search, Choice(), names))


@pytest.mark.parametrize(
    ("selection", "kept", "replaced"),
    [
        (
            Selection(companies=("Kelp", "Tern Labs")),
            "Company: Kelp and Tern Labs",
            "Company: Company C and Company B",
        ),
        (
            Selection(stages=("screen",), endings=("no_response",)),
            "Furthest stage: Phone screen; Ending: No response",
            "Furthest stage: Phone screen; Ending: No response",
        ),
        (
            Selection(roles=("Zrole",), others=(("extra: Contact", ("Anna", "Bo")),)),
            "Role: Zrole; Contact: Anna and Bo",
            "Role: 1 chosen; Contact: 2 chosen",
        ),
        (
            Selection(since=date(2026, 1, 6), until=date(2026, 1, 9)),
            "Applied from 6 January 2026; Applied until 9 January 2026",
            "Applied from 6 January 2026; Applied until 9 January 2026",
        ),
    ],
)
def test_the_filters_are_said(search, names, selection, kept, replaced):
    """In words where names are kept; a person's own words are counted where they are not."""
    filtered = replace(search, selection=selection)
    assert dict(facts(filtered, KEEP, names))["Filters"] == kept
    assert dict(facts(filtered, Choice(), names))["Filters"] == replaced


def test_many_words_of_a_filter_are_counted(search, names):
    """Nobody reads forty names."""
    filtered = replace(search, selection=Selection(sources=tuple("abcdefgh")))
    assert dict(facts(filtered, KEEP, names))["Filters"] == "Source: a, b, c, d, e and 3 more"


def test_without_dates_it_says_so(search, names):
    """No day is made up."""
    nowhere = search.whole.applications.assign(applied_on=pd.NaT)
    undated = replace(
        search, whole=replace(search.whole, applications=nowhere), beside=Beside(pd.NaT)
    )
    said = dict(facts(undated, KEEP, names))
    assert said["Sent between"] == "No dates are written down"
    assert "Counted to" not in said
