"""What stands behind a mark of the pages that count days: the applications, with their days.

Each function takes the log, the fields of one mark, and the table that tells of applications.
"""

from collections.abc import Mapping
from math import isnan
from typing import Any

import pandas as pd

from bounceback.insight.tables import WORDS
from bounceback.schema import SearchLog
from bounceback.ui.rows import COLUMNS

CAME = {"happened": "Yes", "did not": "No", "unclear": "Not known"}


def answers(log: SearchLog, mark: Mapping[str, Any], first: pd.DataFrame) -> pd.DataFrame:
    """Return the applications with the mark's answer by the mark's day; `first` says which."""
    there = first[first["event"].eq(mark["event"]) & first["day"].le(int(mark["day"]))]
    return _with_answer(log, there)


def longer(log: SearchLog, mark: Mapping[str, Any], first: pd.DataFrame) -> pd.DataFrame:
    """Return the applications that were silent for longer than the mark's days."""
    return _with_answer(log, first[first["day"] > int(mark["waited"])])


def silent(_: SearchLog, mark: Mapping[str, Any], waiting: pd.DataFrame) -> pd.DataFrame:
    """Return the silent applications of the mark's days and verdict; `waiting` lists them."""
    there = waiting["waited"].between(int(mark["start"]), int(mark["stop"]), inclusive="left")
    return listed(waiting[there & waiting["verdict"].eq(mark["verdict"])])


def half(log: SearchLog, mark: Mapping[str, Any], judged: pd.DataFrame) -> pd.DataFrame:
    """Return the applications that the mark's half is judged by, with what came of each."""
    there = judged[judged["half"].eq(mark["half"]) & judged["standing"].isin(list(CAME))]
    came = there.assign(it_happened=there["standing"].map(CAME))
    return _columns(log).merge(came[["application", "it_happened"]], on="application")


def next_step(log: SearchLog, mark: Mapping[str, Any], rejected: pd.DataFrame) -> pd.DataFrame:
    """Return the rejected applications that were followed by the mark's step on its day."""
    there = rejected["days"].eq(int(mark["days"])) & rejected["step"].eq(mark["step"])
    return _columns(log).merge(rejected[there.fillna(value=False)][["application"]])


def listed(waiting: pd.DataFrame) -> pd.DataFrame:
    """Return what a list of silent applications shows of each; ranges read as one text."""
    ends = zip(waiting["low"], waiting["high"], strict=True)
    ranges = ["" if isnan(low) else f"{low:.0%} to {high:.0%}" for low, high in ends]
    shown = waiting[["company", "role", "applied_on", "waited", "answer", "share"]]
    named = shown.rename(columns={"share": "positive"})
    return named.assign(likely=pd.Series(ranges, named.index, dtype="str"), of=waiting["of"])


def _with_answer(log: SearchLog, there: pd.DataFrame) -> pd.DataFrame:
    words = {**WORDS["event"], "silence": "Nothing yet"}
    told = there.assign(first_answer=there["event"].map(words), after_days=there["day"])
    shown = told[["application", "first_answer", "after_days"]]
    return _columns(log).merge(shown, on="application")


def _columns(log: SearchLog) -> pd.DataFrame:
    """What a list shows of each application, with its key."""
    shown = [column for column in COLUMNS if column in log.applications]
    return log.applications[["application", *shown]]
