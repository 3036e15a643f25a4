"""Numbered rounds of applications: how far they got, which talks there were, what is planned."""

import pytest

from bounceback.importing.account import Kind

MARKED = """
Company,Role,Applied on,Status,Stage 1,Complete 1,Stage 2,Complete 2,Stage 3,Complete 3
Kelp,Cook,2026-03-02,Rejected,Phone screen,Yes,Technical interview,Yes,Onsite,No
Moor,Cook,2026-03-04,Active,Recruiter call,x,Take-home test,pending,,
Tern,Cook,2026-03-09,Rejected,,,,,,
Brill,Cook,2026-03-11,Rejected,Applied,Yes,Coding test,Yes,,
Zeta,Cook,2026-03-12,Applied,Phone screen,,,,,
"""
DATED = """
Company,Role,Applied on,Phone screen,Round 1,Date 1,Result 1,Round 2,Date 2,Result 2
Kelp,Cook,2026-03-02,,HR call,2026-03-10,Passed,Panel,2026-03-20,Rejected
Moor,Cook,2026-03-04,2026-03-06,,2026-03-12,Pending,Chat with Jo,,passed
Tern,Cook,2026-03-09,,,,,,,
"""


def by_company(result, column):
    """One column of the applications, by company."""
    return result.log.applications.set_index("company")[column].astype("str").to_dict()


def test_the_deepest_round_that_was_held_says_how_far_it_got(imported):
    """A round that is only planned does not, and an empty pair leaves the depth unknown."""
    assert by_company(imported(MARKED), "furthest_stage") == {
        "Kelp": "interview",
        "Moor": "screen",
        "Tern": "unknown",
        "Brill": "assessment",
        "Zeta": "applied",
    }


def test_talks_in_numbered_columns_are_interviews_with_day_number_and_result(imported):
    """Beside those of a column of its own stage; a result alone says that it was held."""
    interviews = imported(DATED).log.interviews
    told = interviews[["company", "kind", "round", "held_on", "result", "notes"]]
    told = told.astype("str").fillna("")
    assert told.to_numpy().tolist() == [
        ["Kelp", "screen", "1", "2026-03-10", "passed", "HR call"],
        ["Kelp", "interview", "2", "2026-03-20", "failed", "Panel"],
        ["Moor", "screen", "", "2026-03-06", "unknown", ""],
        ["Moor", "interview", "1", "2026-03-12", "pending", ""],
        ["Moor", "interview", "2", "", "passed", "Chat with Jo"],
    ]


def test_a_round_may_say_how_it_ended_and_when_it_went_on(imported):
    """Where no status does. The first talk is the first step beyond applying; all are counted."""
    result = imported(DATED)
    assert by_company(result, "ending") == {
        "Kelp": "rejected",
        "Moor": "unknown",
        "Tern": "unknown",
    }
    assert by_company(result, "advanced_on")["Kelp"] == "2026-03-10"
    assert by_company(result, "rounds")["Moor"] == "3"


def test_a_round_with_an_unknown_name_is_said_to_be_counted_as_an_interview(imported):
    """Once it took place."""
    told = [p for p in imported(DATED).account.problems if p.kind is Kind.INFERRED]
    assert [(p.row, p.column, p.value) for p in told if "kind of round" in p.message] == [
        (3, "Round 2", "Chat with Jo")
    ]


@pytest.mark.parametrize(
    ("header", "stage"), [("Stage", "unknown"), ("Round", "interview"), ("Interview", "interview")]
)
def test_a_day_without_a_name_is_an_interview_where_the_header_says_so(header, stage, imported):
    """A "stage" may be a test, or the application itself."""
    sheet = (
        f"Company,Role,Status,{header} 1,Date 1,{header} 2,Date 2\n"
        "Kelp,Cook,Rejected,,2026-03-01,,\nMoor,Cook,Rejected,Phone,2026-03-02,,\n"
    )
    assert by_company(imported(sheet), "furthest_stage") == {"Kelp": stage, "Moor": "screen"}


def test_a_name_that_says_how_it_ended_is_no_round(imported):
    """It ends the application, and says nothing of how far it got."""
    sheet = (
        "Company,Role,Stage 1,Date 1,Stage 2,Date 2\n"
        "Kelp,Cook,Applied,2026-03-01,Rejected,2026-03-09\n"
        "Moor,Cook,Applied,2026-03-02,Phone screen,2026-03-10\n"
    )
    result = imported(sheet)
    assert by_company(result, "furthest_stage") == {"Kelp": "applied", "Moor": "screen"}
    assert by_company(result, "ending") == {"Kelp": "rejected", "Moor": "unknown"}


def test_numbered_statuses_with_their_days_are_a_history(imported):
    """The deepest counts, and the one that ended it; else it is open."""
    sheet = (
        "Company,Role,Status 1,Date 1,Status 2,Date 2,Status 3,Date 3\n"
        "Kelp,Cook,Applied,2026-03-02,Phone screen,2026-03-10,Rejected,2026-03-15\n"
        "Moor,Cook,Applied,2026-03-04,Rejected,2026-03-20,,\n"
        "Tern,Cook,Applied,2026-03-09,,,,\n"
        "Quill,Cook,Applied,2026-03-11,Interview,2026-03-22,Offer,2026-04-01\n"
    )
    log = imported(sheet).log.applications
    assert log["ending"].tolist() == ["rejected", "rejected", "open", "open"]
    assert log["furthest_stage"].tolist() == ["screen", "applied", "applied", "offer"]


@pytest.mark.parametrize(
    ("day", "result"),
    [
        ("R{} Date", "R{} Status"),
        ("Round {} Date", "Round {} Result"),
        ("", "Interview {} Outcome"),
    ],
)
def test_rounds_without_names_are_known_by_their_results(day, result, imported):
    """A result says that the round was held, and how it ended; an empty one says nothing."""
    headers = ["Company", "Role", "Applied on"]
    rows = [
        ["Kelp", "Cook", "2026-03-02"],
        ["Moor", "Cook", "2026-03-04"],
        ["Tern", "Cook", "2026-03-09"],
    ]
    told = {1: ("2026-03-10", "Passed", "Rejected"), 2: ("2026-03-20", "Failed", "")}
    for number, (held, kelp, moor) in told.items():
        headers += [day.format(number)] * bool(day) + [result.format(number)]
        rows[0] += [held] * bool(day) + [kelp]
        rows[1] += [held if moor else ""] * bool(day) + [moor]
        rows[2] += [""] * bool(day) + [""]
    read = imported("\n".join(map(",".join, [headers, *rows])))
    assert by_company(read, "ending") == {"Kelp": "rejected", "Moor": "rejected", "Tern": "unknown"}
    assert by_company(read, "furthest_stage")["Kelp"] == "interview"
    assert by_company(read, "rounds")["Kelp"] == "2"
    assert len(read.log.interviews) == 3
