"""What is said of the days since the last visit."""

import pandas as pd
import pytest

from bounceback.insight import recent


def table(sent=0, replies=0, ended=0, interviews=0, reasons=0):
    """So many of each since 10 March."""
    return pd.DataFrame(
        {
            "what": ["sent", "replies", "ended", "interviews", "reasons"],
            "count": [sent, replies, ended, interviews, reasons],
            "since": pd.Timestamp("2025-03-10"),
        }
    )


@pytest.mark.parametrize(
    ("given", "said", "acts"),
    [
        (
            table(sent=4, replies=1, ended=2),
            "4 applications sent, 1 positive reply and 2 applications ended.",
            True,
        ),
        (table(ended=1, reasons=1), "1 application ended.", False),
        (table(interviews=1), "1 interview held.", False),
        (table(), "your sheet has nothing new with a date.", False),
    ],
)
def test_what_is_new_is_counted(given, said, acts) -> None:
    """Only what there is; an ending without a reason leads to ten minutes of review."""
    insight = recent.since(given)
    assert insight.sentence.startswith("Since your visit of 10 March 2025")
    assert insight.sentence.endswith(said)
    assert bool(insight.action) is acts
