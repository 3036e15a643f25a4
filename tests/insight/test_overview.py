"""The whole search in a few sentences."""

from datetime import date

import pandas as pd
import pytest

from bounceback.insight import overview
from bounceback.insight.until import Until

ENDED = {"applied": 60, "screen": 8, "assessment": 0, "interview": 14, "final": 4, "offer": 1}


def reached(stopped):
    """So many stopped at each stage."""
    return pd.DataFrame({"stage": list(stopped), "stopped": list(stopped.values())})


def recurrence(theme, interviews, of, top):
    """One theme that came up most."""
    return pd.DataFrame({"theme": [theme], "interviews": [interviews], "of": [of], "top": [top]})


def waits(**verdicts):
    """So many silent applications with each verdict."""
    words = [name.replace("_", " ") for name in verdicts]
    return pd.DataFrame({"verdict": words, "applications": list(verdicts.values())})


def hands(not_mine, of):
    """So many ended for something that was not in the person's hands."""
    return pd.DataFrame({"control": ["not_mine"], "applications": [not_mine], "of": [of]})


def standing(**counts):
    """So many applications with each ending."""
    return pd.DataFrame({"ending": list(counts), "applications": list(counts.values())})


ALL_KNOWN = standing(rejected=90, not_applied=3, unknown=0)
NOBODY = recurrence("salary", 0, 0, float("nan"))


def test_what_matters_most_comes_first_and_three_things_are_enough() -> None:
    """Where it stops, what comes back, what the silence asks; the fourth thing waits."""
    said = overview.paragraph(
        reached(ENDED),
        recurrence("system_design", 14, 23, 0.83),
        recurrence("communication", 12, 22, 0.7),
        waits(follow_up=3, let_go=7, still_early=10),
        hands(5, 18),
        ALL_KNOWN,
    )
    assert said.sentence == (
        "60 of the 87 applications that ended stopped right after applying: nobody had met you "
        "by then, so that they say nothing of how you come across. In your interviews, system "
        "design came back most (in 14 of 23 where you noted something to improve) and "
        "communication carried you most (in 12 of 22 where you noted a strength). Of your 20 "
        "silent applications, 3 may be worth a friendly question and 7 you may let go of."
    )
    assert "CV" in said.action


@pytest.mark.parametrize(
    "stopped",
    [
        dict.fromkeys(ENDED, 0),
        dict.fromkeys(ENDED, 0) | {"applied": 4},
        dict.fromkeys(ENDED, 10),
        dict.fromkeys(ENDED, 0) | {"offer": 9},
    ],
)
def test_what_the_counts_do_not_carry_is_not_said(stopped) -> None:
    """Few endings, no majority, nothing but offers: then there is no sentence about stopping."""
    said = overview.paragraph(reached(stopped), NOBODY, NOBODY, waits(), hands(0, 0), ALL_KNOWN)
    assert said.sentence == ""


def test_a_theme_must_stand_out() -> None:
    """A theme that may well not be the most frequent, or out of few interviews, is not named."""
    for theme in (recurrence("salary", 3, 4, 0.9), recurrence("salary", 3, 20, 0.4)):
        said = overview.paragraph(reached({}), theme, NOBODY, waits(), hands(2, 6), ALL_KNOWN)
        assert said.sentence == (
            "Of 6 ended applications with a reason, 2 ended, as you see it, for something out of "
            "your hands."
        )


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (
            standing(unknown=13, not_applied=2),
            (
                "What became of them is not written down, so nothing can be said yet of where it "
                "stops, or of how many are still open."
            ),
        ),
        (standing(unknown=13, open=1), ""),
        (standing(not_applied=2, unknown=0), ""),
        (standing(), ""),
    ],
)
def test_where_no_ending_is_known_that_is_said(held, said) -> None:
    """An unknown ending is no ending: a sheet without statuses is not told that all is over."""
    nothing = reached(dict.fromkeys(ENDED, 0))
    paragraph = overview.paragraph(nothing, NOBODY, NOBODY, waits(), hands(0, 0), held)
    assert paragraph.sentence == said


def test_what_an_old_sheet_tells_of_silence_names_its_last_day() -> None:
    """Nobody is told of a silence of June as if it were the present."""
    until = Until(pd.Timestamp("2026-06-01"), date(2026, 11, 22))
    held = waits(let_go=7)
    said = overview.paragraph(reached({}), NOBODY, NOBODY, held, hands(0, 0), ALL_KNOWN, until)
    assert said.sentence == (
        "Of your 7 silent applications on 1 June 2026, the last day in your sheet, 7 you may let "
        "go of."
    )


def test_unknown_endings_stand_beside_what_is_said_of_the_known_ones() -> None:
    """Where most stop is said of those that are known to have ended."""
    held = standing(rejected=87, unknown=1)
    said = overview.paragraph(reached(ENDED), NOBODY, NOBODY, waits(), hands(0, 0), held).sentence
    assert said.startswith("60 of the 87 applications that ended")
    assert said.endswith("; how 1 ended or stands is not written down.")
