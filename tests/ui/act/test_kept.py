"""What the journal holds, read so that a page goes on where it cannot be read."""

from datetime import date

from bounceback.ui.act import kept


def page():
    """A page that asks a journal that does not answer, and fails to keep something."""
    import streamlit as st

    from bounceback.errors import StoreError
    from bounceback.ui.act import kept

    def ask(_):
        raise StoreError("The *journal* is away", "here", "Try again.")

    kept.failed()
    st.text(len(kept.read(ask)))
    st.text(kept.attempt(lambda: ask(None)))


def test_a_journal_that_does_not_answer_is_a_sentence(played):
    """The page goes on without it, and says why in plain words."""
    app = played(page)
    assert app.text.values == ["0", "False"]
    assert len(app.error) == 1
    assert "Try again" in app.error[0].value


def test_what_could_not_be_kept_is_said_at_the_next_run(played):
    """A callback has no page to speak on: the next run says it."""
    app = played(page)
    assert len(app.run().error) == 2


def test_days_become_a_column():
    """A missing day is missing in the column as well."""
    found = kept.days([date(2026, 3, 1), None])
    assert str(found.dtype) == "datetime64[s]"
    assert found.isna().tolist() == [False, True]
