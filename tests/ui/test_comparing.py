"""What groups are told apart by, and compared by, is asked for and kept in the address."""

from streamlit.testing.v1 import AppTest


def asked() -> None:
    """A page that asks, and says what it got."""
    import streamlit as st

    from bounceback.ui import comparing
    from bounceback.vocabulary.comparing import Outcome

    offered = st.query_params.get_all("offered")
    st.text(comparing.ask(offered, (Outcome.POSITIVE, Outcome.PERSON), key="x"))


def opened(*offered: str, **address: str) -> AppTest:
    """The page, with these columns on offer and this address."""
    app = AppTest.from_function(asked)
    app.query_params["offered"] = list(offered)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def test_the_first_of_each_stands_until_the_person_says_otherwise() -> None:
    """Names are what a person calls a column and an outcome."""
    app = opened("source", "extra: CV")
    assert [choice.options for choice in app.selectbox] == [
        ["Source", "CV"],
        ["A positive reply", "A talk with a person"],
    ]
    assert "source" in app.text[0].value
    app.selectbox(key="x_by").select("extra: CV").run()
    assert "extra: CV" in app.text[0].value


def test_without_a_column_nothing_is_asked() -> None:
    """There is nothing to choose from."""
    app = opened()
    assert not app.selectbox
    assert app.text[0].value == "None"


def test_nonsense_in_the_address_is_ignored() -> None:
    """Whatever stands there, the first of each is meant."""
    app = opened("source", x_by="nonsense", x_outcome="?")
    assert not app.exception
    assert "source" in app.text[0].value
