"""Reasons and mentions, with who says so, from the columns of one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.decisions import TagDecision
from bounceback.importing.distinct import Distinct, stacked
from bounceback.importing.meanings import (
    NOTHING,
    POLARITY_OF_FIELD,
    Meaning,
    Named,
    noted_in,
    reasons_in,
    themes_in,
)
from bounceback.importing.tables import ReadTable
from bounceback.schema import PROVENANCE
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Polarity, Provenance
from bounceback.vocabulary.words import normalise, words

Answers = Mapping[tuple[Field, str], TagDecision]
Read = Callable[[Distinct], list[Meaning]]  # what each distinct text of a column means

# Who speaks in a column when nothing else says so. A bare "rejection reason" is taken as the
# person's own reading: only words that the employer is known to have said are told.
PROVENANCE_OF_FIELD = {
    Field.REASON: Provenance.GUESS,
    Field.FEEDBACK: Provenance.TOLD,
    Field.WENT_BADLY: Provenance.GUESS,
    Field.WENT_WELL: Provenance.GUESS,
    Field.NOTES: Provenance.SUGGESTED,
}
PROVENANCES = list(Provenance)
# Notes of a column that are searched for suggestions. A sheet with more is no person's own, and
# nobody goes through more suggestions than these can yield; the account says what was left.
MOST_NOTES = 1_000
TOLD_HEADERS = ("told", "given", "employer", "company said", "feedback", "stated", "official")


@dataclass(frozen=True)
class Found:
    """What some columns name: one row per term, with the place of its row in the table.

    `terms` has the columns place, term, polarity, provenance, column, words.
    """

    terms: pd.DataFrame
    tags: tuple[TagDecision, ...]
    problems: tuple[Problem, ...]


def reasons_of(table: ReadTable, ended: npt.NDArray[np.bool_], answers: Answers) -> Found:
    """Answer: why did the applications of this table end, and who says so?

    Notes are searched for suggestions only where the application has `ended`.
    """
    told = _told(table)
    named = [
        _column(table, header, Field.REASON, _reasons, answers)
        for header in table.headers(Field.REASON)
    ]
    noted = [
        _column(table, header, Field.NOTES, _noted_reasons, answers)
        for header in table.headers(Field.NOTES)
    ]
    return _together([*(_by_whom(part, told) for part in named), *(_only(p, ended) for p in noted)])


def mentions_of(table: ReadTable, answers: Answers) -> Found:
    """Answer: which strengths and weaknesses do the rows of this table mention?"""
    return _together(
        [
            _column(table, header, field, read, answers)
            for field, read in THEMES_OF_FIELD.items()
            for header in table.headers(field)
        ]
    )


def _reasons(found: Distinct) -> list[Meaning]:
    return found.at_once(reasons_in)


def _noted_reasons(found: Distinct) -> list[Meaning]:
    return [reasons for reasons, _ in found.at_once(noted_in)]


def _noted_themes(found: Distinct) -> list[Meaning]:
    return [themes for _, themes in found.at_once(noted_in)]


def _themes(default: Polarity) -> Read:
    """What reads a column that is about weaknesses, or about strengths."""
    read = partial(themes_in, default=default)
    return lambda found: found.at_once(read)


# How the columns are read that may name a strength or a weakness.
THEMES_OF_FIELD = {
    field: _noted_themes if polarity is None else _themes(polarity)
    for field, polarity in POLARITY_OF_FIELD.items()
}


def _told(table: ReadTable) -> npt.NDArray[np.int64] | None:
    """Per row, the place of the provenance that a "who says so" column names, -1 for none."""
    found = table.column(Field.REASON_SOURCE)
    if found is None:
        return None
    named = [words().provenances.get(normalise(text)) for text in found.texts]
    places = [-1 if one is None else PROVENANCES.index(one) for one in named]
    return np.array(places, dtype=np.int64)[found.codes]


def _by_whom(part: Found, told: npt.NDArray[np.int64] | None) -> Found:
    """The same reasons, confirmed ones with the provenance that their row states."""
    if told is None or part.terms.empty:
        return part
    said = told[part.terms["place"].to_numpy(dtype=np.int64)]
    own = part.terms["provenance"].cat.codes.to_numpy().astype(np.int64)
    stated = (said >= 0) & part.terms["confirmed"].to_numpy(dtype=bool)
    places = np.where(stated, said, own)
    provenance = pd.Categorical.from_codes(places, dtype=PROVENANCE)
    return replace(part, terms=part.terms.assign(provenance=provenance))


def _only(part: Found, places: npt.NDArray[np.bool_]) -> Found:
    return replace(part, terms=part.terms[places[part.terms["place"]]])


def _column(
    table: ReadTable,
    header: str,
    field: Field,
    read: Read,
    answers: Answers,
) -> Found:
    places, found = _searched(table, header, field)
    meanings = [
        _meaning(text, meaning, field, answers)
        for text, meaning in zip(found.texts, read(found), strict=True)
    ]
    terms = _rows(found, meanings)
    terms = terms.assign(place=places[terms["place"]])
    default = PROVENANCES.index(_default_provenance(field, header))
    places = np.where(terms["confirmed"], default, PROVENANCES.index(Provenance.SUGGESTED))
    terms = terms.assign(
        provenance=pd.Categorical.from_codes(places, dtype=PROVENANCE), column=header
    )
    if field is Field.NOTES:
        unknown = _unsearched(table, header)
    else:
        unknown = _unknown(table, header, found, meanings)
    return Found(terms, _tags(field, found, meanings, answers), tuple(unknown))


def _searched(
    table: ReadTable, header: str, field: Field
) -> tuple[npt.NDArray[np.int64], Distinct]:
    """The rows to read and their texts: of notes, as many as a person could go through."""
    if field is not Field.NOTES:
        return np.arange(len(table.rows)), table.distinct(header)
    return table.written(header, MOST_NOTES)


def _meaning(text: str, read_as: Meaning, field: Field, answers: Answers) -> Meaning:
    """What the person said that a text means, else as what it was read."""
    if not text:
        return NOTHING
    answer = answers.get((field, text))
    if answer is None:
        return read_as
    polarity = POLARITY_OF_FIELD.get(field) or Polarity.WEAKNESS
    return Meaning(tuple(Named(term, text, polarity, confirmed=True) for term in answer.meanings))


def _default_provenance(field: Field, header: str) -> Provenance:
    if field is Field.REASON and any(word in normalise(header) for word in TOLD_HEADERS):
        return Provenance.TOLD
    return PROVENANCE_OF_FIELD[field]


def _rows(found: Distinct, meanings: list[Meaning]) -> pd.DataFrame:
    """One row per term that a row of the table names."""
    flat = [one for meaning in meanings for one in meaning.named]
    sizes = np.array([len(meaning.named) for meaning in meanings], dtype=np.int64)
    begins = np.cumsum(sizes) - sizes
    places = np.flatnonzero(sizes[found.codes])
    codes = found.codes[places]
    many = sizes[codes]
    within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    which = np.repeat(begins[codes], many) + within
    return pd.DataFrame(
        {
            "place": np.repeat(places, many),
            "term": _taken([one.term for one in flat], which),
            "polarity": _taken([str(one.polarity) for one in flat], which),
            "words": pd.Series(pd.array([one.words for one in flat], dtype="str").take(which)),
            "confirmed": np.array([one.confirmed for one in flat], dtype=bool)[which],
        }
    )


def _taken(texts: list[str], which: npt.NDArray[np.int64]) -> pd.Series:
    """Texts by their number, each distinct one held once."""
    held = pd.Series(pd.Categorical(texts, categories=list(dict.fromkeys(texts))))
    return held.take(which).reset_index(drop=True)


def _tags(
    field: Field, found: Distinct, meanings: list[Meaning], answers: Answers
) -> tuple[TagDecision, ...]:
    if field is Field.NOTES:
        return ()
    return tuple(
        TagDecision(
            field,
            text,
            tuple(one.term for one in meaning.named if one.confirmed),
            int(count),
            confirmed=(field, text) in answers,
        )
        for text, meaning, count in zip(found.texts, meanings, found.counts(), strict=True)
        if text and (meaning.unknown or any(one.confirmed for one in meaning.named))
    )


def _unknown(
    table: ReadTable, header: str, found: Distinct, meanings: list[Meaning]
) -> list[Problem]:
    """One problem per distinct text that is not understood, at its first row."""
    problems = []
    for code, meaning in enumerate(meanings):
        if meaning.unknown:
            rows = table.rows[found.codes == code]
            message = (
                "These words name no reason or theme that Bounceback knows (rows that hold "
                f"them: {len(rows)}). "
                "They are kept; say what they mean and they will be counted."
            )
            problems.append(
                Problem(
                    int(rows[0]), header, Kind.TAG_UNKNOWN, found.texts[code], message, table.origin
                )
            )
    return problems


def _unsearched(table: ReadTable, header: str) -> list[Problem]:
    """Say how many notes were not searched for suggestions, where there are too many."""
    written = int(table.text_stands(header).sum())
    if written <= MOST_NOTES:
        return []
    message = (
        f"Only the first {MOST_NOTES:,} of {written:,} notes were searched for suggestions. "
        "All of them are kept."
    )
    return [Problem(0, header, Kind.INFERRED, "", message, table.origin)]


def _together(parts: list[Found]) -> Found:
    columns = ["place", "term", "polarity", "provenance", "column", "words"]
    frames = [part.terms[columns] for part in parts if len(part.terms)]
    empty = pd.DataFrame({c: pd.Series(dtype="int64" if c == "place" else "str") for c in columns})
    return Found(
        stacked(frames) if frames else empty,
        tuple(tag for part in parts for tag in part.tags),
        tuple(problem for part in parts for problem in part.problems),
    )
