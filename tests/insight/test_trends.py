"""What is said of the course of a search."""

import pandas as pd
import pytest

from bounceback.insight import trends


def activity(*rows, unit="month"):
    """Periods with what happened in them."""
    names = ["period", "applications", "replies", "interviews"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.assign(period=pd.to_datetime(frame["period"]), unit=unit)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            activity(("2024-01-01", 60, 10, 4), ("2024-02-01", 37, 4, 5)),
            (
                "97 applications, 14 positive replies and 9 interviews with a date, from January "
                "2024 to February 2024."
            ),
        ),
        (
            activity(("2024-01-01", 6, 1, 1), unit="week"),
            (
                "6 applications, 1 positive reply and 1 interview with a date, in the week of 1 "
                "January 2024."
            ),
        ),
        (
            activity(("2024-01-01", 1, 0, 0)),
            (
                "1 application, 0 positive replies and 0 interviews with a date: too early to see "
                "a course."
            ),
        ),
        (activity(), trends._UNDATED.sentence),
    ],
)
def test_what_happened_and_between_when(table, said):
    """Counts and dates, and no word on whether that is many."""
    assert trends.activity(table).sentence == said


NAN = float("nan")
UNDECIDED = "open ones still count as undecided"


def cohorts(*rows, undated=0):
    """Months with their applications, replies, and whether they are old enough."""
    names = ["cohort", "applications", "replies", "share", "complete"]
    frame = pd.DataFrame(rows, columns=names).assign(undated=undated)
    return frame.assign(cohort=pd.to_datetime(frame["cohort"]), low=0.07, high=0.45)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            cohorts(("2024-03-01", 14, 3, 0.21, True), ("2024-04-01", 9, 0, 0.0, False)),
            (
                "The latest month that can be compared is March 2024: 3 of 14 "
                "applications had a positive reply within 60 days: about 21% (likely "
                f"between 7% and 45%); {UNDECIDED}."
            ),
        ),
        (
            cohorts(("2024-03-01", 14, 3, 0.29, True), undated=1),
            (
                "The latest month that can be compared is March 2024: 3 of 14 applications had a "
                "positive reply within 60 days, and 1 more on a day that is not written down: "
                f"about 29% (likely between 7% and 45%); {UNDECIDED}."
            ),
        ),
        (
            cohorts(("2024-03-01", 4, 1, 0.25, True)),
            (
                "The latest month that can be compared is March 2024: 1 of 4 "
                "applications had a positive reply within 60 days: too few to say what that "
                f"means; {UNDECIDED}."
            ),
        ),
        (
            cohorts(("2024-04-01", 9, 0, 0.0, False)),
            f"No month is 60 days old yet, so it is too early to compare; {UNDECIDED}.",
        ),
        (
            cohorts(("2024-04-01", 9, 0, NAN, True)),
            "Too few answers have a date to compare the months.",
        ),
        (cohorts(), trends._UNDATED.sentence),
    ],
)
def test_the_latest_month_that_can_be_compared(table, said):
    """A month counts once all of it is old enough; the others wait."""
    assert trends.cohorts(table).sentence == said


def test_the_horizon_is_the_one_that_was_asked_for():
    """Whoever compares at thirty days reads of thirty days."""
    table = cohorts(("2024-03-01", 14, 3, 0.21, True))
    assert "within 30 days" in trends.cohorts(table, horizon=30).sentence


def depths(*rows, unit="month"):
    """Months with how deep their applications got."""
    frame = pd.DataFrame(rows, columns=["period", "furthest_stage", "applications"])
    return frame.assign(period=pd.to_datetime(frame["period"]), unit=unit)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            depths(
                ("2024-01-01", "applied", 8),
                ("2024-01-01", "interview", 2),
                ("2024-02-01", "unknown", 3),
                ("2024-03-01", "offer", 1),
            ),
            (
                "3 of 14 dated applications got to an interview or further, sent in 2 of 3 months; "
                "how far 3 got is not written down; open ones are still undecided and may get "
                "deeper."
            ),
        ),
        (
            depths(("2024-01-01", "offer", 1)),
            "1 dated application so far: too early to see a course.",
        ),
        (
            depths(("2024-01-01", "applied", 8), ("2024-01-08", "offer", 2), unit="week"),
            (
                "2 of 10 dated applications got to an interview or further, sent in 1 of 2 weeks; "
                "open ones are still undecided and may get deeper."
            ),
        ),
        (depths(), "No application has a date yet, so there is no course to see."),
    ],
)
def test_from_how_many_periods_an_interview_came(table, said):
    """Counts of applications and of weeks or months, with what is unknown and what is open."""
    assert trends.depths(table).sentence == said
