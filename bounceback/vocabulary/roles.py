"""What a role title says: the family of the role, and its seniority.

The words are data: `words/roles.toml` says how they are written. Titles are a person's own words,
so what they do not say stays "not said"; nothing is guessed from it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from bounceback.vocabulary.terms import Term
from bounceback.vocabulary.words import normalise


class RoleFamily(Term):
    """What kind of work a role is."""

    ENGINEERING = "engineering", "Engineering and software"
    DATA = "data", "Data and analysis"
    PRODUCT = "product", "Product and projects"
    DESIGN = "design"
    MARKETING = "marketing", "Marketing and media"
    SALES = "sales", "Sales and retail"
    FINANCE = "finance"
    PEOPLE = "people", "People and recruiting"
    SUPPORT = "support", "Customer support"
    OPERATIONS = "operations", "Operations and logistics"
    OFFICE = "office", "Office and administration"
    TEACHING = "teaching"
    HEALTH = "health", "Health and care"
    RESEARCH = "research"
    LEGAL = "legal"
    HOSPITALITY = "hospitality"
    TRADES = "trades", "Trades and technicians"
    MANAGEMENT = "management", "Management and consulting"
    NOT_SAID = "not_said", "Not said"


class Seniority(Term):
    """Which level a role is advertised for, from low to high."""

    INTERN = "intern", "Intern or trainee"
    JUNIOR = "junior"
    MID = "mid", "Mid-level"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    NOT_SAID = "not_said", "Not said"


def family(title: str) -> RoleFamily:
    """Answer: which kind of work does this title name?

    The heaviest words count (see `words/roles.toml`), and of several the first.
    """
    plain = normalise(title)
    found = (pattern.search(plain) for pattern in _patterns()["families"])
    named = (hit.lastgroup for hit in found if hit)
    return RoleFamily(next(named, None) or RoleFamily.NOT_SAID)


def seniority(title: str) -> Seniority:
    """Answer: which level does this title name?

    Of several, the one that changes the role most: an internship, then leading others, then years
    of experience. Occupations that sound like a rank ("product manager") name none.
    """
    plain = normalise(title)
    for pattern in _patterns()["ranks"]:
        plain = pattern.sub(" ", plain)
    named = {hit.lastgroup for p in _patterns()["seniorities"] for hit in p.finditer(plain)}
    return next((level for level in _BY_WEIGHT if level in named), Seniority.NOT_SAID)


_BY_WEIGHT = (
    *(Seniority.INTERN, Seniority.MANAGER, Seniority.LEAD),
    *(Seniority.SENIOR, Seniority.MID, Seniority.JUNIOR),
)
_ANY = "qqq"  # stands for "*" while a word is normalised
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """One pattern per axis and weight, the heaviest first; its groups are the axis' values."""
    path = files("bounceback.vocabulary").joinpath("words", "roles.toml")
    axes = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: tuple(_by_weight(values)) for name, values in axes.items()}


def _by_weight(values: Mapping[str, Mapping[str, str]]) -> Iterator[re.Pattern[str]]:
    entries = [
        (*_weighed(entry), value)
        for value, languages in values.items()
        for listed in languages.values()
        for entry in listed.split(",")
    ]
    for weight in sorted({weight for weight, _, _ in entries}):
        for form in ("(?<!\\S)(?:{})(?!\\S)", "{}"):  # whole words; Chinese has none
            chosen = [(v, text) for w, text, v in entries if w == weight and _stands(text, form)]
            groups = [
                f"(?P<{value}>{'|'.join(text for v, text in chosen if v == value)})"
                for value in dict(chosen)
            ]
            if groups:
                yield re.compile(form.format("|".join(groups)))


def _stands(text: str, form: str) -> bool:
    """Whether a pattern is looked for in this form."""
    return bool(_CHINESE.search(text)) == (form == "{}")


def _weighed(entry: str) -> tuple[int, str]:
    """The weight of an entry, 0 for a phrase to 3 for a rank, and the pattern of its spellings."""
    word = entry.strip()
    text = word.lstrip("~")
    marks = len(word) - len(text)
    spellings = dict.fromkeys([text, text.translate(_WRITTEN_OUT)])
    plain = [normalise(spelling.replace("*", _ANY)) for spelling in spellings]
    pattern = "|".join(re.escape(form).replace(_ANY, r"\S*") for form in plain)
    return (marks + 1 if marks or " " not in text else 0), pattern
