"""Free writing for nobody else."""

from bounceback.journal import drafts, private_writing
from bounceback.journal.opening import open_journal


def page():
    """A page with private writing alone."""
    from bounceback.ui.act import private

    private.show()


def opened(played):
    """Open the folded part of the page."""
    app = played(page)
    app.session_state["private_open"] = True
    return app.run()


def test_nothing_of_it_is_shown_until_it_is_opened(played):
    """The page is folded, and no earlier text travels to the browser."""
    app = played(page)
    assert not app.text_area
    assert not app.text


def test_each_change_is_one_page_kept_apart(played):
    """Two changes are one page, and no draft among the others."""
    app = opened(played)
    app.text_area[0].set_value("one").run()
    app.text_area[0].set_value("one, two").run()
    journal = open_journal()
    assert [each.text for each in private_writing.every(journal)] == ["one, two"]
    assert drafts.find(journal, "private_text") is None


def test_the_clock_is_optional_and_quiet(played):
    """It says how long it has been, and stops when asked."""
    app = opened(played)
    assert "Just begun." not in app.caption.values
    app.button(key="private_clock").click().run()
    assert "Just begun." in app.caption.values
    app.button(key="private_stop").click().run()
    assert "Just begun." not in app.caption.values
