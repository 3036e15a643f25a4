"""Reasons that the person adds, confirms or takes away."""

import pandas as pd

from bounceback.overlay.corrections import MentionVerdict, Overlay, ReasonCorrection, Verdict
from bounceback.overlay.frames import Row, added, changed
from bounceback.overlay.places import Places
from bounceback.vocabulary.terms import Polarity, Provenance, Theme

Triple = tuple[int, str, str]


def correct(reasons: pd.DataFrame, overlay: Overlay, places: Places) -> pd.DataFrame:
    """Answer: why did each application end, as the person says?

    A reason that is said takes the place of the same reason's suggestion, with its words. Where
    a theme was rejected in some words, these do not suggest it as a reason either.
    """
    said = {_triple(c, places): c for c in overlay.of(ReasonCorrection)}
    held = {triple: correction for triple, correction in said.items() if correction.holds}
    confirmed = {(key, reason) for key, reason, _ in held}
    rejected = _rejected(overlay, places)
    there: set[Triple] = set()
    suggestions: dict[tuple[int, str], Row] = {}

    def change(row: Row) -> Row | None:
        triple = (row["application"], row["reason"], row["provenance"])
        if row["provenance"] == Provenance.SUGGESTED and triple[:2] in confirmed:
            suggestions[triple[:2]] = row
            return None
        if (triple in said and triple not in held) or (*triple, row["words"]) in rejected:
            return None
        there.add(triple)
        return row

    spoken_of = {key for key, *_ in (*said, *rejected)}
    wanted = reasons["application"].isin(spoken_of)
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


def _rejected(overlay: Overlay, places: Places) -> set[tuple[int, str, str, str]]:
    """Suggested weaknesses of applications that the person rejected, with their words."""
    return {
        (places.applications[each.application], *_suggested(each.theme), each.words)
        for each in overlay.of(MentionVerdict)
        if each.verdict is not Verdict.CONFIRMED
        and each.polarity is Polarity.WEAKNESS
        and each.application
        and not each.interview
    }


def _suggested(theme: Theme) -> tuple[str, str]:
    return theme.value, Provenance.SUGGESTED.value


def _row(triple: Triple, words: str, suggestion: Row) -> Row:
    key, reason, provenance = triple
    said = {"application": key, "reason": reason, "provenance": provenance}
    return {
        **said,
        "words": words or suggestion.get("words", ""),
        "column": suggestion.get("column"),
    }
