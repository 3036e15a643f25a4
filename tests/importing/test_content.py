"""What kind of values a column holds."""

import pandas as pd
import pytest

from bounceback.importing.content import is_link, look


def column(*texts: str) -> pd.Series:
    """A column of cell texts."""
    return pd.Series(pd.Categorical(texts))


@pytest.mark.parametrize(
    ("texts", "share"),
    [
        (("2026-01-05", "5.1.2026", "Jan 5, 2026", ""), "dates"),
        (("yes", "no", "x", "", "✓"), "marks"),
        (("1", "2.5", "300"), "numbers"),
        (("Applied", "Rejected", "Phone screen", "Absage"), "statuses"),
        (("https://jobs.example/1", "http://jobs.example/2", "www.jobs.example"), "links"),
    ],
)
def test_a_column_of_one_kind_is_known_by_it(texts, share):
    """All of its distinct values count towards the kind; blanks do not count at all."""
    assert getattr(look(column(*texts)), share) == 1


def test_distinct_values_count_once():
    """A hundred times the same word weighs no more than one other word."""
    content = look(column(*["Applied"] * 100, "Mercury"))
    assert (content.filled, content.distinct, content.statuses) == (101, 2, 0.5)
    assert content.stated == 100 / 101


def test_an_empty_column_holds_nothing():
    """No share is invented where nothing stands."""
    content = look(column("", "  ", ""))
    assert content.is_empty
    assert (content.dates, content.statuses, content.distinct_share) == (0, 0, 0)


def test_a_column_of_dashes_holds_nothing():
    """One cell that says something makes it a column of that."""
    assert look(column("—", "-", "N/A", "")).is_empty
    assert not look(column("—", "2026-01-05")).is_empty


def test_samples_are_few_and_short():
    """Five values at most, cut to a length that a screen can show."""
    samples = look(column(*(f"{number} {'long ' * 60}" for number in range(9)))).samples
    assert len(samples) == 5
    assert max(map(len, samples)) <= 80


@pytest.mark.parametrize("text", ["acme.com is fine", "http", "see https://jobs.example", ""])
def test_text_that_only_mentions_a_link_is_none(text):
    """A link begins as one."""
    assert not is_link(text)
