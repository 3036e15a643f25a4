"""Headers that rate a theme say which one, whether they rate it, and on which scale."""

import pytest

from bounceback.vocabulary.ratings import Rated, Scale, of_points, rated, scale
from bounceback.vocabulary.terms import Theme


@pytest.mark.parametrize(
    ("header", "theme"),
    [
        ("Communication (1-5)", Theme.COMMUNICATION),
        ("My communication rating (out of 10)", Theme.COMMUNICATION),
        ("communicationRating", Theme.COMMUNICATION),
        ("Technical rating", Theme.TECHNICAL_DEPTH),
        ("System design score", Theme.SYSTEM_DESIGN),
        ("Questions to ask them rating", Theme.QUESTIONS_ASKED),
        ("Culture fit 0-10", Theme.CULTURE_FIT),
        ("Confidence rating", Theme.CONFIDENCE),
        ("Bewertung Systemdesign (1-10)", Theme.SYSTEM_DESIGN),
        ("Körpersprache: Punkte", Theme.BODY_LANGUAGE),
        ("Technique /10", Theme.TECHNICAL_DEPTH),
        ("Puntuación comunicación", Theme.COMMUNICATION),
        ("沟通 评分 (1-5)", Theme.COMMUNICATION),
    ],
)
def test_a_header_that_rates_a_theme(header, theme):
    """The theme's name, with a word of rating or a scale around it, in any language."""
    assert rated(header) == Rated(theme, said=True)


@pytest.mark.parametrize("header", ["Communication", "Technical interview 1", "Prep"])
def test_the_name_of_a_theme_alone_says_no_rating(header):
    """A number that counts something is no scale."""
    found = rated(header)
    assert found is not None
    assert not found.said


@pytest.mark.parametrize(
    "header",
    [
        *("Rating (1-5)", "Company rating", "Salary (1-5)", "Nerves (1-5)", "Rambling score"),
        *("Communication notes", "Tech stack", "Years of experience", "Round 1-3", ""),
        "Communication (1 = best, 5 = worst)",
    ],
)
def test_what_rates_no_theme(header):
    """The whole interview, the employer, or what nobody knows the good end of."""
    assert rated(header) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Communication (1-5)", Scale(1, 5)),
        ("0 – 10", Scale(0, 10)),
        ("1 bis 6", Scale(1, 6)),
        ("out of 10", Scale(1, 10)),
        ("Technique /20", Scale(1, 20)),
        ("max. 5", Scale(1, 5)),
        ("Round 1-2", None),
        ("out of 500", None),
        ("Grade 5", None),
        ("2021-05", None),
        ("", None),
    ],
)
def test_a_scale_is_read_where_one_is_stated(text, found):
    """From 0 or 1 to at least 3 and at most 100."""
    assert scale(text) == found


@pytest.mark.parametrize("header", ["My ranking", "Score", "Punkte", "打分", "Fit (0-10)"])
def test_a_header_that_speaks_of_points(header):
    """Below it "9/10" is no day, in any language."""
    assert of_points(header)
    assert not of_points("Date of interview")
