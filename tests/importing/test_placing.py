"""Columns that no header names: what their place and their cells say."""

import pandas as pd

from bounceback.importing.content import look
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.placing import (
    BY_PLACE,
    by_place,
    first_ticked,
    shortlists,
    who_and_when,
)
from bounceback.vocabulary.fields import Field

COMPANIES = ["Nordlicht", "Brill & Co", "Tern Labs"]
DAYS = ["2026-01-05", "2026-02-11", "2026-03-20"]
STATUSES = ["Applied", "Rejected", "Applied"]


def found(columns, **named):
    """Return proposals for these columns, known only where they are named, and their contents."""
    proposals = [ColumnDecision(h, named.get(h, Field.EXTRA)) for h in columns]
    return proposals, {h: look(pd.Series(cells, dtype="str")) for h, cells in columns.items()}


def fields(proposals) -> dict[str, Field]:
    """Return what each column means."""
    return {p.header: p.field for p in proposals}


def test_the_only_column_of_dates_says_when_and_the_only_one_of_names_who():
    """Beside a status; both are no more than a weak guess."""
    columns = {"Status": STATUSES, "Zebra": DAYS, "Column 3": COMPANIES}
    placed = who_and_when(*found(columns, Status=Field.STATUS))
    expected = {"Status": Field.STATUS, "Zebra": Field.APPLIED_ON, "Column 3": Field.COMPANY}
    assert fields(placed) == expected
    assert [p.confidence for p in placed] == [1.0, BY_PLACE, BY_PLACE]


def test_two_columns_of_dates_are_left_to_the_person():
    """Which of them says when nobody can tell."""
    columns = {"Zebra": DAYS, "Okapi": DAYS}
    assert set(fields(who_and_when(*found(columns))).values()) == {Field.EXTRA}


def test_points_out_of_ten_are_no_days():
    """What could be a date is none below a word for points: "9/10"."""
    points = ["9/10", "7/10", "8/10"]
    assert fields(who_and_when(*found({"Zebra": points}))) == {"Zebra": Field.APPLIED_ON}
    assert fields(who_and_when(*found({"My ranking": points}))) == {"My ranking": Field.EXTRA}


def test_a_shortlist_behind_the_interviews_is_the_last_round():
    """Before them, or without any, it is an answer to the application."""
    shortlist = ColumnDecision("Shortlisted?", Field.ANSWERED)
    interview = ColumnDecision("Interview", Field.REACHED_INTERVIEW)
    assert shortlists([interview, shortlist])[1].field is Field.REACHED_FINAL
    assert shortlists([shortlist, interview])[0].field is Field.ANSWERED
    assert shortlists([shortlist])[0].field is Field.ANSWERED


def test_without_any_header_the_places_say_who_what_and_when():
    """Only beside a status or dates, which show that it may be a search at all."""
    columns = {"Column 1": COMPANIES, "Column 2": ["Cook", "Baker", "Clerk"], "Column 3": DAYS}
    expected = [Field.COMPANY, Field.ROLE, Field.APPLIED_ON]
    assert list(fields(by_place(*found(columns))).values()) == expected
    del columns["Column 3"]
    assert set(fields(by_place(*found(columns))).values()) == {Field.EXTRA}


def test_without_any_header_results_beside_steps_say_how_they_went():
    """Unless the steps say how it ended themselves."""
    columns = {"Column 1": COMPANIES, "Column 2": ["Cook", "Baker", "Clerk"]}
    columns |= {"Column 3": ["Interview", "Test", "Interview"], "Column 4": DAYS}
    columns |= {"Column 5": ["Failed", "Passed", "Waiting"]}
    proposed = found(columns, **{"Column 3": Field.STATUS})
    assert fields(by_place(*proposed))["Column 5"] is Field.OUTCOME
    columns["Column 3"] = ["Interview", "Rejected", "Interview"]
    proposed = found(columns, **{"Column 3": Field.STATUS})
    assert fields(by_place(*proposed))["Column 5"] is Field.EXTRA


def test_without_any_header_a_site_for_jobs_is_no_company():
    """Nor is a text that stands in each row; titles of roles before the names are the roles."""
    roles = ["Frontend Developer", "Accountant", "Cook"]
    sites = {("Naukri",) * 3: Field.SOURCE, ("LinkedIn", "Indeed", "LinkedIn"): Field.SOURCE}
    for where, meant in (sites | {("Oslo",) * 3: Field.EXTRA}).items():
        columns = {"Column 1": DAYS, "Column 2": where, "Column 3": roles, "Column 4": COMPANIES}
        expected = [Field.APPLIED_ON, meant, Field.ROLE, Field.COMPANY]
        assert list(fields(by_place(*found(columns))).values()) == expected
    del columns["Column 4"]
    expected = [Field.APPLIED_ON, Field.COMPANY, Field.ROLE]
    assert list(fields(by_place(*found(columns))).values()) == expected


def test_ticks_below_cv_are_the_first_of_the_stages():
    """Where two stages stand behind it and nothing else says that somebody applied."""
    columns = {"CV": ["x", "x", ""], "Test": ["x", "", ""], "Interview": ["x", "", ""]}
    stages = {"Test": Field.REACHED_ASSESSMENT, "Interview": Field.REACHED_INTERVIEW}
    ticked = fields(first_ticked(*found(columns, **stages)))
    assert ticked == {"CV": Field.REACHED_APPLIED, **stages}
    named = found({**columns, "CV": ["short", "long", "short"]}, **stages)
    assert fields(first_ticked(*named))["CV"] is Field.EXTRA
    dated = found({**columns, "Sent": DAYS}, Sent=Field.APPLIED_ON, **stages)
    assert fields(first_ticked(*dated))["CV"] is Field.EXTRA
