"""Asking once how far those got that only say that they ended."""

from bounceback.importing.decisions import StatusDecision
from bounceback.ui import depths_panel as panel
from bounceback.vocabulary.terms import Ending, Stage


def word(value: str, ending: Ending | None, count: int = 1, **more) -> StatusDecision:
    """Return a status value that says nothing of its depth."""
    return StatusDecision(value, ending, count=count, **more)


def test_only_words_that_end_and_say_no_depth_are_asked_about() -> None:
    """Nor what is open, what was asked or answered already, and a cell without a word."""
    silent = word("Rejected", Ending.REJECTED)
    others = (
        StatusDecision("Rejected after interview", Ending.REJECTED, Stage.INTERVIEW),
        word("Applied", Ending.OPEN),
        word("Archived", None, asked=True),
        word("Ghosted", Ending.NO_RESPONSE, confirmed=True),
        word("", Ending.NO_RESPONSE),
    )
    assert panel.silent_words([silent, *others]) == [silent]


def test_the_question_names_the_frequent_words_and_counts_the_applications(log) -> None:
    """Only those whose depth nobody knows are counted."""
    assert panel.unsaid(log) == 1
    words = [word(name, Ending.REJECTED, count) for count, name in enumerate("abcd")]
    asked = panel.question(words, 1)
    assert "say only “d”, “c”, “b” or the like? Of 1 application it" in asked
