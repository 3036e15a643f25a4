"""What a report looks at: how many, from when to when, by which filters, read from what."""

import pandas as pd

from bounceback.insight.base import counted, day, listed
from bounceback.insight.tables import header, label
from bounceback.insight.until import Until
from bounceback.report.choosing import Choice, Naming
from bounceback.report.names import Names
from bounceback.report.search import Search
from bounceback.schema import SearchLog
from bounceback.selection import Selection
from bounceback.vocabulary.terms import Ending, Stage

MOST = 5  # words of one filter that are named
Fact = tuple[str, str]


def facts(search: Search, choice: Choice, names: Names) -> tuple[Fact, ...]:
    """Answer: what must a reader know before the first number? Each with its name."""
    log, every = search.log, len(search.whole.applications)
    of = f"{len(log.applications):,} of {counted(every, 'application')}"
    known = [
        ("Looks at", of),
        ("Sent", _sent(log)),
        ("Sent between", _between(log.sent["applied_on"])),
        ("Interviews", f"{len(log.interviews):,} on record"),
        ("Counted to", _until(search.beside.until)),
        ("Filters", "; ".join(_filters(search.selection, choice, names)) or "None"),
        ("Read from", listed(search.files) if _named(choice, search) else ""),
        ("Names", "Replaced by letters" if choice.names is Naming.REPLACE else ""),
        ("Made on", day(pd.Timestamp(search.made_on))),
    ]
    return tuple((name, text) for name, text in known if text)


def _sent(log: SearchLog) -> str:
    sent = len(log.sent)
    noted = len(log.applications) - sent
    more = f"; {counted(noted, 'more role')} noted and not sent" if noted else ""
    return f"{counted(sent, 'application')}{more}"


def _between(applied: pd.Series) -> str:
    dated = applied.dropna()
    if dated.empty:
        return "No dates are written down" if len(applied) else ""
    undated = len(applied) - len(dated)
    more = f" ({undated:,} without a date)" if undated else ""
    return f"{day(dated.min())} and {day(dated.max())}{more}"


def _until(until: Until) -> str:
    """The day to which it is counted, and why not to the day of the report."""
    why = "; what came since is not in it" if until.old else ""
    return f"{until.named}, the last day in the sheet{why}" if until.named else ""


def _named(choice: Choice, search: Search) -> bool:
    return choice.names is Naming.KEEP and bool(search.files)


def _filters(selection: Selection, choice: Choice, names: Names) -> list[str]:
    """Each filter in words; a person's own words are only counted where names are replaced."""
    keep = choice.names is Naming.KEEP
    companies = selection.companies if keep else tuple(map(names.company, selection.companies))
    own = [
        ("Role", selection.roles),
        ("Source", selection.sources),
        *((header(column), words) for column, words in selection.others),
    ]
    parts = [
        _words("Company", companies),
        _words("Furthest stage", [label(Stage, stage) for stage in selection.stages]),
        _words("Ending", [label(Ending, ending) for ending in selection.endings]),
        *(_words(name, words) if keep else _counted(name, words) for name, words in own),
        f"Applied from {day(pd.Timestamp(selection.since))}" if selection.since else "",
        f"Applied until {day(pd.Timestamp(selection.until))}" if selection.until else "",
    ]
    return [part for part in parts if part]


def _words(name: str, words: tuple[str, ...] | list[str]) -> str:
    if not words:
        return ""
    more = [f"{len(words) - MOST:,} more"] if len(words) > MOST else []
    return f"{name}: {listed([*words[:MOST], *more])}"


def _counted(name: str, words: tuple[str, ...]) -> str:
    return f"{name}: {len(words):,} chosen" if words else ""
