"""Histories of marked steps in one cell: "Applied ✅ => Test ✅ => Interview ❌"."""

import re

from bounceback.vocabulary.words import normalise, words

SEPARATORS = re.compile(
    r"\s*(?:->|=>|→|>|;|\||\n|[，；、。])\s*|\s+[-–—/+]\s+|,\s*"
    r"|(?<=[\u4e00-\u9fff])\s*[-–—/+]+\s*(?=[\u4e00-\u9fff])"
)
CROSSES, TICKS = "❌✗✘✖", "✅✔✓☑"


def fails_at_last(text: str) -> bool:
    """Answer: does a history tick its first step off and cross its last? It ended there.

    A step between them may have been crossed, and passed at the second time.
    """
    *before, last = [part for part in SEPARATORS.split(text) if part.strip()] or [""]
    marked = all(any(sign in part for sign in TICKS + CROSSES) for part in before)
    ticked = bool(before) and any(sign in before[0] for sign in TICKS)
    return ticked and marked and any(sign in last for sign in CROSSES)


def without_end(text: str) -> str:
    """Answer: what is a history without the "ended" behind a step that is crossed?"""
    *before, last = SEPARATORS.split(text.rstrip())
    if not before or normalise(last) not in words().over:
        return text
    crossed = any(sign in before[-1] for sign in CROSSES)
    return text[: text.rindex(before[-1]) + len(before[-1])] if crossed else text
