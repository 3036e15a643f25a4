"""One question of a reflection: a word out of a few, or words that may count as a theme."""

from bounceback.journal import questions
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.terms import Theme


def page():
    """A page with a question of each kind, and what it takes from the answers."""
    import streamlit as st

    from bounceback.coaching.prompts import Input, Prompt, Situation, Step
    from bounceback.ui.act import asking
    from bounceback.ui.act.occasions import Occasion

    here = Occasion("ada", "ada", "round", "Ada", "", Situation(), None, None)
    step = next(iter(Step))
    mood = Prompt("mood", step, "How is it?", "To begin.", "", Input.CHOICE, ("Calm", "Tired"))
    asked = Prompt("asked", step, "What was asked?", "To practise.", "", feeds="question")
    hard = Prompt("hard", step, "What was hard?", "To know.", "", feeds="weakness")
    asking.choice(here, mood, "")
    for prompt in (asked, hard):
        asking.text(here, prompt, "")
    st.text(asking.answer(here, mood) or "no word")
    for mention in asking.mentions(here, (mood, asked, hard)):
        st.text(f"{mention.polarity} {mention.theme}: {mention.words}")
    if st.button("Keep"):
        asking.keep_questions(here, (asked, hard))


def test_a_word_can_be_chosen_and_taken_back(played):
    """One of the choices says nothing again."""
    app = played(page)
    assert app.text[0].value == "no word"
    app.radio[0].set_value("Calm").run()
    assert app.text[0].value == "Calm"
    app.radio[0].set_value("").run()
    assert app.text[0].value == "no word"


def test_an_answer_counts_as_a_theme_only_where_one_is_picked(played):
    """Nothing is read out of the words by themselves."""
    app = played(page)
    app.text_area[1].set_value("my voice shook").run()
    assert len(app.text) == 1
    app.selectbox[0].set_value(Theme.CONFIDENCE).run()
    assert app.text[1].value == "weakness confidence: my voice shook"


def test_a_quoted_question_is_kept_once(played):
    """Kept twice, it still stands once among the questions to practise."""
    app = played(page)
    app.text_area[0].set_value("I spoke of the load").run()
    app.text_input[0].set_value("How do you test?").run()
    for _ in range(2):
        app.button[0].click().run()
    [kept] = questions.every(open_journal())
    assert (kept.question, kept.answer, kept.interview) == (
        "How do you test?",
        "I spoke of the load",
        "round",
    )
