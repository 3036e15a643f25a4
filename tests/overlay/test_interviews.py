"""Interviews logged in the app and corrected ones."""

from datetime import date

import pytest

from bounceback.overlay.applying import apply, known
from bounceback.overlay.corrections import (
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    MentionAdded,
    Overlay,
)
from bounceback.schema import LOGGED
from bounceback.vocabulary.terms import Polarity, Result, Stage, Theme


def test_a_logged_interview_is_one_of_the_log(log, identity):
    """It has a key, the names of its application, and keeps its identity."""
    held = LoggedInterview(
        "logged 1", identity[6], Stage.SCREEN, 1, date(2026, 5, 9), Result.PASSED, 4.0, "Friendly"
    )
    done = apply(log, Overlay((held,)))
    row = done.interviews.iloc[-1]
    assert (row["interview"], row["application"], row["company"], row["role"]) == (
        *(4, 6),
        "Ostrey",
        "Clerk",
    )
    assert (row["kind"], row["round"], row["result"], row["rating"]) == ("screen", 1, "passed", 4.0)
    assert (row["origin"], row["row"], row["notes"]) == (LOGGED, 0, "Friendly")
    assert known(done).interviews[4] == "logged 1"


@pytest.mark.parametrize(
    ("kind", "number", "day", "fresh"),
    [
        (Stage.INTERVIEW, None, date(2026, 3, 10), 0),
        (Stage.INTERVIEW, 2, date(2026, 3, 10), 0),
        (Stage.FINAL, None, date(2026, 3, 10), 1),
        (Stage.INTERVIEW, None, date(2026, 3, 11), 1),
        (Stage.INTERVIEW, None, None, 1),
    ],
)
def test_an_interview_that_the_sheet_has_as_well_counts_once(
    log, identity, kind, number, day, fresh
):
    """The same day and kind is the same interview: what was logged of it is added."""
    held = LoggedInterview("logged 1", identity[2], kind, number, day, notes="They were late")
    done = apply(log, Overlay((held,)))
    assert len(done.interviews) == len(log.interviews) + fresh
    mine = done.interviews[done.interviews["notes"].str.contains("They were late")]
    assert len(mine) == 1
    assert known(done).interviews[mine["interview"].iloc[0]] == "logged 1"
    if not fresh:
        assert "They asked about joins" in mine["notes"].iloc[0]
        assert (mine["rating"].iloc[0], mine["result"].iloc[0]) == (2.0, "failed")


def test_two_logged_interviews_are_never_one(log, identity):
    """Two of one kind on one day are two, though the sheet has only one of them."""
    both = (
        LoggedInterview(name, identity[2], held_on=date(2026, 3, 10)) for name in ("one", "two")
    )
    assert len(apply(log, Overlay(tuple(both))).interviews) == len(log.interviews) + 1


def test_a_field_of_an_interview_can_be_corrected(log, identity):
    """Kind and day change, and the application is as deep as its interview now is."""
    held = known(log).interviews[1]
    said = (
        InterviewCorrection(identity[2], held, "kind", "final"),
        InterviewCorrection(identity[2], held, "held_on", ""),
        InterviewCorrection(identity[2], held, "rating", "4.5"),
    )
    done = apply(log, Overlay(said))
    row = done.interviews.iloc[0]
    assert (row["kind"], str(row["held_on"]), row["rating"]) == ("final", "NaT", 4.5)
    assert done.applications.iloc[1]["furthest_stage"] == "final"
    assert known(done).interviews[1] == held


def test_a_removed_interview_takes_along_what_was_said_in_it(log, identity):
    """It is gone with its mentions, and nothing more can be said of it."""
    held = known(log).interviews[1]
    noted = MentionAdded(identity[2], held, Theme.SALARY, Polarity.WEAKNESS, "too low")
    done = apply(log, Overlay((InterviewRemoved(identity[2], held), noted)))
    assert 1 not in done.interviews["interview"].tolist()
    assert 1 not in done.mentions["interview"].dropna().tolist()
    assert "too low" not in done.mentions["words"].tolist()
    assert done.ratings["interview"].tolist() == [2]
    assert done.waiting == ()
