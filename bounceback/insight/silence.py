"""What silence means, in one sentence each.

Nothing is asserted of an application that waits: the sentences say what has happened so far to
those that were silent as long.
"""

from collections.abc import Sequence

import pandas as pd

from bounceback.insight.base import (
    NOTE_ANSWERS,
    UNDECIDED,
    Insight,
    Row,
    are,
    counted,
    likely,
    listed,
    percent,
    rows,
    were,
)
from bounceback.insight.summary import SAY_ENDING, unwritten
from bounceback.insight.until import Until, longer, newer

WAITS = (7, 14, 30)  # days of silence that a sentence speaks of, where the log can tell of them
LET_GO = "Let them go in your mind; an answer still counts if it comes."
WAIT = "There is nothing to do about the silent ones now: give them time."
GO_ON = "No silence asks anything of you now: put the time into the next application."

_READ = (  # of each silent application, besides its verdict
    *("waited", "latest", "within", "of", "share", "low", "high"),
    *("answer", "answer_low", "answer_high"),
)
_SAID = {
    "still early": "{are} still early",
    "follow up": "{are} worth a follow-up",
    "too few to say": "of {count} nothing can be said, as too few have waited so long",
    "let go": "{count} you may let go of",
}
_THEN = {  # the same of a day that is long past
    **_SAID,
    "still early": "{were} still early",
    "follow up": "{were} worth a follow-up",
    "too few to say": "of {count} nothing could be said, as too few had waited so long",
}
_ALL = {  # where one thing may be said of every one
    "still early": "that is still early",
    "follow up": "a follow-up is worth it",
    "too few to say": "too few have waited so long to say what that means",
    "let go": "you may let go",
}


def open_ones(frame: pd.DataFrame, until: Until | None = None) -> Insight:
    """Answer: of the open applications, how many wait in silence?

    Where the sheet ends long before today (`until`), it is said of its last day.
    """
    said = _open_ones(frame)
    if until is None or not until.old or not rows(frame)[0]["open"]:
        return said
    sentence = f"Going by your sheet, which ends on {until.named}: {said.sentence}"
    return Insight(sentence, newer(until))


def _open_ones(frame: pd.DataFrame) -> Insight:
    row = rows(frame)[0]
    if row["unknown"] and not row["open"]:
        none = "No application is written down as open"
        return Insight(f"{none}; {unwritten(row['unknown'])}.", SAY_ENDING)
    if not row["open"]:
        return Insight("No application stands as open, so there is none to wait for.", GO_ON)
    stand = counted(row["open"], "application stands as open", "applications stand as open")
    if row["open"] in {row["silent"], row["under_way"]}:
        return Insight(f"{stand}: {_every(row)}{_unknown(row)}.", WAIT)
    parts = [
        f"{_have(row['silent'])} had no answer yet" if row["silent"] else "",
        f"{are(row['under_way'])} under way" if row["under_way"] else "",
        f"of {row['unclear']:,} it is not written down how far they got" if row["unclear"] else "",
        f"of {row['undated']:,} the day of applying is not written down" if row["undated"] else "",
    ]
    return Insight(
        f"{stand}: {listed([part for part in parts if part])}{_unknown(row)}.",
        NOTE_ANSWERS if row["unclear"] or row["undated"] else WAIT,
    )


def _unknown(row: Row) -> str:
    return f"; {unwritten(row['unknown'])}" if row["unknown"] else ""


def _have(count: int) -> str:
    """Return "1 has", "12 have"."""
    return f"{count:,} {'has' if count == 1 else 'have'}"


def _every(row: Row) -> str:
    """What may be said of all open applications at once."""
    who = {1: "it", 2: "both"}.get(row["open"], "all")
    if row["silent"]:
        return f"{who} {'has' if who == 'it' else 'have'} had no answer yet"
    return f"{who} {'is' if who == 'it' else 'are'} under way"


def chances(frame: pd.DataFrame) -> Insight:
    """Answer: after how many days of silence does how much still come?"""
    positive = [row for row in rows(frame) if row["event"] == "positive"]
    told = [row for row in positive if row["waited"] in WAITS]
    if not told:
        return Insight(
            "Too few days are written down, or too few applications were silent for long, to say "
            "what still comes.",
            NOTE_ANSWERS,
        )
    first, *later = told
    begin = (
        f"Still silent after {counted(first['waited'], 'day')}, {_had(first)} had a positive reply "
        f"within {counted(first['within'], 'more day')} ({_judged(first)})"
    )
    said = [begin, *(_later(row, first["within"]) for row in later)]
    return Insight(
        f"{'; '.join(said)}; {UNDECIDED}.",
        "Let the figure decide how long you wait before you put your attention elsewhere.",
    )


def _later(row: Row, within: int) -> str:
    ahead = "" if row["within"] == within else f" within {row['within']:,} more"
    return f"after {counted(row['waited'], 'day')} {_had(row)}{ahead} ({_judged(row)})"


def _had(row: Row) -> str:
    share = percent(row["share"])
    about = share if " " in share else f"about {share}"
    return "none" if row["share"] == 0 else about


def _judged(row: Row) -> str:
    """The range and the count that a chance stands on."""
    within = f"likely at most {percent(row['high'])}" if row["low"] == 0 else likely(row)
    return f"{within}, of {row['of']:,}"


def by_wait(frame: pd.DataFrame, until: Until | None = None) -> Insight:
    """Answer: of the silent applications, how many may be let go, how many followed up?

    Where the sheet ends long before today (`until`), it is said of its last day.
    """
    silent = int(frame["applications"].sum())
    if not silent:
        return Insight("No open application is known to wait in silence.", GO_ON)
    counts = frame.groupby("verdict", observed=True)["applications"].sum()
    if until is not None and until.old:
        return _by_wait_then(silent, counts, until)
    said = [
        _SAID[verdict].format(are=are(int(count)), count=f"{count:,}")
        for verdict, count in zip(counts.index.astype("str"), counts, strict=True)
    ]
    if len(said) == 1:
        said = [_ALL[str(counts.index[0])]]
    of = counted(silent, "application has been silent", "applications have been silent")
    return Insight(
        f"{of} since you applied: {listed(said)}.", _next(set(counts.index.astype("str")))
    )


def _by_wait_then(silent: int, counts: pd.Series, until: Until) -> Insight:
    """What was to be said of the silent ones on the last day in the sheet."""
    said = [
        _THEN[str(verdict)].format(were=were(int(count)), count=f"{count:,}")
        for verdict, count in counts.items()
    ]
    of = counted(silent, "application was silent", "applications were silent")
    sentence = f"On {until.named}, the last day in your sheet, {of}: {listed(said)}."
    return Insight(f"{sentence} {longer(until)}", newer(until))


def _next(verdicts: set[str]) -> str:
    if "follow up" in verdicts:
        return (
            "Write to those worth a follow-up: one short, friendly question each, and then let "
            "the answer come or not."
        )
    if "let go" in verdicts:
        return LET_GO
    return WAIT if "still early" in verdicts else GO_ON


def let_go(frame: pd.DataFrame, until: Until | None = None) -> Insight:
    """Answer: which silent applications has this search given no more reason to wait for?

    Reads the rows of `silent` with that verdict.
    """
    if frame.empty:
        return _none("Of no silent application can that be said yet", until)
    table = _figures(frame)
    latest, shortest = table[0]["latest"], min(row["waited"] for row in table)
    silent = _silent(frame, table, until)
    if not isinstance(latest, int):  # there is none
        none = "No positive reply with a day has come in your search so far"
        return Insight(f"{silent}. {none}.", LET_GO)
    if latest <= shortest:
        days = counted(int(latest), "day")
        none = f"No positive reply whose day is known took longer than {days} in your search so far"
        return Insight(f"{silent}. {none}.", LET_GO)
    most = max((row for row in table if row["waited"] == shortest), key=lambda row: row["high"])
    still = f"Of those still silent after {counted(shortest, 'day')}, {_had(most)}"
    return Insight(
        f"{silent}. {still} had a positive reply in your search so far ({_judged(most)}).", LET_GO
    )


def follow_up(frame: pd.DataFrame, until: Until | None = None) -> Insight:
    """Answer: after which silent applications may it be worth to ask?

    Reads the rows of `silent` with that verdict.
    """
    if frame.empty:
        return _none("No silent application calls for a follow-up now", until)
    table = _figures(frame)
    least, most = (percent(pick(row["answer"] for row in table)) for pick in (min, max))
    share = least if least == most else f"{least} to {most}"
    fewest, ahead = (min(row[name] for row in table) for name in ("of", "within"))
    ends = {"low": min(row["answer_low"] for row in table)}
    ends |= {"high": max(row["answer_high"] for row in table)}
    return Insight(
        f"{_silent(frame, table, until)}. Of those silent as long, about {share} still had an "
        f"answer of some kind within {ahead:,} more days ({likely(ends)}, of {fewest:,} or more).",
        "Ask once, in two or three friendly lines.",
    )


def _figures(frame: pd.DataFrame) -> list[Row]:
    """What is said of silent applications, each figure once: many have waited equally long."""
    return rows(frame.loc[:, frame.columns.isin(_READ)].drop_duplicates())


def _none(sentence: str, until: Until | None) -> Insight:
    """That there is none; going by an old sheet, there is no telling how it is now."""
    if until is None or not until.old:
        return Insight(f"{sentence}.", WAIT)
    told = f", going by a sheet that ends on {until.named}"
    return Insight(f"{sentence.removesuffix(' now')}{told}.", newer(until))


def _silent(frame: pd.DataFrame, table: Sequence[Row], until: Until | None) -> str:
    """How many have been silent for how long; or had been, on a day that is long past."""
    if until is None or not until.old:
        who = counted(len(frame), "application has", "applications have")
        return f"{who} been silent for {_span(table)}"
    who = counted(len(frame), "application")
    return f"{who} had been silent for {_span(table)} on {until.named}"


def _span(table: Sequence[Row]) -> str:
    waits = [row["waited"] for row in table]
    if min(waits) == max(waits):
        return counted(min(waits), "day")
    return f"{min(waits):,} to {counted(max(waits), 'day')}"
