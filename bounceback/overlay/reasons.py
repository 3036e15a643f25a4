"""Reasons that the person adds, confirms or takes away."""

import pandas as pd

from bounceback.overlay.corrections import Overlay, ReasonCorrection
from bounceback.overlay.frames import Row, added, changed
from bounceback.overlay.places import Places
from bounceback.vocabulary.terms import Provenance

Triple = tuple[int, str, str]


def correct(reasons: pd.DataFrame, overlay: Overlay, places: Places) -> pd.DataFrame:
    """Answer: why did each application end, as the person says?

    A reason that is said takes the place of the same reason's suggestion, with its words.
    """
    said = {_triple(c, places): c for c in overlay.of(ReasonCorrection)}
    held = {triple: correction for triple, correction in said.items() if correction.holds}
    confirmed = {(key, reason) for key, reason, _ in held}
    there: set[Triple] = set()
    suggestions: dict[tuple[int, str], Row] = {}

    def change(row: Row) -> Row | None:
        triple = (row["application"], row["reason"], row["provenance"])
        if row["provenance"] == Provenance.SUGGESTED and triple[:2] in confirmed:
            suggestions[triple[:2]] = row
            return None
        if triple in said and triple not in held:
            return None
        there.add(triple)
        return row

    wanted = reasons["application"].isin({key for key, _, _ in said})
    kept = changed("reasons", reasons, wanted, change)
    missing = sorted(held.keys() - there)
    return added(
        "reasons",
        kept,
        (_row(triple, held[triple].words, suggestions.get(triple[:2], {})) for triple in missing),
    )


def _triple(correction: ReasonCorrection, places: Places) -> Triple:
    key = places.applications[correction.application]
    return key, correction.reason, str(correction.provenance)


def _row(triple: Triple, words: str, suggestion: Row) -> Row:
    key, reason, provenance = triple
    said = {"application": key, "reason": reason, "provenance": provenance}
    return {
        **said,
        "words": words or suggestion.get("words", ""),
        "column": suggestion.get("column"),
    }
