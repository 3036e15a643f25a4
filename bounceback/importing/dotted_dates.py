"""Days with nothing but a point between day and month: "8.16" below "Date applied".

A bare 8.16 may be any number; it is a day only where the name of its column speaks of days. Which
of the two is the month is decided as for 8/16; beside whole dates such as 16.8.2026 the day is
first. A workbook drops the nought of 8.10, so that its 8.1 may be either and stays unread.
"""

import re
from collections.abc import Iterable, Mapping

TIME = r"(?:\s+\d{1,2}[:\uff1a]\d{2})?"
DOTTED = re.compile(rf"(\d{{1,2}})\.(\d{{1,2}})({TIME})")
WHOLE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?\s*")  # 16.8.2026, or 16.8.
ROUND = frozenset("123")  # what is left of 10, 20 and 30


def is_dotted(text: str) -> bool:
    """Answer: may this number be a day and a month?"""
    found = DOTTED.fullmatch(text.strip())
    if found is None:
        return False
    less, more = sorted((int(found[1]), int(found[2])))
    return 0 < less <= 12 and more <= 31


def respelt(texts: Iterable[str], *, from_workbook: bool) -> Mapping[str, str]:
    """Answer: how are such days of one column written so that they are read as dates?

    With a stroke, as 8/16, which leaves the order open; as 16.8. beside dates that end so.
    """
    given = [text for text in texts if text]
    dotted = [text for text in given if is_dotted(text)]
    day_first = any(WHOLE.fullmatch(text.strip()) for text in given)
    return {
        text: f"{day}.{month}." if day_first else f"{day}/{month}"
        for text in dotted
        for day, month, _ in [DOTTED.fullmatch(text.strip()).groups()]  # type: ignore[union-attr]
        if not (from_workbook and month in ROUND)
    }
