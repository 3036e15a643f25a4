"""What is said of the days that answers take."""

import pandas as pd
import pytest

from bounceback.insight import waiting


def reply_rate(share, dated, method, *, sent=97, horizon=60, undated=0, unclear=0):
    """The rate of positive replies."""
    row = {"applications": sent, "dated": dated, "share": share, "low": 0.07, "high": 0.2}
    row |= {"undated": undated, "unclear": unclear, "share_at_most": 0.18}
    return pd.DataFrame([{**row, "horizon": horizon, "method": method}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            reply_rate(0.12, 90, "aalen_johansen"),
            (
                "About 12% (likely between 7% and 20%) of applications get a positive reply "
                "within 60 days, judged by 90 of 97 applications with a date; open ones still "
                "count as undecided."
            ),
        ),
        (
            reply_rate(0.12, 90, "aalen_johansen", undated=5, unclear=9),
            (
                "Between 12% and 18% (likely between 7% and 20%) of applications get a positive "
                "reply within 60 days, judged by 90 of 97 applications with a date; 5 of them had "
                "an answer on a day that is not written down, and are judged by the days of the "
                "others; how far 9 of them got is not written down; open ones still count as "
                "undecided."
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
                "4 of 97 applications can be counted: too few to say how many get a positive "
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
    assert waiting.reply_rate(table).sentence == said


def curve(ends, *, width=0.1):
    """A curve of three days that climbs evenly to the given shares."""
    rows = [
        (day, event, share * day / 2, share * day / 2, share * day / 2 + width)
        for day in range(3)
        for event, share in ends.items()
    ]
    return pd.DataFrame(rows, columns=["day", "event", "share", "low", "high"])


NAN = float("nan")
UNDECIDED = "open ones still count as undecided"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            curve({"positive": 0.12, "rejected": 0.3, "closed": 0.06}),
            (
                "By day 2 the first answer was positive for 12% (likely between 12% and 22%), a "
                "rejection for 30% (likely between 30% and 40%) and a withdrawal or a closed role "
                "for 6% (likely between 6% and 16%), and half of the positive ones came by day 1; "
                f"{UNDECIDED}."
            ),
        ),
        (
            curve({"positive": NAN, "rejected": 0.3, "closed": 0.0}),
            (
                "By day 2 the first answer was a rejection for 30% (likely between 30% and 40%) "
                "and a withdrawal or a closed role for 0% (likely between 0% and 10%); "
                f"{UNDECIDED}."
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
    assert waiting.reply_curve(table).sentence == said


def typical(answers, positives, *days):
    """The days by which half and nine in ten of all and of the positive answers had come."""
    rows = [
        (event, part, day, count)
        for (event, count), pair in (
            (("answer", answers), days[:2]),
            (("positive", positives), days[2:]),
        )
        for part, day in zip(("half", "nine in ten"), pair, strict=True)
    ]
    table = pd.DataFrame(rows, columns=["event", "part", "day", "answers"])
    return table.assign(of=108, within=60).astype({"day": "Int64"})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            typical(48, 18, 8, 22, 7, 11),
            (
                "Of the answers that come within 60 days, half come by day 8 and nine in ten by "
                "day 22, judged by 48 dated answers to 108 dated applications; of the 18 "
                f"positive ones, half come by day 7; {UNDECIDED}."
            ),
        ),
        (
            typical(48, 4, 8, 22, 7, 11),
            (
                "Of the answers that come within 60 days, half come by day 8 and nine in ten by "
                f"day 22, judged by 48 dated answers to 108 dated applications; {UNDECIDED}."
            ),
        ),
        (
            typical(4, 0, 8, 22, None, None),
            "4 dated answers so far: too few to say how long they take.",
        ),
        (
            typical(4, 0, 8, 22, None, None).iloc[:0],
            "Too few answers have a date to say how long they take.",
        ),
    ],
)
def test_how_long_answers_take(table, said):
    """Half and nine in ten, with what that stands on; positive ones from five on."""
    assert waiting.typical(table).sentence == said
