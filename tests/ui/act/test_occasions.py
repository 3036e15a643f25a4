"""What a person can reflect on."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from bounceback.overlay.applying import known
from bounceback.ui.act import occasions
from bounceback.vocabulary.terms import Ending, Stage, Theme

TODAY = date(2026, 3, 10)


def of(log, key):
    """Return one occasion of the log."""
    return occasions.of(log, known(log), key, TODAY)


def test_interviews_and_sent_applications_are_occasions(log):
    """Each interview and each sent application has its row; what was not sent has none."""
    found = occasions.table(log, known(log))
    assert len(found) == 3 + 5
    assert found["key"].is_unique
    assert found["day"].dropna().is_monotonic_decreasing


def test_begun_ones_come_first_and_finished_ones_last(log):
    """What waits to be finished leads; what was looked at closes the list."""
    found = occasions.table(log, known(log))
    begun, done = found["key"].iloc[-1], found["key"].iloc[0]
    keys = occasions.ordered(found, {begun}, {done}, TODAY)["key"].tolist()
    assert (keys[0], keys[-1]) == (begun, done)


def test_open_applications_stand_behind_what_has_ended(log):
    """An open application is there to be found, but not among the first."""
    found = occasions.ordered(occasions.table(log, known(log)), (), (), TODAY)
    assert found["what"].iloc[-1] == Ending.OPEN


@pytest.mark.parametrize(("words", "count"), [("ada", 4), ("CLERK", 3), ("(", 0), ("", 8)])
def test_a_part_of_a_name_is_enough(log, words, count):
    """Company and role are searched in any case, letter for letter."""
    assert len(occasions.matching(occasions.table(log, known(log)), words)) == count


def test_an_occasion_knows_its_situation(log):
    """The kind of the interview, the ending, the themes and whether a reason is known."""
    there = of(log, known(log).interviews[1])
    assert (there.title, there.what) == ("Ada, Clerk", "Interview, 2026-01-20")
    assert there.application == known(log).applications[1]
    situation = there.situation
    assert (situation.stage, situation.ending) == (Stage.INTERVIEW, Ending.REJECTED)
    assert (situation.reason_known, situation.themes) == (True, (Theme.PREPARATION,))
    assert of(log, known(log).interviews[2]).situation.passed


def test_an_interview_that_fits_no_application_can_be_looked_at(log):
    """It has no application and no ending, and asks all the same."""
    there = of(log, known(log).interviews[3])
    assert (there.application, there.row) == ("", None)
    assert there.situation.ending is Ending.UNKNOWN


def test_an_unknown_key_is_no_occasion(log):
    """Whatever stands in an address, nothing is made of it."""
    assert of(log, "nobody · 1") is None
    assert of(log, "nobody › x") is None


def test_a_final_round_to_come_is_looked_ahead_to(log):
    """With a final round ahead the application is prepared for it; afterwards no more."""
    later = log.interviews.assign(
        application=pd.array([1, 2, None], dtype="Int64"),
        held_on=pd.to_datetime(["2026-01-20", "2026-03-20", None]),
        result=pd.Categorical(
            ["failed", "pending", "pending"], log.interviews["result"].dtype.categories
        ),
    )
    ahead = replace(log, interviews=later)
    key = known(ahead).applications[2]
    assert of(ahead, key).situation.final_ahead
    assert of(ahead, known(ahead).interviews[2]).ahead
    assert not occasions.of(ahead, known(ahead), key, date(2026, 4, 1)).situation.final_ahead


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Ada", "Clerk"), "Ada, Clerk"),
        (("", "Cook"), "Cook"),
        ((None, ""), "No company and no role given"),
    ],
)
def test_a_name_says_what_is_known(names, said):
    """A missing company or role leaves no comma behind."""
    assert occasions.name(*names) == said
