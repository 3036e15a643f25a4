"""What a person reads: labels of the vocabulary, counts with denominators, ranges, dates.

Text only; nothing here draws.
"""

import textwrap
from collections import Counter
from collections.abc import Callable

import pandas as pd

from bounceback.vocabulary.terms import Term

LINE = 21  # characters in one line of a row's label


def labels(values: pd.Series, vocabulary: type[Term]) -> pd.Series:
    """Return what a person reads for each value; words of their own stay as they are."""
    known = _known(vocabulary)
    return _each(values, lambda value: known.get(value, value))


def row_labels(values: pd.Series, vocabulary: type[Term]) -> pd.Series:
    """Return the label of each value in one or two short lines, read whole on a narrow screen.

    Values that differ keep labels that differ, even where both are cut to the same words.
    """
    known, twins = _known(vocabulary), Counter[str]()
    shown: dict[str, str] = {}
    for value in dict.fromkeys(values.astype("str")):
        short = textwrap.fill(known.get(value, value), LINE, max_lines=2, placeholder="…")
        shown[value] = short + "\u200b" * twins[short]
        twins[short] += 1
    return _each(values, shown.__getitem__)


def _known(vocabulary: type[Term]) -> dict[str, str]:
    return {term.value: term.label for term in vocabulary}


def _each(values: pd.Series, text: Callable[[str], str]) -> pd.Series:
    texts = [text(value) for value in values.astype("str")]
    return pd.Series(texts, index=values.index, dtype="str")


def numbers(counts: pd.Series) -> pd.Series:
    """Return "1,234" for each row."""
    return counts.map("{:,}".format).astype("str")


def of(counts: pd.Series, denominators: pd.Series) -> pd.Series:
    """Return "12 of 97" for each row."""
    pairs = zip(counts, denominators, strict=True)
    texts = [f"{count:,} of {denominator:,}" for count, denominator in pairs]
    return pd.Series(texts, index=counts.index, dtype="str")


def between_of(counts: pd.Series, at_most: pd.Series, denominators: pd.Series) -> pd.Series:
    """Return "12 of 97" for each row, "12 to 15 of 97" where some depths are unknown."""
    pairs = zip(counts, at_most, strict=True)
    known = [f"{low:,}" if low == high else f"{low:,} to {high:,}" for low, high in pairs]
    texts = [f"{text} of {n:,}" for text, n in zip(known, denominators, strict=True)]
    return pd.Series(texts, index=counts.index, dtype="str")


def span(low: pd.Series, high: pd.Series) -> pd.Series:
    """Return "7% to 20%" for each row, "not known" where there is no interval."""
    pairs = zip(low, high, strict=True)
    texts = ["not known" if pd.isna(a) or pd.isna(b) else f"{a:.0%} to {b:.0%}" for a, b in pairs]
    return pd.Series(texts, index=low.index, dtype="str")


def dates(periods: pd.Series, unit: str) -> pd.Series:
    """Return what a person reads for each date: a day, a "week" or a "month"."""
    forms = {"week": "Week of {0.day} {0:%B %Y}", "month": "{0:%B %Y}"}
    return periods.map(forms.get(unit, "{0.day} {0:%B %Y}").format).astype("str")


def moments(periods: pd.Series) -> pd.Series:
    """Return each date as milliseconds from the start of 1970, for a click to give back."""
    return periods.astype("datetime64[ms]").astype("int64")
