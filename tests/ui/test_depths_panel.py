"""Asking once how far those got that only say that they are over."""

import pytest

from bounceback.importing.building import Import, build
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.sheets import Source
from bounceback.ui import depths_panel as panel
from bounceback.vocabulary.terms import Ending, Stage

SHEET = b"""Company,Status,Notes
Alder,Rejected,"2 interviews, then they took somebody else"
Birch,Rejected,
Cedar,Rejected,
Dorn,I withdrew,
"""


@pytest.fixture
def read() -> Import:
    """A search in which one of three rejections has a note that tells of interviews."""
    return build([Source("mine.csv", SHEET)])


def word(value: str, ending: Ending | None, count: int = 1, **more) -> StatusDecision:
    """Return a status value that says nothing of its depth."""
    return StatusDecision(value, ending, count=count, **more)


def test_only_words_that_end_and_say_no_depth_are_asked_about() -> None:
    """Nor what is open, what is asked elsewhere, a cell without a word, and what was answered."""
    silent = [word("Rejected", Ending.REJECTED), word("Ghosted", Ending.NO_RESPONSE, 2)]
    others = (
        StatusDecision("Rejected after interview", Ending.REJECTED, Stage.INTERVIEW),
        StatusDecision("No luck", Ending.REJECTED, Stage.UNKNOWN, confirmed=True),
        word("Applied", Ending.OPEN),
        word("Withdrew", Ending.WITHDREW),
        word("Archived", None, asked=True),
        word("", Ending.NO_RESPONSE),
    )
    assert panel.silent_words([*silent, *others], panel.ASKED[""]) == silent


def test_those_whose_notes_tell_of_more_stand_apart(read) -> None:
    """The question is about the others, and those that one withdrew from have one of their own."""
    found = panel.unsaid(read.log, read.account, panel.ASKED[""])
    assert found.silent["company"].tolist() == ["Birch", "Cedar"]
    assert found.noted["company"].tolist() == ["Alder"]
    withdrawn = panel.unsaid(read.log, read.account, panel.WITHDRAWN)
    assert withdrawn.silent["company"].tolist() == ["Dorn"]
    assert withdrawn.noted.empty


def test_the_question_names_the_frequent_words_and_counts_the_applications() -> None:
    """The most frequent words come first."""
    words = [word(name, Ending.REJECTED, count) for count, name in enumerate("abcd")]
    assert "says only “d”, “c”, “b” or the like? Of 1 applic" in panel.question(words, 1)
    assert "“b” and “a”? Of 2 applications it is" in panel.question(words[:2], 2)


def test_the_rows_that_stay_open_are_named(read) -> None:
    """By company and row, the first few of many; one without a company by its row."""
    noted = panel.unsaid(read.log, read.account, panel.OVER).noted
    told = panel.notes_may_tell(noted)
    assert "Of 1 application your notes may tell" in told
    assert "applying: Alder (row 2). Whatever you answer for all, it stays unknown" in told
    many = read.log.applications.assign(company=["Alder", None, "Cedar", "Dorn"])
    assert "Alder (row 2), no company (row 3), Cedar (row 4) and 1 more" in panel.notes_may_tell(
        many
    )


def test_what_was_said_is_repeated() -> None:
    """With the words that it was said of."""
    assert "says only “Ghosted” you got no further" in panel.said([word("Ghosted", None)])
    differs = panel.said_to_differ([word("Ghosted", None)])
    assert "where it says only “Ghosted” differs, or that you do not know" in differs
