"""Status values as a table to answer, and several in one step."""

import pytest

from bounceback.importing.decisions import StatusDecision
from bounceback.ui import statuses_panel as panel
from bounceback.vocabulary.terms import Ending, Stage

STATUSES = (
    StatusDecision("Rejected", Ending.REJECTED, None, 40),
    StatusDecision("Archived", None, None, 3, asked=True),
    StatusDecision("", Ending.OPEN, None, 50),
)


def test_questions_stand_above_the_frequent_words() -> None:
    """What the program asks about comes first, then what stands there most often."""
    assert [s.value for s in panel.in_question_order(STATUSES)] == ["Archived", "", "Rejected"]


def test_each_status_stands_with_its_meaning() -> None:
    """An empty cell is named; what is not said is named too."""
    shown = panel.statuses_frame(list(STATUSES))
    assert shown["Status"].tolist() == ["Rejected", "Archived", "(empty)"]
    assert shown["Stands"].tolist() == ["rejected", panel.NOT_SAID, "open"]
    assert shown["Asked"].tolist() == ["", "Please say", ""]


def test_nothing_asked_needs_no_column_for_it() -> None:
    """Where every word is known, no empty column asks for answers."""
    assert "Asked" not in panel.statuses_frame([STATUSES[0]])


def test_only_changed_statuses_are_answers() -> None:
    """A table that nobody touched answers nothing; a changed row answers for its value alone."""
    shown = panel.statuses_frame(list(STATUSES))
    assert panel.status_answers(list(STATUSES), shown) == []
    edited = shown.assign(**{"Got to": [panel.NOT_SAID, "screen", panel.NOT_SAID]})
    answers = panel.status_answers(list(STATUSES), edited)
    assert [(a.value, a.ending, a.stage) for a in answers] == [("Archived", None, Stage.SCREEN)]


def test_an_ending_can_be_taken_back() -> None:
    """Choosing "not said" is an answer as well."""
    shown = panel.statuses_frame(list(STATUSES))
    edited = shown.assign(Stands=[panel.NOT_SAID] * 3)
    answers = panel.status_answers(list(STATUSES), edited)
    assert [(a.value, a.ending) for a in answers] == [("Rejected", None), ("", None)]


def test_unknown_words_are_asked_about_by_name() -> None:
    """One question names the words and says how many rows wait for the answer."""
    unknown = StatusDecision("Archived", None, None, 3, asked=True)
    assert panel.question([unknown]).startswith("What does it mean when you write “Archived”?")
    assert "until then these 3 rows count as unknown" in panel.question([unknown])
    assert panel.question([StatusDecision("Rejected", Ending.REJECTED, None, 40)]) == ""
    assert "and 2 more" in panel.question([unknown] * 7)
    empty = StatusDecision("", Ending.UNKNOWN, None, 3, asked=True)
    assert "when you write “(empty)”?" in panel.question([empty])


def test_what_was_answered_stays_near_the_question() -> None:
    """A word that got one half of its meaning can be given the other without a search for it."""
    answered = StatusDecision("Trial day", Ending.OPEN, Stage.INTERVIEW, 1, confirmed=True)
    order = [s.value for s in panel.in_question_order((*STATUSES, answered))]
    assert order == ["Archived", "Trial day", "", "Rejected"]


@pytest.mark.parametrize(
    ("word", "stands", "got_to", "meant"),
    [
        ("Interview Lu", "unknown", "interview", (Ending.OPEN, Stage.INTERVIEW, False)),
        ("Binned", "unknown", "interview", (Ending.UNKNOWN, Stage.INTERVIEW, True)),
        ("Interview, they cancelled", "unknown", "final", (Ending.UNKNOWN, Stage.FINAL, True)),
        ("Interview closed off", "unknown", "final", (Ending.UNKNOWN, Stage.FINAL, True)),
        ("Binned", "rejected", "interview", (Ending.REJECTED, Stage.INTERVIEW, False)),
        ("Binned", "unknown", "unknown", (Ending.UNKNOWN, Stage.UNKNOWN, False)),
        ("Binned", panel.NOT_SAID, "screen", (None, Stage.SCREEN, False)),
    ],
)
def test_a_stage_alone_leaves_open_only_what_speaks_of_going_on(
    word, stands, got_to, meant
) -> None:
    """Another word may say that it ended there, so it stays a question until that is said."""
    asked = [StatusDecision(word, Ending.UNKNOWN, None, 1, asked=True)]
    edited = panel.statuses_frame(asked).assign(**{"Stands": [stands], "Got to": [got_to]})
    [answer] = panel.status_answers(asked, edited)
    assert (answer.ending, answer.stage, answer.asked) == meant


def test_several_unknown_words_get_one_meaning() -> None:
    """Only the chosen ones are answered, and only by what was said of them."""
    unknown = [StatusDecision(word, Ending.UNKNOWN, None, 1, asked=True) for word in "abc"]
    answers = panel.same_answer(unknown, ["a", "c"], "rejected", None)
    assert [(each.value, each.ending, each.stage) for each in answers] == [
        ("a", Ending.REJECTED, None),
        ("c", Ending.REJECTED, None),
    ]
    [reached] = panel.same_answer(unknown, ["b"], None, "screen")
    assert (reached.ending, reached.stage) == (Ending.UNKNOWN, Stage.SCREEN)
    assert panel.same_answer(unknown, ["a", "b"], None, None) == []
