"""Fields whose text is kept while it is typed."""

from bounceback.journal import drafts
from bounceback.journal.opening import open_journal


def page():
    """A page with one field that begins with a text of ours."""
    import streamlit as st

    from bounceback.ui.act import typed

    if not typed.is_edited("letter"):
        typed.put("letter", st.session_state.get("template", "Dear you"))
    st.text(f"now: {typed.area('Letter', 'letter')}")
    typed.line("Name", "name", begin="Robin")
    st.button("Drop", on_click=typed.drop, args=("letter",))


def test_what_is_typed_is_a_draft_at_once(played):
    """The journal holds the text as soon as the field is left."""
    app = played(page)
    app.text_area[0].set_value("My **own**").run()
    assert drafts.find(open_journal(), "letter").text == "My **own**"
    assert played(page).text_area[0].value == "My **own**"


def test_an_untouched_field_follows_our_text(played):
    """Until somebody types, the field shows what it is given, and nothing is kept."""
    app = played(page)
    app.session_state["template"] = "Dear all"
    app.run()
    assert app.text_area[0].value == "Dear all"
    assert drafts.find(open_journal(), "letter") is None
    assert app.text_input[0].value == "Robin"


def test_a_dropped_draft_is_gone(played):
    """After that the field begins anew."""
    app = played(page)
    app.text_area[0].set_value("Mine").run()
    app.button[0].click().run()
    assert app.text_area[0].value == "Dear you"
    assert drafts.find(open_journal(), "letter") is None
