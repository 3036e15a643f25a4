"""The page for following up: what fits, a letter to edit, and a ledger."""

from datetime import date, timedelta

import pytest

from bounceback.coaching.kinds import StepKind, Tone
from bounceback.journal import corrections, letters
from bounceback.journal.letters import Follow
from bounceback.overlay.corrections import LoggedInterview
from bounceback.vocabulary.terms import Stage

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
COOK = f"brill · cook · {TODAY - timedelta(days=10)} · 1"
CLERK = f"ada · clerk · {TODAY - timedelta(days=30)} · 1"


def met():
    """Return yesterday's interview, logged by the person."""
    yesterday = TODAY - timedelta(days=1)
    return LoggedInterview(corrections.logged_identity(), COOK, Stage.INTERVIEW, held_on=yesterday)


def letter_of(person) -> str:
    """Return the letter as it stands in its field."""
    return next(field for field in person.app.text_area if field.label == "Letter").value


@pytest.mark.parametrize(
    ("button", "standing", "days"),
    [
        ("later_7_due_0", Follow.OPEN, 7),
        ("done_due_0", Follow.DONE, None),
        ("go_due_0", Follow.LET_GO, None),
    ],
)
def test_a_step_can_be_put_off_done_or_let_go(visit, button, standing, days):
    """Each takes the step off the list and is kept."""
    person = visit("follow_up", met())
    assert "Say thank you" in person.texts()
    person.press(button)
    [kept] = letters.every(person.journal)
    assert kept.standing is standing
    assert kept.snoozed_until == (TODAY + timedelta(days=days) if days else None)
    assert "Say thank you" not in person.texts()


def test_an_edited_letter_stays_and_can_begin_again(visit):
    """An edit outlives the visit and whatever is filled in later; one click takes it back."""
    person = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    person.write("Letter", "My own words")
    person.write("Your own name", "Robin")
    assert letter_of(person) == "My own words"
    again = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    assert letter_of(again) == "My own words"
    again.press("Start again from the template")
    assert "Robin" in letter_of(again)


def test_the_tone_changes_the_letter(visit):
    """Each tone is a letter of its own."""
    person = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    warm = letter_of(person)
    person.choose("Tone", Tone.FORMAL)
    assert letter_of(person) != warm


def test_where_nobody_was_met_no_letter_is_pressed_on_anybody(visit):
    """An application that was turned down on paper has no letter."""
    person = visit("follow_up", to=f"corde · clerk · {TODAY - timedelta(days=40)} · 1")
    assert "No letter fits here" in person.texts()
    person.press("desk_back")
    assert "What fits now" in person.texts()


def test_any_application_can_be_written_to(visit):
    """Whatever is due, the person may choose whom to write to."""
    person = visit("follow_up")
    person.choose("Application", CLERK)
    person.press("desk_open")
    assert letter_of(person)


def test_an_entry_can_be_taken_out_of_the_ledger(visit):
    """A letter that was noted by mistake is gone again."""
    person = visit("follow_up", to=CLERK, letter=StepKind.FEEDBACK)
    person.press("mark_sent")
    [sent] = letters.every(person.journal)
    person.choose("Which entry", sent.id)
    person.press("unsend")
    assert letters.every(person.journal) == ()


def test_an_address_that_means_nothing_is_ignored(visit):
    """An unknown application and an unknown letter show the list."""
    person = visit("follow_up", to="nobody", letter="nonsense")
    assert "What fits now" in person.texts()


def test_whom_to_keep_in_touch_with_waits_folded(visit):
    """An old acquaintance is nothing pressing: it stands folded, and can be written to there."""
    applied, ended = TODAY - timedelta(days=160), TODAY - timedelta(days=120)
    header = "Company,Role,Date Applied,Stage,Outcome,Rejection Date"
    person = visit("follow_up", sheet=f"{header}\nEsk,Cook,{applied},Interview,Rejected,{ended}\n")
    assert "Nothing is waiting for a word from you, going by a sheet that" in person.texts()
    assert "a newer sheet tells more" in person.texts()  # its last day is months ago
    assert "Keep in touch, when you like: 1" in [fold.label for fold in person.app.expander]
    person.press("write_in_touch_0")
    assert "If an opening comes up" in letter_of(person)
