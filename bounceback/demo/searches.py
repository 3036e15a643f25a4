"""One fictitious search as two sheets, the way a person keeps them."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import numpy as np
import pandas as pd

from bounceback.demo.days import day_of, later
from bounceback.demo.fates import Fate, drawn
from bounceback.demo.rounds import Round, interview_row, rounds_of
from bounceback.demo.words import (
    CV_VERSIONS,
    LOCATIONS,
    NAME_ENDS,
    NAME_STARTS,
    NOTES,
    REASONS,
    ROLES,
    SOURCES,
    TRADES,
)

APPLICATION_COLUMNS = (
    *("Id", "Company", "Role", "Date applied", "Source", "Location", "Seniority", "CV version"),
    *("Stage", "Outcome", "Outcome date", "Rejection reason", "Told or guessed", "Notes"),
)
INTERVIEW_COLUMNS = (
    *("Id", "Company", "Role", "Date", "Round", "Result", "Rating (1-5)"),
    *("Communication (1-5)", "System design (1-5)"),
    *("Went well", "Went badly", "Feedback", "Questions asked"),
)

# Which source leads how far: chances in the order of SOURCES. People who know people get deeper.
_SOURCE_CHANCES = {
    False: (0.52, 0.24, 0.10, 0.08, 0.04, 0.02),
    True: (0.14, 0.16, 0.02, 0.30, 0.30, 0.08),
}
Words = TypeVar("Words")
_SLIP = "2026-06-31"  # a day that does not exist: people type such days


def search(seed: int = 7, applications: int = 120) -> dict[str, pd.DataFrame]:
    """Answer: what would the spreadsheet of a fictitious job search look like?

    Two sheets, "Applications" and "Interviews", in the words of the person. Dates are `date`
    objects or, as one typing slip, text; what the person left empty is empty text. The same seed
    gives the same sheets.
    """
    random = np.random.default_rng(seed)
    fates, moments = drawn(applications, random)
    companies, roles = _openings(applications, random)
    notes = _told(fates, NOTES, "", random)
    reasons = _told(fates, REASONS, ("", ""), random)
    rows: list[dict[str, object]] = []
    interviews: list[dict[str, object]] = []
    for index, fate in enumerate(fates):
        opening = {"Id": index + 1, "Company": companies[index], "Role": roles[index]}
        moment = float(moments[index])
        applied = day_of(moment)
        rounds = rounds_of(fate, applied, random)
        words, told = reasons[index]
        rows.append(
            opening
            | {"Rejection reason": words, "Told or guessed": told, "Notes": notes[index]}
            | _course(fate, applied, rounds, random)
            | _details(fate, roles[index], moment, random)
        )
        interviews += [opening | interview_row(each, moment, random) for each in rounds]
    _slip(rows)
    return {
        "Applications": _sheet(rows, APPLICATION_COLUMNS),
        "Interviews": _sheet(sorted(interviews, key=_held), INTERVIEW_COLUMNS),
    }


def _sheet(rows: Sequence[dict[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def _held(row: dict[str, object]) -> str:
    return str(row["Date"])


def company_names(count: int, random: np.random.Generator) -> list[str]:
    """Invented names, all different while there are at most 240 of them."""
    pairs = [start + end for start in NAME_STARTS for end in NAME_ENDS]
    order = random.permutation(len(pairs))
    trades = random.integers(len(TRADES), size=count)
    return [f"{pairs[order[i % len(order)]]} {TRADES[trades[i]]}" for i in range(count)]


def _openings(count: int, random: np.random.Generator) -> tuple[list[str], list[str]]:
    """Company and role of each application; one company is tried twice, for two roles."""
    companies = company_names(count, random)
    chosen = random.integers(len(ROLES), size=count)
    first, again = int(0.25 * count), int(0.7 * count)
    if first < again:
        companies[again] = companies[first]
        chosen[again] = (chosen[first] + 1) % len(ROLES)
    return companies, [ROLES[index] for index in chosen]


def _told(
    fates: Sequence[Fate],
    words: dict[str, tuple[Words, ...]],
    nothing: Words,
    random: np.random.Generator,
) -> list[Words]:
    """Hand each sentence to one application of its kind; the others stay without words."""
    given = [nothing] * len(fates)
    for kind, sentences in words.items():
        places = [index for index, fate in enumerate(fates) if fate.kind == kind]
        places = [places[i] for i in random.permutation(len(places))][: len(sentences)]
        for place, sentence in zip(places, sentences, strict=False):
            given[place] = sentence
    return given


def _course(
    fate: Fate, applied: date, rounds: Sequence[Round], random: np.random.Generator
) -> dict[str, object]:
    """When it was sent, how far it got, how it stands, and since when."""
    if fate.kind == "saved":
        return {"Date applied": "", "Stage": "", "Outcome": fate.outcome, "Outcome date": ""}
    outcome = fate.outcome
    if outcome == "No response" and random.random() < 0.25:
        outcome = "ghosted"
    return {
        "Date applied": applied,
        "Stage": fate.stage,
        "Outcome": outcome,
        "Outcome date": _ended(fate, rounds[-1].day if rounds else applied, random),
    }


def _ended(fate: Fate, last: date, random: np.random.Generator) -> date | str:
    """When the answer came; silence gets a date only where the person cleaned up the sheet."""
    quick, slow, patient = random.lognormal(2.2, 0.6), random.uniform(3, 10), random.uniform(35, 60)
    if fate.outcome in ("", "Waiting"):
        return ""
    if fate.outcome == "No response":
        return later(last, patient) if random.random() < 0.4 else ""
    return later(last, min(quick, 45) if fate.kind == "early" else slow)


def _details(
    fate: Fate, role: str, moment: float, random: np.random.Generator
) -> dict[str, object]:
    level = "senior" if role.startswith("Senior") else str(random.choice(["mid", "mid", "", "?"]))
    return {
        "Source": str(random.choice(SOURCES, p=_SOURCE_CHANCES[fate.is_deep])),
        "Location": str(random.choice(LOCATIONS)),
        "Seniority": level,
        "CV version": CV_VERSIONS[int(np.searchsorted([0.3, 0.65], moment))],
    }


def _slip(rows: list[dict[str, object]]) -> None:
    """Let the person mistype one date and forget another, as people do."""
    for row in rows:
        if str(row["Outcome date"]).startswith("2026-06") and row["Outcome"] == "Rejected":
            row["Outcome date"] = _SLIP
            break
    for row in rows[len(rows) // 3 :]:
        if row["Outcome"] == "No response":
            row["Date applied"] = ""
            break
