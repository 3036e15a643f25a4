"""Large fictitious logs, made column by column so that a million rows take a second or two."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from bounceback.demo.fates import FATES
from bounceback.demo.searches import company_names
from bounceback.demo.words import LOCATIONS, NOTES, REASONS, ROLES, SOURCES

LARGE_COLUMNS = (
    *("Company", "Role", "Date applied", "Source", "Location", "Stage", "Outcome"),
    *("Interview date", "Outcome date", "Rejection reason", "Told or guessed"),
    *("Went badly", "Notes"),
)
_FIRST_DAY = np.datetime64("2024-01-01")
_DAYS = 900
_MOST_COMPANIES = 20_000
_WEAKNESSES = (
    *("system design", "nerves", "preparation", "communication", "coding speed"),
    *("questions to ask", "salary talk", "experience"),
)
_Codes = NDArray[np.int64]
_Mask = NDArray[np.bool_]


def large(rows: int, seed: int = 7) -> pa.Table:
    """Answer: what does a log with very many applications look like?

    One text column per name in `LARGE_COLUMNS`, dates in ISO form, an empty text where nothing
    was written. About one company per 20 rows (at most 20,000); notes in about 30 % of the
    rows, half of them unlike all others. The same seed gives the same table.
    """
    random = np.random.default_rng(seed)
    weights = np.array([fate.weight for fate in FATES], dtype=float)
    fate = random.choice(len(FATES), size=rows, p=weights / weights.sum())
    sent, deep, rejected = (
        np.array(flags)[fate]
        for flags in (
            [each.kind != "saved" for each in FATES],
            [each.is_deep for each in FATES],
            [each.outcome == "Rejected" for each in FATES],
        )
    )
    explained = rejected & (random.random(rows) < 0.35)
    columns = [
        _words(_companies(rows, random), random.integers(0, _count(rows), rows)),
        _drawn(ROLES, rows, random),
        *_dates(fate, sent, random),
        _drawn(SOURCES, rows, random),
        _drawn(LOCATIONS, rows, random),
        _words([each.stage for each in FATES], fate),
        _words([each.outcome for each in FATES], fate),
        *_reasons(explained, random),
        _tags(deep & (random.random(rows) < 0.7), random),
        _notes(rows, random),
    ]
    ordered = [*columns[:3], *columns[5:9], *columns[3:5], *columns[9:]]
    return pa.table(dict(zip(LARGE_COLUMNS, ordered, strict=True)))


def _count(rows: int) -> int:
    return max(min(rows // 20, _MOST_COMPANIES), 1)


def _words(words: list[str], codes: _Codes) -> pa.Array:
    return pa.array(words, pa.string()).take(pa.array(codes))


def _drawn(words: tuple[str, ...], rows: int, random: np.random.Generator) -> pa.Array:
    return _words(list(words), random.integers(0, len(words), rows))


def _companies(rows: int, random: np.random.Generator) -> list[str]:
    names = company_names(_count(rows), random)
    return [f"{name} {number}" for number, name in enumerate(names)]


def _dates(fate: _Codes, sent: _Mask, random: np.random.Generator) -> list[pa.Array]:
    """The days of applying, of the first interview and of the answer, where there was one."""
    interviewed, answered = (
        np.array(flags)[fate] & (random.random(len(fate)) < 0.9)
        for flags in (
            [each.stage in ("Interview", "Final round", "Offer") for each in FATES],
            [each.outcome not in ("Saved", "Waiting", "") for each in FATES],
        )
    )
    applied = random.integers(0, _DAYS, len(fate))
    advanced = applied + 1 + random.lognormal(2.2, 0.6, len(fate)).astype(np.int64)
    ended = np.where(interviewed, advanced, applied)
    ended += 1 + random.lognormal(2.4, 0.7, len(fate)).astype(np.int64)
    return [_days(applied, sent), _days(advanced, interviewed), _days(ended, answered)]


def _days(days: _Codes, known: _Mask) -> pa.Array:
    """ISO dates as text, by way of the few distinct days that there are."""
    last = int(days.max(initial=0))
    calendar = [str(_FIRST_DAY + np.timedelta64(day, "D")) for day in range(last + 1)]
    return _words(["", *calendar], np.where(known, days + 1, 0))


def _reasons(explained: _Mask, random: np.random.Generator) -> tuple[pa.Array, pa.Array]:
    pairs = [("", ""), *(pair for pairs in REASONS.values() for pair in pairs)]
    codes = np.where(explained, random.integers(1, len(pairs), len(explained)), 0)
    return _words([words for words, _ in pairs], codes), _words([told for _, told in pairs], codes)


def _tags(tagged: _Mask, random: np.random.Generator) -> pa.Array:
    pairs = [f"{one}; {two}" for one in _WEAKNESSES for two in _WEAKNESSES if one != two]
    words = ["", *_WEAKNESSES, *pairs]
    return _words(words, np.where(tagged, random.integers(1, len(words), len(tagged)), 0))


def _notes(rows: int, random: np.random.Generator) -> pa.Array:
    """Nothing (70 %), a sentence that many share (15 %), or one with a number of its own (15 %)."""
    sentences = [sentence for kind in NOTES.values() for sentence in kind]
    luck, chosen = random.random(rows), random.integers(0, len(sentences), rows)
    own = [f"{sentences[chosen[row]]} ({row})" for row in np.flatnonzero(luck < 0.15)]
    codes = np.where(luck < 0.3, chosen + 1, 0)
    codes[luck < 0.15] = 1 + len(sentences) + np.arange(len(own))
    return _words(["", *sentences, *own], codes)
