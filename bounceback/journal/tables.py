"""The tables of the journal as they are now; `migrations` tells how they came about.

Every row has an owner, so that a journal that several people share keeps them apart. Rows that a
person edits have a version, which grows with every change (`records`).
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bounceback.journal.columns import Checked, Follow, Moment, Ratings, Word
from bounceback.vocabulary.terms import Control, ReasonGroup, Stage, Theme

HEAD = "0002"  # the newest revision of `migrations`
EARLIER = frozenset({"0001"})

metadata = MetaData()


def _owned(name: str, *columns: Column[Any], unique: tuple[str, ...] = ()) -> Table:
    """A table of rows that have an owner and a number of their own."""
    rules = [UniqueConstraint("owner", *unique)] if unique else []
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("owner", String(100), nullable=False, index=True),
        *columns,
        *rules,
        sqlite_autoincrement=True,  # a number is never given twice
    )


def _edited(name: str, *columns: Column[Any], unique: tuple[str, ...] = ()) -> Table:
    """A table of rows that a person edits."""
    return _owned(name, Column("version", Integer, nullable=False), *columns, unique=unique)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


contents = Table(
    "contents",
    metadata,
    Column("owner", String(100), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
uploads = _edited(
    "uploads",
    Column("decisions", Text, nullable=False),
    Column("kept_at", Moment, nullable=False),
)
upload_files = Table(
    "upload_files",
    metadata,
    Column("upload", Integer, ForeignKey("uploads.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("owner", String(100), nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    ForeignKeyConstraint(["owner", "sha256"], ["contents.owner", "contents.sha256"]),
)
corrections = _owned(
    "corrections",
    Column("key", String(64), nullable=False),  # of what it is about
    Column("content", JSON, nullable=False),
    Column("said_at", Moment, nullable=False),
    unique=("key",),
)
own_reasons = _edited(
    "own_reasons",
    _text("label"),
    Column("group", Word(ReasonGroup), nullable=False),
    unique=("label",),
)
control = _owned(
    "control",
    _text("application"),
    _text("reason"),
    Column("control", Word(Control), nullable=False),
)
reflections = _edited(
    "reflections",
    _text("application"),
    _text("interview"),
    _text("step"),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment),
)
answers = _edited(
    "answers",
    Column("reflection", Integer, ForeignKey("reflections.id", ondelete="CASCADE"), nullable=False),
    _text("prompt"),
    _text("text"),
    Column("answered_at", Moment, nullable=False),
    unique=("reflection", "prompt"),
)
private_writing = _edited(
    "private_writing", _text("text"), Column("written_at", Moment, nullable=False)
)
plans = _edited(
    "plans",
    _text("application"),
    _text("interview"),
    _text("cue"),
    _text("response"),
    _text("retyped"),
    Column("theme", Word(Theme), nullable=False),
    Column("due_on", Date),
    Column("due_kind", Word(Stage), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("done", Word(Checked), nullable=False),
    Column("helped", Word(Checked), nullable=False),
    _text("note"),
    Column("checked_on", Date),
)
letters = _edited(
    "letters",
    _text("kind"),
    _text("application"),
    _text("interview"),
    _text("subject"),
    _text("text"),
    Column("written_at", Moment, nullable=False),
    Column("sent_on", Date),
    Column("answered_on", Date),
    _text("answer"),
    Column("snoozed_until", Date),
    Column("standing", Word(Follow), nullable=False),
)
practice = _edited(
    "practice",
    Column("theme", Word(Theme), nullable=False),
    Column("practised_on", Date, nullable=False),
    _text("what"),
    Column("next_due", Date),
)
mock_interviews = _edited(
    "mock_interviews",
    Column("held_on", Date, nullable=False),
    _text("with_whom"),
    Column("ratings", Ratings, nullable=False),
    _text("notes"),
)
questions = _edited(
    "questions",
    _text("application"),
    _text("interview"),
    Column("theme", Word(Theme), nullable=False),
    _text("question"),
    _text("answer"),
    _text("better_answer"),
    Column("asked_on", Date),
)
named_dates = _edited("named_dates", _text("name"), Column("day", Date, nullable=False))
drafts = _edited(
    "drafts",
    _text("key"),
    _text("text"),
    Column("saved_at", Moment, nullable=False),
    unique=("key",),
)
visits = Table(
    "visits",
    metadata,
    Column("owner", String(100), primary_key=True),
    Column("day", Date, primary_key=True),
)
