"""Whether something changed since a day that the person named, in one sentence each.

Only a probability of at least 95 % is called likely, and nothing is said of the person.
"""

import pandas as pd

from bounceback.insight.base import (
    LONGEST,
    Insight,
    Row,
    between,
    counted,
    day,
    likely,
    listed,
    percent,
    rows,
)
from bounceback.statistics.intervals import TOO_FEW

LIKELY = 0.95
_OUTCOMES = {"positive": "a positive reply", "interview": "an interview"}
_ONE_CHANGE = (
    "Change one thing at a time and note the day: then the next comparison can tell what helped."
)
_GO_ON = (
    "Leave it as it is for now and look again when more applications are old enough: the more of "
    "them, the surer the answer."
)


def split(frame: pd.DataFrame, *, change: str = "") -> Insight:
    """Answer: has the rate changed since that day?

    `change` is what the person calls it, in their own words.
    """
    before, since = rows(frame)
    left = _left_out(before, since)
    if not before["of"] or not since["of"]:
        ready = counted(before["of"], "application", "applications")
        return Insight(
            f"Old enough to compare: {ready} from before {day(before['changed_on'])}, and "
            f"{since['of']:,} since then. It is too early to say whether anything changed{left}.",
            _GO_ON,
        )
    what = f"had {_OUTCOMES[before['outcome']]} within {counted(before['horizon'], 'day')}"
    counts = (
        f"Since {day(since['changed_on'])}{_called(change)}, {_count(since)} {what}; before, "
        f"{_count(before)}"
    )
    verdict, action = _verdict(before, since)
    return Insight(f"{counts}{_unclear(before, since)}. {verdict}{left}.", action)


def _called(change: str) -> str:
    """The person's name for the change, in quotation marks, cut short."""
    words = " ".join(change.split())
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return f" (“{short}”)" if short else ""


def _count(row: Row) -> str:
    known = f"{percent(row['share'])}, " if row["at_most"] == row["count"] else ""
    share = f" ({known}{likely(row)})" if row["of"] >= TOO_FEW else ""
    reach = between(row["count"], row["at_most"])
    return f"{reach} of {counted(row['of'], 'application')}{share}"


def _verdict(before: Row, since: Row) -> tuple[str, str]:
    """What the two halves say, and what to do about it."""
    early = "It is too early to say whether that is a change"
    least, most = since["better_low"], since["better_high"]
    if min(before["of"], since["of"]) < TOO_FEW:
        return early, _GO_ON
    ends = dict.fromkeys((percent(least), percent(most)))
    chance = f"the chance that the rate is higher now is {_from_to(list(ends))}"
    if least >= LIKELY:
        return f"It is likely better now: {chance}", _ONE_CHANGE
    if most <= 1 - LIKELY:
        return (
            f"It is likely lower now ({chance}), and the season, the roles or the sources can "
            "do that as well"
        ), "Look at the mix of both halves before you take anything back."
    return f"{early}: {chance}", _GO_ON


def _from_to(ends: list[str]) -> str:
    return f"between {listed(ends)}" if len(ends) > 1 else ends[0]


def _unclear(before: Row, since: Row) -> str:
    """Why there is a range of counts."""
    unclear = sum(row["at_most"] - row["count"] for row in (before, since))
    why = "the day of the answer, or how far it got, is not written down"
    return f"; for {unclear:,} of them {why}" if unclear else ""


def _left_out(before: Row, since: Row) -> str:
    """What the comparison cannot use, with its number."""
    young = before["young"] + since["young"]
    days = counted(before["horizon"], "day")
    return f"; left out: {young:,} younger than {days}" if young else ""


def mix(frame: pd.DataFrame, *, what: str = "source") -> Insight:
    """Answer: do the two halves consist of much the same?"""
    table = rows(frame)
    if not table or not table[0]["of_before"] or not table[0]["of_since"]:
        return Insight("One half is empty, so there is no mix to compare.", _GO_ON)
    if all(row["what"] == "missing" for row in table):
        return Insight(f"No {what} is written down, so the mix is not known.", _ONE_CHANGE)
    changed = [row for row in table if row["changed"]]
    if not changed:
        size = f"{table[0]['of_before']:,} before and {table[0]['of_since']:,} since"
        return Insight(
            f"By {what}, the two halves ({size}) do not clearly differ in their mix.", _ONE_CHANGE
        )
    most = max(changed, key=lambda row: abs(row["share_since"] - row["share_before"]))
    return Insight(
        f"The mix changed: {_named(most, what)} stands behind {most['since']:,} of "
        f"{most['of_since']:,} since then, and behind {most['before']:,} of {most['of_before']:,} "
        "before. A difference in the rate may come from that alone.",
        f"Compare within one {what} before you draw a conclusion.",
    )


def _named(row: Row, what: str) -> str:
    word = row["value"] if len(row["value"]) <= LONGEST else f"{row['value'][: LONGEST - 1]}…"
    return {"word": f"“{word}”", "rest": f"any other {what}"}.get(
        row["what"], f"a {what} that is not known"
    )
