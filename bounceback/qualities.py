"""By which words applications can be told apart: columns of the sheet, and what titles say.

A column is named as in the frame of applications; a `Quality` is read off the role titles, each
distinct title once. Companies tell nothing apart: one to three applications each.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from bounceback.schema import EXTRA_PREFIX, TEXT
from bounceback.vocabulary.comparing import Quality
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.roles import RoleFamily, Seniority, family, seniority
from bounceback.vocabulary.words import normalise, words

_SAY_NOTHING = frozenset({Field.CONTACT, Field.LINK, Field.NEXT_STEP, Field.ID, Field.PRIVATE})
_FIRST = (Field.SENIORITY, Field.CV_VERSION)  # of the columns that were kept as they are
_UNSAID = RoleFamily.NOT_SAID.value
_READ: dict[Quality, Callable[[str], RoleFamily | Seniority]] = {
    Quality.ROLE_FAMILY: family,
    Quality.SENIORITY: seniority,
}


def candidates(applications: pd.DataFrame) -> list[str]:
    """Answer: which columns may tell these applications apart, in the order to offer them?

    A sheet that has a column for seniority needs none read off its titles.
    """
    own = {
        name: words().headers.get(normalise(name.removeprefix(EXTRA_PREFIX)))
        for name in map(str, applications)
        if name.startswith(EXTRA_PREFIX)
    }
    stated = Field.SENIORITY in own.values()
    titles = [q.value for q in Quality if not (stated and q is Quality.SENIORITY)]
    first = [name for field in _FIRST for name, meant in own.items() if meant is field]
    rest = [name for name, meant in own.items() if meant not in {*_FIRST, *_SAY_NOTHING}]
    return ["source", *titles, *first, "location", *rest]


def values(applications: pd.DataFrame, column: str) -> pd.Series:
    """Return the word of each application, as category; missing where there is none.

    Words that differ in capitals alone are one, in the spelling that is written most; signs
    without a letter or a digit ("?", "-") say nothing. For a `Quality` the word is the label of
    what the title says.
    """
    stated = applications["role" if column in set(Quality) else column].cat
    words_there = dict.fromkeys(stated.categories[np.unique(stated.codes[stated.codes >= 0])])
    said = _read(words_there, column) if column in set(Quality) else _spelt(applications[column])
    labels = pd.Index(sorted({label for label in said.values() if label}), dtype=TEXT)
    code = {word: labels.get_loc(label) for word, label in said.items() if label}
    moved = np.array([*(code.get(word, -1) for word in stated.categories), -1])
    found = pd.Categorical.from_codes(moved[stated.codes], categories=labels)
    return pd.Series(found, index=applications.index)


def telling_roles_apart(applications: pd.DataFrame) -> str:
    """Answer: by what are these roles best told apart: by their family, or by their very titles?

    By the family where at least half of the titles name one: titles hardly repeat, and a mix of
    them says little.
    """
    titled = applications["role"].notna().sum()
    told = values(applications, Quality.ROLE_FAMILY).notna().sum()
    return Quality.ROLE_FAMILY.value if 2 * told >= titled > 0 else "role"


def _read(titles: Iterable[str], quality: str) -> dict[str, str]:
    """The label of what each title says; empty where it says nothing."""
    terms = {title: _READ[Quality(quality)](title) for title in titles}
    return {title: "" if term.value == _UNSAID else term.label for title, term in terms.items()}


def _spelt(column: pd.Series) -> dict[str, str]:
    """The usual spelling of each word; empty where it says nothing."""
    usual: dict[str, str] = {}
    counts = {str(word): count for word, count in column.value_counts().items()}
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        usual.setdefault(_alike(word), word if any(map(str.isalnum, word)) else "")
    return {word: usual[_alike(word)] for word in counts}


def _alike(word: str) -> str:
    return " ".join(word.casefold().split())
