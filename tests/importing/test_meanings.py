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
    named = reasons_in([text])[0].named
    assert [one.term for one in named] == terms
    assert all(one.confirmed for one in named)


@pytest.mark.parametrize("text", ["N/A", "-", "none", "?"])
def test_blank_words_name_nothing_and_ask_nothing(text):
    """A reason column is mostly empty: that is no question."""
    assert reasons_in([text])[0].named == ()
    assert not reasons_in([text])[0].unknown


@pytest.mark.parametrize(
    "text", ["https://kelp.example/a", "[Review](docs/a.md)", "notes/kelp.md", "./kelp.txt"]
)
def test_a_link_alone_names_nothing_and_asks_nothing(text):
    """It leads to what was written elsewhere."""
    assert reasons_in([text])[0] == themes_in([text], Polarity.WEAKNESS)[0]
    assert not reasons_in([text])[0].unknown


def test_a_short_tag_that_nobody_knows_is_asked():
    """It is kept and shown, and names nothing until the person says what it means."""
    meaning = reasons_in(["blorp"])[0]
    assert meaning.named == ()
    assert meaning.unknown


def test_a_sentence_only_ever_suggests():
    """Whatever a long text names is not confirmed, whichever column it stands in."""
    text = "They said that in the end they could not offer any visa sponsorship to me, sadly"
    assert all(not one.confirmed for one in reasons_in([text])[0].named)
    assert all(not one.confirmed for part in noted_in([text])[0] for one in part.named)


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
    [named] = themes_in(["system design"], POLARITY_OF_FIELD[field])[0].named
    assert (named.term, named.polarity, named.confirmed) == ("system_design", polarity, True)


def test_several_themes_in_one_cell_are_all_named():
    """Commas, semicolons and "and" part them; each keeps its words."""
    text = "system design; nervous and body language"
    named = themes_in([text], Polarity.WEAKNESS)[0].named
    assert [one.term for one in named] == ["system_design", "confidence", "body_language"]
    assert [one.words for one in named] == ["system design", "nervous", "body language"]


def test_texts_are_read_together_as_each_alone():
    """Tags, blank cells and sentences keep their places."""
    texts = ["overqualified", "", "they went with somebody from their own team", "blorp"]
    assert reasons_in(texts) == [reasons_in([text])[0] for text in texts]
    whole = themes_in(texts, Polarity.STRENGTH)
    assert whole == [themes_in([text], Polarity.STRENGTH)[0] for text in texts]
