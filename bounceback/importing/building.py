"""From bytes and decisions to a log and its account: the whole gate in two calls.

`propose` guesses what a person can correct; `build` is a pure function of the bytes and the
decisions. What the decisions leave open is proposed on the way and stands in the account.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from bounceback.errors import NotAJobSearchError
from bounceback.importing.account import Account, Problem, in_order
from bounceback.importing.added_columns import AddedCells, Apart, apart
from bounceback.importing.applications import Applications, read_applications
from bounceback.importing.assembling import assemble
from bounceback.importing.decisions import Decisions, StatusDecision, TagDecision
from bounceback.importing.events import joined
from bounceback.importing.interviews import Interviews, read_interviews
from bounceback.importing.kinds import IDENTIFYING, why
from bounceback.importing.laying import lay
from bounceback.importing.left_out import left_out
from bounceback.importing.reading import read
from bounceback.importing.rounds import applications_within
from bounceback.importing.sections import parted
from bounceback.importing.settling import settle
from bounceback.importing.sheets import Sheet, Source
from bounceback.importing.side_by_side import side_by_side
from bounceback.importing.sideways import SIDEWAYS
from bounceback.importing.tables import ReadTable
from bounceback.schema import SearchLog
from bounceback.vocabulary.fields import Table

__all__ = ["Import", "Progress", "Source", "build", "named_apart", "propose"]

Progress = Callable[[float, str], object]  # the part that is done, 0 to 1, and what comes next
# What is done when each step ends, measured on 100,000 rows.
OPENED, SETTLED, UNDERSTOOD, ASSEMBLED = 0.35, 0.55, 0.9, 0.97


@dataclass(frozen=True)
class Import:
    """What became of the files: the log, and the account with the completed decisions."""

    log: SearchLog
    account: Account


def propose(sources: Sequence[Source]) -> Decisions:
    """Answer: how would these files be read if nobody said anything?

    The result is complete: it may be given to `build`, changed or unchanged.

    Raises:
        BouncebackError: a file that cannot be read, or that is no job search.
    """
    return build(sources).account.decisions


def build(
    sources: Sequence[Source],
    decisions: Decisions | None = None,
    as_of: date | None = None,
    progress: Progress | None = None,
) -> Import:
    """Answer: which job search do these files hold, read by these decisions?

    Dates after `as_of`, where it is given, are reported as implausible. `progress` is told
    before each step which part is done.

    Raises:
        UnreadableFileError: a file that is empty, broken, locked or of another kind.
        NotAJobSearchError: files without a row that could be an application.
    """
    given = decisions or Decisions()
    say = progress or _to_nobody
    sheets = list[Sheet]()
    for place, source in enumerate(named_apart(sources)):
        say(OPENED * place / len(sources), f"{source.name} is being opened")
        sheets += _read(source, given)
    say(OPENED, "What the columns mean is being worked out")
    sheets, added = apart(sheets)
    tables = settle(sheets, given, added, as_of)
    listing = _listing_applications(tables)
    statuses = {s.value: s for s in given.statuses if s.confirmed}
    tags = {(t.field, t.value): t for t in given.tags if t.confirmed}
    applications = list[Applications]()
    for place, table in enumerate(listing):
        done = SETTLED + (UNDERSTOOD - SETTLED) * place / len(listing)
        say(done, "Dates, statuses and notes are being read")
        found = read_applications(table, statuses, tags, as_of)
        events = table.decision.kind is Table.EVENTS and len(found.table.rows)
        applications.append(joined(found) if events else found)
    interviews = [
        read_interviews(table, tags) for table in tables if table.decision.kind is Table.INTERVIEWS
    ]
    if not sum(len(part.table.rows) for part in applications):
        raise NotAJobSearchError(", ".join(s.name for s in sources), _what_was_found(tables))
    say(UNDERSTOOD, "Interviews are being joined to their applications")
    log, strays = assemble(applications, interviews)
    log, laid = lay(log, _by_origin(tables, added), {each.table.origin for each in interviews})
    say(ASSEMBLED, "The account is being written")
    result = Import(log, _account(applications, interviews, tables, [*strays, *laid]))
    say(1.0, "Your sheet is read")
    return result


def _to_nobody(_part: float, _what: str) -> None:
    """Nobody asked how far it is."""


def named_apart(sources: Sequence[Source]) -> list[Source]:
    """Answer: by which names do decisions go? A second file of the same name is numbered."""
    names = Counter[str]()
    apart: list[Source] = []
    for source in sources:
        names[source.name] += 1
        number = names[source.name]
        apart.append(source if number == 1 else replace(source, name=f"{source.name} ({number})"))
    return apart


def _by_origin(tables: Sequence[ReadTable], added: Apart) -> dict[str, AddedCells]:
    """The added columns by the name that the log has for their table."""
    decisions = [table.decision for table in tables]
    return {t.origin: added[t.source, t.sheet] for t in decisions if (t.source, t.sheet) in added}


def _listing_applications(tables: Sequence[ReadTable]) -> list[ReadTable]:
    """The tables of applications; where there are none, what the interviews say of them."""
    listing = [table for table in tables if table.decision.kind.lists_applications]
    logs = [table for table in tables if table.decision.kind is Table.INTERVIEWS]
    return listing or [applications_within(table) for table in logs]


def _read(source: Source, decisions: Decisions) -> tuple[Sheet, ...]:
    decided = next((t for t in decisions.tables if t.source == source.name), None)
    sheets = read(source) if decided is None else read(source, decided.encoding, decided.delimiter)
    whole = {t.sheet for t in decisions.tables if t.source == source.name}
    parts = ((sheet,) if sheet.name in whole else _tables(sheet) for sheet in sheets)
    return tuple(chain.from_iterable(parts))


def _tables(sheet: Sheet) -> tuple[Sheet, ...]:
    """The tables that stand beside each other in a sheet, else those below each other."""
    beside = side_by_side(sheet)
    return beside if len(beside) > 1 else parted(sheet)


def _what_was_found(tables: Sequence[ReadTable]) -> str:
    turned = [table.decision.why for table in tables if SIDEWAYS in table.decision.why]
    if turned:
        return _clause(turned[0])
    if not any(len(table.rows) for table in tables):
        return "there are column names but no rows below them"
    fullest = max(tables, key=lambda table: len(table.rows))
    if fullest.decision.kind.lists_applications:
        return "no row names a company or a role"
    if fullest.decision.why not in {"", why(Table.IGNORED, ())}:
        return _clause(fullest.decision.why)
    shown = ", ".join(f"“{header}”" for header in list(fullest.data.columns)[:6])
    named = any(column.field in IDENTIFYING for column in fullest.decision.columns)
    missing = ", none of which says that or when somebody applied" if named else ""
    return f"its columns are {shown}{missing}"


def _clause(sentence: str) -> str:
    """A sentence as a part of another one."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _account(
    applications: Sequence[Applications],
    interviews: Sequence[Interviews],
    tables: Sequence[ReadTable],
    strays: Sequence[Problem],
) -> Account:
    problems = [problem for part in applications for problem in part.problems]
    problems += [problem for part in interviews for problem in part.problems]
    return Account(
        rows=sum(part.rows for part in applications),
        kept=sum(len(part.table.rows) for part in applications),
        interview_rows=sum(part.rows for part in interviews),
        interviews_kept=sum(len(part.table.rows) for part in interviews),
        problems=in_order([*problems, *strays, *left_out(tables)]),
        decisions=Decisions(
            tables=tuple(table.decision for table in tables),
            statuses=_statuses(applications),
            tags=_tags([*applications, *interviews]),
        ),
    )


def _statuses(applications: Sequence[Applications]) -> tuple[StatusDecision, ...]:
    """Each status once, asked where any table asks it, with its rows of all tables together."""
    merged: dict[str, StatusDecision] = {}
    for part in applications:
        for status in part.stands.statuses:
            first = merged.get(status.value)
            merged[status.value] = status if first is None else _both(first, status)
    return tuple(merged.values())


def _both(first: StatusDecision, other: StatusDecision) -> StatusDecision:
    """The same word in two tables; where only one of them asks what it means, that is asked."""
    said = other if other.asked and not first.asked else first
    return replace(said, count=first.count + other.count)


def _tags(parts: Sequence[Applications | Interviews]) -> tuple[TagDecision, ...]:
    founds = [part.mentions for part in parts]
    founds += [part.reasons for part in parts if isinstance(part, Applications)]
    merged: dict[tuple[object, str], TagDecision] = {}
    tags = [found.tags for found in founds]
    tags += [part.tags for part in parts if isinstance(part, Interviews)]
    for told in tags:
        for tag in told:
            first = merged.get((tag.field, tag.value))
            count = tag.count + (0 if first is None else first.count)
            merged[tag.field, tag.value] = replace(first or tag, count=count)
    return tuple(merged.values())
