"""Reflect: what you take from one interview or ending, and what you will try next."""

import streamlit as st

from bounceback.ui import panels
from bounceback.ui.act import checking, choosing, kept, private, reflecting

log = panels.heading("Reflect", "What do you take from one interview or ending?", rates=False)
kept.failed()
checking.show(log)
occasion = choosing.occasion(log)
if occasion is None:
    st.caption(
        "Choose one when you feel like it. If it still hurts, another day is as good: nothing "
        "here runs out, and you can leave out every question."
    )
else:
    reflecting.show(log, occasion)
private.show()
