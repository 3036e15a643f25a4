"""What single subjects answer beyond keeping and finding."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

import bounceback
from bounceback.errors import ConflictError
from bounceback.journal import drafts, letters, plans, reflections, taxonomy, visits
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.terms import Control, ReasonGroup, Stage
from tests.journal.filled import AT, DAY


@pytest.mark.parametrize(
    ("plan", "comes_back"),
    [
        ({"due_on": DAY}, True),
        ({"due_on": DAY - timedelta(days=9)}, True),
        ({"due_on": DAY + timedelta(days=1)}, False),
        ({"due_kind": Stage.FINAL}, True),
        ({"due_kind": Stage.SCREEN}, False),
        ({"due_on": DAY, "checked_on": DAY}, False),
        ({}, False),
    ],
)
def test_a_plan_comes_back_by_its_day_or_its_kind_of_interview(journal, plan, comes_back):
    """Unchecked plans are due on their day, or when an interview of their kind is there."""
    plans.save(journal, plans.Plan("if", "then", AT, **plan))
    assert bool(plans.due(journal, DAY, {Stage.FINAL})) is comes_back


def test_letters_and_reflections_are_found_by_their_application(journal):
    """Only those of the application, the oldest first."""
    for name in ("a", "b", "a"):
        letters.save(journal, letters.Letter("thanks", name, AT))
        reflections.save(journal, reflections.Reflection(AT, name))
    assert [each.id for each in letters.of(journal, "a")] == [1, 3]
    assert [each.id for each in reflections.of(journal, "a")] == [1, 3]


def test_answers_belong_to_their_reflection_and_go_with_it(journal):
    """One answer a prompt; removing the reflection removes what was answered in it."""
    one, two = (reflections.save(journal, reflections.Reflection(AT)) for _ in range(2))
    said = reflections.answer(journal, reflections.Answer(one.id, "worked", "The start", AT))
    reflections.answer(journal, reflections.Answer(two.id, "worked", "The end", AT))
    again = reflections.answer(journal, replace(said, text="All of it"))
    assert reflections.answers(journal, one.id) == (again,)
    assert len(reflections.answers(journal)) == 2
    with pytest.raises(ConflictError):
        reflections.answer(journal, reflections.Answer(one.id, "worked", "Twice", AT))
    reflections.remove(journal, one.id)
    assert [each.reflection for each in reflections.answers(journal)] == [two.id]


def test_a_reason_is_sorted_once(journal):
    """In general and with one application apart; the later word holds, and can be taken back."""
    taxonomy.sort(journal, "visa", Control.MINE)
    taxonomy.sort(journal, "visa", Control.PARTLY, "a")
    taxonomy.sort(journal, "visa", Control.NOT_MINE)
    assert set(taxonomy.sorting(journal)) == {
        taxonomy.Sorting("visa", Control.NOT_MINE),
        taxonomy.Sorting("visa", Control.PARTLY, "a"),
    }
    taxonomy.unsort(journal, "visa")
    taxonomy.unsort(open_journal(owner="somebody else"), "visa", "a")
    assert taxonomy.sorting(journal) == (taxonomy.Sorting("visa", Control.PARTLY, "a"),)


def test_an_own_reason_has_one_name(journal):
    """A second one of the same name is refused, with what was typed."""
    taxonomy.save(journal, taxonomy.OwnReason("no parking", ReasonGroup.FIT))
    with pytest.raises(ConflictError) as conflict:
        taxonomy.save(journal, taxonomy.OwnReason("no parking", ReasonGroup.SKILLS))
    assert conflict.value.mine == "no parking"


def test_a_draft_survives_and_two_tabs_do_not_overwrite_it(journal):
    """A draft is found by its field, changed by whoever saw it last, and dropped when done."""
    assert drafts.find(journal, "letter/1") is None
    first = drafts.save(journal, drafts.Draft("letter/1", "De", AT))
    second = drafts.save(journal, replace(first, text="Dear Bo"))
    assert drafts.find(open_journal(), "letter/1") == second
    for stale in (first, drafts.Draft("letter/1", "Hello", AT)):
        with pytest.raises(ConflictError) as conflict:
            drafts.save(journal, stale)
        assert stale.text in conflict.value.mine
    drafts.drop(open_journal(owner="somebody else"), "letter/1")
    assert drafts.find(journal, "letter/1") == second
    drafts.drop(journal, "letter/1")
    assert drafts.find(journal, "letter/1") is None


def test_a_visit_tells_when_the_last_one_was(journal):
    """The day before this one on which the person looked in, however often they do today."""
    days = [date(2026, 5, 1), date(2026, 5, 1), date(2026, 5, 9), date(2026, 5, 9)]
    assert [visits.visit(journal, day) for day in days] == [None, None, days[0], days[0]]
    assert visits.visit(open_journal(owner="somebody else"), days[3]) is None


def test_a_moment_is_the_same_moment_again(journal):
    """Moments of any time zone come back in UTC; one without a zone is a mistake of the caller."""
    away = datetime(2026, 5, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    kept = plans.save(journal, plans.Plan("if", "then", away))
    found = plans.find(journal, kept.id)
    assert found == kept
    assert found.made_at.utcoffset() == timedelta(0)
    with pytest.raises(StatementError, match="time zone"):
        plans.save(
            journal, plans.Plan("if", "then", datetime(2026, 5, 1, tzinfo=UTC).replace(tzinfo=None))
        )


def test_private_writing_is_read_by_its_own_module_alone():
    """Nothing else in the program names its table, so nothing can join, chart or search it."""
    code = Path(bounceback.__file__).parent
    naming = {
        path.name
        for path in code.rglob("*.py")
        if "tables.private_writing" in path.read_text("utf-8")
    }
    assert naming == {"private_writing.py"}
