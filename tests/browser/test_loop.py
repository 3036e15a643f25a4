"""The whole loop in a real browser: look back, plan, write, come back, see whether it helped."""

import re
from datetime import timedelta

import pytest

from bounceback.coaching import prompts
from bounceback.journal import corrections, plans, uploads
from bounceback.journal.opening import open_journal
from bounceback.overlay.corrections import MentionAdded
from bounceback.vocabulary.terms import Theme

PLAN = "If they ask how it scales, then I will name one number first."
NOT_PREPARED = prompts.find("not_prepared").text
ABOUT = "Sorrelstow Rail"  # rejected after an interview


def type_into(visitor, label: str, words: str) -> None:
    """Type into a field and leave it, as a person who goes on to the next one does."""
    field = visitor.page.get_by_test_id("stMain").get_by_label(label, exact=True)
    field.fill(words)
    field.blur()
    visitor.settle()


def saved(visitor, label: str) -> bytes:
    """Press a button that saves a file, and return the file."""
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name=label).click()
    return download.value.path().read_bytes()


def reflect(visitor) -> None:
    """Go through a reflection: name a theme for one answer, make a plan, and close."""
    for _ in range(12):
        heading = visitor.page.get_by_test_id("stMain").inner_text()
        if "One thing that is true" in heading:
            return
        if NOT_PREPARED in heading:
            type_into(visitor, NOT_PREPARED, "I had no number for the load")
            visitor.choose("Count it as a point to work on", "Preparation")
        if prompts.find("plan").text in heading:
            type_into(visitor, "If …", "they ask how it scales")
            type_into(visitor, "… then I will", "name one number first")
            type_into(visitor, "Type it once more", PLAN)
            visitor.choose("Or at the next", "Interview")
            visitor.choose("It is about", "Preparation")
        visitor.page.get_by_role("button", name=re.compile("Keep and (go on|close)")).click()
        visitor.settle()
    pytest.fail("the reflection does not close")


def log_an_interview(visitor, day: str) -> None:
    """Log a later interview of the first application, of the kind that the plan waits for."""
    visitor.turn_to("Applications")
    visitor.select_first_row()
    visitor.page.get_by_text("Correct this, or add what happened since").click()
    visitor.page.get_by_role("tab", name="An interview").click()
    field = (
        visitor.page.get_by_test_id("stMain")
        .get_by_test_id("stDateInput")
        .filter(has_text="Held on")
    )
    field.locator("input").first.fill(day)
    visitor.page.keyboard.press("Enter")
    visitor.press("Log this interview")


def test_the_loop_closes_and_outlives_the_server(app, visitor, monkeypatch):
    """A plan made after one interview comes back after a later one, and Weaknesses shows it."""
    visitor.open()
    visitor.press("Try it with a sample")
    visitor.turn_to("Reflect")
    type_into(visitor, "Find a company or a role", ABOUT)
    visitor.choose("What do you want to look at?", "Rejected")
    reflect(visitor)
    visitor.awaits(PLAN)
    calendar = saved(visitor, "Save to your calendar")
    assert calendar.startswith(b"BEGIN:VCALENDAR")

    visitor.page.get_by_role("link", name="Write to them").click()
    visitor.settle()
    visitor.awaits("Sorrelstow Rail")
    type_into(visitor, "Your own name", "Robin Vale")
    assert "Robin Vale" in visitor.page.get_by_label("Letter", exact=True).input_value()
    assert b"Robin Vale" in saved(visitor, "Save as mail")

    app.stop()
    app.start()
    visitor.open("/reflect")
    monkeypatch.setenv(uploads.HOME_VARIABLE, str(app.home))
    [plan] = plans.every(open_journal(owner="sample"))
    assert (plan.theme, plan.due_kind) == (Theme.PREPARATION, "interview")
    [mention] = corrections.overlay(open_journal(owner="sample")).of(MentionAdded)
    assert (mention.theme, mention.words) == (Theme.PREPARATION, "I had no number for the load")
    log_an_interview(visitor, f"{plan.made_at.date() + timedelta(days=1):%Y-%m-%d}")
    visitor.turn_to("Reflect")
    visitor.awaits("A plan of yours comes back")
    for question in ("Did you do it?", "Did it help?"):
        group = visitor.page.get_by_role("radiogroup", name=question)
        group.get_by_text("Yes", exact=True).click()
        visitor.settle()
    visitor.press("Keep this")

    visitor.turn_to("Weaknesses")
    visitor.awaits("You carried out 1 of 1 plan, wholly or partly, and 1 of those helped")
    visitor.bring_into_view("Plans that you tried")
    visitor.awaits(PLAN)
