"""What the cells of a table of interviews say: kind and number of a round, result, rating."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import APPLIED, INTERVIEW, STAGES
from bounceback.importing.decisions import TagDecision
from bounceback.importing.distinct import Distinct
from bounceback.importing.lessons import Answers
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import REMARK, standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Result, Stage
from bounceback.vocabulary.words import normalise, words

MOST_ROUNDS = 50
# Beside a number these say only that there was a round; another column may say of which kind.
PLAIN_ROUND = frozenset(
    "round interview stage runde gesprach entretien tour entrevista ronda colloquio ronde gesprek"
    " 面试 轮".split()
)
RATING = re.compile(r"\s*(\d+(?:[.,]\d+)?)")
NO_RESULT = "say neither that it was passed nor that it failed nor that it is pending"
NO_RATING = "are neither a number nor stars"
T = TypeVar("T")


@dataclass(frozen=True)
class Cells(Generic[T]):
    """A column as values per row, with what each text was taken for.

    `problems` has a line for each text that says nothing known.
    """

    per_row: list[T]
    problems: tuple[Problem, ...] = ()
    tags: tuple[TagDecision, ...] = ()


def kinds(table: ReadTable) -> npt.NDArray[np.int64]:
    """Answer: of which kind was each interview? One that says nothing else is an interview.

    "Phone" in one column outweighs "Round 2" in another, which names no kind.
    """
    deepest = np.full(len(table.rows), APPLIED)
    for header in table.headers(Field.ROUND, Field.STAGE):
        column = table.distinct(header)
        places = np.array(column.each(_kind), dtype=np.int64)
        deepest = np.maximum(deepest, places[column.codes])
    return np.where(deepest == APPLIED, INTERVIEW, deepest)


def _kind(text: str) -> int:
    stage = standing(text).stage
    tokens = [token for token in normalise(text).split() if _counted(token) is None]
    if stage is None or (stage is Stage.INTERVIEW and {*tokens} <= PLAIN_ROUND):
        return APPLIED
    return STAGES.index(stage)


def rounds(table: ReadTable) -> list[int | None]:
    """Answer: which number has each round ("Round 2", "2nd interview", "second round")?"""
    numbers: list[int | None] = [None] * len(table.rows)
    for header in table.headers(Field.ROUND, Field.STAGE):
        column = table.distinct(header)
        named = column.each(_number)
        pairs = zip(numbers, column.codes, strict=True)
        numbers = [named[code] if known is None else known for known, code in pairs]
    return numbers


def _number(text: str) -> int | None:
    counted = (_counted(token) for token in normalise(text).split())
    return next((number for number in counted if number is not None), None)


def _counted(token: str) -> int | None:
    digits = "".join(character for character in token if character.isdigit())
    if digits:
        return int(digits) if int(digits) <= MOST_ROUNDS else None
    return words().numbers.get(token)


def results(table: ReadTable, answers: Answers) -> Cells[str]:
    """Answer: how did each interview go on? What is not understood is unknown and reported."""
    return _cells(table, _Column(Field.RESULT, str(Result.UNKNOWN), NO_RESULT), answers, result_of)


def result_of(text: str, answers: Answers) -> str | None:
    """Answer: how did the interview go on with this result? None where nobody knows the words."""
    answer = answers.get((Field.RESULT, text))
    if answer is not None:
        return next((said for said in answer.meanings if said in {*Result}), str(Result.UNKNOWN))
    return _result(text)


def _result(text: str) -> str | None:
    known = words().results
    parts = [normalise(part) for part in (text, *REMARK.split(text))]
    named = next((known[part] for part in parts if part in known), None)
    if named is not None or parts[0] in words().blank:
        return str(named or Result.UNKNOWN)
    said = standing(text)
    if said.ending is Ending.REJECTED:
        return str(Result.FAILED)
    if said.stage is Stage.OFFER:
        return str(Result.PASSED)
    return str(Result.UNKNOWN) if said.understood and said.ending is not Ending.OPEN else None


def ratings(table: ReadTable, answers: Answers) -> Cells[float]:
    """Answer: how did the person rate each interview, on a scale of their own? NaN for none."""
    return _cells(table, _Column(Field.RATING, float("nan"), NO_RATING), answers, _rating_of)


def _rating_of(text: str, answers: Answers) -> float | None:
    answer = answers.get((Field.RATING, text))
    if answer is not None:
        text = "".join(answer.meanings[:1])
        return float("nan") if (number := _rating(text)) is None else number
    return _rating(text)


def _rating(text: str) -> float | None:
    if normalise(text) in words().blank:
        return float("nan")
    stars = text.count("★") + text.count("⭐")
    number = RATING.match(text)
    if stars or number is None:
        return float(stars) if stars else None
    return float(number[1].replace(",", "."))


class _Column(NamedTuple, Generic[T]):
    """A column of interviews: what it means, what a blank says, and how a text is at fault."""

    field: Field
    nothing: T
    fault: str


def _cells(
    table: ReadTable,
    column: _Column[T],
    answers: Answers,
    read: Callable[[str, Answers], T | None],
) -> Cells[T]:
    """The values of a column, each distinct text read once and reported once."""
    headers = table.headers(column.field)
    if not headers:
        return Cells([column.nothing] * len(table.rows))
    found = table.distinct(headers[0])
    said = [read(text, answers) if text else column.nothing for text in found.texts]
    values = [column.nothing if value is None else value for value in said]
    unread = [text for text, value in zip(found.texts, said, strict=True) if value is None]
    return Cells(
        [values[code] for code in found.codes],
        tuple(_problem(table, headers[0], text, column.fault) for text in unread),
        tuple(_tags(column.field, found, said, answers)),
    )


def _tags(
    field: Field, found: Distinct, said: Sequence[object], answers: Answers
) -> Iterator[TagDecision]:
    """What each text was taken for; a number needs no word, and is not listed."""
    for text, value, count in zip(found.texts, said, found.counts(), strict=True):
        confirmed = (field, text) in answers
        if text and (value is None or field is Field.RESULT or confirmed):
            known = value is not None and str(value) != "nan"
            meanings = (str(value),) if known else ()
            yield TagDecision(field, text, meanings, int(count), confirmed=confirmed)


def _problem(table: ReadTable, header: str, text: str, fault: str) -> Problem:
    column = table.distinct(header)
    rows = table.rows[column.codes == column.texts.index(text)]
    message = (
        f"These words {fault} (rows that hold them: {len(rows)}). They are kept and counted as "
        "unknown; say what they mean and they will be read."
    )
    return Problem(int(rows[0]), header, Kind.TAG_UNKNOWN, text, message, table.origin)
