"""Whether two programs' answers count as the same."""

import pandas as pd
import polars as pl
import pytest

from bench.answers import DifferentAnswerError, compare, plain

OURS = pd.DataFrame({"stage": ["applied", "offer"], "reached": [3, 1], "share": [1.0, 1 / 3]})
THEIRS = pl.DataFrame({"share": [1 / 3, 1.0], "stage": ["offer", "applied"], "reached": [1, 3]})


def test_order_does_not_matter():
    """Tables with other orders of rows and columns are the same."""
    compare({"stages.reached": OURS}, {"stages.reached": THEIRS})


@pytest.mark.parametrize(
    "theirs",
    [
        THEIRS.with_columns(reached=pl.Series([1, 4])),
        THEIRS.with_columns(share=pl.Series([1 / 3, None])),
        THEIRS.head(1),
        THEIRS.drop("share"),
        THEIRS.with_columns(stage=pl.Series(["offer", "screen"])),
    ],
)
def test_a_difference_is_named(theirs):
    """Another number, row, column or word is a difference, and the error names the table."""
    with pytest.raises(DifferentAnswerError, match=r"stages\.reached"):
        compare({"stages.reached": OURS}, {"stages.reached": theirs})


@pytest.mark.parametrize(("ours", "theirs"), [({"a": OURS}, {}), ({}, {"a": THEIRS})])
def test_a_missing_table_is_a_difference(ours, theirs):
    """A table that only one side has is a difference."""
    with pytest.raises(DifferentAnswerError, match="only one side"):
        compare(ours, theirs)


def test_suggestions_are_left_out():
    """What was only suggested is not compared: not the counts, not rows that hold nothing else."""
    ours = pd.DataFrame(
        {"reason": ["timing", "visa"], "applications": [2, 0], "suggested": [1, 5], "of": [2, 2]}
    )
    assert plain(ours)["reason"].tolist() == ["timing"]
    assert "suggested" not in plain(ours)


def test_suggested_reasons_count_as_unknown():
    """A rejection with nothing but a suggestion counts as one without a known reason."""
    ours = pd.DataFrame({"rejections": [9], "known": [2], "suggested_only": [3], "unknown": [4]})
    assert plain(ours)["unknown"].tolist() == [7]


def test_categories_and_dates_compare_as_plain_values():
    """Categories equal their words, and dates equal dates of another resolution."""
    days = pd.to_datetime(["2026-03-01"]).astype("datetime64[s]")
    ours = pd.DataFrame({"theme": pd.Categorical(["nerves"]), "first": days})
    theirs = pl.DataFrame({"theme": ["nerves"], "first": ["2026-03-01"]})
    compare({"t": ours}, {"t": theirs.with_columns(pl.col("first").str.to_date())})
