"""What the cells of a table of interviews say: kind and number of a round, result, rating."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import APPLIED, INTERVIEW, STAGES
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
    """A column as values per row, and a line in the account for each text that says none."""

    per_row: list[T]
    problems: tuple[Problem, ...] = ()


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


def results(table: ReadTable) -> Cells[str]:
    """Answer: how did each interview go on? What is not understood is unknown and reported."""
    return _cells(table, Field.RESULT, _result, str(Result.UNKNOWN), NO_RESULT)


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


def ratings(table: ReadTable) -> Cells[float]:
    """Answer: how did the person rate each interview, on a scale of their own? NaN for none."""
    return _cells(table, Field.RATING, _rating, float("nan"), NO_RATING)


def _rating(text: str) -> float | None:
    if normalise(text) in words().blank:
        return float("nan")
    stars = text.count("★") + text.count("⭐")
    number = RATING.match(text)
    if stars or number is None:
        return float(stars) if stars else None
    return float(number[1].replace(",", "."))


def _cells(
    table: ReadTable, field: Field, read: Callable[[str], T | None], nothing: T, fault: str
) -> Cells[T]:
    """The values of a column, each distinct text read once and reported once."""
    headers = table.headers(field)
    if not headers:
        return Cells([nothing] * len(table.rows))
    column = table.distinct(headers[0])
    read_texts = column.each(lambda text: read(text) if text else nothing)
    problems = []
    for code, value in enumerate(read_texts):
        if value is None:
            rows = table.rows[column.codes == code]
            message = (
                f"These words {fault} (rows that hold them: {len(rows)}). They are kept and "
                "counted as unknown; write it plainly in the sheet and it will be read."
            )
            said = column.texts[code]
            first = int(rows[0])
            problems.append(
                Problem(first, headers[0], Kind.TAG_UNKNOWN, said, message, table.origin)
            )
    values = [nothing if value is None else value for value in read_texts]
    return Cells([values[code] for code in column.codes], tuple(problems))
