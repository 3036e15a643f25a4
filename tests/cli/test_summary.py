"""`summary`: the counts of a sheet."""

import json
from datetime import date, timedelta

import pytest

from bounceback.importing.account import Kind
from bounceback.vocabulary.terms import Ending, Reason, Stage, Theme
from tests.cli.sheets import SENT, SHEET


def test_the_counts_of_a_sheet(counted):
    """Sent and not sent, how far and how it ended; saved roles stand in no rate."""
    assert (counted["sent"], counted["not_applied"]) == (6, 1)
    assert counted["furthest_stage"] == {
        "applied": 2,
        "screen": 1,
        "assessment": 0,
        "interview": 1,
        "final": 1,
        "offer": 1,
        "unknown": 0,
    }
    assert counted["ending"] == {
        "open": 1,
        "rejected": 2,
        "no_response": 1,
        "withdrew": 0,
        "declined_offer": 1,
        "role_closed": 0,
        "accepted": 0,
        "unknown": 1,
    }


def test_the_counts_add_up(counted):
    """Stages and endings are counted over the sent applications, each once."""
    assert set(counted["furthest_stage"]) == set(Stage)
    assert set(counted["ending"]) == set(Ending) - {Ending.NOT_APPLIED}
    assert sum(counted["furthest_stage"].values()) == counted["sent"]
    assert sum(counted["ending"].values()) == counted["sent"]
    assert counted["sent"] + counted["not_applied"] == counted["account"]["kept"]


def test_reasons_and_weaknesses_with_who_says_so(counted):
    """Suggestions are counted apart."""
    reasons = {row["reason"]: row for row in counted["reasons"]}
    assert reasons["visa"] == {
        "reason": "visa",
        "applications": 1,
        "told": 0,
        "guess": 1,
        "suggested": 0,
    }
    assert {"visa", "overqualified"} <= set(reasons) <= set(Reason)
    weaknesses = {row["theme"]: row for row in counted["weaknesses"]}
    assert {"system_design", "confidence"} <= set(weaknesses) <= set(Theme)
    assert list(counted["weaknesses"][0]) == ["theme", "interviews", "applications", "suggested"]


def test_the_account_holds_every_row_with_a_question(counted):
    """Rows, kept, decisions and problems with row, column, kind, value and message."""
    account = counted["account"]
    assert (account["rows"], account["kept"]) == (8, 7)
    kinds = {problem["row"]: problem["kind"] for problem in account["problems"]}
    assert kinds == {8: Kind.STATUS_UNKNOWN, 9: Kind.SET_ASIDE}
    for problem in account["problems"]:
        assert {"row", "column", "kind", "value", "message"} <= set(problem)
    assert account["decisions"]["tables"][0]["source"] == "jobs.csv"


def test_as_text_it_can_be_read(run):
    """Every label of a stage and an ending stands with its count."""
    result = run("summary", "jobs.csv", *SENT, jobs_csv=SHEET)
    assert result.exit_code == 0
    for label in ("8 rows, 7 kept", "6 sent, 1 not applied", "Phone screen", "Declined the offer"):
        assert label in result.stdout
    assert result.stderr == ""


def test_several_files_are_one_search(run):
    """Applications in one file, interviews in another."""
    interviews = (
        "Company,Role,Interview Date,Round,Went badly\nMoor,Cook,2026-02-01,Onsite,nerves\n"
    )
    result = run(
        *("summary", "jobs.csv", "interviews.csv", "--json", *SENT),
        jobs_csv=SHEET,
        interviews_csv=interviews,
    )
    counts = json.loads(result.stdout)
    assert (counts["furthest_stage"]["final"], counts["furthest_stage"]["screen"]) == (2, 0)
    assert counts["account"]["interviews"] == {"rows": 1, "kept": 1}


@pytest.mark.parametrize(("days", "implausible"), [(2, True), (-2, False)])
def test_without_a_day_it_is_today(run, days, implausible):
    """A date after the day of reading is reported; the default day is today."""
    day = date.today() + timedelta(days=days)  # noqa: DTZ011
    sheet = f"Company,Role,Date Applied,Status\nKelp,Cook,{day},Applied\n"
    problems = json.loads(run("summary", "jobs.csv", "--json", jobs_csv=sheet).stdout)["account"]
    assert [p["kind"] for p in problems["problems"]] == ["date_implausible"] * implausible
