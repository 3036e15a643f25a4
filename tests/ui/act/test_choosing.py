"""Choosing what to reflect on."""


def page():
    """A page that opens the sample and says what was chosen."""
    import streamlit as st

    from bounceback.ui import filters, sheets, state
    from bounceback.ui.act import choosing

    if state.in_use() is None:
        sheets.open_sample()
    found = choosing.occasion(state.selected(filters.selection()))
    st.text(found.title if found else "nothing")
    st.button("Close", on_click=choosing.nothing)


def test_nothing_is_chosen_at_first(played):
    """The list is short, each entry is its own, and nothing is opened unasked."""
    app = played(page)
    assert app.text[0].value == "nothing"
    options = app.selectbox[0].options
    assert len(options) == len(set(options)) == 40


def test_a_choice_stands_in_the_address_until_it_is_closed(played):
    """A reload comes back to it; closing takes it out."""
    app = played(page)
    app.selectbox[0].select_index(3).run()
    assert app.text[0].value != "nothing"
    assert app.query_params["about"]
    app.button[0].click().run()
    assert app.text[0].value == "nothing"
    assert "about" not in app.query_params


def test_a_name_narrows_the_list(played):
    """Older occasions are found by a part of the name."""
    app = played(page)
    app.text_input[0].set_value("corvelfold").run()
    assert all("Corvelfold" in option for option in app.selectbox[0].options)


def test_an_address_that_fits_nothing_chooses_nothing(played):
    """Whatever stands there, the list is shown."""
    app = played(page)
    app.query_params["about"] = "nobody › nothing"
    app.run()
    assert app.text[0].value == "nothing"
