"""Tables in Markdown, as note programs and helpers write them: bars around the rows, a drawn line.

https://github.github.com/gfm/#tables-extension-
"""

import re
from collections.abc import Sequence
from itertools import pairwise

RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*")
LONG_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")  # no row of "-"
HEADING = re.compile(r"\s*(#{1,6})\s+(.*?)[\s#]*")
# Tags that only change how a text looks; what is struck out no longer holds, and stays.
LOOKS = re.compile(
    r"</?(?:font|span|b|i|u|em|strong|mark|small|big|center|code|kbd|sub|sup)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
LEVELS = 6


def is_markdown(text: str) -> bool:
    """Answer: does this text hold a table whose header is underlined as Markdown does it?"""
    return bool(header_rows(text))


def header_rows(text: str) -> tuple[int, ...]:
    """Answer: in which lines, counted from 0, do tables name their columns?"""
    lines = text.splitlines()
    return tuple(i for i, (_, drawn) in enumerate(pairwise(lines)) if _is_header(lines, i, drawn))


def _is_header(lines: Sequence[str], place: int, below: str) -> bool:
    """Whether the first row of a table stands here; below a further row, "-" is a cell."""
    if "|" not in below or "|" not in lines[place] or RULE.fullmatch(below) is None:
        return False
    begins = place == 0 or "|" not in lines[place - 1]
    return begins or LONG_RULE.fullmatch(below) is not None


def lines_around(text: str) -> tuple[str, ...]:
    """Answer: what stands around the tables, as it may explain what stands in them?"""
    lines, rows = text.splitlines(), _rows(text)
    return tuple(line for i, line in enumerate(lines) if line.strip() and i not in rows)


def _rows(text: str) -> frozenset[int]:
    """The lines of the tables. Text may hold bars too: "Status: Applied | Interview | Offer".

    None stands above the first header, and where headers begin with a bar, so do all rows.
    """
    lines, headers = text.splitlines(), header_rows(text)
    begin = headers[0] if headers else len(lines)
    barred = all(lines[place].lstrip().startswith("|") for place in headers)
    return frozenset(
        i
        for i, line in enumerate(lines[begin:], begin)
        if "|" in line and (not barred or line.lstrip().startswith("|"))
    )


def without_frame(text: str) -> str:
    """The same lines with their cells parted by bars and nothing else.

    A drawn line, and a line of text around the tables, becomes an empty one. A heading stays where
    a table stands below it, before the next heading of its level.
    """
    drawn, rows = {place + 1 for place in header_rows(text)}, _rows(text)
    lines = ["" if i in drawn else line for i, line in enumerate(text.splitlines())]
    plain, heads = [""] * len(lines), [False] * (LEVELS + 1)  # a table stands below, by level
    for i, line in reversed(list(enumerate(lines))):
        if i in rows:
            bare = BREAK.sub("; ", LOOKS.sub("", line))
            plain[i] = bare.strip().removeprefix("|").removesuffix("|")
            heads = [True] * len(heads)
        elif heading := HEADING.fullmatch(line):
            level = len(heading[1])
            plain[i] = LOOKS.sub("", heading[2]).replace("*", "") if heads[level] else ""
            heads[level:] = [False] * (len(heads) - level)
    return "\n".join(plain)
