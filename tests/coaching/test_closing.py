"""How a reflection closes: one thing to do, one true thing, and nothing invented."""

import re

import pytest

from bounceback.coaching.closing import (
    BeforeAfter,
    DaysToNext,
    Facts,
    Strength,
    closing,
    true_facts,
)
from bounceback.coaching.practice import exercises
from bounceback.coaching.prompts import Situation
from bounceback.vocabulary.terms import Ending, Stage, Theme

REJECTED = Situation(Stage.INTERVIEW, Ending.REJECTED)
FEWER = BeforeAfter(Theme.CONFIDENCE, 4, 6, 1, 5)
FULL = Facts(
    sent=41,
    person=9,
    interviews=12,
    offers=1,
    practices=3,
    days_to_next=DaysToNext(4, 7),
    before_after=(FEWER,),
    strengths=(Strength(Theme.COMMUNICATION, 3, 5),),
)


def test_nothing_known_is_said_as_it_is():
    """An empty log gives no fact, and the closing says so."""
    assert true_facts(Facts()) == ()
    assert "not enough in your log" in closing(REJECTED, Facts()).fact


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (Facts(sent=41, person=9), "9 of 41 applications got you in front of a person."),
        (
            Facts(sent=41, person=9, unknown_depth=3),
            "At least 9 of 41 applications got you in front of a person.",
        ),
        (
            Facts(sent=41, before_after=(FEWER,)),
            (
                "Confidence and nerves came up in 4 of 6 reviewed interviews before you practised "
                "it, and in 1 of 5 since."
            ),
        ),
        (
            Facts(sent=9, strengths=(Strength(Theme.COMMUNICATION, 3, 5),)),
            (
                "Communication was noted as a strength in 3 of the 5 reviewed interviews of your "
                "furthest rounds."
            ),
        ),
        (
            Facts(sent=9, days_to_next=DaysToNext(4, 7)),
            (
                "After 7 rejections another application or interview followed; for half of them it "
                "came within 4 days."
            ),
        ),
        (Facts(sent=1), "You have sent 1 application so far; each stands here"),
    ],
)
def test_the_fact_is_counted(facts, said):
    """The fact says what was counted, with what it was counted of."""
    assert closing(REJECTED, facts).fact.startswith(said)


def test_every_number_is_one_that_was_handed_in():
    """No sentence holds a number that is not in the log."""
    handed = {41, 9, 12, 1, 3, 4, 7, 6, 5}
    said = true_facts(FULL)
    assert len(said) == 8
    assert {int(n) for sentence in said for n in re.findall(r"\d+", sentence)} <= handed


@pytest.mark.parametrize(
    "change",
    [
        BeforeAfter(Theme.CONFIDENCE, 4, 6, 4, 6),
        BeforeAfter(Theme.CONFIDENCE, 2, 6, 4, 6),
        BeforeAfter(Theme.CONFIDENCE, 4, 6, 0, 1),
        BeforeAfter(Theme.CONFIDENCE, 1, 1, 0, 9),
    ],
)
def test_no_change_is_claimed_where_there_is_none(change):
    """As often, more often, or of too few interviews: nothing is said of less."""
    assert not change.less_often
    assert true_facts(Facts(before_after=(change,))) == ()


def test_few_rejections_say_nothing_of_the_time():
    """A usual time is said of five or more."""
    assert true_facts(Facts(days_to_next=DaysToNext(4, 4))) == ()


def test_the_theme_at_hand_comes_first():
    """What came up less often is said of the theme of this reflection, where it is known."""
    other = BeforeAfter(Theme.SALARY, 5, 6, 1, 6)
    facts = Facts(before_after=(FEWER, other))
    here = Situation(Stage.INTERVIEW, Ending.REJECTED, themes=(Theme.SALARY,))
    assert closing(here, facts).fact.startswith("Salary talk")
    assert closing(REJECTED, facts).fact.startswith("Confidence")


def test_the_action_trains_what_came_up():
    """The theme named here goes before the one that comes back most; else a general one."""
    here = Situation(Stage.INTERVIEW, Ending.REJECTED, themes=(Theme.SALARY,))
    recurring = Facts(recurring=(Theme.CONFIDENCE,))
    assert exercises(Theme.SALARY)[0].text in closing(here, recurring).action
    assert exercises(Theme.CONFIDENCE)[0].text in closing(REJECTED, recurring).action
    assert "three likely questions" in closing(REJECTED, Facts()).action


@pytest.mark.parametrize(
    ("situation", "word"),
    [
        (Situation(Stage.APPLIED, Ending.REJECTED), "posting"),
        (Situation(Stage.OFFER, Ending.ACCEPTED), "carried"),
        (Situation(Stage.INTERVIEW, Ending.OPEN, final_ahead=True), "setbacks"),
    ],
)
def test_the_action_fits_the_situation(situation, word):
    """Before a person, after success and before a final round something else is to be done."""
    assert word in closing(situation, Facts()).action
