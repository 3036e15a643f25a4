"""Tables as people read them: words for values, titles for columns, shares beside their counts."""

from collections.abc import Mapping

import pandas as pd

from bounceback.insight.compare import named_quality
from bounceback.schema import EXTRA_PREFIX, TEXT
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import (
    Ending,
    Polarity,
    Provenance,
    Reason,
    Result,
    Stage,
    Term,
    Theme,
)

TERMS: Mapping[str, type[Term]] = {
    "stage": Stage,
    "furthest_stage": Stage,
    "from_stage": Stage,
    "kind": Stage,
    "ending": Ending,
    "reason": Reason,
    "theme": Theme,
    "provenance": Provenance,
    "polarity": Polarity,
    "result": Result,
}
HEADERS = {
    "both": "Told and guessed",
    "told_only": "Told, not guessed",
    "agree": "Applications where both agree",
    "before_of": "Out of, before",
    "after": "Since then",
    "after_of": "Out of, since then",
    "less": "Chance of coming up less often (%)",
    "first": "First",
    "control": "In whose hands",
    "least": "Lowest rating",
    "most": "Highest rating",
    "origin": "Sheet",
    "at_most": "At most",
    "of": "Out of",
    "share": "Share (%)",
    "low": "From (%)",
    "high": "To (%)",
    "top": "Chance of being the most frequent (%)",
    "pending": "Still open",
    "told": "Told by the employer",
    "guess": "Your own reading",
    "suggested": "Suggested only",
    "applied_on": "Applied on",
    "advanced_on": "First step on",
    "ended_on": "Ended on",
    "held_on": "Held on",
    "parted_on": "Halves parted on",
    "earlier": "Average before",
    "earlier_of": "Interviews before",
    "later": "Average since",
    "later_of": "Interviews since",
    "rated": "Interviews with a rating",
    "chance": "Chance of such a difference if nothing changed (%)",
    "guess_only": "Guessed only",
    "suggested_only": "Suggested only",
    "kind": "Interview",
    "dated": "With dates",
    "horizon": "Within days",
    "complete": "Old enough to compare",
    "within": "Within days",
    "cohort": "Month of applying",
    "quality": "Told apart by",
    "from_stage": "From",
    "target": "To",
    "waited": "Days of silence",
    "answer": "Any answer (%)",
    "answer_low": "Any answer, from (%)",
    "answer_high": "Any answer, to (%)",
    "positive": "Positive (%)",
    "likely": "Likely",
    "better_low": "Chance that it is higher since, from (%)",
    "better_high": "Chance that it is higher since, to (%)",
    "undated": "Without a day",
    "share_at_most": "Share at most (%)",
    "young": "Too young to judge",
    "unclear": "Not known",
    "share_before": "Share before (%)",
    "share_since": "Share since (%)",
    "of_before": "Out of, before",
    "of_since": "Out of, since",
    "start": "From day",
    "stop": "Before day",
    "verdict": "What may be said",
    "part": "Part of them",
    "day": "By day",
    "words": "In these words",
    "provenance": "Who says so",
    "leads_to": "Step",
    "left": "Withdrawn or closed",
    "passed": "Went further",
    "what": "Stands for",
    "pooled": "Evened out (%)",
    "pooled_low": "Evened out, from (%)",
    "pooled_high": "Evened out, to (%)",
    "best": "Chance of being the best (%)",
}
HANDS = {
    "mine": "In your hands",
    "partly": "Partly in your hands",
    "not_mine": "Not in your hands",
    "unsorted": "Not sorted",
}
WORDS = {
    "control": HANDS,
    "verdict": {
        "still early": "Still early",
        "follow up": "Worth a follow-up",
        "too few to say": "Too few to say",
        "let go": "You may let go",
    },
    "target": {
        **{stage.value: stage.label for stage in Stage},
        **{f"ending:{ending.value}": ending.label for ending in Ending},
    },
    "unit": {"week": "Week", "month": "Month", "interview": "Interview"},
    "step": {"application": "Next application", "interview": "Next interview"},
    "part": {"half": "Half", "nine in ten": "Nine in ten"},
    "method": {
        "aalen_johansen": "Aalen-Johansen, open ones counted as open",
        "cohort_30": "Applications at least 30 days old",
        "none": "Not known",
    },
    "event": {
        "positive": "Positive reply",
        "rejected": "Rejected",
        "closed": "Withdrawn or closed",
        "answer": "Any answer",
    },
    "outcome": {"positive": "Positive reply", "interview": "Interview"},
    "leads_to": {
        "first_step": "To a first step",
        "interview": "From a first step to an interview",
        "final": "From an interview to a final round or an offer",
        "offer": "From a final round to an offer",
    },
    "what": {"word": "Itself", "rest": "Everything else", "missing": "Not known"},
    "half": {
        "before": "Before",
        "since": "Since",
        "lower": "Rated lower",
        "upper": "Rated higher",
    },
    "measure": {
        "sent": "Sent",
        "answered": "Answered",
        "person": "In front of a person",
        "offers": "Offers",
        "open": "Still open",
    },
}
FRACTIONS = (
    *("share", "share_at_most", "low", "high", "top"),
    *("better_low", "better_high", "share_before", "share_since"),
    *("pooled", "pooled_low", "pooled_high", "best"),
    *("answer", "answer_low", "answer_high", "positive", "chance"),
)
LONGEST_CELL = 200
DECIMALS = 2  # of an average


def label(term: type[Term], value: object) -> str:
    """Return the words for one value; a value of the person's own stays as it is."""
    try:
        return term(str(value)).label
    except ValueError:
        return str(value)


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Answer: how does a person read this table?

    Values of the vocabulary become their labels, fractions become percent, column names become
    titles. Where a share stands on fewer than five cases it is left blank: the count is there.
    The `source` of a link to a `target` is a stage, that of an application where it was found.
    """
    if "target" in table:
        table = table.rename(columns={"source": "from_stage"})
    columns = {name: _readable_column(table, name) for name in map(str, table.columns)}
    return pd.DataFrame({header(name): column for name, column in columns.items()})


def header(column: str) -> str:
    """Return the title of a column; a column of the person's own keeps its own."""
    own = column.removeprefix(EXTRA_PREFIX)
    return own if own != column else HEADERS.get(column, column.replace("_", " ").capitalize())


def _readable_column(table: pd.DataFrame, name: str) -> pd.Series:
    column: pd.Series = table[name]
    if name in TERMS:
        words = {value: label(TERMS[name], value) for value in column.dropna().unique()}
        return column.astype("object").map(words).fillna("").astype("str")
    if name in WORDS:
        return column.astype("object").map(WORDS[name]).fillna("").astype("str")
    if name in FRACTIONS:
        percent: pd.Series = (column * 100).astype("float64").round(1)
        return percent.where(table["of"] >= TOO_FEW) if "of" in table else percent
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        days: pd.Series = column.dt.date
        return days
    if name == "quality":
        return column.map(named_quality).astype("str")
    if pd.api.types.is_float_dtype(column.dtype):
        return column.round(DECIMALS)
    if pd.api.types.is_numeric_dtype(column.dtype) or pd.api.types.is_bool_dtype(column.dtype):
        return column
    return column.astype("object").fillna("").astype("str")


def shortened(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with long texts cut, so that one page of it stays small."""
    texts = [name for name in table.columns if table[name].dtype == TEXT]
    cut = {
        name: table[name].where(
            table[name].str.len() <= LONGEST_CELL, table[name].str.slice(0, LONGEST_CELL) + "…"
        )
        for name in texts
    }
    return table.assign(**cut)
