"""The applications page: rows as understood, found by name, one in full."""

import pytest

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
    assert app.subheader[0].value == "Ada, Clerk"
    assert "Interview, rejected; applied on 2026-01-05." in texts
    assert "four.csv, row 2" in app.caption.values
    assert any(text.startswith("Preparation · Your own reading") for text in texts)
