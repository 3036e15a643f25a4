"""The key to a list's codes, where it stands above or below the table: "A = applied, R = rejected".

It is taken for one only where the words on its right are known and the codes on its left are what
stands in the status column.
"""

import re
from collections.abc import Iterable, Mapping

from bounceback.importing.distinct import Distinct
from bounceback.importing.values import NOT_SENT, Standing, standing
from bounceback.vocabulary.words import normalise

FEWEST = 2  # entries of a key that speak of how an application stands
MOST_LINES, LONGEST = 200, 400  # lines, and characters of one, that may hold a key
PAIR = re.compile(
    r"(?:^|[\s,;(|>])([^\s,;:=|()>]{1,16})\s*(?:=|:|→|->|\s[—–-]\s)\s*([^\s\d,;|=()][^,;|=()]*)"
    r"(?=$|[,;|()])"
)
# "⏳ waiting | 📞 interview": a sign needs no other one between it and its words.
SIGN = re.compile(
    r"(?:^|[|·:;,])\s*([^\w\s|·:;,=()\x00-\x7f]{1,3})\s+([^\W\d][^|·:;,=]*)(?=$|[|·:;,])"
)
LOOKS = str.maketrans("`*", "  ")


def key_in(lines: Iterable[str]) -> dict[str, str]:
    """Answer: which codes do these lines explain, each with the words for it?"""
    pairs: dict[str, str] = {}
    for line in lines:
        if len(line) <= LONGEST:
            plain = line.translate(LOOKS)
            for code, said in [*PAIR.findall(plain), *SIGN.findall(plain)]:
                pairs.setdefault(code.strip(), said.strip())
    return pairs


def told_by_key(column: Distinct, key: Mapping[str, str]) -> dict[str, Standing]:
    """Answer: what do the codes of this column say by the key? Nothing where it is about others.

    A text that says how an application stands by itself is no code, but for one thing: the key
    may say that it was not sent yet ("Pending: not applied yet").
    """
    codes = [text for text in column.texts if text in key and not standing(text).understood]
    told = {text: standing(key[text]) for text in codes}
    known = {text: said for text, said in told.items() if said.understood and not said.blank}
    others = [text for text in column.texts if text and text not in key and not _is_known(text)]
    about = sum(map(_is_known, key.values())) >= FEWEST and len(known) > len(others)
    return (known if about else {}) | _unsent(column, key)


def _unsent(column: Distinct, key: Mapping[str, str]) -> dict[str, Standing]:
    """The known words of which a key to statuses says that they are of what was not sent yet."""
    if sum(_is_known(code) for code in key) < FEWEST:
        return {}
    said = {normalise(code): standing(words) for code, words in key.items()}
    found = [text for text in column.texts if text and standing(text).understood]
    return {text: NOT_SENT for text in found if said.get(normalise(text)) == NOT_SENT}


def _is_known(text: str) -> bool:
    return not normalise(text) or standing(text).understood
