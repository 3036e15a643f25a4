"""What is said of recurring themes."""

import pandas as pd
import pytest

from bounceback.insight import weaknesses
from bounceback.vocabulary.terms import Polarity, Theme


def recurrence(*rows, of=7):
    """Themes with their counts: interviews, applications, suggested, top."""
    frame = pd.DataFrame(rows, columns=["theme", "interviews", "applications", "suggested", "top"])
    share = frame["interviews"] / of if of else float("nan")
    return frame.assign(of=of, share=share, low=0.25, high=0.84)


@pytest.mark.parametrize(
    ("top", "word"),
    [
        (float("nan"), "mentioned most so far"),
        (0.3, "mentioned most so far"),
        (0.59, "mentioned most so far"),
        (0.6, "comes back often"),
        (0.79, "comes back often"),
        (0.8, "recurring"),
    ],
)
def test_how_sure_it_is_decides_the_word(top, word):
    """Mentioned most so far, comes back often, recurring: by the chance to be the most frequent."""
    table = recurrence(("communication", 4, 3, 0, top), ("salary", 2, 2, 0, 0.1))
    assert weaknesses.recurrence(table).sentence == (
        f"Communication: {word}, in 4 of 7 interviews (57%, likely between 25% and 84%)."
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            recurrence(("communication", 2, 2, 0, 0.45), ("salary", 2, 2, 0, 0.45)),
            (
                "Communication and Salary talk: mentioned most so far, each in 2 of 7 interviews "
                "(29%, likely between 25% and 84%)."
            ),
        ),
        (
            recurrence(("salary", 2, 2, 0, 0.9), of=3),
            "Salary talk: came up in 2 of 3 interviews; too few to say what comes back.",
        ),
        (
            recurrence(("salary", 0, 6, 0, 0.9), of=0),
            "Salary talk: mentioned most so far, with 6 applications.",
        ),
        (
            recurrence(("salary", 0, 1, 0, 0.9), of=0),
            "Salary talk: came up with 1 application; too few to say what comes back.",
        ),
        (
            recurrence(("salary", 0, 0, 2, float("nan")), of=0),
            "Nothing is confirmed yet; your notes suggest Salary talk most often, 2 times.",
        ),
        (
            recurrence(("salary", 0, 0, 1, 0), ("confidence", 0, 0, 1, 0), of=0),
            (
                "Nothing is confirmed yet; your notes suggest Salary talk and Confidence and "
                "nerves each once."
            ),
        ),
        (recurrence(of=0), weaknesses._NOTHING.sentence),
    ],
)
def test_what_comes_back_is_always_k_of_n(table, said):
    """Ties, few interviews, no interviews, and what is only suggested are said to be such."""
    assert weaknesses.recurrence(table).sentence == said


@pytest.mark.parametrize("theme", list(Theme))
def test_every_theme_has_one_thing_to_practise(theme):
    """A weakness leads to something that somebody can do; a strength to using it."""
    table = recurrence((str(theme), 6, 5, 0, 0.9))
    weakness = weaknesses.recurrence(table)
    strength = weaknesses.recurrence(table, polarity=Polarity.STRENGTH)
    assert weakness.action == weaknesses.PRACTICE[theme]
    assert theme.label.lower() in strength.action
    assert weakness.sentence == strength.sentence


def coverage(interviews, reviewed, suggested_only):
    """For how many interviews what is known."""
    silent = interviews - reviewed - suggested_only
    return pd.DataFrame(
        [
            {
                "interviews": interviews,
                "reviewed": reviewed,
                "suggested_only": suggested_only,
                "silent": silent,
            }
        ]
    )


@pytest.mark.parametrize(
    ("table", "said", "todo"),
    [
        (coverage(12, 7, 0), "What came up is noted for 7 of 12 interviews.", "ten minutes"),
        (
            coverage(12, 7, 3),
            (
                "What came up is noted for 7 of 12 interviews; for 3 more your notes suggest "
                "something."
            ),
            "suggestions",
        ),
        (coverage(1, 1, 0), "What came up is noted for 1 of 1 interview.", "Keep it up"),
        (coverage(0, 0, 0), "No interview has a row of its own yet.", "Add a row"),
    ],
)
def test_coverage_says_for_how_many_interviews_anything_is_known(table, said, todo):
    """What is confirmed, what is only suggested, and what to do about the rest."""
    insight = weaknesses.coverage(table)
    assert insight.sentence == said
    assert todo in insight.action


def timeline(*rows, unit="interview"):
    """Marks on the timeline: theme, date, kind, interviews."""
    frame = pd.DataFrame(rows, columns=["theme", "period", "kind", "interviews"])
    return frame.assign(period=pd.to_datetime(frame["period"]), unit=unit)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            timeline(
                ("salary", "2024-05-08", "screen", 1),
                ("confidence", "2024-03-01", "final", 4),
            ),
            (
                "Salary talk came up last, in a phone screen on 8 May 2024; most often "
                "over the whole time: Confidence and nerves, 4 of 5 dated mentions."
            ),
        ),
        (
            timeline(("salary", "2024-05-08", "unknown", 1)),
            (
                "Salary talk came up last, on 8 May 2024; with 1 dated mention it is too early to "
                "see a change."
            ),
        ),
        (
            timeline(("salary", "2024-05-01", "final", 7), unit="month"),
            (
                "Salary talk came up last, in May 2024; most often over the whole time: Salary "
                "talk, 7 of 7 dated mentions."
            ),
        ),
        (timeline(), "Nothing that came up has a date yet."),
    ],
)
def test_what_came_up_last_and_most(table, said):
    """By day or by month, and too early while there are fewer than five mentions."""
    assert weaknesses.timeline(table).sentence == said


def test_without_a_confirmed_strength_the_page_says_just_that():
    """It does not say the same twice, of weaknesses and of strengths."""
    empty = pd.DataFrame(columns=["theme", "interviews", "applications", "suggested", "of"])
    said = weaknesses.recurrence(empty, polarity=Polarity.STRENGTH)
    assert said.sentence == "No strength is confirmed yet."
    assert said.action == weaknesses.recurrence(empty).action
