"""If-then plans, and whether they were carried out and helped."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from bounceback.journal import tables
from bounceback.journal.columns import Checked
from bounceback.journal.opening import Journal
from bounceback.journal.records import Record, Shelf
from bounceback.vocabulary.terms import Stage, Theme

__all__ = ["Checked", "Plan", "due", "every", "find", "remove", "save"]


@dataclass(frozen=True)
class Plan(Record):
    """If this comes up (`cue`), then I do that (`response`), typed once more (`retyped`).

    It comes back on `due_on`, or at the next interview of `due_kind`; then `done` and `helped`
    are answered on `checked_on`.
    """

    cue: str
    response: str
    made_at: datetime
    retyped: str = ""
    application: str = ""
    interview: str = ""
    theme: Theme | None = None
    due_on: date | None = None
    due_kind: Stage | None = None
    done: Checked | None = None
    helped: Checked | None = None
    note: str = ""
    checked_on: date | None = None


_plans = Shelf(tables.plans, Plan)
save, every, find, remove = _plans.save, _plans.every, _plans.find, _plans.remove


def due(journal: Journal, on: date, kinds: Collection[Stage] = ()) -> tuple[Plan, ...]:
    """Answer: which plans come back to be checked, by the day or by an interview of these kinds?"""
    table = tables.plans
    unchecked = every(journal, table.c.checked_on.is_(None))
    return tuple(
        plan
        for plan in unchecked
        if (plan.due_on is not None and plan.due_on <= on) or plan.due_kind in set(kinds)
    )
