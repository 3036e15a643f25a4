"""What is learned of the search in use, for the file that goes back."""

from streamlit.testing.v1 import AppTest


def test_what_is_learned_is_of_the_search_in_use():
    """Names, steps and sorted reasons are those of the sheet that is open, corrections included."""

    def page():
        import streamlit as st

        from bounceback.journal import taxonomy
        from bounceback.ui import sheets, state
        from bounceback.ui.share import handing_back
        from bounceback.vocabulary.terms import Control

        sheets.open_sample()
        taxonomy.sort(state.journal(), "visa", Control.NOT_MINE)
        known = handing_back.learned(state.in_use().log)
        st.text(f"{len(known.identities)} {len(known.log.applications)}")
        st.text(str(known.sorting))
        st.text(str(set(known.steps["application"]) <= set(known.identities)))

    app = AppTest.from_function(page, default_timeout=120).run()
    assert not app.exception
    assert [text.value for text in app.text] == ["120 120", "{('visa', ''): 'not_mine'}", "True"]
