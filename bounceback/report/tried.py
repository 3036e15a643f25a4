"""What was tried: plans that were looked at again, and what was practised."""

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from bounceback.coaching import if_then
from bounceback.insight.base import counted
from bounceback.insight.tables import label
from bounceback.journal.columns import Checked
from bounceback.journal.plans import Plan
from bounceback.vocabulary.terms import Theme

TEXTS = ("about", "plan", "done", "helped", "what_you_noticed")
COLUMNS = (*TEXTS, "looked_at_on")


def checked(plans: Iterable[Plan]) -> list[Plan]:
    """Return the plans that were looked at again."""
    return [plan for plan in plans if plan.checked_on is not None]


def sentence(plans: Sequence[Plan]) -> str:
    """Answer: how many of these plans were carried out, and how many of those helped?"""
    done = [plan for plan in plans if plan.done is not Checked.NO]
    helped = [plan for plan in done if plan.helped in {Checked.YES, Checked.PARTLY}]
    return (
        f"You carried out {len(done):,} of {counted(len(plans), 'plan')}, wholly or partly, and "
        f"{len(helped):,} of those helped, by your own account."
    )


def table(plans: Sequence[Plan]) -> pd.DataFrame:
    """Return the plans that were looked at again, the latest first."""
    latest = sorted(plans, key=lambda plan: (plan.checked_on, plan.id), reverse=True)
    return pd.DataFrame(
        {
            "about": [label(Theme, plan.theme) if plan.theme else "" for plan in latest],
            "plan": [if_then.sentence(plan.cue, plan.response) for plan in latest],
            "done": [_said(plan.done) for plan in latest],
            "helped": [_said(plan.helped) for plan in latest],
            "what_you_noticed": [plan.note for plan in latest],
            "looked_at_on": _days(plan.checked_on for plan in latest),
        }
    ).astype(dict.fromkeys(TEXTS, "str"))


def _said(answer: Checked | None) -> str:
    return answer.value.capitalize() if answer else "Too early to say"


def _days(given: Iterable[date | None]) -> "pd.Series[pd.Timestamp]":
    return pd.Series(list(given), dtype="object").astype("datetime64[s]")
