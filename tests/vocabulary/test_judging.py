"""Whether a clause calls something a weakness or a strength."""

import pytest

from bounceback.vocabulary.clauses import clauses
from bounceback.vocabulary.judging import readings
from bounceback.vocabulary.terms import Polarity, Theme

WEAKNESS, STRENGTH = Polarity.WEAKNESS, Polarity.STRENGTH


def judged(text, default=None):
    """Theme and polarity of each reading that is not taken back."""
    found = readings(clauses(text), default)
    return {(reading.theme, reading.polarity) for reading in found if reading.polarity}


@pytest.mark.parametrize(
    ("text", "theme", "polarity"),
    [
        ("I struggled with SQL", Theme.TECHNICAL_DEPTH, WEAKNESS),
        ("no eye contact", Theme.BODY_LANGUAGE, WEAKNESS),
        ("not enough eye contact", Theme.BODY_LANGUAGE, WEAKNESS),
        ("my answers were not good", Theme.COMMUNICATION, WEAKNESS),
        ("I was not prepared", Theme.PREPARATION, WEAKNESS),
        ("nailed the system design", Theme.SYSTEM_DESIGN, STRENGTH),
        ("weak on algorithms, system design and SQL", Theme.SYSTEM_DESIGN, WEAKNESS),
        ("When they asked for my SQL, I got stuck", Theme.TECHNICAL_DEPTH, WEAKNESS),
    ],
)
def test_a_clause_judges_its_topic(text, theme, polarity):
    """By a fault, an absence, a praise or a negation beside it."""
    assert (theme, polarity) in judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "wasn't nervous",
        "I was not nervous at all",
        "no problems with the coding task",
        "didn't struggle with SQL",
        "never felt unprepared",
    ],
)
def test_a_weakness_taken_back_is_none(text):
    """Neither in a plain note nor in a column of weaknesses."""
    assert WEAKNESS not in {polarity for _, polarity in judged(text)}
    assert WEAKNESS not in {polarity for _, polarity in judged(text, WEAKNESS)}


def test_each_clause_judges_for_itself():
    """A turn ends what the praise before it is about."""
    said = judged("My SQL was great but my system design was poor")
    assert said == {(Theme.TECHNICAL_DEPTH, STRENGTH), (Theme.SYSTEM_DESIGN, WEAKNESS)}


def test_a_column_judges_where_the_clause_does_not():
    """A bare topic is what its column is about, and nothing in a plain note."""
    assert judged("window functions") == set()
    assert judged("window functions", WEAKNESS) == {(Theme.TECHNICAL_DEPTH, WEAKNESS)}
    assert judged("window functions", STRENGTH) == {(Theme.TECHNICAL_DEPTH, STRENGTH)}


def test_a_clause_overrules_its_column():
    """Praise in a column of weaknesses stays praise."""
    assert (Theme.TECHNICAL_DEPTH, STRENGTH) in judged("my SQL was strong", WEAKNESS)


@pytest.mark.parametrize(
    "text",
    [
        "The interviewer was late and unprepared",
        "They seemed nervous",
        "Great benefits, nice office",
        "Recruiter was friendly, very enthusiastic",
    ],
)
def test_what_is_said_of_others_is_not_said_of_the_writer(text):
    """In a plain note, the employer's faults and virtues do not count."""
    assert judged(text) == set()


def test_what_others_say_of_the_writer_counts():
    """They said it: that is the point."""
    assert judged("They said not enough eye contact") == {(Theme.BODY_LANGUAGE, WEAKNESS)}
