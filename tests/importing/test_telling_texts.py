"""Which texts of a row say how far it got."""

import numpy as np
import pytest

from bounceback.importing.telling_texts import contact_texts, goes_beyond, telling_texts
from bounceback.vocabulary.terms import Stage

ALL = np.array([True, True])


@pytest.mark.parametrize(
    ("header", "texts", "told"),
    [
        ("Notes", ["phone screen went badly", "sent on Tuesday"], [(0, Stage.SCREEN)]),
        ("Feedback", ["", "you were strong in both interviews"], [(1, Stage.INTERVIEW)]),
        ("Rejection reason", ["failed the coding test", "no visa"], [(0, Stage.ASSESSMENT)]),
        ("Activities", ["Phone screen (Completed)", ""], [(0, Stage.SCREEN)]),
        ("Activities", ["Applied", "Interview (Completed)"], [(1, Stage.INTERVIEW)]),
        ("Kind of desk", ["Onsite", "Remote"], []),
        ("Next step", ["Interview on Monday", ""], []),
    ],
)
def test_sentences_and_named_stages_tell(header, texts, told, as_table):
    """An unnamed column counts where all its words are stages; what is planned says nothing."""
    table = as_table({"Company": ["Moss", "Fern"], "Status": ["Rejected"] * 2, header: texts})
    found = [(each.place, each.said.stage) for each in telling_texts(table, ALL)]
    assert found == told
    assert np.flatnonzero(goes_beyond(table, ALL)).tolist() == [place for place, _ in told]


def test_only_the_rows_in_question_are_read(as_table):
    """Others may say what they like; and that there was no interview goes nowhere."""
    notes = ["after two interviews", "no interview at all"]
    table = as_table({"Company": ["Moss", "Fern"], "Notes": notes})
    assert goes_beyond(table, np.array([False, True])).tolist() == [False, False]
    assert goes_beyond(table, ALL).tolist() == [True, False]


@pytest.mark.parametrize(
    "note",
    [
        "tras la segunda entrevista",
        "fiz entrevista e teste",
        "dopo il colloquio, mi hanno detto no",
        "na tweede gesprek",
        "二面聊得很开心，下周再联系",
    ],
)
def test_where_sentences_are_not_read_a_word_for_a_step_is_enough(note, as_table):
    """Nothing is suggested by it; but that the row went no further is not said either."""
    table = as_table({"Company": ["Moss", "Fern"], "Notes": [note, "buena empresa, test engineer"]})
    assert goes_beyond(table, ALL).tolist() == [True, False]
    assert list(telling_texts(table, ALL)) == []


@pytest.mark.parametrize("note", ["二面之后没有消息", "Rechazado.", "ritirato"])
def test_a_note_that_is_nothing_but_an_ending_tells_it_in_any_language(note, as_table):
    """The whole of it is a status."""
    table = as_table({"Company": ["Moss", "Fern"], "Notes": [note, "buena empresa"]})
    assert [told.said.words for told in telling_texts(table, ALL)] == [note]


@pytest.mark.parametrize(
    "note",
    [
        "talked 30 min with the manager",
        "did the assignment",
        "nice chat with the team lead",
        "they asked me about SQL joins and I blanked",
        "30 Min mit der Chefin gesprochen",
        "angerufen, wollten mich kennenlernen",
        "appel de 20 min avec la RH",
        "j'ai mal répondu sur le salaire",
    ],
)
def test_that_somebody_was_met_is_enough_to_ask(note, as_table):
    """However far it went; a call that never came, and years that are asked for, say nothing."""
    mails = ["automatic mail, they never called", "they want five years of experience"]
    table = as_table({"Company": ["Moss", "Fern", "Reed"], "Notes": [note, *mails]})
    rows = np.array([True] * 3)
    assert goes_beyond(table, rows).tolist() == [True, False, False]
    assert list(telling_texts(table, rows)) == []
    assert list(contact_texts(table, rows)) == [(0, "Notes", note)]
