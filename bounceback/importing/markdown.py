"""Tables in Markdown, as note programs and helpers write them: bars around the rows, a drawn line.

https://github.github.com/gfm/#tables-extension-
"""

import re

RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")
RULES = re.compile(rf"^{RULE.pattern}$", re.MULTILINE)
HEADING = re.compile(r"\s*#{1,6}\s+(.*?)[\s#]*")


def is_markdown(text: str) -> bool:
    """Answer: does this text hold a table whose header is underlined as Markdown does it?"""
    return RULES.search(text) is not None


def without_frame(text: str) -> str:
    """The same lines with their cells parted by bars and nothing else.

    A drawn line, and a line of text around the tables, becomes an empty one; a heading stays.
    """
    return "\n".join(map(_plain, text.splitlines()))


def _plain(line: str) -> str:
    if RULE.fullmatch(line):
        return ""
    if "|" in line:
        return line.strip().removeprefix("|").removesuffix("|")
    heading = HEADING.fullmatch(line)
    return heading[1].replace("*", "") if heading else ""
