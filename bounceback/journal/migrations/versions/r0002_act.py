"""What a person writes down to act on: reflections, plans, letters, practice and the rest."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables for everything that is written in the app."""
    _taxonomy()
    _reflecting()
    _following_up()
    _practising()
    _around()


def _table(name: str, *columns: sa.Column[Any], unique: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("owner", sa.String(100), nullable=False, index=True),
        *columns,
        *([sa.UniqueConstraint("owner", *unique)] if unique else []),
        sqlite_autoincrement=True,
    )


def _version() -> sa.Column[int]:
    return sa.Column("version", sa.Integer, nullable=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(40), nullable=False) for name in names]


def _day(name: str, *, nullable: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.Date, nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime, nullable=nullable)


def _taxonomy() -> None:
    _table("own_reasons", _version(), *_texts("label"), *_words("group"), unique=("label",))
    _table("control", *_texts("application", "reason"), *_words("control"))


def _reflecting() -> None:
    _table(
        "reflections",
        _version(),
        *_texts("application", "interview", "step"),
        _moment("started_at"),
        _moment("finished_at", nullable=True),
    )
    reflection: sa.Column[int] = sa.Column(
        "reflection",
        sa.Integer,
        sa.ForeignKey("reflections.id", ondelete="CASCADE"),
        nullable=False,
    )
    _table(
        "answers",
        _version(),
        reflection,
        *_texts("prompt", "text"),
        _moment("answered_at"),
        unique=("reflection", "prompt"),
    )
    _table("private_writing", _version(), *_texts("text"), _moment("written_at"))
    _table(
        "plans",
        _version(),
        *_texts("application", "interview", "cue", "response", "retyped"),
        *_words("theme"),
        _day("due_on"),
        *_words("due_kind"),
        _moment("made_at"),
        *_words("done", "helped"),
        *_texts("note"),
        _day("checked_on"),
    )


def _following_up() -> None:
    _table(
        "letters",
        _version(),
        *_texts("kind", "application", "interview", "subject", "text"),
        _moment("written_at"),
        _day("sent_on"),
        _day("answered_on"),
        *_texts("answer"),
        _day("snoozed_until"),
        *_words("standing"),
    )


def _practising() -> None:
    _table(
        "practice",
        _version(),
        *_words("theme"),
        _day("practised_on", nullable=False),
        *_texts("what"),
        _day("next_due"),
    )
    _table(
        "mock_interviews",
        _version(),
        _day("held_on", nullable=False),
        *_texts("with_whom"),
        sa.Column("ratings", sa.JSON, nullable=False),
        *_texts("notes"),
    )
    _table(
        "questions",
        _version(),
        *_texts("application", "interview"),
        *_words("theme"),
        *_texts("question", "answer", "better_answer"),
        _day("asked_on"),
    )


def _around() -> None:
    _table("named_dates", _version(), *_texts("name"), _day("day", nullable=False))
    _table("drafts", _version(), *_texts("key", "text"), _moment("saved_at"), unique=("key",))
    op.create_table(
        "visits",
        sa.Column("owner", sa.String(100), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
    )
