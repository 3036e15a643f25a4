"""The types of the journal's columns, and the words that only the journal knows."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import JSON, DateTime, Dialect, String, TypeDecorator

from bounceback.vocabulary.terms import Theme


class Checked(StrEnum):
    """What the person says when a plan comes back: was it done, did it help?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Follow(StrEnum):
    """How a letter or a step stands."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let_go"


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone, kept in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn a moment into UTC; one without a time zone is a mistake of the caller."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the moment back in UTC."""
        return value.replace(tzinfo=UTC) if value else None


class Word(TypeDecorator[StrEnum]):
    """A word of a vocabulary, kept as its value; None is kept as an empty text."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        """Take the vocabulary that the word is from."""
        super().__init__(40)
        self.words = words

    def process_bind_param(self, value: StrEnum | None, _dialect: Dialect) -> str:
        """Keep the value, refusing what the vocabulary does not have."""
        return self.words(value).value if value else ""

    def process_result_value(self, value: str | None, _dialect: Dialect) -> StrEnum | None:
        """Give the word back."""
        return self.words(value) if value else None


class Ratings(TypeDecorator[dict[Theme, int]]):
    """A rating for each theme."""

    impl = JSON
    cache_ok = True

    def process_bind_param(
        self, value: Mapping[Theme, int] | None, _dialect: Dialect
    ) -> dict[str, int]:
        """Keep the themes by their values."""
        return {Theme(theme).value: int(rating) for theme, rating in (value or {}).items()}

    def process_result_value(
        self, value: Mapping[str, int] | None, _dialect: Dialect
    ) -> dict[Theme, int]:
        """Give the themes back."""
        return {Theme(theme): rating for theme, rating in (value or {}).items()}
