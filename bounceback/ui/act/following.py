"""What fits next with each application, and what a person does about it."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from bounceback.coaching import standing, steps
from bounceback.coaching.kinds import StepKind
from bounceback.insight.base import rows
from bounceback.insight.summary import unwritten
from bounceback.journal import letters
from bounceback.journal.letters import Follow, Letter
from bounceback.schema import SearchLog
from bounceback.ui import days, keeping, state
from bounceback.ui.act import clock, kept, occasions
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Ending

AT_ONCE, TOGETHER = 5, 10  # cards on a page, and applications let go of together
TO, KIND = "to", "letter"  # in the address: to which application, and which letter
PUT_OFF = {"In 3 days": 3, "In a week": 7, "In a month": 30}
FOUND = "follow_steps"


def table(log: SearchLog) -> pd.DataFrame:
    """Return the next step with each application of this log, as `coaching.steps` gives it.

    Worked out from the whole search, once per day and ledger: which filters are set changes
    neither what fits an application nor how long answers take.
    """
    whole, known = state.whole(log), state.identities()
    taken, today = kept.all_letters(), clock.today()

    def next_steps() -> pd.DataFrame:
        standings = standing.applications(whole, known, days.silent(whole))
        return steps.next_steps(standings, standing.steps_taken(taken), pd.Timestamp(today))

    every = state.once(FOUND, whole, (taken, today), next_steps)
    here = log.applications["application"].map(known.applications)
    return every[every["application"].isin(here)].reset_index(drop=True)


def show(log: SearchLog) -> None:
    """Show what is due, a few at a time; whom to keep in touch with and what to let go of wait."""
    due = latest_first(steps.due(table(log)))
    in_touch, letting_go = (
        due["kind"] == kind for kind in (StepKind.KEEP_IN_TOUCH, StepKind.LET_GO)
    )
    _due(due[~in_touch & ~letting_go], log)
    _in_touch(due[in_touch])
    _let_go(due[letting_go])


def latest_first(due: pd.DataFrame) -> pd.DataFrame:
    """Return the steps of each kind with the latest first: what is fresh is easier to write."""
    return due.sort_values(["kind", "due_on"], ascending=[True, False], kind="stable")


def put_away(application: str, kind: str, how: Follow, until: date | None = None) -> None:
    """Keep that a step is done, let go of, or put off until a day."""
    known = letters.of(state.journal(), application)
    here = [each for each in known if each.kind == kind and each.sent_on is None]
    step = here[-1] if here else Letter(kind, application, clock.now())
    letters.save(state.journal(), replace(step, standing=how, snoozed_until=until))


def _due(due: pd.DataFrame, log: SearchLog) -> None:
    with st.container(border=True):
        st.header("What fits now")
        if due.empty:
            st.text(_nothing(log))
            return
        _cards(due, "due")


def _nothing(log: SearchLog) -> str:
    """That nothing is to be written, and what the sheet does not tell about it."""
    until, unknown = days.until(log), int((log.applications["ending"] == Ending.UNKNOWN).sum())
    going = f", going by a sheet that ends on {until.named}" if until.old else ""
    hidden = f"; {unwritten(unknown)}" if unknown else ""
    return f"Nothing is waiting for a word from you{going}{hidden}."


def _in_touch(due: pd.DataFrame) -> None:
    """Show old acquaintances folded: another opening may come, and nothing about it is pressing."""
    if due.empty:
        return
    with st.expander(f"Keep in touch, when you like: {len(due):,}", icon=":material/handshake:"):
        _cards(due, "in_touch")


def _cards(due: pd.DataFrame, group: str) -> None:
    for place, row in enumerate(rows(_page(due, AT_ONCE, group))):
        _card(row, f"{group}_{place}")


def _page(due: pd.DataFrame, size: int, key: str) -> pd.DataFrame:
    """Return the page that the person turned to; the list may be long."""
    pages = -(-len(due) // size)
    if pages < 2:
        return due
    number = min(st.pagination(pages, key=f"page_{key}"), pages)
    st.caption(f"{(number - 1) * size + 1:,} to {min(number * size, len(due)):,} of {len(due):,}")
    return due.iloc[(number - 1) * size : number * size]


def _card(step: dict[str, Any], place: str) -> None:
    application, kind = str(step["application"]), StepKind(str(step["kind"]))
    with st.container(border=True, gap="small"):
        st.markdown(f"**{plain(occasions.name(step['company'], step['role']))}**")
        st.text(f"{kind.label}. {step['reason']}")
        with st.container(horizontal=True):
            st.button(
                "Write it",
                key=f"write_{place}",
                icon=":material/edit:",
                on_click=write_to,
                args=(application, kind),
            )
            with st.popover("Not now", icon=":material/snooze:"):
                _not_now(application, kind, place)


def _not_now(application: str, kind: str, place: str) -> None:
    """Offer to put a step off, to say that it is done, or to let the application go."""
    for words, wait in PUT_OFF.items():
        until = clock.today() + timedelta(days=wait)
        if st.button(words, key=f"later_{wait}_{place}", width="stretch"):
            keeping.keep(partial(put_away, application, kind, Follow.OPEN, until))
    if st.button("Done already", key=f"done_{place}", width="stretch"):
        keeping.keep(lambda: put_away(application, kind, Follow.DONE))
    if st.button("Let this one go", key=f"go_{place}", width="stretch"):
        keeping.keep(lambda: put_away(application, StepKind.LET_GO, Follow.LET_GO), "Let go")


def write_to(application: str, kind: str) -> None:
    """Open the letter of this kind to this application. A callback."""
    st.query_params.update({TO: application, KIND: kind})


def _let_go(due: pd.DataFrame) -> None:
    if due.empty:
        return
    with st.expander(f"You may let these go: {len(due):,}", icon=":material/air:"):
        shown = _page(due, TOGETHER, "let_go")
        for row in shown.itertuples(index=False):
            st.text(f"{occasions.name(row.company, row.role)} · {row.reason}")
        st.caption("They stay in every count. They only stop asking for your attention.")
        ids = [str(key) for key in shown["application"]]
        if st.button(f"Let these {len(ids)} go", key="let_all_go", icon=":material/air:"):
            keeping.keep(lambda: _let_all_go(ids), "Let go")


def _let_all_go(applications: list[str]) -> None:
    for application in applications:
        put_away(application, StepKind.LET_GO, Follow.LET_GO)
