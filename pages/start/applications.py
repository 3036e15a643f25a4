"""Applications: every row as it was understood, and what stands behind one of them."""

import streamlit as st

from bounceback.ui import correcting, details, panels, rows, tables
from bounceback.ui.act import links

log = panels.heading(
    "Applications", "Every application of your sheet as it was understood.", rates=False
)
words = st.text_input(
    "Find a company or a role", key="find", icon=":material/search:", persist_state="session"
)
found = rows.found(log.applications, words)
if found.empty:
    st.info("No company and no role holds these words.", icon=":material/search_off:")
    st.stop()
chosen = rows.pick(found, key="applications", name="Applications")
tables.download(found, key="applications", name="Applications", form=rows.whole)
if chosen is None:
    st.caption("Select a row to see all that is known of it, and to correct it.")
else:
    details.show(log, chosen)
    links.show(log, chosen)
    correcting.show(log, chosen)
