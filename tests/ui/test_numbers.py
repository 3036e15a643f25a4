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
