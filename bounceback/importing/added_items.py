"""Single things as items of a cell, as the added columns say them, and back."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from bounceback.vocabulary.terms import Polarity, Provenance, Reason, Result, Stage, Term, Theme

BETWEEN = "; "
TOLD = "told"
QUALIFIED = re.compile(r"(?P<label>.*?)(?: \((?P<more>[^()]*)\))?")
LOGGED_ONE = re.compile(
    r"(?:(?P<held_on>\d{4}-\d\d-\d\d) )?(?P<kind>[^,:]+)(?:, round (?P<round>\d+))?"
    r"(?:, (?P<result>[a-z]+))?(?:, rated (?P<rating>[\d.]+))?(?:: (?P<notes>.*))?",
    re.DOTALL,
)
POLARITIES = {Polarity.STRENGTH: "strength", Polarity.WEAKNESS: "point to work on"}


def joined(items: Iterable[str]) -> str:
    """Return several texts as one cell, each once; one that holds the sign between is quoted."""
    once = dict.fromkeys(items)
    return BETWEEN.join(f'"{i.replace(chr(34), chr(34) * 2)}"' if _torn(i) else i for i in once)


def parted(text: str) -> list[str]:
    """Return the texts that `joined` made one cell of."""
    [row] = csv.reader([text], delimiter=";", skipinitialspace=True) if text else [[]]
    return [item.strip() for item in row if item.strip()]


def labels(terms: type[Term]) -> dict[str, str]:
    """Return the label of each word of a vocabulary by its value."""
    return {str(term): term.label for term in terms}


def day(value: Any) -> str:
    """Return a day as text; nothing where it is missing."""
    return "" if pd.isna(value) else str(value)[:10]


def number(value: Any) -> str:
    """Return a number as text; nothing where it is missing."""
    return "" if pd.isna(value) else f"{value:g}"


def mentioned(row: Mapping[str, Any], places: Mapping[int, str]) -> str:
    """Return one mention as an item: its theme, and what is not usual of it in brackets."""
    told = [TOLD] if row["provenance"] == Provenance.TOLD else []
    at = [] if pd.isna(row["interview"]) else [places.get(int(row["interview"]), "")]
    more = ", ".join(filter(None, [*told, *at]))
    label = Theme(row["theme"]).label
    return f"{label} ({more})" if more else label


def suggested(row: Mapping[str, Any], places: Mapping[int, str]) -> str:
    """Return one suggested mention as an item: its theme, what it is, and where it was found."""
    at = "" if pd.isna(row["interview"]) else places.get(int(row["interview"]), "")
    more = ", ".join(filter(None, [POLARITIES[Polarity(row["polarity"])], at]))
    return f"{Theme(row['theme']).label} ({more})"


def suggested_reason(reason: str) -> str:
    """Return one suggested reason as an item."""
    return f"{labels(Reason).get(reason, reason)} (reason)"


@dataclass(frozen=True)
class Said:
    """One theme as an item of a cell says it: who says so, and in which interview ("")."""

    theme: str
    provenance: str
    place: str


def read_mention(item: str) -> Said | None:
    """Answer: which mention does this item tell of? None where it names no theme."""
    found = QUALIFIED.fullmatch(item)
    theme = {label: value for value, label in labels(Theme).items()}.get(
        found["label"] if found else ""
    )
    if theme is None or found is None:
        return None
    more = [part for part in (found["more"] or "").split(", ") if part]
    provenance = Provenance.TOLD if TOLD in more else Provenance.GUESS
    return Said(theme, str(provenance), next((part for part in more if part != TOLD), ""))


def logged(row: Mapping[str, Any]) -> str:
    """Return one interview that was logged in the app as an item."""
    result = str(row["result"])
    said = [
        f"{day(row['held_on'])} {labels(Stage)[row['kind']]}".strip(),
        "" if pd.isna(row["round"]) else f"round {row['round']}",
        "" if result == Result.UNKNOWN else result,
        "" if pd.isna(row["rating"]) else f"rated {row['rating']:g}",
    ]
    notes = f": {row['notes']}" if row["notes"] else ""
    return ", ".join(filter(None, said)) + " ".join(notes.split("\n"))


def read_logged(item: str) -> dict[str, Any] | None:
    """Answer: which interview does this item tell of? None where it names no kind of one."""
    found = LOGGED_ONE.fullmatch(item)
    kinds = {label: value for value, label in labels(Stage).items()}
    if found is None or found["kind"] not in kinds:
        return None
    known = found["result"] in {*map(str, Result)}
    return {
        "kind": kinds[found["kind"]],
        "held_on": date.fromisoformat(found["held_on"]) if found["held_on"] else None,
        "round": int(found["round"]) if found["round"] else None,
        "result": found["result"] if known else str(Result.UNKNOWN),
        "rating": float(found["rating"]) if found["rating"] else None,
        "notes": found["notes"] or "",
    }


def place(interview: Mapping[str, Any]) -> str:
    """Return the interview that a mention stands in, in as few words as tell it."""
    return f"{labels(Stage)[interview['kind']]} {day(interview['held_on'])}".strip()


def _torn(item: str) -> bool:
    return ";" in item or '"' in item or item != item.strip()
