"""A list of silent applications: a sentence, the rows of one verdict, a file."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Show the applications to let go, out of as many as the session says."""
    import pandas as pd
    import streamlit as st

    from bounceback.insight.silence import let_go
    from bounceback.insight.until import Until
    from bounceback.ui import lists

    count = st.session_state["count"]
    waiting = pd.DataFrame({"company": [f"Company {n}" for n in range(count)]}).assign(
        role="Cook",
        applied_on=pd.Timestamp("2026-01-05"),
        waited=90,
        answer=0.0,
        share=0.0,
        low=0.0,
        high=0.08,
        of=42,
        latest=12,
        verdict=["let go", "follow up"] * (count // 2),
    )
    until = Until(pd.Timestamp("2026-04-05"), None)
    lists.silent("You may let these go", waiting, "let go", let_go, until)


def shown(count: int) -> AppTest:
    """Return the page with so many silent applications, half of them to let go."""
    app = AppTest.from_function(page, default_timeout=60)
    app.session_state["count"] = count
    app.run()
    assert not app.exception
    return app


def test_only_the_rows_of_the_verdict_are_listed() -> None:
    """The sentence counts what the list holds, and the list can be saved."""
    app = shown(10)
    assert app.text[0].value.startswith("5 applications have been silent for 90 days")
    assert app.dataframe[0].value["Company"].tolist() == [f"Company {n}" for n in range(0, 10, 2)]
    assert "Applied on" not in app.dataframe[0].value
    assert app.expander[0].label == "The list: 5"
    assert len(app.get("download_button")) == 1


def test_a_long_list_travels_page_by_page() -> None:
    """Of 300 applications to let go, a hundred rows reach the browser."""
    app = shown(600)
    assert app.expander[0].label == "The list: 300"
    assert len(app.dataframe[0].value) == 100


def test_an_empty_list_is_a_sentence() -> None:
    """Where there is nothing to let go, no empty table stands there."""
    app = shown(0)
    assert app.text[0].value == "Of no silent application can that be said yet."
    assert not app.dataframe
