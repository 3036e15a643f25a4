"""From tables of interviews to rows of the log, joined to their applications."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import STAGES, Codes
from bounceback.importing.date_columns import no_days
from bounceback.importing.decisions import TagDecision
from bounceback.importing.distinct import repeated
from bounceback.importing.interview_cells import kinds, ratings, results, rounds
from bounceback.importing.lessons import Answers, Found, mentions_of
from bounceback.importing.stamps import dates_of
from bounceback.importing.tables import ReadTable
from bounceback.importing.theme_ratings import ThemeRatings, remarks, theme_ratings
from bounceback.importing.verdicts import offers, verdicts
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise


@dataclass(frozen=True)
class Interviews:
    """One interviews table as columns of the log, with `application` still to be found.

    `verdicts` says per row how an application would stand whose last round it was, `offers` where
    a round ended with an offer; `tags` what each word for a result or a rating was taken for.
    """

    table: ReadTable
    columns: pd.DataFrame
    mentions: Found
    ratings: ThemeRatings
    rows: int
    problems: tuple[Problem, ...]
    tags: tuple[TagDecision, ...]
    verdicts: Codes
    offers: npt.NDArray[np.bool_]


def read_interviews(table: ReadTable, tags: Answers) -> Interviews:
    """Answer: which interviews does this table hold?

    `columns` has id, company, role (normalised for joining: key_company, key_role), origin,
    row, kind, round, held_on, result, rating and notes.
    """
    rows = len(table.rows)
    table = table.keep(_linked(table))
    held_on, problems = _held_on(table)
    result, rating = results(table, tags), ratings(table, tags)
    columns = pd.DataFrame(
        {
            "origin": repeated(table.origin, len(table.rows)),
            "row": table.rows,
            "id": _texts(table, Field.ID),
            "company": _texts(table, Field.COMPANY),
            "role": _texts(table, Field.ROLE),
            "kind": [str(STAGES[place]) for place in kinds(table)],
            "round": pd.array(rounds(table), dtype="Int16"),
            "held_on": held_on,
            "result": result.per_row,
            "rating": rating.per_row,
            "notes": _notes(table),
        }
    )
    mentions = mentions_of(table, tags)
    rated = theme_ratings(table)
    told = (*problems, *result.problems, *rating.problems, *rated.problems, *mentions.problems)
    return Interviews(
        table,
        columns,
        mentions,
        rated,
        rows,
        (*table.repairs, *told),
        tags=(*result.tags, *rating.tags),
        verdicts=verdicts(table, tags),
        offers=offers(table, tags),
    )


def _linked(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Rows that say which application they belong to."""
    named = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.ID, Field.COMPANY, Field.ROLE):
        column = table.distinct(header)
        named |= column.where(bool(text) for text in column.texts)
    return named


def _texts(table: ReadTable, field: Field) -> list[str]:
    column = table.column(field)
    if column is None:
        return [""] * len(table.rows)
    found = column
    return [found.texts[code] for code in found.codes]


def _held_on(table: ReadTable) -> tuple[npt.NDArray[np.datetime64], tuple[Problem, ...]]:
    headers = table.headers(Field.HELD_ON, Field.APPLIED_ON)
    if not headers:
        return no_days(len(table.rows)), ()
    stamps = dates_of(table, headers[0])
    return stamps.days, stamps.problems


def _notes(table: ReadTable) -> list[str]:
    """All that was written about the interview, each text under its column's name."""
    fields = (Field.NOTES, Field.FEEDBACK, Field.WENT_WELL, Field.WENT_BADLY, Field.QUESTIONS)
    headers = table.headers(*fields)
    cells: list[Iterable[str]] = [table.data[h].astype("str").str.strip() for h in headers]
    beside = remarks(table)
    headers, cells = [*headers, *beside], [*cells, *beside.values()]
    return [
        "\n".join(f"{header}: {text}" for header, text in zip(headers, row, strict=True) if text)
        for row in zip(*cells, strict=True)
    ] or [""] * len(table.rows)


# Joining


def join(
    interviews: pd.DataFrame, applications: pd.DataFrame, ids: Sequence[str] | None
) -> npt.NDArray[np.int64]:
    """Answer: to which row of `applications` does each interview belong? -1 for none.

    By the person's own identifier where both tables have it, else by company and role. Of
    several applications to one role, the latest before the interview is meant.
    """
    found = np.full(len(interviews), -1)
    if ids is not None:
        places = {text: place for place, text in reversed(list(enumerate(ids))) if text}
        found = np.array([places.get(text, -1) for text in interviews["id"]], dtype=np.int64)
    if (found >= 0).all():
        return found
    by_both, by_company = _lookup(applications)
    for place in np.flatnonzero(found < 0):
        row = interviews.iloc[place]
        company, role = normalise(row["company"]), normalise(row["role"])
        candidates = by_both.get((company, role)) if role else by_company.get(company)
        if candidates:
            found[place] = _latest_before(candidates, applications["applied_on"], row["held_on"])
    return found


def _lookup(
    applications: pd.DataFrame,
) -> tuple[dict[tuple[str, str], list[int]], dict[str, list[int]]]:
    by_both: dict[tuple[str, str], list[int]] = {}
    by_company: dict[str, list[int]] = {}
    pairs = zip(
        _normalised(applications["company"]), _normalised(applications["role"]), strict=True
    )
    for place, (company, role) in enumerate(pairs):
        by_both.setdefault((company, role), []).append(place)
        by_company.setdefault(company, []).append(place)
    return by_both, by_company


def _normalised(column: pd.Series) -> list[str]:
    plain = [normalise(str(text)) for text in column.cat.categories]
    return [plain[code] if code >= 0 else "" for code in column.cat.codes]


def _latest_before(candidates: list[int], applied_on: pd.Series, held_on: pd.Timestamp) -> int:
    dated = [(applied_on.iloc[place], place) for place in candidates]
    before = [(day, place) for day, place in dated if pd.notna(day) and day <= held_on]
    return max(before)[1] if before else candidates[0]


def unmatched(interviews: pd.DataFrame, found: npt.NDArray[np.int64]) -> list[Problem]:
    """The interviews for which no application stands in the log."""
    return [
        Problem(
            int(row["row"]),
            "",
            Kind.UNMATCHED_INTERVIEW,
            " | ".join(text for text in (row["company"], row["role"]) if text),
            "No application has this company and role, so this interview counts on its own.",
            str(row["origin"]),
        )
        for _, row in interviews[found < 0].iterrows()
    ]
