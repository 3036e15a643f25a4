"""Which rows of a table are applications, and which only look like rows."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.content import is_date, is_link
from bounceback.importing.dates import read_date, without_dates
from bounceback.importing.decisions import DateOrder
from bounceback.importing.distinct import distinct
from bounceback.importing.tables import BY_HEADING, STATUS_FIELDS, ReadTable
from bounceback.importing.values import is_status
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise, words

TOTALS = frozenset(
    "total totals totale totaal totaux subtotal sum sums summe suma soma somme gesamt insgesamt "
    "average averages avg mean median durchschnitt moyenne promedio media count anzahl "
    "grand 合计 总计 总数".split()
)
MOST_WORDS = 3  # in "Total applications sent:"
HEADING = re.compile(
    r"(?:week|kw|woche|semaine|semana|settimana|month|monat|mois|mes|quarter|q|phase)?\W*\d{0,4}"
)
WORD = re.compile(r"[^\W\d_]+")
COUNT = re.compile(r"\s*[:–—-]?\s*\(?\d+\)?\s*$")
COMMENT_SIGNS = ("#", "/")
# A sentence, or many words: "# of rounds" is the name of a column.
COMMENT = re.compile(r"(?:#+|//)\s+[^\W\d](?:.*[:.!?](?:\s|$)|(?:\S*\s+){5})")
FIGURE = re.compile(r"[\d.,]+\s*%?")
SUM = re.compile(r"[$€£¥]?\s*[\d.,]+\s*[%$€£¥]?")
FEW_ALONE = 0.5  # share of the rows with a single cell, where the others are applications
FEW = 0.75  # share of the rows that may have no date, or a figure for a role
FIRST_CELLS = 3  # where a row of totals says so


def sift(table: ReadTable) -> tuple[npt.NDArray[np.bool_], list[Problem]]:
    """Answer: which rows are applications, and why are the others set aside?

    Nearly all of them name a company or a role.
    """
    named = _any_of(table, table.headers(Field.COMPANY, Field.ROLE), _says_something)
    named |= _sent_namelessly(table)
    totals = _begins_with_total(table) | _adds_up(table) | _sums_up(table)
    reasons = (
        (comments(table.data), "It looks like a comment."),
        (~named, "It names neither a company nor a role."),
        (totals, "It looks like a row of totals."),
        (_repeats_header(table), "It repeats the column names."),
        (_is_heading(table), "It looks like a heading for the rows around it."),
    )
    kept, set_aside = np.ones(len(table.rows), dtype=bool), list[Problem]()
    for which, why in reasons:
        message = f"This row was set aside. {why}"
        set_aside += _whole_rows(table, kept & which, Kind.SET_ASIDE, message)
        kept &= ~which
    return kept, set_aside


def _sent_namelessly(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows that lost their names, as an export's do when the advert is gone.

    The address of the advert is still there, and when or how it went beside it.
    """
    linked = _any_of(table, table.headers(Field.LINK), is_link)
    dated = _any_of(table, table.headers(Field.APPLIED_ON), is_date)
    stands = _any_of(table, table.headers(*STATUS_FIELDS), is_status)
    return linked & (dated | stands)


def duplicates(table: ReadTable) -> list[Problem]:
    """Answer: which rows say exactly what an earlier row says?

    They are kept: people do apply again.
    """
    mixed = np.zeros(len(table.rows), dtype=np.uint64)
    for header in _repeating(table):
        mixed = _mixed(mixed, table.distinct(header).codes)
    alike = np.flatnonzero(pd.Series(mixed).duplicated(keep=False))
    for header in table.data.columns.difference(_repeating(table)):
        texts = table.data[header].iloc[alike].str.strip()
        mixed[alike] = _mixed(mixed[alike], pd.factorize(texts)[0])
    again = np.zeros(len(mixed), dtype=bool)
    again[alike] = pd.Series(mixed[alike]).duplicated()
    message = "Exactly the same as an earlier row. Both are kept."
    return _whole_rows(table, again, Kind.DUPLICATE, message)


def _repeating(table: ReadTable) -> list[str]:
    """The columns whose texts are held once per distinct text."""
    dtypes = table.data.dtypes
    return [str(name) for name in dtypes.index if isinstance(dtypes[name], pd.CategoricalDtype)]


def _mixed(
    mixed: npt.NDArray[np.uint64], codes: npt.NDArray[np.signedinteger[Any]]
) -> npt.NDArray[np.uint64]:
    """A running fingerprint of each row, one more column stirred in."""
    stirred = (mixed ^ codes.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(1)
    return np.asarray(stirred ^ (stirred >> np.uint64(29)))


def comments(data: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Answer: which rows of a table begin like a comment?"""
    if not data.shape[1]:
        return np.zeros(len(data), dtype=bool)
    first = distinct(data.iloc[:, 0])
    return first.where(map(is_comment, first.texts))


def is_comment(text: str) -> bool:
    """Answer: does a row that begins with this text explain the sheet, as "# Purpose: ..." does?"""
    return text[:1] in COMMENT_SIGNS and COMMENT.match(text) is not None


def _says_something(text: str) -> bool:
    """Whether a text is more than the line that a table in plain text draws."""
    return bool(text.strip("-–—:=_*.~| "))


def _begins_with_total(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows that begin with "Total" or the like and say nothing that an application would."""
    total = _any_of(table, _first_headers(table), _says_total)
    for field in (Field.APPLIED_ON, *STATUS_FIELDS):
        total &= ~table.filled(field)
    role = table.column(Field.ROLE)
    return total if role is None else total & ~role.where(map(_names_a_role, role.texts))


def _first_headers(table: ReadTable) -> list[str]:
    return [str(header) for header in table.data.columns[:FIRST_CELLS]]


def _adds_up(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows of "Total" and figures, below whatever columns: "Total, 25" under a role and a date."""
    named = table.headers(Field.COMPANY, Field.ROLE)
    first = [header for header in _first_headers(table) if header not in named]
    found = _any_of(table, [*named, *first], _says_total)
    if not found.any():
        return found
    rows = table.data[found].astype("str").itertuples(index=False, name=None)
    cells = [[text for cell in row if (text := cell.strip())] for row in rows]
    found[found] = [all(_says_total(text) or _is_sum(text) for text in row) for row in cells]
    return found


def _is_sum(text: str) -> bool:
    return SUM.fullmatch(text) is not None and not is_date(text)


def _sums_up(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows such as "Rejected, 12" or "Response rate, 60%" below a list of dated roles."""
    role, undated = table.column(Field.ROLE), ~table.filled(Field.APPLIED_ON)
    if role is None or not table.headers(Field.APPLIED_ON) or undated.mean() > FEW:
        return np.zeros(len(table.rows), dtype=bool)
    figures = role.where(bool(FIGURE.fullmatch(text)) for text in role.texts)
    return figures & undated if figures.mean() < FEW else np.zeros(len(table.rows), dtype=bool)


def _says_total(text: str) -> bool:
    if not text[:1].isalpha():  # most cells: numbers and dates
        return False
    first = WORD.match(text.casefold())
    if first is None or first[0] not in TOTALS:  # most of the rest
        return False
    return len(WORD.findall(text)) <= MOST_WORDS


def _names_a_role(text: str) -> bool:
    return any(character.isalpha() for character in text) and not _says_total(text)


def _is_heading(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows of a single cell that holds a week, a month, a year or a status.

    So do those that were taken for the status of the rows below them, any other text with the
    column names once more below it, and one that says of which day the list is.
    """
    alone = np.zeros(len(table.rows), dtype=np.int64)
    for header in map(str, table.data):
        alone += table.text_stands(header)
    heading = np.zeros(len(table.rows), dtype=bool)
    taken = table.distinct(BY_HEADING).texts if BY_HEADING in table.data else []
    texts = row_texts(table, alone == 1)
    seldom = bool((alone == 1).mean() < FEW_ALONE)
    heading[alone == 1] = [
        heads(text) or without_count(text) in taken or (seldom and _holds_a_day(text))
        for text in texts
    ]
    heading[:-1] |= (alone == 1)[:-1] & _repeats_header(table)[1:]
    return heading


def _holds_a_day(text: str) -> bool:
    """Whether there is a day among the words of a text: "Last updated 12 March 2026"."""
    rest = without_dates(text)
    return rest != text and any(map(str.isalpha, rest))


def without_count(text: str) -> str:
    """A heading without the number of rows below it: "Rejected (12)"."""
    return COUNT.sub("", text).strip()


def heads_by_status(text: str) -> bool:
    """Answer: does a text that stands alone in a row say how the rows below it stand?"""
    bare = without_count(text)
    return is_status(bare) or normalise(bare) in words().plans | words().ask


def heads(text: str) -> bool:
    """Answer: is a text that stands alone in a row a status, a week, a month or a year?"""
    if heads_by_status(text) or normalise(text) in words().months:
        return True
    if not text[-1].isdigit():  # most names
        return False
    month = read_date(text, DateOrder.DAY_FIRST).precision == "month"
    return month or bool(HEADING.fullmatch(text.casefold()))


def _repeats_header(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows in which the company and the role are called "Company" and "Role"."""
    same = np.ones(len(table.rows), dtype=bool)
    for header in table.headers(Field.COMPANY, Field.ROLE):
        names = {header, header.casefold(), header.upper(), header.title()}
        same &= _any_of(table, [header], names.__contains__)
    return same


def _any_of(
    table: ReadTable, headers: Sequence[str], says: Callable[[str], bool]
) -> npt.NDArray[np.bool_]:
    """The rows in which the text of one of these columns says so."""
    found = np.zeros(len(table.rows), dtype=bool)
    for header in headers:
        column = table.distinct(header)
        found |= column.where(map(says, column.texts))
    return found


def _whole_rows(
    table: ReadTable, which: npt.NDArray[np.bool_], kind: Kind, message: str
) -> list[Problem]:
    rows = zip(table.rows[which].tolist(), row_texts(table, which), strict=True)
    return [Problem(row, "", kind, text, message, table.origin) for row, text in rows]


def row_texts(table: ReadTable, which: npt.NDArray[np.bool_]) -> list[str]:
    """Answer: what do these rows say, as one text each?"""
    if not which.any():  # in most sheets; to cut a table takes its time for no row as well
        return []
    cells = table.data[which].astype("str").itertuples(index=False, name=None)
    return [" | ".join(text for cell in row if (text := cell.strip())) for row in cells]
