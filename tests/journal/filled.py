"""A journal in which every table has rows, and what stands in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bounceback.journal import (
    corrections,
    drafts,
    letters,
    mock_interviews,
    named_dates,
    plans,
    practice,
    private_writing,
    questions,
    reflections,
    taxonomy,
    uploads,
    visits,
)
from bounceback.journal.columns import Checked, Follow
from bounceback.journal.opening import Journal
from bounceback.overlay.corrections import ApplicationCorrection, LoggedInterview
from bounceback.vocabulary.terms import Control, ReasonGroup, Stage, Theme

AT = datetime(2026, 5, 1, 12, 30, 15, 250, tzinfo=UTC)
DAY = date(2026, 5, 3)
SHEET = (("my search.csv", b"Company,Role\nAda Ltd,Clerk\n"),)
ADA, HELD = "ada ltd · clerk ·  · 1", "ada ltd · clerk ·  · 1 › screen ·  ·  · 1"

# One filled record of each kind that has the four verbs, and the module that keeps it.
RECORDS: dict[str, tuple[Any, Any]] = {
    "plans": (
        plans,
        plans.Plan(
            "If they ask why I left",
            "I say it in two sentences",
            AT,
            "If they ask, two sentences",
            ADA,
            HELD,
            Theme.COMMUNICATION,
            DAY,
            Stage.SCREEN,
            Checked.YES,
            Checked.PARTLY,
            "Easier than I thought",
            DAY,
        ),
    ),
    "letters": (
        letters,
        letters.Letter(
            "thanks", ADA, AT, HELD, "Thank you", "Dear …", DAY, DAY, "Gladly", DAY, Follow.LET_GO
        ),
    ),
    "practice": (practice, practice.Practice(Theme.CONFIDENCE, DAY, "Breathed", DAY)),
    "mock interviews": (
        mock_interviews,
        mock_interviews.MockInterview(DAY, "Bo", {Theme.SALARY: 3, Theme.FOLLOW_UP: 5}, "Slower"),
    ),
    "questions": (
        questions,
        questions.Question("Why us?", Theme.PREPARATION, ADA, HELD, "Hm", "Because …", DAY),
    ),
    "named dates": (named_dates, named_dates.NamedDate("new CV", DAY)),
    "private writing": (private_writing, private_writing.Writing("Nobody reads this", AT)),
    "reflections": (reflections, reflections.Reflection(AT, ADA, HELD, "feeling", AT)),
    "own reasons": (taxonomy, taxonomy.OwnReason("no parking", ReasonGroup.FIT)),
}


def fill(journal: Journal) -> None:
    """Put something into every table."""
    uploads.keep(journal, SHEET, '{"tables": []}', AT)
    said = LoggedInterview("logged 1", ADA, Stage.FINAL, 2, DAY, notes="Long")
    corrections.say(journal, ApplicationCorrection(ADA, "ending", "rejected"), said, at=AT)
    kept = {name: module.save(journal, record) for name, (module, record) in RECORDS.items()}
    reflection = kept["reflections"].id
    reflections.answer(journal, reflections.Answer(reflection, "what_worked", "The opening", AT))
    taxonomy.sort(journal, "visa", Control.NOT_MINE)
    taxonomy.sort(journal, "salary", Control.PARTLY, ADA)
    drafts.save(journal, drafts.Draft("reflect/1", "Half a sen", AT))
    visits.visit(journal, DAY)


def contents(journal: Journal) -> dict[str, Any]:
    """Answer: what does the journal hold, all of it?"""
    read: dict[str, Callable[[Journal], Any]] = {
        "latest": uploads.latest,
        "uploads": uploads.kept,
        "overlay": corrections.overlay,
        "answers": reflections.answers,
        "sorting": taxonomy.sorting,
        "draft": lambda journal: drafts.find(journal, "reflect/1"),
        **{name: module.every for name, (module, _) in RECORDS.items()},
    }
    return {name: function(journal) for name, function in read.items()}


def edited(record: Any) -> Any:
    """The same record with another text."""
    name = next(
        n
        for n in ("text", "note", "notes", "what", "answer", "name", "label", "step")
        if hasattr(record, n)
    )
    return replace(record, **{name: "changed"})
