"""What is said of steps and rounds: a step is named only where the counts carry it."""

import pandas as pd
import pytest

from bounceback.insight import steps
from bounceback.insight.stages import NEXT_STEP
from bounceback.vocabulary.terms import Stage


def conversion(**judged):
    """A row for each step: how many went on, out of how many, from, to, of unknown depth."""
    names = ["first_step", "interview", "final", "offer"]
    rows = [judged.get(name, (0, 0, float("nan"), float("nan"), 0)) for name in names]
    frame = pd.DataFrame(rows, columns=["count", "of", "low", "high", "unclear"])
    return frame.assign(leads_to=names, share=frame["count"] / frame["of"].where(frame["of"] > 0))


EVEN = {"first_step": (20, 89, 0.15, 0.32, 0), "interview": (12, 21, 0.37, 0.76, 0)}


@pytest.mark.parametrize(
    ("judged", "named"),
    [
        (EVEN, "first_step"),
        ({**EVEN, "final": (4, 10, 0.17, 0.69, 0)}, ""),
        ({**EVEN, "final": (1, 4, 0.05, 0.7, 0)}, "first_step"),
        ({**EVEN, "interview": (1, 30, 0.01, 0.14, 0)}, "interview"),
        ({**EVEN, "interview": (1, 30, 0.01, 0.58, 12)}, ""),
        ({"first_step": (1, 40, 0.0, 0.13, 0)}, "first_step"),
        ({"first_step": (1, 12, 0.01, 0.35, 0)}, ""),
        ({"first_step": (20, 40, 0.35, 0.65, 0)}, ""),
        ({"first_step": (1, 40, 0.0, 0.13, 0), "interview": (0, 1, 0, 0.8, 0)}, "first_step"),
        ({"offer": (0, 30, 0.0, 0.1, 0), "final": (30, 60, 0.37, 0.6, 0)}, "offer"),
        ({}, ""),
    ],
)
def test_a_step_is_named_only_where_the_counts_carry_it(judged, named):
    """Its interval lies below every other that is judged, or it stands alone with enough cases."""
    table = conversion(**judged)
    assert steps.narrowest(table) == named
    sentence = steps.conversion(table).sentence
    assert ("narrow" in sentence) == bool(named)
    assert ("too early" in sentence) == bool(judged and not named)


def test_the_verdict_says_its_counts_and_what_it_speaks_of():
    """The step, its count, its likely share, and where to look; the next step fits it."""
    insight = steps.conversion(conversion(**EVEN))
    assert insight.sentence == (
        "The first step is the narrowest: of 89 sent and old enough to judge, 20 got a "
        "positive reply (22%, likely between 15% and 32%). That speaks of which roles you "
        "choose, and of how your CV answers them."
    )
    assert insight.action == NEXT_STEP[Stage.APPLIED]


def test_without_a_verdict_every_step_says_its_counts():
    """With the unknown depths; steps that nobody was decided at are left out."""
    table = conversion(first_step=(1, 7, 0.02, 0.6, 2), interview=(1, 1, 0.2, 1.0, 2))
    assert steps.conversion(table).sentence == (
        "It is too early to say which step holds you up: of 7 sent and old enough to judge, "
        "1 got a positive reply; of 1 decided after a phone screen or an assessment, 1 went on to "
        "an interview; how far 2 more got is not written down."
    )
    assert steps.conversion(conversion()).sentence == "No step can be judged yet."


def rounds(*rows):
    """A row for each round: reached, offers, stopped."""
    frame = pd.DataFrame(rows, columns=["reached", "offers", "stopped"])
    return frame.assign(
        round=range(1, len(rows) + 1), passed=frame["reached"].shift(-1, fill_value=0)
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            rounds((18, 0, 10), (7, 0, 5), (2, 1, 0)),
            (
                "18 applications have rounds on record (a phone screen counts), 7 of them a "
                "further one, and 1 led to an offer. Of 15 that stopped without an offer, 10 did "
                "so after the first round."
            ),
        ),
        (
            rounds((1, 0, 1)),
            (
                "1 application has rounds on record (a phone screen counts), none a second; after "
                "which round it tends to stop is too early to say."
            ),
        ),
        (
            rounds(*[(9, 0, 0)] * 7, (9, 0, 9)),
            (
                "9 applications have rounds on record (a phone screen counts), 9 of them a further "
                "one. Of 9 that stopped without an offer, 9 did so after round 8 or later."
            ),
        ),
        (rounds(), "No round of interviews is on record yet."),
    ],
)
def test_after_which_round_it_stops(table, said):
    """Offers are no stopping; a few endings say nothing yet."""
    assert steps.rounds(table).sentence == said
