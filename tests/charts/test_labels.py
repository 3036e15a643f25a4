"""What a person reads in a chart."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.charts import labels
from bounceback.vocabulary.terms import Reason, Stage

FEWER = settings(max_examples=60)  # each takes a while


def test_values_become_labels_and_own_words_stay():
    """A value of the vocabulary is read by its label; a person's own words are left alone."""
    values = pd.Series(["visa", "The team [moved](http://x)"])
    assert labels.labels(values, Reason).tolist() == [
        "Visa or work permit",
        "The team [moved](http://x)",
    ]


def test_labels_of_nothing_are_nothing():
    """An empty column has no labels, and they are still text."""
    empty = labels.labels(pd.Series([], dtype="str"), Stage)
    assert empty.empty
    assert empty.dtype == "str"


@FEWER
@given(st.lists(st.text(max_size=90), max_size=8))
def test_a_row_label_is_short_and_one_of_its_kind(words):
    """A label has two lines at most, each short; different words never share a label."""
    values = pd.Series(words, dtype="str")
    short = labels.row_labels(values, Reason)
    for label in short:
        lines = label.rstrip("\u200b").split("\n")
        assert len(lines) <= 2
        assert max(map(len, lines)) <= labels.LINE
    assert short.nunique() == values.nunique()


def test_a_long_label_keeps_its_first_words():
    """What is cut ends in an ellipsis; what fits in two lines is kept whole."""
    values = pd.Series(["stronger_candidate", "They wanted somebody who lives in the same city"])
    assert labels.row_labels(values, Reason).tolist() == [
        "Another candidate was\nchosen",
        "They wanted somebody\nwho lives in the…",
    ]


def test_counts_read_with_their_denominator():
    """A count is never shown without what it is out of."""
    assert labels.of(pd.Series([12, 1234]), pd.Series([97, 5678])).tolist() == [
        "12 of 97",
        "1,234 of 5,678",
    ]


def test_a_range_that_nobody_knows_is_not_known():
    """A missing interval is said to be missing."""
    low, high = pd.Series([0.07, float("nan")]), pd.Series([0.2, float("nan")])
    assert labels.span(low, high).tolist() == ["7% to 20%", "not known"]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("week", "Week of 6 May 2024"), ("month", "May 2024"), ("day", "6 May 2024")],
)
def test_dates_read_as_their_unit(unit, expected):
    """A week is named by its first day, a month by its name."""
    assert labels.dates(pd.Series([pd.Timestamp(2024, 5, 6)]), unit).tolist() == [expected]


@FEWER
@given(st.dates(pd.Timestamp(1970, 1, 1).date(), pd.Timestamp(2100, 1, 1).date()))
def test_a_clicked_date_comes_back_as_the_same_day(date):
    """The milliseconds that a click gives back are the day in the table, in no time zone."""
    day = pd.Series([pd.Timestamp(date)]).astype("datetime64[s]")
    (moment,) = labels.moments(day)
    assert pd.Timestamp(int(moment), unit="ms") == day[0]


def test_a_range_of_counts_where_depths_are_unknown():
    """One count where everything is known, two where it is not."""
    counts, at_most = pd.Series([3, 1200]), pd.Series([5, 1200])
    assert labels.between_of(counts, at_most, pd.Series([40, 2000])).tolist() == [
        "3 to 5 of 40",
        "1,200 of 2,000",
    ]
