"""What has happened since the person looked in last, in one sentence."""

import pandas as pd

from bounceback.insight.base import Insight, counted, day, listed, rows

_SAID = {
    "sent": ("application sent", "applications sent"),
    "replies": ("positive reply", "positive replies"),
    "ended": ("application ended", "applications ended"),
    "interviews": ("interview held", "interviews held"),
}


def since(frame: pd.DataFrame) -> Insight:
    """Answer: what is new since that day?"""
    table = rows(frame)
    counts = {row["what"]: row["count"] for row in table}
    said = [counted(counts[what], *words) for what, words in _SAID.items() if counts[what]]
    begin = f"Since your visit of {day(table[0]['since'])}"
    if not said:
        return Insight(f"{begin}, your sheet has nothing new with a date.")
    unexplained = counts["ended"] and not counts["reasons"]
    action = "Take ten minutes for the latest one that ended, while you remember it."
    return Insight(f"{begin}: {listed(said)}.", action if unexplained else "")
