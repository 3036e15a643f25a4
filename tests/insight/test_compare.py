"""What is said of groups: one is named only where the counts carry it."""

import pandas as pd
import pytest

from bounceback.insight import compare
from bounceback.vocabulary.comparing import Outcome

NAMES = ["group", "what", "count", "at_most", "of", "best"]


def groups(*rows):
    """A row for each group; what is evened out lies between 20 and 60 per cent."""
    frame = pd.DataFrame(rows, columns=NAMES).astype({"best": "float64"})
    return frame.assign(pooled=0.41, pooled_low=0.2, pooled_high=0.6)


def test_a_group_is_named_from_four_fifths_on():
    """With its counts, its evened rate, its range, and the chance that it is the best."""
    table = groups(("Board", "word", 3, 3, 40, 0.08), ("Friend", "word", 6, 6, 9, 0.92))
    insight = compare.groups(table)
    assert insight.sentence == (
        "“Friend” does best so far: 6 of 9 had a positive reply, about 41% once luck in small "
        "numbers is allowed for (likely between 20% and 60%); the chance that it really is the "
        "best of all is 92%."
    )
    assert insight.action == compare._MORE


@pytest.mark.parametrize(("of", "best"), [(9, 0.79), (4, 0.95), (9, float("nan"))])
def test_no_group_is_named_by_luck(of, best):
    """Below four fifths, or below five cases, nobody is the best: the largest have their counts."""
    table = groups(("Board", "word", 3, 3, 40, 0.05), ("Friend", "word", 3, 3, of, best))
    insight = compare.groups(table, Outcome.INTERVIEW)
    assert insight.sentence == (
        f"No group clearly stands out: 3 of 40 with “Board” and 3 of {of} with “Friend” led to an "
        "interview; what differs between the groups may be luck."
    )
    assert insight.action == compare._KEEP


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("Board", "word", 3, 3, 40, 1.0)], "There are no two groups to compare here yet."),
        ([("", "missing", 3, 3, 40, float("nan"))], "There are no two groups to compare here yet."),
        ([], "There are no two groups to compare here yet."),
        (
            [("Board", "word", 1, 1, 2, 0.9), ("Friend", "word", 0, 0, 2, 0.1)],
            "Only 4 applications can be compared so far: too few to say.",
        ),
        (
            [("Board", "word", 0, 0, 9, 0.1), ("Friend", "word", 0, 0, 2, 0.9)],
            (
                "None of 11 applications had a positive reply so far, so that there is no "
                "difference to see."
            ),
        ),
    ],
)
def test_too_little_to_compare_is_said_to_be_so(rows, said):
    """One group, few cases or no case of the outcome are no comparison."""
    assert compare.groups(groups(*rows)).sentence == said


def test_the_rest_is_never_named_and_unknown_depths_are_said():
    """What stands together or is missing is no group; ranges are given as such."""
    table = groups(
        ("Board", "word", 3, 5, 40, 0.3),
        ("Friend", "word", 1, 1, 9, 0.7),
        ("", "rest", 9, 10, 10, float("nan")),
        ("", "missing", 1, 1, 3, float("nan")),
    )
    assert compare.groups(table).sentence == (
        "No group clearly stands out: between 3 and 5 of 40 with “Board” and 1 of 9 with “Friend” "
        "had a positive reply; what differs between the groups may be luck; how far 3 of all got "
        "is not written down."
    )


def test_a_persons_own_words_are_quoted_and_cut():
    """A long word stays readable, whatever is in it."""
    long = "<b>**x**</b> " * 20
    table = groups((long, "word", 3, 3, 40, 0.5), ("Friend", "word", 3, 3, 40, 0.5))
    sentence = compare.groups(table).sentence
    assert "“<b>**x**</b>" in sentence
    assert "…”" in sentence
    assert len(sentence) < 250


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("source", "Source"),
        ("location", "Place"),
        ("role_family", "Kind of role"),
        ("extra: CV version", "CV version"),
    ],
)
def test_columns_have_names(column, name):
    """A column of the person's own keeps its name."""
    assert compare.named_quality(column) == name


def test_what_can_be_compared_is_listed():
    """By the names that a person knows, or with the way to have something to compare."""
    table = pd.DataFrame({"quality": ["source", "extra: Mood"]})
    assert compare.columns(table).sentence == "Your sheet can be compared by Source and Mood."
    assert "nothing to compare yet" in compare.columns(table.iloc[:0]).sentence


def covered(**changed):
    """The one row of a coverage."""
    row = {"applications": 114, "of": 89, "unclear": 0, "pending": 22, "left": 3}
    return pd.DataFrame([{**row, "least_age": 30, "method": "cohort_30", **changed}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            covered(),
            (
                "Out of 89 of 114 sent applications: those at least 30 days old; left out: 22 "
                "younger or without a date and 3 withdrawn or closed before anybody decided."
            ),
        ),
        (
            covered(of=114, pending=0, left=0),
            "Out of 114 of 114 sent applications: those at least 30 days old.",
        ),
        (
            covered(method="all", of=114, pending=0, left=0),
            (
                "Out of 114 of 114 sent applications: few have a date, so the open ones count as "
                "not yet."
            ),
        ),
        (
            covered(method="decided", of=1, pending=2, left=0),
            "Out of 1 application that got so far and was decided; left out: 2 not decided yet.",
        ),
        (
            covered(method="decided", of=12, unclear=5, pending=0, left=0),
            (
                "Out of 12 applications that got so far and were decided, or perhaps did: 5 are of "
                "unknown depth."
            ),
        ),
        (covered(applications=0), "No application has been sent yet."),
    ],
)
def test_the_denominator_says_what_counts(table, said):
    """Which applications count, which are left out, and why."""
    assert compare.coverage(table).sentence == said
