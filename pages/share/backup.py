"""Backup: all that is kept as one file, and back again."""

import streamlit as st

from bounceback.ui.share import backing_up

st.title("Backup")
st.caption("Everything that you opened and wrote here, as one file that you keep.")
backing_up.save()
backing_up.restore()
