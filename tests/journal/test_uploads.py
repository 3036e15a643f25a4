"""Kept sheets: they come back whole, once for each content, and go away when asked."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bounceback.errors import ConflictError
from bounceback.journal import tables, uploads
from bounceback.journal.opening import open_journal

AT = datetime(2026, 5, 1, tzinfo=UTC)
SHEET = (("my search.csv", b"Company,Role\nAda Ltd,Clerk\n"),)
SECRET = b"Zyxwv Industries, rejected" * 50


def held(journal):
    """How many contents are kept."""
    with journal.reading() as connection:
        return connection.scalar(select(func.count()).select_from(tables.contents))


def test_nothing_is_found_before_anything_was_kept(journal):
    """A first visit finds no upload and no error."""
    assert uploads.latest(journal) is None
    assert uploads.kept(journal) == ()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    files=st.lists(st.tuples(st.text(alphabet=st.characters(codec="utf-8")), st.binary())),
    decisions=st.text(alphabet=st.characters(codec="utf-8")),
)
def test_any_upload_comes_back_as_it_was(journal, files, decisions):
    """Names, bytes and decisions of any content survive the way to the disk and back."""
    kept = uploads.keep(journal, files, decisions, AT)
    assert (kept.files, kept.decisions) == (tuple(files), decisions)
    assert uploads.latest(open_journal()) == kept
    assert uploads.load(journal, kept.id) == kept


def test_the_same_bytes_are_kept_once(journal):
    """A sheet that is opened again takes no more room; every upload is listed."""
    for name in ("a.csv", "b.csv"):
        uploads.keep(journal, [(name, SECRET), ("c.csv", b"c")], "", AT)
    assert held(journal) == 2
    found = uploads.kept(journal)
    assert [each.names for each in found] == [("b.csv", "c.csv"), ("a.csv", "c.csv")]
    assert {(each.size, each.kept_at) for each in found} == {(len(SECRET) + 1, AT)}


def test_decisions_change_without_the_bytes(journal):
    """A correction of how a sheet is read takes the place of the one before."""
    kept = uploads.keep(journal, SHEET, "one", AT)
    again = uploads.redecide(journal, kept, "two")
    assert uploads.latest(journal) == again
    assert (again.decisions, again.version, again.id) == ("two", 2, kept.id)


def test_two_tabs_do_not_overwrite_each_others_decisions(journal):
    """The second one is told; what the first one kept stays."""
    kept = uploads.keep(journal, SHEET, "one", AT)
    uploads.redecide(journal, kept, "two")
    with pytest.raises(ConflictError, match="Reload this page") as conflict:
        uploads.redecide(journal, kept, "three")
    assert (conflict.value.mine, conflict.value.theirs) == ("three", "two")
    assert uploads.latest(journal).decisions == "two"


def test_forgetting_one_leaves_no_byte_of_it(journal, home):
    """One upload goes with its bytes, from the file too; the others stay whole."""
    first = uploads.keep(journal, [("secret.csv", SECRET)], "", AT)
    second = uploads.keep(journal, SHEET, "", AT)
    assert b"Zyxwv" in (home / "journal.sqlite3").read_bytes()
    uploads.forget(journal, first.id)
    assert uploads.load(journal, first.id) is None
    assert uploads.latest(journal) == second
    assert held(journal) == 1
    assert not any(b"Zyxwv" in file.read_bytes() for file in home.iterdir())


def test_forgetting_one_keeps_bytes_that_another_needs(journal):
    """A content that two uploads share goes with the last of them."""
    first = uploads.keep(journal, SHEET, "", AT)
    second = uploads.keep(journal, SHEET, "", AT)
    uploads.forget(journal, first.id)
    assert uploads.latest(journal) == second
    uploads.forget(open_journal(), second.id)
    assert held(open_journal()) == 0


def test_owners_have_their_own_uploads(journal):
    """Another owner neither finds nor removes a sheet, and has bytes of their own."""
    other = open_journal(owner="somebody else")
    mine = uploads.keep(journal, SHEET, "", AT)
    assert uploads.latest(other) is None
    assert uploads.load(other, mine.id) is None
    uploads.keep(other, SHEET, "", AT)
    assert held(journal) == 2
    uploads.forget(other, mine.id)
    uploads.forget_all(other)
    assert uploads.latest(journal) == mine


def test_the_file_goes_with_the_last_thing_in_it(journal, home):
    """Where nothing at all is left, no file is left either."""
    uploads.keep(journal, SHEET, "", AT)
    uploads.forget_all(journal)
    assert list(home.iterdir()) == []


def test_what_is_written_about_a_sheet_stays_without_it(journal, home):
    """Removing the sheets removes nothing that the person wrote."""
    from bounceback.journal import plans

    uploads.keep(journal, SHEET, "", AT)
    plan = plans.save(journal, plans.Plan("if", "then", AT))
    uploads.forget_all(journal)
    assert plans.every(open_journal()) == (plan,)
