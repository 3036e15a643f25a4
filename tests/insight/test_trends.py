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


def reply_rate(share, dated, method, *, sent=97, horizon=60):
    """The rate of positive replies."""
    row = {"applications": sent, "dated": dated, "share": share, "low": 0.07, "high": 0.2}
    return pd.DataFrame([{**row, "horizon": horizon, "method": method}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            reply_rate(0.12, 90, "aalen_johansen"),
            (
                "About 12% (likely between 7% and 20%) of applications get a positive reply "
                "within 60 days, judged by 90 of 97 applications with dates; open ones still "
                "count as undecided (Aalen-Johansen estimate)."
            ),
        ),
        (
            reply_rate(0.12, 60, "cohort_30", horizon=30),
            (
                "About 12% (likely between 7% and 20%) of the 60 out of 97 applications that are "
                "at least 30 days old had a positive reply; few answers have a date, so this is "
                "their plain share, and open ones among them are still undecided."
            ),
        ),
        (
            reply_rate(0.5, 4, "aalen_johansen"),
            (
                "4 of 97 applications can be counted: too early to say how many get a positive "
                "reply; open ones are undecided."
            ),
        ),
        (
            reply_rate(float("nan"), 0, "none"),
            (
                "Too little is written down about 97 applications to say how many get a positive "
                "reply."
            ),
        ),
        (
            reply_rate(float("nan"), 0, "none", sent=0),
            "No application has been sent yet, so there is no reply to count.",
        ),
        (
            reply_rate(0.1, 9, "aalen_johansen").iloc[:0],
            "No application has been sent yet, so there is no reply to count.",
        ),
    ],
)
def test_the_rate_says_its_method(table, said):
    """The estimate, the plain share, or that it cannot be said."""
    assert trends.reply_rate(table).sentence == said


def curve(ends, *, width=0.1):
    """A curve of three days that climbs evenly to the given shares."""
    rows = [
        (day, event, share * day / 2, share * day / 2, share * day / 2 + width)
        for day in range(3)
        for event, share in ends.items()
    ]
    return pd.DataFrame(rows, columns=["day", "event", "share", "low", "high"])


NAN = float("nan")
UNDECIDED = "open ones still count as undecided (Aalen-Johansen estimate)"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            curve({"positive": 0.12, "rejected": 0.3, "closed": 0.06}),
            (
                "By day 2 the first answer was positive for 12%, a rejection for 30% and a "
                "withdrawal or a closed role for 6%, and half of the positive ones came by day 1; "
                f"{UNDECIDED}."
            ),
        ),
        (
            curve({"positive": NAN, "rejected": 0.3, "closed": 0.0}),
            (
                "By day 2 the first answer was a rejection for 30% and a withdrawal or a closed "
                f"role for 0%; {UNDECIDED}."
            ),
        ),
        (
            curve({"positive": 0.0, "rejected": 0.0, "closed": 0.0}, width=0.54),
            (
                "Up to day 2 the likely ranges are still too wide: it is too early to say when "
                f"answers come; {UNDECIDED}."
            ),
        ),
        (curve({}), "Too few answers have a date to show when they come."),
        (curve({"positive": NAN}), "Too few answers have a date to show when they come."),
    ],
)
def test_when_answers_come(table, said):
    """Which answer came first for how many, and when half of the positive ones were there."""
    assert trends.reply_curve(table).sentence == said


def cohorts(*rows):
    """Months with their applications, replies, and whether they are old enough."""
    names = ["cohort", "applications", "replies", "share", "complete"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.assign(cohort=pd.to_datetime(frame["cohort"]), low=0.07, high=0.45)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            cohorts(("2024-03-01", 14, 3, 0.21, True), ("2024-04-01", 9, 0, 0.0, False)),
            (
                "The latest month that is old enough to compare is March 2024: 3 of 14 "
                "applications had a positive reply within 60 days, an estimated 21% (likely "
                f"between 7% and 45%); {UNDECIDED}."
            ),
        ),
        (
            cohorts(("2024-03-01", 4, 1, 0.25, True)),
            (
                "The latest month that is old enough to compare is March 2024: 1 of 4 "
                "applications had a positive reply within 60 days, too early to say what that "
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


def depths(*rows):
    """Months with how deep their applications got."""
    frame = pd.DataFrame(rows, columns=["period", "furthest_stage", "applications"])
    return frame.assign(period=pd.to_datetime(frame["period"]))


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
                "3 of 14 dated applications got to an interview or further, from 2 of 3 months; "
                "how far 3 got is not written down; open ones are still undecided and may get "
                "deeper."
            ),
        ),
        (
            depths(("2024-01-01", "offer", 1)),
            "1 dated application so far: too early to see a course.",
        ),
        (depths(), "No application has a date yet, so there are no months to see."),
    ],
)
def test_from_how_many_months_an_interview_came(table, said):
    """Counts of applications and of months, with what is unknown and what is open."""
    assert trends.depth_by_month(table).sentence == said
