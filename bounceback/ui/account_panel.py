"""What an import understood, asks and set aside, for the import page."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from bounceback.importing.account import Account, Kind
from bounceback.importing.again import Changes
from bounceback.insight.base import counted
from bounceback.insight.table_names import short_names
from bounceback.insight.tables import readable, shortened
from bounceback.ui import panels, rows, state, tables
from bounceback.vocabulary.fields import Table

MOST_MESSAGES = 4  # of one kind; beyond that the table tells them apart
OF_CHANGES = ("since", "company", "role", "furthest_stage", "ending", "applied_on", "row")
MOST_PLACES = 6  # row numbers in one sentence
WHAT = {
    Kind.SET_ASIDE: "Set aside",
    Kind.NOT_APPLIED: "Not applied yet",
    Kind.INFERRED: "Read with an assumption",
    Kind.DUPLICATE: "Same as an earlier row",
    Kind.SUGGESTED: "A note may say more",
    Kind.DATE_UNREADABLE: "Date not readable",
    Kind.DATE_UNDECIDED: "Day or month first?",
    Kind.DATE_YEARLESS: "Which year?",
    Kind.DATE_IMPLAUSIBLE: "Date not plausible",
    Kind.STATUS_UNKNOWN: "Status not known",
    Kind.TAG_UNKNOWN: "Words not known",
    Kind.UNMATCHED_INTERVIEW: "Interview without an application",
}


def show_summary(now: state.InUse) -> None:
    """Say in one line how the import went, what changed, and what was not read."""
    if state.is_sample():
        st.info("This is the sample: a fictitious search.", icon=":material/science:")
    st.text(summary_line(now.account))
    if interviews_line(now.account):
        st.text(interviews_line(now.account))
    if now.changes is not None:
        st.text(changes_line(now.changes))
        _show_changes(now.changes)
    if left_out_line(now.account):
        st.text(left_out_line(now.account))


def lead_on() -> None:
    """Lead on to what the import shows."""
    if st.button("See where your search stands", type="primary"):
        st.switch_page(panels.OVERVIEW)


def counts(account: Account) -> tuple[int, int, int]:
    """Answer: how many application rows were understood, hold a question, were set aside?

    The three add up to the rows of the application tables.
    """
    origins = {t.origin for t in account.decisions.tables if t.kind.lists_applications}
    ours = [p for p in account.problems if p.origin in origins and p.row > 0]
    aside = {(p.origin, p.row) for p in ours if p.kind is Kind.SET_ASIDE}
    asked = {(p.origin, p.row) for p in ours if p.kind.is_question} - aside
    questions = min(len(asked), account.kept)
    return account.kept - questions, questions, account.set_aside


def summary_line(account: Account) -> str:
    """Return the import in one line: "147 rows: 139 understood, 5 with a question, …"."""
    understood, questions, aside = counts(account)
    rows_read = f"{account.rows:,} row{'' if account.rows == 1 else 's'}"
    return (
        f"{rows_read}: {understood:,} understood, {questions:,} with a question, "
        f"{aside:,} set aside"
    )


def interviews_line(account: Account) -> str:
    """Return how many rows of interview tables were read; empty where there is no such table."""
    if not account.interview_rows:
        return ""
    return (
        f"{account.interview_rows:,} interview row{'' if account.interview_rows == 1 else 's'}: "
        f"{account.interviews_kept:,} read"
    )


def changes_line(changes: Changes) -> str:
    """Return what differs from the version of the file that was open before, in one line."""
    return (
        f"Since the version you had open: {len(changes.new):,} new, {len(changes.changed):,} "
        f"changed, {len(changes.gone):,} gone, {changes.same:,} the same"
    )


def changes_frame(changes: Changes) -> pd.DataFrame:
    """Return the applications that are new, changed or gone, as the newer sheet says them.

    Those that are gone stand as the older one said them, without a row.
    """
    parts = {"New": changes.new, "Changed": changes.changed, "Gone": changes.gone}
    shown = pd.concat(
        [part.assign(since=what)[list(OF_CHANGES)] for what, part in parts.items()],
        ignore_index=True,
    )
    place = shown["row"].astype("Int64").mask(shown["since"] == "Gone")
    named = shown.drop(columns="row").rename(columns={"since": "Since then"})
    return readable(named.assign(Row=place))


def _show_changes(changes: Changes) -> None:
    found = changes_frame(changes)
    if found.empty:
        return
    with st.expander("Which ones", icon=":material/difference:"):
        shown = rows.page_of(found, key="changes")
        st.dataframe(shortened(shown), hide_index=True, alt="What is new, changed and gone")


def left_out_line(account: Account) -> str:
    """Return which tables of the files were not read; empty where all of them were."""
    tables = account.decisions.tables
    left = [t.sheet or t.source for t in tables if t.kind is Table.IGNORED]
    if not left:
        return ""
    rest = len(left) - MOST_PLACES
    named = ", ".join(left[:MOST_PLACES]) + (f" and {rest:,} more" if rest > 0 else "")
    return f"Not read: {named}. Under Columns you can have it read as well."


def problems_frame(account: Account) -> pd.DataFrame:
    """Return every remark of the import as people read it, the open questions first."""
    found = account.to_frame()
    found = found.assign(asked=[Kind(kind).is_question for kind in found["kind"]])
    found = found.sort_values("asked", ascending=False, kind="stable")
    several = bool(short_names(account)) or len(set(found["origin"])) > 1
    return pd.DataFrame(
        {
            **({"Table": found["origin"].astype("str")} if several else {}),
            "Row": found["row"].astype("Int64").mask(found["row"] == 0),  # a whole column has none
            "Column": found["column"].astype("str"),
            "Value": found["value"].astype("str"),
            "What": found["kind"].map(lambda kind: WHAT[Kind(kind)]).astype("str"),
            "In words": found["message"].astype("str"),
        }
    )


def remarks(account: Account) -> list[str]:
    """Return the questions and remarks in sentences: what, where, how often, and what was done.

    Those that say the same are one sentence. Where many cells of a kind each have a message of
    their own, one sentence says how many and the table says the rest.
    """
    found, names = problems_frame(account), short_names(account)
    sentences = []
    for what, kind in found.groupby("What", sort=False):
        name = str(what).rstrip("?")
        messages = kind.groupby(["Column", "In words"], sort=False)
        if len(messages) > MOST_MESSAGES:
            sentences.append(f"{name}: {counted(len(kind), 'line')} of the table below.")
            continue
        for (column, message), cells in messages:
            where = f", {column}" if column != "" else ""
            sentences.append(f"{name}{where}{_where(cells, names)}: {message}")
    return sentences


def problems(account: Account) -> None:
    """Show what holds a question or was changed: in sentences, and cell by cell to look up."""
    if not account.problems:
        st.caption("Every row was read without a question.")
        return
    for sentence in remarks(account):
        st.text(sentence)
    found = problems_frame(account)
    with st.expander(f"Cell by cell: {counted(len(found), 'line')}", icon=":material/table:"):
        shown = rows.page_of(found, key="problems")
        st.dataframe(
            shortened(shown),
            hide_index=True,
            alt="Cells and rows of the sheet with a question or a remark",
            column_config={"In words": st.column_config.TextColumn(width="large")},
        )
        tables.download(found, key="problems", name="Questions")


def _where(cells: pd.DataFrame, names: Mapping[str, str]) -> str:
    """The rows of each table; its name stands before them where there are several."""
    if "Table" not in cells:
        rows_named = _places(cells["Row"])
        return f", {rows_named}" if rows_named else ""
    of_tables = [
        f"in “{names.get(str(origin), origin)}” {_places(of_one['Row'])}".rstrip()
        for origin, of_one in cells.groupby("Table", sort=False)
    ]
    rest = len(of_tables) - MOST_PLACES
    more = f"; and in {counted(rest, 'more table')}" if rest > 0 else ""
    return f", {'; '.join(of_tables[:MOST_PLACES])}{more}"


def _places(numbers: pd.Series) -> str:
    """The rows, by their numbers while they are few; nothing where a whole column is meant."""
    places = [str(number) for number in numbers.dropna().unique()]
    if not places:
        return ""
    rest = len(places) - MOST_PLACES
    named = ", ".join(places[:MOST_PLACES]) + (f" and {rest:,} more" if rest > 0 else "")
    return f"row{'' if len(places) == 1 else 's'} {named}"
