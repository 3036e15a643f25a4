"""Text from a sheet or a form as plain text, and as one line where one line is meant."""

import re
import unicodedata

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Cs"}
_KEPT = {"\n", "\t", "\u200c", "\u200d"}  # the last two join or part letters in some scripts


def text_of(value: str) -> str:
    """Return the text with plain line breaks, and without signs that are not to be seen.

    Such signs can break a file, or make it read differently from what it says.
    """
    broken = _BREAKS.sub("\n", value)
    return "".join(c for c in broken if c in _KEPT or unicodedata.category(c) not in _UNSEEN)


def one_line(value: str) -> str:
    """Return the text as one line, so that it can stand in a header or inside a sentence."""
    return " ".join(text_of(value).split())
