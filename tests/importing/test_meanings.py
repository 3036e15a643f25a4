"""What one text of a reason, feedback or review column names."""

import pytest

from bounceback.importing.meanings import POLARITY_OF_FIELD, noted_in, reasons_in, themes_in
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Polarity


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("no visa sponsorship", ["visa"]),
        ("overqualified", ["overqualified"]),
        ("internal candidate", ["internal_candidate"]),
        ("hiring freeze", ["role_closed"]),
        ("not enough experience", ["experience_gap"]),
        ("salary too high, no visa sponsorship", ["salary_band", "visa"]),
        ("overqualifed", ["overqualified"]),
    ],
)
def test_a_tag_in_a_reason_column_is_a_fact_of_its_writer(text, terms):
    """Short words that the vocabulary knows are confirmed, one by one."""
    named = reasons_in(text).named
    assert [one.term for one in named] == terms
    assert all(one.confirmed for one in named)


@pytest.mark.parametrize("text", ["N/A", "-", "none", "?"])
def test_blank_words_name_nothing_and_ask_nothing(text):
    """A reason column is mostly empty: that is no question."""
    assert reasons_in(text).named == ()
    assert not reasons_in(text).unknown


def test_a_short_tag_that_nobody_knows_is_asked():
    """It is kept and shown, and names nothing until the person says what it means."""
    meaning = reasons_in("blorp")
    assert meaning.named == ()
    assert meaning.unknown


def test_a_sentence_only_ever_suggests():
    """Whatever a long text names is not confirmed, whichever column it stands in."""
    text = "They said that in the end they could not offer any visa sponsorship to me, sadly"
    assert all(not one.confirmed for one in reasons_in(text).named)
    assert all(not one.confirmed for part in noted_in(text) for one in part.named)


@pytest.mark.parametrize(
    ("field", "polarity"),
    [
        (Field.WENT_BADLY, Polarity.WEAKNESS),
        (Field.FEEDBACK, Polarity.WEAKNESS),
        (Field.WENT_WELL, Polarity.STRENGTH),
    ],
)
def test_the_column_says_whether_a_theme_is_a_strength(field, polarity):
    """The same tag is a weakness below "went badly" and a strength below "went well"."""
    [named] = themes_in("system design", POLARITY_OF_FIELD[field]).named
    assert (named.term, named.polarity, named.confirmed) == ("system_design", polarity, True)


def test_several_themes_in_one_cell_are_all_named():
    """Commas, semicolons and "and" part them; each keeps its words."""
    named = themes_in("system design; nervous and body language", Polarity.WEAKNESS).named
    assert [one.term for one in named] == ["system_design", "confidence", "body_language"]
    assert [one.words for one in named] == ["system design", "nervous", "body language"]
