"""Letters filled from a row: several kinds, three tones, and gaps that can be seen.

The templates are data (`letters.toml`). What fills them is only ever text: it is handed to the
sandboxed template as a value, on one line, and is never read as a template itself.
"""

from dataclasses import dataclass, fields
from functools import cache

from jinja2 import Template, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bounceback.coaching.kinds import PERSON, StepKind, Tone, data
from bounceback.coaching.plain import one_line
from bounceback.vocabulary.terms import Ending, Stage

# A letter is plain text: nothing in it is escaped for a page.
_TEMPLATES = ImmutableSandboxedEnvironment(autoescape=False)


@dataclass(frozen=True)
class Filling:
    """What a letter is filled with; what is empty stays as a gap to be seen."""

    contact: str = ""
    role: str = ""
    company: str = ""
    discussed: str = ""
    learned: str = ""
    name: str = ""


GAPS = Filling(
    contact="[name of the person]",
    role="[name of the role]",
    company="[name of the company]",
    discussed="[what you talked about]",
    learned="[what you learned]",
    name="[your name]",
)


@dataclass(frozen=True)
class Draft:
    """A letter to edit: a subject of one line, and a text."""

    subject: str
    text: str


def write(kind: StepKind, tone: Tone, filling: Filling) -> Draft:
    """Return a letter of this kind and tone; each missing value leaves its gap, in brackets.

    Raises:
        KeyError: there is no letter of this kind (`LET_GO`, `NONE`).
    """
    values = {
        gap.name: one_line(getattr(filling, gap.name)) or getattr(GAPS, gap.name)
        for gap in fields(Filling)
    }
    subject = _template(kind, "subject").render(values)
    return Draft(subject, _template(kind, tone.value).render(values).strip())


def asks_for(kind: StepKind, tone: Tone) -> tuple[str, ...]:
    """Answer: which fields of `Filling` does this letter use, in their order?"""
    source = data("letters")[kind]["subject"] + data("letters")[kind][tone]
    used = meta.find_undeclared_variables(_TEMPLATES.parse(source))
    return tuple(field.name for field in fields(Filling) if field.name in used)


def placeholders(text: str) -> tuple[str, ...]:
    """Answer: which gaps are still open in this text?"""
    gaps = (getattr(GAPS, field.name) for field in fields(Filling))
    return tuple(gap for gap in gaps if gap in text)


def fitting(stage: Stage, ending: Ending) -> tuple[StepKind, ...]:
    """Answer: which letters may be offered for an application that stands like this?

    A second chance is asked for only after a conversation, and only where they said no; nothing
    is asked of anybody before there was an application.
    """
    if ending is Ending.NOT_APPLIED:
        return ()
    met, still_open = stage in PERSON, ending in {Ending.OPEN, Ending.UNKNOWN}
    offered = {
        StepKind.THANK_YOU: met,
        StepKind.FEEDBACK: met and ending in {Ending.REJECTED, Ending.NO_RESPONSE, Ending.UNKNOWN},
        StepKind.SECOND_CHANCE: met and ending is Ending.REJECTED,
        StepKind.KEEP_IN_TOUCH: met and not still_open,
        StepKind.FOLLOW_UP: ending in {Ending.OPEN, Ending.UNKNOWN, Ending.NO_RESPONSE},
        StepKind.WITHDRAW: still_open,
    }
    return tuple(kind for kind, there in offered.items() if there)


@cache
def _template(kind: StepKind, part: str) -> Template:
    return _TEMPLATES.from_string(data("letters")[kind][part])
