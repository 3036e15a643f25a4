"""What the groups of a search say, in one sentence each; none is ranked by luck."""

import pandas as pd

from bounceback.insight.base import (
    LONGEST,
    Insight,
    Row,
    between,
    counted,
    likely,
    listed,
    percent,
    rows,
)
from bounceback.schema import EXTRA_PREFIX
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.comparing import Outcome, Quality

SURE = 0.8  # from this probability on, a group may be called the best
MENTIONED = 3  # groups that a sentence names while none stands out
_COLUMNS = {"source": "Source", "location": "Place", **{str(q): q.label for q in Quality}}
_CAME: dict[Outcome, str] = {
    Outcome.POSITIVE: "had a positive reply",
    Outcome.PERSON: "led to a talk with a person",
    Outcome.INTERVIEW: "led to an interview",
    Outcome.ON_TO_INTERVIEW: "went on from a first step to an interview",
    Outcome.ON_TO_FINAL: "went on from an interview to a final round or an offer",
}
_KEEP = (
    "Keep noting the same things with every application: only with a few dozen in each group can "
    "a real difference show."
)
_MORE = (
    "Plan a few more of your next applications there, keep the others running, and look again in "
    "a month."
)


def named_quality(column: str) -> str:
    """Return what a person calls a column by which groups are told apart."""
    return _COLUMNS.get(column, column.removeprefix(EXTRA_PREFIX))


def columns(frame: pd.DataFrame) -> Insight:
    """Answer: by what can the applications be compared?"""
    table = rows(frame)
    if not table:
        return Insight(
            "There is nothing to compare yet: no column of your sheet has words that repeat.",
            "Add a column for where you found each role, and one for the version of your CV.",
        )
    names = [_short(named_quality(str(row["quality"]))) for row in table]
    return Insight(f"Your sheet can be compared by {listed(names)}.", _KEEP)


def groups(frame: pd.DataFrame, outcome: Outcome = Outcome.POSITIVE) -> Insight:
    """Answer: does one group clearly do better than the others?

    One is named only from `SURE` on, and with at least five cases of its own.
    """
    table = [row for row in rows(frame) if row["what"] == "word"]
    total, came = (sum(row[name] for row in table) for name in ("of", "count"))
    if len(table) < 2:
        return Insight("There are no two groups to compare here yet.", _KEEP)
    if total < TOO_FEW:
        judged = counted(total, "application")
        return Insight(f"Only {judged} can be compared so far: too few to say.", _KEEP)
    if came == 0:
        return Insight(
            f"None of {counted(total, 'application')} {_CAME[outcome]} so far, so that there is "
            "no difference to see.",
            _KEEP,
        )
    unclear = sum(row["at_most"] - row["count"] for row in rows(frame))
    hidden = f"; how far {unclear:,} of all got is not written down" if unclear else ""
    lead = max(table, key=lambda row: row["best"])
    if lead["best"] >= SURE and lead["of"] >= TOO_FEW:
        return Insight(f"{_best(lead, outcome)}{hidden}.", _MORE)
    shown = [f"{_counted(row)} with {_quoted(row)}" for row in table[:MENTIONED]]
    return Insight(
        f"No group clearly stands out: {listed(shown)} {_CAME[outcome]}; what differs between the "
        f"groups may be luck{hidden}.",
        _KEEP,
    )


def _best(lead: Row, outcome: Outcome) -> str:
    """Who does best, from how many cases, and how sure that is."""
    evened = {"low": lead["pooled_low"], "high": lead["pooled_high"]}
    return (
        f"{_quoted(lead)} does best so far: {_counted(lead)} {_CAME[outcome]}, about "
        f"{percent(lead['pooled'])} once luck in small numbers is allowed for ({likely(evened)}); "
        f"the chance that it really is the best of all is {percent(lead['best'])}"
    )


def _counted(row: Row) -> str:
    return f"{between(row['count'], row['at_most'])} of {row['of']:,}"


def _quoted(row: Row) -> str:
    return f"“{_short(str(row['group']))}”"


def _short(word: str) -> str:
    return word if len(word) <= LONGEST else f"{word[: LONGEST - 1].rstrip()}…"


def coverage(frame: pd.DataFrame) -> Insight:
    """Answer: which applications count here, and which are left out?"""
    table = rows(frame)
    if not table or table[0]["applications"] == 0:
        return Insight("No application has been sent yet.")
    row = table[0]
    of, sent = row["of"], counted(row["applications"], "sent application")
    left = f"{row['left']:,} withdrawn or closed before anybody decided" if row["left"] else ""
    if row["method"] == "decided":
        waiting = f"{row['pending']:,} not decided yet" if row["pending"] else ""
        out = _left_out([waiting, left])
        were = "was" if of == 1 else "were"
        that = f"{counted(of, 'application')} that got so far and {were} decided"
        perhaps = (
            f", or perhaps did: {row['unclear']:,} are of unknown depth" if row["unclear"] else ""
        )
        return Insight(f"Out of {that}{perhaps}{out}.")
    if row["method"] == "all":
        why = "few have a date, so the open ones count as not yet"
        return Insight(f"Out of {of:,} of {sent}: {why}{_left_out([left])}.")
    young = f"{row['pending']:,} younger or without a date" if row["pending"] else ""
    age = f"at least {row['least_age']:,} days old"
    return Insight(f"Out of {of:,} of {sent}: those {age}{_left_out([young, left])}.")


def _left_out(parts: list[str]) -> str:
    said = [part for part in parts if part]
    return f"; left out: {listed(said)}" if said else ""
