"""A report made: what may be shared, the parts that were chosen, one page of HTML."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bounceback.charts import checking
from bounceback.journal.plans import Plan
from bounceback.report import learning, standing
from bounceback.report.choosing import Choice, Naming, Part
from bounceback.report.content import Section
from bounceback.report.looking import Fact, facts
from bounceback.report.names import Names
from bounceback.report.search import Beside, Search
from bounceback.report.sharing import said_of, shared
from bounceback.report.writing import Progress, written
from bounceback.schema import SearchLog

FILE_NAME = "job-search-report.html"  # says nothing of whose it is

PARTS: dict[Part, Callable[[SearchLog, Beside], Section]] = {
    Part.SHORT: standing.short,
    Part.STOPS: standing.stops,
    Part.REASONS: learning.reasons,
    Part.THEMES: learning.themes,
    Part.TRIED: learning.what_was_tried,
    Part.WAITING: standing.waiting,
    Part.COURSE: standing.course,
    Part.APPLICATIONS: standing.applications,
}


@dataclass(frozen=True)
class Report:
    """All that stands in a report, before it is drawn and written."""

    choice: Choice
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    left_out: tuple[str, ...] = ()  # names of what there is too little of


def report(search: Search, choice: Choice) -> Report:
    """Answer: what stands in the report of this search by this choice?

    Names are replaced, and what stays behind is left out, before a part looks at the log.
    """
    companies = search.whole.applications["company"].dropna().astype("str")
    others = search.whole.interviews["company"].dropna().astype("str")
    names = Names.of([*companies.unique(), *others.unique()], search.people)
    log, beside = shared(search.log, choice, names), _beside(search, choice, names)
    sections = [PARTS[part](log, beside) for part in Part if part in choice.parts]
    kept = tuple(each for each in map(_telling, sections) if each.figures)
    said = _said(choice, names)
    return Report(said, facts(search, choice, names), kept, _left_out(sections))


def _telling(section: Section) -> Section:
    """The section without the figures that there is too little behind."""
    return replace(section, figures=tuple(each for each in section.figures if not each.little))


def _left_out(sections: Sequence[Section]) -> tuple[str, ...]:
    """The names of what is left out: whole sections, and single figures of the others."""
    return tuple(
        name
        for section in sections
        for name in (
            [each.title for each in section.figures if each.little]
            if _telling(section).figures
            else [section.part.label]
        )
    )


def html(search: Search, choice: Choice, progress: Progress | None = None) -> str:
    """Return the report as one HTML file that stands alone.

    `progress` is told from time to time which part is done (0 to 1) and what comes next.
    """
    with checking.unchecked():
        made = report(search, choice)
        return written(made.choice, made.facts, made.sections, progress, made.left_out)


def _said(choice: Choice, names: Names) -> Choice:
    """What was typed for the report, without the names of others where these are replaced."""
    return choice if choice.names is Naming.KEEP else replace(choice, ask=names.hidden(choice.ask))


def _beside(search: Search, choice: Choice, names: Names) -> Beside:
    """What was written down beside the search, without names where these are replaced."""
    if choice.names is Naming.KEEP:
        return search.beside
    called = said_of(search.log, choice, names)
    return replace(
        search.beside,
        plans=tuple(_without_names(plan, names) for plan in search.beside.plans),
        sorting={called(reason): hands for reason, hands in search.beside.sorting.items()},
    )


def _without_names(plan: Plan, names: Names) -> Plan:
    return replace(
        plan,
        cue=names.hidden(plan.cue),
        response=names.hidden(plan.response),
        note=names.hidden(plan.note),
    )
