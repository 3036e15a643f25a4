"""The page that hands the sheet back."""

import json

import pytest

PAGE = "share/sheet_back"


def test_the_whole_sheet_is_offered(opened):
    """Without filters there is nothing to ask: the form, the file, and what is added."""
    app = opened(PAGE, "four rows")
    assert [field.key for field in app.radio] == ["sheet_form"]
    [button] = app.get("download_button")
    assert button.proto.label == "Save your sheet"
    [table] = app.dataframe
    assert table.value["Company"].tolist() == ["Ada", "Brill", "Corde", "Dorn"]
    assert table.value["Who says so"].tolist()[2] == "Told by the employer"


def test_words_that_were_learned_have_room(opened):
    """A column whose first cells are empty is as wide as the words further down."""
    [table] = opened(PAGE, "four rows").dataframe
    assert json.loads(table.proto.columns)["Who says so"]["width"] > 100


def test_a_part_is_offered_where_filters_leave_one(opened):
    """With filters the person chooses between all of it and what they see."""
    app = opened(PAGE, "four rows", ending="Rejected")
    assert app.radio(key="sheet_part").options == [
        "The whole sheet: 4 applications",
        "Only what the filters leave: 2 applications",
    ]
    app.radio(key="sheet_part").set_value("Only what the filters leave").run()
    assert not app.exception


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_either_form_can_be_chosen(opened, form):
    """Workbook and text are one choice."""
    app = opened(PAGE)
    app.radio(key="sheet_form").set_value(form).run()
    assert not app.exception
    assert len(app.get("download_button")) == 1
