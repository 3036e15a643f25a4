"""What only the person can say about their sheet, each question with the way to its answer."""

import streamlit as st

from bounceback.importing.account import Account
from bounceback.insight.open_questions import Part, questions
from bounceback.ui.plain_text import plain

TITLES = {
    Part.COLUMNS: "Columns",
    Part.STATUSES: "Status words",
    Part.TAGS: "Reasons and reviews",
    Part.RESULTS: "Results and ratings",
}


def show(account: Account) -> None:
    """Show the open questions, if any, and lead on to where each is answered."""
    found = questions(account)
    if not found:
        return
    with st.container(border=True, gap="small"):
        st.markdown("**Only you can say**")
        for part, sentence in found:
            link = f" [{TITLES[part]}](#{part})" if part in TITLES else ""
            st.markdown(plain(sentence) + link)
