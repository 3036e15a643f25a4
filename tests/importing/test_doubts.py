"""Status words that mean something else beside what stands around them."""

from dataclasses import replace

import pytest

from bounceback.importing.doubts import doubted, never_dated
from bounceback.vocabulary.fields import Field


def doubted_in(as_table, statuses, **beside):
    """What is doubted in a status column with these other columns."""
    table = as_table({"Company": ["Kelp"] * len(statuses), "Status": statuses, **beside})
    return doubted(table, "Status")


@pytest.mark.parametrize(
    ("statuses", "doubtful"),
    [
        (["completed", "terminated", "failed"], {"failed"}),
        (["Parked", "Qualified", "Lost", "Submitted"], {"Lost"}),
        (["échoué", "Mercure", "Vénus"], {"échoué"}),
        (["Applied", "Failed", "Interview"], set()),
        (["Applied", "Lost", "Parked"], set()),
        (["Failed"], set()),
        (["Mercury", "Venus", "Rejected"], set()),
    ],
)
def test_failed_and_lost_go_by_their_neighbours(statuses, doubtful, as_table):
    """Among words of a program's runs, or of deals, they may say something else."""
    assert doubted_in(as_table, statuses) == doubtful


STATUSES = ["applied", "interview", "withdrawn", "rejected", "prospect"]
SENT = ["2026-02-02", "2026-02-03", "", "—", ""]


@pytest.mark.parametrize(
    ("header", "dates", "doubtful"),
    [
        ("date_applied", SENT, {"withdrawn", "rejected"}),
        ("Sent on", SENT, {"withdrawn", "rejected"}),
        ("Date", SENT, set()),
        ("date_applied", ["2026-02-02", "", "", "", ""], set()),
        ("date_applied", [*SENT[:3], "2026-02-05", ""], {"withdrawn"}),
        ("date_applied", [""] * 5, set()),
    ],
)
def test_an_ending_without_the_day_of_applying_is_asked(header, dates, doubtful, as_table):
    """Where all that was sent has one: perhaps an advert was turned down, not an application."""
    assert doubted_in(as_table, STATUSES, **{header: dates}) == doubtful


def test_a_rejection_after_an_interview_was_sent(as_table):
    """Whatever its date of applying says."""
    beside = {"date_applied": ["2026-02-02", "2026-02-03", ""], "Interview": ["", "x", "x"]}
    assert doubted_in(as_table, ["applied", "interview", "rejected"], **beside) == set()


def test_what_was_judged_and_has_a_day_of_applying_is_asked(as_table):
    """By itself it was not applied for."""
    dates = {"Date applied": ["2026-02-02", "2026-02-03"]}
    assert doubted_in(as_table, ["evaluated", "applied"], **dates) == {"evaluated"}
    assert doubted_in(as_table, ["evaluated", "applied"]) == set()


WORDS = ["applied", "applied", "skipped", "skipped", "Mercury"]
DAYS = ["2026-02-02", "2026-02-03", "", "", ""]


@pytest.mark.parametrize(
    ("word", "dates", "beside", "taken"),
    [
        ("Mercury", DAYS, {}, {"Mercury"}),
        ("Mercury", [*DAYS[:4], "2026-02-05"], {}, set()),
        ("Mercury", [*DAYS[:3], "2026-02-05", ""], {}, set()),
        ("Mercury", [DAYS[0], *[""] * 4], {}, set()),
        ("Mercury", DAYS, {"Interview": ["", "", "", "", "x"]}, set()),
        ("Mercury interview", DAYS, {}, set()),
        ("Mercury?", DAYS, {}, set()),
        ("Declined", DAYS, {}, set()),
    ],
)
def test_an_unknown_word_in_undated_rows_alone_was_not_sent(word, dates, beside, taken, as_table):
    """Where all that was sent has a day of applying, and what says that it was not has none."""
    columns = {"Status": [*WORDS[:4], word], "Date applied": dates, **beside}
    table = as_table({"Company": ["Kelp"] * 5, **columns})
    assert never_dated(table, "Status") == taken


ALL_DATED = ["", "", "2026-02-02", "2026-02-03", "2026-02-04"]


@pytest.mark.parametrize(
    ("statuses", "dates", "taken"),
    [
        (["Started", "Started", "applied", "applied", "rejected"], ALL_DATED, {"Started"}),
        (["Mercury", "Mercury", "applied", "applied", "rejected"], ALL_DATED, {"Mercury"}),
        (["Mercury", "Venus", "applied", "applied", "rejected"], ALL_DATED, set()),
        (["Closed", "Closed", "applied", "applied", "rejected"], ALL_DATED, set()),
        (["rejected", "rejected", "applied", "applied", "rejected"], ALL_DATED, set()),
        (["Mercury", "Mercury", "applied", "applied", "saved"], ALL_DATED, set()),
        (["Mercury", "Mercury", "applied", "applied", "rejected"], [*ALL_DATED[:4], ""], set()),
        (["Mercury", "Mercury", "Mercury", "applied", "applied"], ["", *ALL_DATED[:4]], set()),
    ],
)
def test_an_unknown_word_that_comes_again_without_a_day_was_not_sent(
    statuses, dates, taken, as_table
):
    """Where every other row has one; a word that is always asked about stays a question."""
    columns = {"Company": ["Kelp"] * 5, "Status": statuses, "Date applied": dates}
    assert never_dated(as_table(columns), "Status") == taken


@pytest.mark.parametrize(
    ("header", "doubtful"),
    [("Status", {"Not yet"}), ("Result", set()), ("Applied?", set())],
)
def test_not_yet_is_asked_where_the_header_does_not_say_of_what(header, doubtful, as_table):
    """No result yet is open and no application yet is none; below "Status" it may be either."""
    rows = {"Company": ["Aspen", "Birk", "Cold"], header: ["sent", "Not yet", "rejected"]}
    table = as_table(rows)
    said = table.decision.with_field(header, Field.OUTCOME if header == "Result" else Field.STATUS)
    assert doubted(replace(table, decision=said), header) == doubtful


@pytest.mark.parametrize(
    ("remarked", "doubtful"),
    [("Descartada (no interesa)", 2), ("Descartada (sin experiencia)", 0), ("Rechazado", 1)],
)
def test_who_discarded_is_asked_where_something_else_says_rejected(remarked, doubtful, as_table):
    """The same word may be said of the candidate and of the advert, but hardly in one list."""
    found = doubted_in(as_table, ["Enviada", "Descartada 2026-02-09", remarked])
    assert len(found) == doubtful
