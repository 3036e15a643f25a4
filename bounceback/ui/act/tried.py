"""Plans that were carried out, and whether they helped."""

import streamlit as st

from bounceback.report import tried
from bounceback.schema import SearchLog
from bounceback.ui import rows
from bounceback.ui.act import kept


def show(_: SearchLog) -> None:
    """Show the plans that were looked at again; nothing where there are none yet."""
    checked = tried.checked(kept.all_plans())
    if not checked:
        return
    with st.container(border=True):
        st.header("Plans that you tried")
        st.text(tried.sentence(checked))
        rows.show(tried.table(checked), key="tried", name="Plans that you tried")
