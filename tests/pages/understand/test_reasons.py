"""The reasons page: coverage first, then told and guessed."""

PAGE = "understand/reasons"


def test_coverage_comes_first(opened):
    """How much is known stands above every reason."""
    app = opened(PAGE)
    assert app.header[0].value == "How much is known"
    assert app.dataframe[0].value["Rejections"].tolist() == [44]


def test_told_and_guessed_stand_apart(opened):
    """A reason that the employer told is not mixed with the person's own reading."""
    table = opened(PAGE, "four rows").dataframe[1].value.set_index("Reason")
    assert table.loc["Preparation", "Your own reading"] == 1
    assert table.loc["Internal candidate", "Told by the employer"] == 1


def test_without_reasons_there_is_a_sentence_and_no_empty_chart(opened):
    """A sheet that never says why gets an honest page."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception


def sort(app, row: int, control: str):
    """Say in the table in whose hands the reason of a row was, and let the page run."""
    editor = next(e.key for e in app.data_editor if e.key.startswith("sorting_"))
    app.session_state[editor] = {
        "edited_rows": {row: {"In whose hands": control}},
        "added_rows": [],
        "deleted_rows": [],
    }
    return app.run()


def test_nothing_is_sorted_before_the_person_sorts(opened):
    """The page asks; what is usual stands beside each reason and counts for nothing."""
    app = opened(PAGE, "four rows")
    assert any("You have not sorted the reasons of 2" in text for text in app.text.values)
    [editor] = [e for e in app.data_editor if e.key.startswith("sorting_")]
    assert set(editor.value["In whose hands"]) == {"unsorted"}
    assert editor.value["Usually"].tolist() == ["Often in your hands", "Often not in your hands"]


def test_a_sorted_reason_is_counted_and_kept(opened):
    """What the person says stands in the sentence, and again at the next visit."""
    sort(opened(PAGE, "four rows"), 1, "not_mine")
    said = "it was not in your hands for 1 and not sorted yet for 1."
    again = opened(PAGE, "empty")
    assert any(text.endswith(said) for text in again.text.values)
    sort(again, 1, "unsorted")
    assert any("You have not sorted" in text for text in again.text.values)


def test_the_taxonomy_grows_by_a_reason_of_the_persons_own(opened):
    """A reason that they add is offered where a row is corrected, at every later visit."""
    app = opened(PAGE, "four rows")
    app.text_input(key="own_reason").set_value("They moved **house**").run()
    app.button(key="add_own").click().run()
    app = opened("start/applications", "empty")
    app.session_state["rows_applications"] = {
        "selection": {"rows": [0], "columns": [], "cells": []}
    }
    app.run()
    [choice] = [s for s in app.selectbox if s.label == "Another reason"]
    assert choice.options[-1] == "They moved **house**"
