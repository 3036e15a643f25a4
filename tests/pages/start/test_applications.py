"""The applications page: rows as understood, found by name, one in full."""

import pytest

from bounceback.vocabulary.terms import Stage

PAGE = "start/applications"


def test_every_application_stands_in_the_table(opened):
    """Four rows of the sheet are four rows here, in words, with their dates."""
    shown = opened(PAGE, "four rows").dataframe[0].value
    assert shown["Company"].tolist() == ["Ada", "Brill", "Corde", "Dorn"]
    assert shown["Furthest stage"].tolist() == ["Interview", "Applied", "Phone screen", "Applied"]
    assert str(shown["Applied on"].iloc[0]) == "2026-01-05"


def test_a_long_search_comes_in_pages(opened):
    """One page holds a hundred rows; the next one holds the rest."""
    app = opened(PAGE, "sample")
    assert len(app.dataframe[0].value) == 100
    assert "Rows 1 to 100 of 120" in app.caption.values
    app.session_state["page_applications"] = 2
    app.run()
    assert len(app.dataframe[0].value) == 20
    assert "Rows 101 to 120 of 120" in app.caption.values


@pytest.mark.parametrize(("words", "count"), [("ada", 1), ("CLERK", 2), ("", 4)])
def test_a_company_or_a_role_is_found(opened, words, count):
    """A part of a name is enough, in any case."""
    app = opened(PAGE, "four rows")
    app.text_input(key="find").set_value(words).run()
    assert len(app.dataframe[0].value) == count


def test_a_name_that_nobody_has_is_said(opened):
    """Where nothing is found the page says so instead of showing an empty table."""
    app = opened(PAGE, "four rows")
    app.text_input(key="find").set_value("nobody").run()
    assert "No company and no role" in app.info[-1].value
    assert not app.dataframe


def test_filters_reach_the_table(opened):
    """The table holds what the filters leave."""
    shown = opened(PAGE, "four rows", ending="Rejected").dataframe[0].value
    assert shown["Company"].tolist() == ["Ada", "Corde"]


def test_a_selected_row_is_shown_in_full(opened):
    """Its standing, its place in the sheet and its reasons stand below the table."""
    app = opened(PAGE, "four rows")
    app.session_state["rows_applications"] = {
        "selection": {"rows": [0], "columns": [], "cells": []}
    }
    app.run()
    texts = app.text.values
    assert app.header[0].value == "Ada, Clerk"
    assert "Interview, rejected; applied on 2026-01-05." in texts
    assert "four.csv, row 2" in app.caption.values
    assert any(text.startswith("Preparation · Your own reading") for text in texts)


def selected(opened, sheet="four rows", row=0):
    """Open the page with one row of the table selected."""
    app = opened(PAGE, sheet)
    app.session_state["rows_applications"] = {
        "selection": {"rows": [row], "columns": [], "cells": []}
    }
    return app.run()


def submit(app, label: str):
    """Press the button of a form."""
    return next(button for button in app.button if button.label == label).click().run()


def stands(app, row: int = 0) -> tuple[str, str]:
    """Return how far an application got and how it stands."""
    found = app.session_state["in_use"].log.applications.iloc[row]
    return found["furthest_stage"], found["ending"]


def test_how_an_application_stands_can_be_corrected(opened):
    """A correction of one row holds at once and at the next visit; the sheet stays as it is."""
    app = selected(opened)
    next(s for s in app.selectbox if s.label == "Ending").set_value("accepted")
    submit(app, "Save how it stands")
    assert not app.exception
    assert stands(app) == ("offer", "accepted")
    assert stands(opened(PAGE, "empty")) == ("offer", "accepted")


def test_an_interview_can_be_logged(opened):
    """A logged interview is a row of its own, and the application is at least as deep."""
    app = selected(opened, row=1)
    assert stands(app, 1) == ("applied", "open")
    next(s for s in app.selectbox if s.label == "Kind").set_value(Stage.FINAL)
    next(t for t in app.text_area if "remember" in t.label).set_value("They asked about **bread**")
    submit(app, "Log this interview")
    assert stands(app, 1) == ("final", "open")
    [held] = opened(PAGE, "empty").session_state["in_use"].log.interviews.to_dict("records")[-1:]
    assert (held["kind"], held["notes"]) == ("final", "They asked about **bread**")


def test_an_interview_is_logged_once_and_can_be_taken_away(opened):
    """After one is saved the form is empty; the logged one stands above it until it is taken."""
    app = selected(opened, row=1)
    next(t for t in app.text_area if "remember" in t.label).set_value("They asked about bread")
    submit(app, "Log this interview")
    assert [t.value for t in app.text_area if "remember" in t.label] == [""]
    assert len(app.session_state["in_use"].log.interviews) == 1
    submit(app, "Take away")
    assert app.session_state["in_use"].log.interviews.empty
    assert stands(app, 1) == ("applied", "open")


def test_a_reason_can_be_added_and_taken_away(opened):
    """A reason of the person's own words counts as theirs until they take it away."""
    app = selected(opened, row=3)
    next(s for s in app.selectbox if s.label == "Another reason").set_value("visa")
    submit(app, "Add this reason")
    reasons = app.session_state["in_use"].log.reasons
    assert ("visa", "guess") in set(zip(reasons["reason"], reasons["provenance"], strict=True))
    submit(app, "Take away")
    assert "visa" not in set(app.session_state["in_use"].log.reasons["reason"])


def test_two_tabs_do_not_overwrite_each_other(opened):
    """Who comes second sees what the first one said, and may then say it again."""
    first, second = selected(opened), selected(opened, "empty")
    next(s for s in first.selectbox if s.label == "Ending").set_value("withdrew")
    submit(first, "Save how it stands")
    next(s for s in second.selectbox if s.label == "Ending").set_value("role_closed")
    submit(second, "Save how it stands")
    assert stands(second)[1] == "withdrew"
    assert any("Another tab" in toast.value for toast in second.toast)
    next(s for s in second.selectbox if s.label == "Ending").set_value("role_closed")
    submit(second, "Save how it stands")
    assert stands(second)[1] == stands(opened(PAGE, "empty"))[1] == "role_closed"
    assert not first.exception
    assert not second.exception
