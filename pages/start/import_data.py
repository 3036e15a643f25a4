"""Import: open a sheet, see at once how it was read, correct any of it."""

import streamlit as st

from bounceback.insight.open_questions import OF_INTERVIEWS, Part
from bounceback.ui import (
    account_panel,
    columns_panel,
    depths_panel,
    open_questions,
    opening,
    panels,
    results_panel,
    state,
    statuses_panel,
    tags_panel,
)

now = state.in_use()
if now is None:
    st.title("What can your job search tell you?")
    st.markdown(
        "Open the spreadsheet that you keep, as it is. You will see how far you get and where it "
        "stops, why, and what comes back in your interviews."
    )
    panels.trouble()
    opening.uploader("Drop your spreadsheet here, or all that belong together at once")
    opening.sample_and_templates()
    opening.privacy()
    st.stop()

st.title("How your sheet was read")
panels.trouble()
account_panel.show_summary(now)
open_questions.show(now.account)
depths_panel.show(now)
account_panel.lead_on()

st.header("Columns", anchor=Part.COLUMNS)
columns_panel.show(now)

st.header("Status words", anchor=Part.STATUSES)
statuses_panel.show(now)

asked = {tag.field for tag in now.account.decisions.tags}
if asked - OF_INTERVIEWS:
    st.header("Reasons and reviews in your words", anchor=Part.TAGS)
    tags_panel.show(now)

if asked & OF_INTERVIEWS:
    st.header("Results and ratings in your words", anchor=Part.RESULTS)
    results_panel.show(now)

st.header("Questions and remarks")
account_panel.problems(now.account)

st.header("Another sheet")
opening.uploader("Drop a spreadsheet here to open it instead")
opening.templates()
opening.privacy()
