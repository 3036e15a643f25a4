"""Each distinct text of a column once."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.importing.distinct import distinct, stacked

TEXTS = st.lists(st.sampled_from(["a", " a", "b ", "", "  ", "Ä", "b"]), max_size=12)


@settings(max_examples=60)
@given(TEXTS, st.booleans())
def test_texts_and_codes_are_the_trimmed_column(texts, as_category):
    """Put together again they give every cell, without the spaces around it."""
    series = pd.Series(texts, dtype="str")
    found = distinct(series.astype("category") if as_category else series)
    assert [found.texts[code] for code in found.codes] == [text.strip() for text in texts]
    assert len(set(found.texts)) == len(found.texts)
    assert found.counts().sum() == len(texts)
    assert (found.counts() > 0).all()


@pytest.fixture
def found():
    """Four cells, two distinct texts and a blank."""
    return distinct(pd.Series(["a", "b", "a ", " "], dtype="str"))


def test_an_answer_per_text_reaches_its_rows(found):
    """Each text is asked once; the rows get its answer."""
    asked = []
    answers = found.each(lambda text: asked.append(text) or text == "a")
    assert sorted(asked) == ["", "a", "b"]
    assert found.where(answers).tolist() == [True, False, True, False]


def test_a_blank_is_missing_among_words(found):
    """As words, a cell without text is missing, not a word of no letters."""
    words = found.as_words()
    assert pd.Series(words).isna().tolist() == [False, False, False, True]
    assert sorted(words.categories) == ["a", "b"]


@pytest.mark.parametrize("reverse", [False, True])
def test_frames_with_different_columns_are_stacked(reverse):
    """A column that only one frame has is missing in the other's rows; common ones stay words."""
    frames = [
        pd.DataFrame({"company": pd.Categorical(["Kelp"]), "jot": pd.Categorical(["blue"])}),
        pd.DataFrame({"company": pd.Categorical(["Moor"])}),
        pd.DataFrame({"company": pd.Categorical([None]), "jot": pd.Categorical([None])}),
    ]
    whole = stacked(frames[::-1] if reverse else frames)
    assert set(whole["company"].dropna()) == {"Kelp", "Moor"}
    assert isinstance(whole["company"].dtype, pd.CategoricalDtype)
    assert whole["jot"].notna().sum() == 1
