"""Rows of applications with dates, written in days after the start of a search."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

AS_OF = pd.Timestamp("2025-06-30")
START = date(2025, 1, 6)  # a Monday


def after(days, start=START):
    """The date so many days later, as written in a sheet."""
    return None if days is None else (start + timedelta(days=days)).isoformat()


def application(stage="applied", ending="open", applied=0, advanced=None, ended=None):
    """One row, its dates in days after the start."""
    return {
        "furthest_stage": stage,
        "ending": ending,
        "applied_on": after(applied),
        "advanced_on": after(advanced),
        "ended_on": after(ended),
    }


def sent_rows(rows):
    """The rows of applications that were really sent."""
    return [row for row in rows["applications"] if row["ending"] != "not_applied"]


def simulated(size, seed=2):
    """A search whose answers come by chance: rows, and the times and events they stand for."""
    random = np.random.default_rng(seed)
    today = (AS_OF.date() - START).days
    applied = random.integers(0, today + 1, size)
    event = random.choice(4, size, p=[0.5, 0.15, 0.3, 0.05])
    answer = applied + random.gamma(2, 8, size).astype(int)
    rows = []
    for start, what, end in zip(applied.tolist(), event.tolist(), answer.tolist(), strict=True):
        silent = what == 0 or end > today
        stage = "screen" if what == 1 and not silent else "applied"
        ending = "open" if silent else {1: "rejected", 2: "rejected", 3: "role_closed"}[what]
        advanced, ended = (end, end + 9) if stage == "screen" else (None, None if silent else end)
        rows.append(application(stage, ending, start, advanced, ended))
    seen = np.where(answer > today, 0, event)
    return rows, np.where(seen > 0, answer, today) - applied, seen
