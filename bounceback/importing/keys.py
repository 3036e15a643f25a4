"""The key to a list's codes, where it stands above or below the table: "A = applied, R = rejected".

It is taken for one only where the words on its right are known and the codes on its left are what
stands in the status column.
"""

import re
from collections.abc import Iterable, Mapping

from bounceback.importing.distinct import Distinct
from bounceback.importing.values import Standing, standing
from bounceback.vocabulary.words import normalise

FEWEST = 2  # codes of a key that stand in the column
MOST_LINES, LONGEST = 200, 400  # lines, and characters of one, that may hold a key
PAIR = re.compile(
    r"(?:^|[\s,;(|*>])([^\s,;:=|()*>]{1,4})[*`]*\s*(?:=|:|→|->)\s*([^,;|=()]+)(?=$|[,;|()])"
)


def key_in(lines: Iterable[str]) -> dict[str, str]:
    """Answer: which codes do these lines explain, each with the words for it?"""
    pairs: dict[str, str] = {}
    for line in lines:
        if len(line) <= LONGEST:
            for code, said in PAIR.findall(line.replace("`", " ")):
                pairs.setdefault(code.strip(), said.strip())
    return pairs


def told_by_key(column: Distinct, key: Mapping[str, str]) -> dict[str, Standing]:
    """Answer: what do the codes of this column say by the key? Nothing where it is about others.

    A text that says how an application stands by itself is no code.
    """
    codes = [text for text in column.texts if text in key and not standing(text).understood]
    told = {text: standing(key[text]) for text in codes}
    known = {text: said for text, said in told.items() if said.understood and not said.blank}
    others = [text for text in column.texts if text and text not in key and not _is_known(text)]
    return known if len(known) >= FEWEST and len(known) > len(others) else {}


def _is_known(text: str) -> bool:
    return not normalise(text) or standing(text).understood
