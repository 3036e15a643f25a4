"""A report as one HTML file: the words through a template that escapes them, the charts drawn."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bounceback.report.choosing import Choice, Naming
from bounceback.report.content import Section
from bounceback.report.drawing import drawn
from bounceback.report.looking import Fact

HERE = Path(__file__).parent
TEMPLATE, STYLE = "report.html.jinja", "report.css"
Progress = Callable[[float, str], object]


def written(
    choice: Choice,
    facts: Sequence[Fact],
    sections: Sequence[Section],
    tell: Progress | None = None,
    left_out: Sequence[str] = (),
) -> str:
    """Return the report as HTML; `tell` hears which part of the charts is drawn, and what next.

    What was left out for there being too little is named in one line at the end.
    """
    charts = _drawn(sections, tell or _silent)
    return _template().render(
        name=choice.name.strip(),
        ask=choice.ask.strip(),
        replaced=choice.names is Naming.REPLACE,
        facts=facts,
        sections=sections,
        left_out=left_out,
        charts=charts,
        style=_style(),
    )


def _drawn(sections: Sequence[Section], tell: Progress) -> dict[str, str]:
    """The chart of each figure that has one, by its part and its title."""
    drawable = [
        (f"{section.part}/{figure.title}", figure)
        for section in sections
        for figure in section.figures
        if figure.chart is not None
    ]
    charts: dict[str, str] = {}
    for place, (key, figure) in enumerate(drawable):
        tell(place / len(drawable), figure.title)
        charts[key] = drawn(figure.chart)
    tell(1.0, "Done")
    return charts


def _silent(_share: float, _what: str) -> None:
    """Tell nobody."""


@cache
def _template() -> Template:
    """The template, which escapes every word that it is given."""
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(TEMPLATE)


@cache
def _style() -> str:
    return (HERE / STYLE).read_text(encoding="utf-8")
