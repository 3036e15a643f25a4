"""Everything that has a day to come, as one calendar file."""

import streamlit as st

from bounceback.schema import SearchLog
from bounceback.ui.act import files, following, kept


def show(log: SearchLog) -> None:
    """Offer everything that has a day to come as one calendar file."""
    letters = files.letter_entries(following.table(log))
    practice = files.practice_entries(kept.all_practice())
    entries = [*files.plan_entries(kept.all_plans()), *letters, *practice]
    with st.container(border=True):
        st.header("Your calendar")
        if not entries:
            st.text("Plans, letters and practice that have a day can be saved from here.")
            return
        st.text(f"{len(entries):,} of your plans, letters and practices have a day to come.")
        files.button(entries, key="calendar")
        st.caption("Opened again later, the same file brings entries up to date; none come twice.")
