"""What a backup holds, in words."""

from bounceback.journal import backup
from bounceback.journal.opening import open_journal
from bounceback.journal.tables import metadata
from bounceback.ui.share import backing_up
from tests.journal.filled import fill


def test_what_is_kept_is_counted_in_words():
    """One of a kind and several are told apart; nothing is said of what is not there."""
    assert backing_up.listed({"uploads": 2, "plans": 1, "drafts": 0}) == "2 sheets, 1 plan"
    assert backing_up.listed({}) == "nothing of yours"


def test_every_kind_of_entry_has_its_word():
    """What a person opens or writes is named; what only goes with it is not counted twice."""
    fill(open_journal())
    counts = backup.counts(open_journal())
    unnamed = metadata.tables.keys() - backing_up.WHAT.keys()
    assert unnamed == {
        "answers",
        "contents",
        "control",
        "named_dates",
        "own_reasons",
        "upload_files",
        "visits",
    }
    assert backing_up.listed(counts).count(",") == len(backing_up.WHAT) - 1
