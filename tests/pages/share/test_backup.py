"""The Backup page: everything as one file, and back again."""

import pytest

from bounceback.journal import backup, plans
from bounceback.journal.opening import open_journal
from bounceback.journal.sweeping import forget_everything
from tests.journal.filled import AT, contents, fill

PAGE = "share/backup"


def drop(app, data, name="mine.zip"):
    """Drop a file on the page."""
    return app.get("file_uploader")[0].upload(name, data, "application/zip").run()


def said(app):
    """All that the page says as text."""
    return "\n".join(text.value for text in app.text)


def test_where_nothing_is_kept_the_page_says_so(opened):
    """A newcomer sees what the page is for, and no button that would save nothing."""
    app = opened(PAGE, "empty")
    assert "nothing to save yet" in said(app)
    assert not app.get("download_button")


def test_the_page_says_what_is_kept_and_how_private_it_is(opened):
    """Before anything is saved, it is said what is in it."""
    fill(open_journal())
    app = opened(PAGE, "four rows")
    assert "Kept on this computer: 2 sheets, 2 corrections, 1 reflection" in said(app)
    assert "private as a diary and not encrypted" in said(app)
    assert len(app.get("download_button")) == 1


def test_a_backup_is_restored_where_nothing_is_kept(opened):
    """On a new computer one click is enough, and every page has the sheet."""
    fill(open_journal())
    before, data = contents(open_journal()), backup.make(open_journal(), AT)
    forget_everything(open_journal())
    app = drop(opened(PAGE, "empty"), data)
    assert "It holds 1 sheet, 2 corrections" in said(app)
    assert not app.checkbox
    app.button(key="restore").click().run()
    assert not app.exception
    assert contents(open_journal()) == before
    assert "restored" in app.success[0].value


def test_replacing_needs_a_word_and_can_be_undone(opened):
    """What is kept is replaced only after a yes, and comes back with one click."""
    fill(open_journal())
    data = backup.make(open_journal(), AT)
    app = opened(PAGE, "four rows")
    plans.save(open_journal(), plans.Plan("later", "then", AT))
    before = contents(open_journal())
    app = drop(app, data)
    assert "takes the place of what is kept now: 2 sheets, 2 corrections" in said(app)
    assert app.button(key="restore").disabled
    assert contents(open_journal()) == before
    app.checkbox(key="replace").check().run()
    app.button(key="restore").click().run()
    assert len(plans.every(open_journal())) == 1
    app.button(key="undo").click().run()
    assert not app.exception
    assert contents(open_journal()) == before


@pytest.mark.parametrize("data", [b"", b"Company,Role\n", b"PK\x03\x04"])
def test_a_file_that_is_no_backup_is_told_why(opened, data):
    """One sentence, no button, and nothing is changed."""
    app = drop(opened(PAGE, "four rows"), data, "**b**.zip")
    assert "not a backup of Bounceback" in app.error[0].value
    assert "**b**" not in app.error[0].value
    assert not [button for button in app.button if button.key == "restore"]
    assert len(contents(open_journal())["uploads"]) == 1
