"""One if-then plan, typed into its fields and kept."""

from datetime import date

from bounceback.coaching import if_then
from bounceback.journal import plans
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.terms import Stage


def page():
    """A page with the fields of a plan, and a button that keeps it where it is whole."""
    import streamlit as st

    from bounceback.coaching import prompts
    from bounceback.coaching.prompts import Input, Situation
    from bounceback.journal.reflections import Reflection
    from bounceback.ui.act import clock, planning
    from bounceback.ui.act.occasions import Occasion
    from bounceback.vocabulary.terms import Stage

    prompt = next(each for each in prompts.library() if each.input is Input.PLAN)
    occasion = Occasion("ada", "ada", "", "Ada", "", Situation(Stage.INTERVIEW), None, None)
    planning.ask(occasion, prompt)
    if st.button("Keep") and planning.is_whole(occasion):
        planning.keep(occasion, Reflection(clock.now(), "ada"))
        st.text("kept" if planning.is_begun(occasion) else "nothing left")


def typed(app, **words):
    """Type into the fields of a plan, in their order, and let the page run."""
    for field, text in zip(app.text_input, words.values(), strict=False):
        field.set_value(text)
    return app.run()


def test_a_plan_without_its_second_half_is_not_kept(played):
    """The page says what is missing, in a sentence, and what was typed stays."""
    app = typed(played(page), cue="they ask about the gap")
    app.button[0].click().run()
    assert plans.every(open_journal()) == ()
    assert any("I will" in caption.value or "then" in caption.value for caption in app.caption)
    assert app.text_input[0].value == "they ask about the gap"


def test_a_whole_plan_is_kept_with_its_day_and_kind(played):
    """It names what it is about, and its fields are empty again."""
    plan = {"cue": "they ask about the gap", "response": "name the course I took"}
    app = typed(played(page), **plan)
    app.selectbox[0].set_value(Stage.FINAL)
    app = typed(app, **plan, again=if_then.sentence(*plan.values()))
    app.button[0].click().run()
    [kept] = plans.every(open_journal())
    assert (kept.cue, kept.response) == tuple(plan.values())
    assert (kept.application, kept.due_kind) == ("ada", Stage.FINAL)
    assert kept.due_on > date(2026, 1, 1)


def test_nothing_written_is_no_plan(played):
    """All of it may be left out."""
    app = played(page)
    app.button[0].click().run()
    assert plans.every(open_journal()) == ()
    assert app.text.values[-1] == "nothing left"
