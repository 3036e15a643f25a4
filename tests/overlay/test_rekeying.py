"""From one version of a sheet to the next."""

from bounceback.importing.again import compare
from bounceback.overlay.applying import known
from bounceback.overlay.corrections import InterviewRemoved, LoggedInterview, Overlay
from bounceback.overlay.rekeying import new_identity, rekeyed, renamings
from tests.overlay.searches import INTERVIEWS, LOG, ROWS, read


def test_nothing_is_renamed_where_nothing_changed():
    """The same sheet has the same identities."""
    assert renamings(LOG, read(), compare(LOG, read()).matched) == {}


def test_names_are_exchanged_at_once():
    """Where one row takes the old name of another, neither is lost or mixed up."""
    said = Overlay((LoggedInterview("one", "a"), LoggedInterview("two", "b")))
    swapped = rekeyed(said, {"a": "b", "b": "a"})
    assert [each.application for each in swapped.corrections] == ["b", "a"]


def test_an_interview_follows_its_application():
    """Also where nothing is known of a new name of its own; a logged one keeps its name."""
    assert new_identity("a › screen ·  · 1", {"a": "b"}) == "b › screen ·  · 1"
    assert new_identity("a › x", {"a": "b", "a › x": "b › y"}) == "b › y"
    assert new_identity("logged 1", {"a": "b"}) == "logged 1"


def test_an_interview_that_was_dated_later_is_found_again():
    """The day of an interview changed in the sheet: what was said of it stays with it."""
    newer = read(ROWS, INTERVIEWS.replace("2026-03-12", "2026-03-13"))
    renamed = renamings(LOG, newer, compare(LOG, newer).matched)
    old, new = known(LOG), known(newer)
    assert renamed == {old.interviews[2]: new.interviews[2]}
    said = Overlay((InterviewRemoved(old.applications[4], old.interviews[2]),))
    assert rekeyed(said, renamed).corrections[0].interview == new.interviews[2]
