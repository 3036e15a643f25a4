"""One day is asked for, and it stays in the address."""

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.ui.change import mixed_by


def page() -> None:
    """Ask for the change and for the unit, and say what was chosen."""
    import streamlit as st

    from bounceback.ui import change

    st.text(change.unit(("month", "week")))
    named = change.ask()
    if named is not None:
        st.text(f"{named.day.date()} {named.name} {named.outcome}")


def said(app: AppTest) -> list[str]:
    """Return what the page says."""
    assert not app.exception
    return [text.value for text in app.text]


def test_nothing_is_compared_until_a_day_is_named() -> None:
    """No day is chosen for the person."""
    assert said(AppTest.from_function(page, default_timeout=60).run()) == ["month"]


def test_the_day_and_its_name_come_from_the_address() -> None:
    """A reload, or an address that was kept, brings the same comparison back."""
    app = AppTest.from_function(page, default_timeout=60)
    app.query_params.update(
        {
            "changed_on": "2026-05-03",
            "change": "new CV",
            "judged_by": "Interview in 45 days",
            "by": "Week",
        }
    )
    assert said(app.run()) == ["week", "2026-05-03 new CV interview"]


def test_what_a_person_enters_is_taken() -> None:
    """A day alone is enough; a name is theirs to give."""
    app = AppTest.from_function(page, default_timeout=60).run()
    app.date_input[0].set_value("2026-05-03")
    assert said(app.run())[1] == "2026-05-03  positive"
    app.text_input[0].set_value("new CV")
    assert said(app.run())[1] == "2026-05-03 new CV positive"


def test_where_there_is_no_choice_nothing_is_asked() -> None:
    """A search too long for weeks is told by month."""

    def one() -> None:
        import streamlit as st

        from bounceback.ui import change

        st.text(change.unit(("month",)))

    app = AppTest.from_function(one, default_timeout=60).run()
    assert said(app) == ["month"]
    assert not app.radio


@pytest.mark.parametrize(
    ("column", "said"), [("source", "source"), ("role", "role"), ("role_family", "kind of role")]
)
def test_a_mix_is_named_in_words(column: str, said: str) -> None:
    """The title of a figure says by what the halves are counted, never a column's key."""
    assert mixed_by(column) == said
