"""The page for looking back: nothing typed is lost, and everything may be left out."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

from bounceback.journal import drafts, plans, private_writing, reflections
from bounceback.vocabulary.terms import Stage, Theme

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
CLERK = f"ada · clerk · {TODAY - timedelta(days=30)} · 1"
WORDS = "The question about costs came too early"


def at_what_worked(visit):
    """Open the second step of a reflection."""
    person = visit("reflect", about=CLERK)
    person.press("skip")
    return person


def first_field(person):
    """Return the first text area of the step."""
    return next(field for field in person.app.text_area if "reflect/" in field.key)


def test_the_latest_endings_are_offered_first(visit):
    """Yesterday's rejection stands before the older one, and what is open stands last."""
    person = visit("reflect")
    options = person.app.selectbox(key="reflect_on").options
    assert [option.split(",")[0] for option in options] == ["Ada", "Corde", "Dorn", "Brill"]


def test_a_draft_survives_a_page_switch_and_a_new_visit(visit):
    """What was typed and not kept yet is there when the person comes back."""
    person = at_what_worked(visit)
    first_field(person).set_value(WORDS).run()
    person.app.switch_page("pages/act/practice.py").run()
    person.app.switch_page("pages/act/reflect.py").run()
    assert first_field(visit("reflect", about=CLERK)).value == WORDS
    assert reflections.answers(person.journal) == ()


def test_a_reflection_goes_on_where_it_was_left(visit):
    """Kept answers stay answers, their drafts go, and a new visit opens the next step."""
    person = at_what_worked(visit)
    first_field(person).set_value(WORDS).run()
    key = first_field(person).key.removeprefix("typed_own_")
    person.press("go_on")
    [answer] = reflections.answers(person.journal)
    assert answer.text == WORDS
    assert drafts.find(person.journal, key) is None
    again = visit("reflect", about=CLERK)
    assert "**Where it parted from your plan**" in again.app.markdown.values
    again.press("back")
    assert first_field(again).value == WORDS


def test_only_what_was_typed_is_said_to_be_saved(visit):
    """Going on without a word, leaving a step out and going back pass without a note."""
    person = at_what_worked(visit)
    assert not person.app.toast
    person.press("go_on")
    assert not person.app.toast
    person.press("back")
    assert not person.app.toast
    first_field(person).set_value(WORDS).run()
    person.press("go_on")
    assert [toast.value for toast in person.app.toast] == ["Saved"]


def test_a_letter_is_offered_at_the_end_only_where_one_fits(visit):
    """After a final round there is somebody to write to; after a no on paper there is nobody."""
    for about, fits in (
        (CLERK, True),
        (f"corde · clerk · {TODAY - timedelta(days=40)} · 1", False),
    ):
        person = visit("reflect", about=about)
        person.finish()
        assert "One thing that is true" in person.texts()
        links = {link.proto.label for link in person.app.get("page_link")}
        assert ("Write to them" in links) is fits


def test_everything_may_be_left_out(visit):
    """Without a single answer a reflection comes to its end, and keeps none."""
    person = visit("reflect", about=CLERK)
    person.finish()
    assert reflections.answers(person.journal) == ()
    assert plans.every(person.journal) == ()
    assert reflections.every(person.journal)[0].finished_at


def test_it_can_be_looked_at_once_more(visit):
    """A finished reflection shows how it closed, and begins anew only when asked."""
    person = visit("reflect", about=CLERK)
    person.finish()
    again = visit("reflect", about=CLERK)
    assert "You can put it down now." in again.texts()
    again.press("Look at it once more")
    assert "**Before you begin**" in again.app.markdown.values


def test_a_locked_journal_is_one_sentence_and_the_text_stays(visit, home):
    """Where nothing can be kept, the page says why, and what was typed is still there."""
    person = at_what_worked(visit)
    with closing(sqlite3.connect(home / "journal.sqlite3")) as other:
        other.execute("BEGIN IMMEDIATE")
        first_field(person).set_value(WORDS).run()
        assert ["in use by another window" in error for error in person.app.error.values] == [True]
        assert first_field(person).value == WORDS
        other.rollback()
    person.press("go_on")
    assert reflections.answers(person.journal)[0].text == WORDS


def test_two_tabs_do_not_overwrite_each_other_unseen(visit):
    """The text of the other tab is shown beside the own one, and neither is lost."""
    one, other = at_what_worked(visit), visit("reflect", about=CLERK)
    first_field(one).set_value("mine").run()
    first_field(other).set_value("theirs").run()
    assert "changed in another tab" in other.app.error[0].value
    assert first_field(other).value == "theirs"
    assert "mine" in other.app.code.values
    first_field(other).set_value("theirs and mine").run()
    assert not other.app.error


def test_an_interview_to_come_is_only_prepared_for(visit):
    """Before an interview nothing is asked of how it went."""
    from bounceback.journal.corrections import logged_identity
    from bounceback.overlay.corrections import LoggedInterview

    final = LoggedInterview(
        logged_identity(),
        f"brill · cook · {TODAY - timedelta(days=10)} · 1",
        Stage.FINAL,
        held_on=TODAY + timedelta(days=2),
    )
    person = visit("reflect", final, about=final.interview)
    assert "**Before the final round**" in person.app.markdown.values
    person.finish()
    assert reflections.every(person.journal)[0].interview == final.interview


def test_private_pages_are_kept_apart_and_can_be_taken_away(visit):
    """An earlier page opens only when chosen, and goes when the person says so."""
    person = visit("reflect")
    person.app.session_state["private_open"] = True
    person.app.run()
    person.app.text_area(key="private_text").set_value("For nobody").run()
    person.press("private_away")
    assert person.app.text_area(key="private_text").value == ""
    [page] = private_writing.every(person.journal)
    assert "For nobody" not in person.texts()
    person.choose("Earlier pages", page.id)
    assert "For nobody" in person.app.text.values
    person.press("private_remove")
    assert private_writing.every(person.journal) == ()


def test_a_plan_can_be_put_off_and_let_go(visit):
    """A plan that comes back need not be answered."""
    person = visit("reflect")
    made = plans.Plan("they ask", "breathe", reflections_now(), theme=Theme.SALARY, due_on=TODAY)
    plan = plans.save(person.journal, made)
    person.app.run()
    person.press(f"put_off_{plan.id}")
    later = plans.find(person.journal, plan.id)
    assert later.due_on == TODAY + timedelta(days=7)
    plans.save(person.journal, replace(later, due_on=TODAY))
    person.app.run()
    person.press(f"drop_{plan.id}")
    assert plans.every(person.journal) == ()


def reflections_now():
    """Return the moment at which a plan is made."""
    from datetime import UTC, datetime

    return datetime.now(UTC)
