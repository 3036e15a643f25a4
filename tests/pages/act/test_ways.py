"""The ways into the section: from the overview, and from one application."""

from datetime import UTC, date, datetime, timedelta

from bounceback.journal import plans
from bounceback.overlay.corrections import MentionAdded
from bounceback.vocabulary.terms import Polarity, Theme

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
CLERK = f"ada · clerk · {TODAY - timedelta(days=30)} · 1"


def links(app) -> dict[str, str]:
    """Return the links of the page: what each says, and the page with its address."""
    found = [link.proto for link in app.get("page_link")]
    return {link.label: f"{link.page}?{link.query_string}" for link in found}


def test_the_overview_says_what_is_due(visit):
    """A rejection of yesterday offers a look back, and a plan whose day has come stands first."""
    person = visit("reflect")
    made = plans.Plan("they ask", "breathe", datetime.now(UTC), due_on=TODAY)
    plans.save(person.journal, made)
    person.app.switch_page("pages/understand/overview.py").run()
    lines = person.app.text.values
    assert "Your plan: If they ask, then I will breathe." in lines
    assert "A look back, if you like: Ada, Clerk" in lines
    assert {"Look at it", "Reflect"} <= set(links(person.app))


def test_one_application_leads_to_a_look_back_and_to_a_letter(visit):
    """The details of a selected row end in the two ways on, each to that very application."""
    person = visit("reflect")
    person.app.switch_page("pages/start/applications.py")
    person.app.session_state["rows_applications"] = {
        "selection": {"rows": [0], "columns": [], "cells": []}
    }
    person.app.run()
    assert {"Reflect on how it stands", "Write to them"} <= set(links(person.app))
    assert "ada" in links(person.app)["Write to them"]


def test_weaknesses_shows_the_plans_that_were_tried(visit):
    """A plan that was looked at again stands on Weaknesses with what was said of it."""
    person = visit("reflect", MentionAdded(CLERK, "", Theme.SALARY, Polarity.WEAKNESS))
    tried = plans.Plan(
        "they ask",
        "breathe",
        datetime.now(UTC),
        done=plans.Checked.YES,
        helped=plans.Checked.PARTLY,
        checked_on=TODAY,
    )
    plans.save(person.journal, tried)
    person.app.switch_page("pages/understand/weaknesses.py").run()
    assert "You carried out 1 of 1 plan, wholly or partly, and 1 of those helped" in "".join(
        person.app.text.values
    )
