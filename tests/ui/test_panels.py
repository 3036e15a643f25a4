"""The parts that every page is made of."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Show a figure without a chart, a reading, and how a page ends."""
    import pandas as pd

    from bounceback.insight.base import Insight
    from bounceback.ui import panels

    said = Insight("*Too early* to say.", "Write down *five* endings.")
    nothing = pd.DataFrame({"of": []})
    panels.figure("A figure", nothing, None, said, denominator="Out of 0 interviews")
    panels.in_short(Insight(""))
    panels.close(said)


def test_a_figure_without_rows_is_its_sentence_alone() -> None:
    """No empty chart, no denominator of nothing; the sentences stand as plain text."""
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert [text.value for text in app.text] == [
        "*Too early* to say.",
        "Write down *five* endings.",
    ]
    assert [heading.value for heading in app.header] == ["A figure", "One thing to do next"]
