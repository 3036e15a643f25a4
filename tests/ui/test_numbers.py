"""The five numbers on a page."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Show the five numbers of a small search."""
    import pandas as pd

    from bounceback.insight.base import Insight
    from bounceback.ui import numbers

    headline = pd.DataFrame(
        {
            "measure": ["sent", "person"],
            "count": [114, 38],
            "of": [120, 114],
            "at_most": [114, 38],
            "low": [float("nan"), 0.25],
            "high": [float("nan"), 0.42],
        }
    )
    numbers.show(headline, Insight("38 of **114**."))


def test_each_number_stands_with_its_name_and_its_denominator() -> None:
    """A box for each, and the reading above them as plain text."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert [text.value for text in app.text] == ["38 of **114**."]
    shown = [(box.label, box.value, box.delta) for box in app.metric]
    assert shown == [
        ("Sent", "114", "of 120 in the sheet"),
        ("In front of a person", "38", "of 114 · 25–42%"),
    ]


def page_of_one() -> None:
    """Show the numbers of a search of which only the applications are written down."""
    import pandas as pd

    from bounceback.insight.base import Insight
    from bounceback.ui import numbers

    headline = pd.DataFrame(
        {"measure": ["sent", "person"], "count": [13, 0], "of": [13, 13], "at_most": [13, 13]}
    )
    numbers.show(headline, Insight("How far 13 applications got is not written down."))


def test_numbers_of_which_nothing_is_known_leave_their_place_to_the_sentence() -> None:
    """How many were sent stands alone, without a word about shares."""
    app = AppTest.from_function(page_of_one, default_timeout=60).run()
    assert not app.exception
    assert [(box.label, box.value) for box in app.metric] == [("Sent", "13")]
    assert not app.caption
