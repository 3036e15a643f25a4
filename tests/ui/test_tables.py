"""A metric's table on a page."""

from streamlit.testing.v1 import AppTest

from bounceback.ui.tables import (
    IN_VIEW,
    LETTER,
    ROW,
    high_enough,
    wide_enough,
)


def page() -> None:
    """Show a table with a share."""
    import pandas as pd

    from bounceback.ui import tables

    found = pd.DataFrame({"ending": ["no_response"], "of": [10], "share": [0.25]})
    tables.show(found, key="found", name="Found")


def test_a_table_is_shown_in_words_and_can_be_saved() -> None:
    """Labels for values, titles for columns, a word about shares, and a button."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert app.dataframe[0].value.to_dict("list") == {
        "Ending": ["No response"],
        "Out of": [10],
        "Share (%)": [25.0],
    }
    assert "from 5 cases on" in app.caption[0].value
    assert [button.label for button in app.get("download_button")] == ["Save as CSV"]


def test_a_column_is_as_wide_as_its_longest_text_within_bounds() -> None:
    """Short texts leave room for others, long ones do not take it all."""
    assert wide_enough(["a", "of ten letters"], (50, 500)) == 14 * LETTER
    assert wide_enough(["a"], (50, 500)) == wide_enough([], (50, 500)) == 50
    assert wide_enough(["a" * 1000], (50, 500)) == 500


def test_an_editor_shows_all_of_its_rows_up_to_a_sensible_number() -> None:
    """Of more than that many, half a row shows that they are to be scrolled."""
    assert high_enough(1) == high_enough(IN_VIEW) == "content"
    assert high_enough(IN_VIEW + 1) == high_enough(500) == ROW * (IN_VIEW + 1) + ROW // 2
