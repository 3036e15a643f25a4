"""What is said of rated themes."""

import pandas as pd
import pytest

from bounceback.insight import ratings
from bounceback.insight.weaknesses import PRACTICE
from bounceback.vocabulary.terms import Theme

DAY = pd.Timestamp(2025, 4, 1)


def halves(*rows):
    """A table of rows: theme, scale_to, rated, average, chance, changed."""
    names = ["theme", "scale_to", "rated", "average", "chance", "changed"]
    frame = pd.DataFrame(rows, columns=names)
    known = {"scale_from": 1, "undated": 0, "parted_on": DAY, "earlier_of": 5, "later_of": 6}
    return frame.assign(**known, earlier=2.0, later=4.0)


NONE = float("nan")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (halves(), "No theme of an interview is rated yet."),
        (
            halves(("salary", 5, 1, 3.0, NONE, False)),
            "Salary talk was rated in 1 interview: too few to say how it goes.",
        ),
        (
            halves(("salary", 5, 7, 3.25, NONE, False)),
            (
                "Salary talk: rated 3.2 on average in 7 interviews, on a scale of 1 to 5. It is "
                "too early to say whether later ratings differ from earlier ones."
            ),
        ),
        (
            halves(
                ("salary", 5, 11, 3.0, 0.4, False),
                ("communication", 5, 9, 4.0, NONE, False),
                ("system_design", 10, 6, 1.0, NONE, False),
            ),
            (
                "Rated highest on average: communication, 4.0 in 9 interviews; lowest: salary "
                "talk, 3.0 in 11 interviews, on a scale of 1 to 5. Ratings since 1 April 2025 "
                "differ from those before by no more than chance explains."
            ),
        ),
        (
            halves(("salary", 5, 11, 3.0, 0.001, True), ("communication", 5, 11, 3.0, 0.01, True)),
            (
                "Salary talk was rated higher since 1 April 2025, likely by more than chance: 4.0 "
                "on average in 6 interviews, before that 2.0 in 5, on a scale of 1 to 5. Changed "
                "as well: communication."
            ),
        ),
    ],
)
def test_what_is_said_of_the_halves(table, said):
    """Few cases say nothing yet; a scale is always named, and never compared with another."""
    assert ratings.halves(table).sentence == said
    assert ratings.halves(table).action


def test_the_lowest_theme_is_the_one_to_practise():
    """Of those on the usual scale; without days, the days come first."""
    table = halves(("salary", 5, 9, 2.0, NONE, False), ("communication", 5, 9, 4.0, NONE, False))
    assert ratings.halves(table).action == PRACTICE[Theme.SALARY]
    assert "the day of each interview" in ratings.halves(table.assign(undated=9)).action


def over_time(*rows, unit="interview"):
    """A table of rows: theme, scale_to, period, rating, interviews."""
    names = ["theme", "scale_to", "period", "rating", "interviews"]
    return pd.DataFrame(rows, columns=names).assign(scale_from=1, kind="final", unit=unit)


def test_the_latest_ratings_are_named():
    """All themes of the latest interview on one scale, and how many ratings there are."""
    rows = [("salary", 5, DAY, 3.0, 1), ("communication", 5, DAY, 4.5, 1)]
    early = ("salary", 5, pd.Timestamp(2025, 1, 1), 1.0, 4)
    assert ratings.over_time(over_time(early, *rows)).sentence == (
        "The latest ratings, in a final round on 1 April 2025: salary talk 3 and communication "
        "4.5, on a scale of 1 to 5; 6 ratings in all."
    )
    assert "too early to see a change" in ratings.over_time(over_time(*rows)).sentence
    assert ", in April 2025:" in ratings.over_time(over_time(*rows, unit="month")).sentence
    assert ratings.over_time(over_time()).sentence == "No rated interview has a date yet."
