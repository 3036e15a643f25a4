"""Columns that number the rounds of an application: "Stage 1, Complete 1, Stage 2, Complete 2"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bounceback.importing.column_meaning import BY_SIMILARITY
from bounceback.importing.content import Content
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.values import standing
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

FEWEST, MOST = 2, 20  # rounds
MOSTLY, SOME = 0.5, 0.3  # of the texts of a column
PARTS = frozenset({Field.ROUND, Field.HELD_ON, Field.RESULT})
CHINESE_NUMBER = re.compile("第?([一二三四五六七八九]|\\d{1,2})[轮次]?(?=[\u4e00-\u9fff]|$)")
NUMBER = re.compile(r"[rq]?(\d{1,2})")  # "R1" holds a number as well
OF_ROUND = re.compile(r"\bR\s?\d", re.IGNORECASE)
LINKING = frozenset("of de del da do di du der des the".split())


class Numbered(NamedTuple):
    """A header parted into its number and the words around it."""

    number: int
    words: tuple[str, ...]


def numbered(header: str) -> Numbered | None:
    """Answer: which number stands in this header, and which words? None where there is not one."""
    plain = normalise(CHINESE_NUMBER.sub(r" \1 ", header))
    counted = [(token, _count(token)) for token in plain.split()]
    found = [count for _, count in counted if count is not None]
    if len(found) != 1 or not 0 < found[0] <= MOST:
        return None
    return Numbered(found[0], tuple(token for token, count in counted if count is None))


def _count(token: str) -> int | None:
    digits = NUMBER.fullmatch(token)
    return int(digits[1]) if digits else words().numbers.get(token)


def numbered_pairs(
    proposals: Iterable[ColumnDecision], contents: Mapping[str, Content]
) -> list[ColumnDecision]:
    """Answer: what do the columns of a table of applications mean, where some number its rounds?

    Two numbers at least must each have a column that names the round, and one that says when it
    was, whether it took place, or how it went on. "Status 1, Date 1, Status 2, Date 2" name what
    came one after another, too. Rounds without names are those with a result each: "R1 Date, R1
    Status".
    """
    given = list(proposals)
    meant = {c.header: part for c in given if (part := _part(c.header, contents[c.header]))}
    if not any(field is Field.ROUND for _, field in meant.values()):
        meant |= {
            header: (number, Field.ROUND)
            for header, (number, _) in meant.items()
            if names_statuses(header)
            and not _tells_results(header, contents[header])
            and contents[header].statuses + contents[header].is_empty > SOME
        }
    named = {number for number, field in meant.values() if field is Field.ROUND}
    paired = named & {number for number, field in meant.values() if field is not Field.ROUND}
    if len(paired) < FEWEST:
        paired = {number for number, field in meant.values() if field is Field.RESULT}
    if len(paired) < FEWEST:
        return given
    return [
        replace(c, field=meant[c.header][1], confidence=max(c.confidence, BY_SIMILARITY))
        if c.header in meant and meant[c.header][0] in paired
        else c
        for c in given
    ]


def numbers_rounds(columns: Iterable[ColumnDecision]) -> bool:
    """Answer: do some of these columns name rounds by their number, as no table of rounds does?"""
    named = [c for c in columns if c.field is Field.ROUND and numbered(c.header)]
    return len(named) >= FEWEST


def names_statuses(header: str) -> bool:
    """Answer: is this a status with a number, as one of several that came one after another?"""
    split = numbered(header)
    return split is not None and words().headers.get(" ".join(split.words)) is Field.STATUS


def _part(header: str, content: Content) -> tuple[int, Field] | None:
    """The number of a round, and what this column says of it."""
    split = numbered(header)
    if split is None:
        return None
    core = " ".join(word for word in split.words if not _names_a_round(word))
    timed = content.dates + content.marks
    field = Field.RESULT if _tells_results(header, content) else _meaning(core)
    if field is Field.ROUND and timed > MOSTLY:
        field = Field.HELD_ON
    wordy = not (timed > SOME or content.is_empty or core in words().carried_out)
    if field is None or (field is Field.HELD_ON and wordy):
        return None
    return split.number, field


def _tells_results(header: str, content: Content) -> bool:
    """Whether a numbered status says how a round went on: "Passed" below "R1 Status"."""
    split = numbered(header)
    if split is None or not split.words or not _is_of_a_round(header, split):
        return False
    rest = " ".join(word for word in split.words if not _names_a_round(word))
    known = words().results.keys()
    told = [normalise(text) in known or _is_rejection(text) for text in content.samples]
    return words().headers.get(rest) is Field.STATUS and sum(told) > MOSTLY * len(told)


def _is_of_a_round(header: str, split: Numbered) -> bool:
    """Whether a header has a word for a round beside its number, or "R1" for both."""
    return OF_ROUND.search(header) is not None or any(map(_names_a_round, split.words))


def _is_rejection(text: str) -> bool:
    said = standing(text)
    return said.ending is Ending.REJECTED and said.stage is None


def _names_a_round(word: str) -> bool:
    """Whether a word of a header says only that the column is about a round."""
    return word in LINKING or words().interview_headers.get(word) is Field.ROUND


def _meaning(core: str) -> Field | None:
    """What is left of a header without its number and the round: nothing, "date", "done"."""
    if not core:
        return Field.ROUND
    if core in words().carried_out:
        return Field.HELD_ON
    field = words().interview_headers.get(core)
    return field if field in PARTS else None
