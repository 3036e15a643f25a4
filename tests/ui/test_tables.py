"""A metric's table on a page."""

from streamlit.testing.v1 import AppTest


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
