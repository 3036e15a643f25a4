"""What changed since the person was here last: in their sheet, and by the calendar."""

from datetime import date, datetime

import pandas as pd
import streamlit as st

from bounceback.insight import recent as insight
from bounceback.journal import visits
from bounceback.metrics import recent as metrics
from bounceback.schema import SearchLog
from bounceback.ui import account_panel, panels, state

LAST = "last_visit"


def show(log: SearchLog) -> None:
    """Say what is new since the last visit and since the last version; nothing at a first visit."""
    now, last = state.in_use(), last_visit()
    if now is not None and now.changes is not None:
        st.caption(account_panel.changes_line(now.changes) + ".")
    if last is not None:
        table = metrics.since(log, pd.Timestamp(last))
        panels.reading("Since you were here last", table, insight.since(table))


def last_visit() -> date | None:
    """Return the day of the visit before this one, asked once a session and search."""
    asked: tuple[bool, date | None] | None = st.session_state.get(LAST)
    sample = state.is_sample()
    if asked is None or asked[0] != sample:
        today = datetime.now().astimezone().date()
        asked = (sample, visits.visit(state.journal(), today))
        st.session_state[LAST] = asked
    return asked[1]
