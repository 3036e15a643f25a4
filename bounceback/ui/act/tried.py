"""Plans that were carried out, and whether they helped."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from bounceback.coaching import if_then
from bounceback.insight.tables import label
from bounceback.journal.plans import Checked, Plan
from bounceback.schema import SearchLog
from bounceback.ui import rows
from bounceback.ui.act import checking, kept
from bounceback.vocabulary.terms import Theme


def show(_: SearchLog) -> None:
    """Show the plans that were looked at again; nothing where there are none yet."""
    checked = [plan for plan in kept.all_plans() if plan.checked_on is not None]
    if not checked:
        return
    with st.container(border=True):
        st.header("Plans that you tried")
        st.text(sentence(checked))
        rows.show(table(checked), key="tried", name="Plans that you tried")


def sentence(checked: Sequence[Plan]) -> str:
    """Answer: how many of the plans were carried out, and how many of those helped?"""
    done = [plan for plan in checked if plan.done is not Checked.NO]
    helped = [plan for plan in done if plan.helped in {Checked.YES, Checked.PARTLY}]
    count = len(checked)
    return (
        f"You carried out {len(done):,} of {count:,} plan{'' if count == 1 else 's'}, wholly or "
        f"partly, and {len(helped):,} of those helped, by your own account."
    )


def table(checked: Sequence[Plan]) -> pd.DataFrame:
    """Return the plans that were looked at again, the latest first."""
    latest = sorted(checked, key=lambda plan: (plan.checked_on, plan.id), reverse=True)
    return pd.DataFrame(
        {
            "about": [label(Theme, plan.theme) if plan.theme else "" for plan in latest],
            "plan": [if_then.sentence(plan.cue, plan.response) for plan in latest],
            "done": [_said(plan.done) for plan in latest],
            "helped": [_said(plan.helped) for plan in latest],
            "what_you_noticed": [plan.note for plan in latest],
            "looked_at_on": kept.days(plan.checked_on for plan in latest),
        }
    ).astype(dict.fromkeys(("about", "plan", "done", "helped", "what_you_noticed"), "str"))


def _said(answer: Checked | None) -> str:
    return checking.SAID[answer] if answer else "Too early to say"
