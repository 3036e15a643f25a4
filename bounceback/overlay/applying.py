"""The log as the person sees it: what the sheet says, with their corrections laid over it."""

from dataclasses import dataclass

import pandas as pd

from bounceback.overlay import applications, interviews, learning, mentions, reasons
from bounceback.overlay.applications import Consequence
from bounceback.overlay.corrections import (
    Correction,
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    Overlay,
    ReasonCorrection,
)
from bounceback.overlay.identity import Identities, identified
from bounceback.overlay.places import Places, places
from bounceback.schema import SearchLog, check


@dataclass(frozen=True, kw_only=True)
class Corrected(SearchLog):
    """A log with corrections: the one that the sheet gave, what identifies its rows, and these.

    `consequences` names the fields that stand otherwise than said, because something else that
    was said implies so.
    """

    sheet: SearchLog
    read: Identities
    identities: Identities
    consequences: tuple[Consequence, ...] = ()
    waiting: tuple[Correction, ...] = ()


def apply(log: SearchLog, overlay: Overlay) -> SearchLog:
    """Answer: what is the log with everything that the person says about it?

    The log itself where nothing is said, else a `Corrected`. Corrections always start from what
    the sheet gave: a log that was corrected before is taken back to that first. Corrections of
    rows that the log does not hold wait.

    Raises:
        LogShapeError: a log that does not follow the schema.
    """
    sheet = as_read(log)
    if not overlay.corrections:
        return sheet
    check(sheet)
    return _corrected(sheet, log.read if isinstance(log, Corrected) else identified(log), overlay)


def as_read(log: SearchLog) -> SearchLog:
    """The log as the sheet gave it, without corrections."""
    return log.sheet if isinstance(log, Corrected) else log


def waiting(log: SearchLog, overlay: Overlay) -> tuple[Correction, ...]:
    """Answer: which corrections speak of rows that this log does not hold?"""
    done = apply(log, overlay)
    return done.waiting if isinstance(done, Corrected) else ()


def known(log: SearchLog) -> Identities:
    """Answer: by which text is each row known, corrected or not, by its key?

    Ask the whole log, not a filtered one: the keys of both are the same.
    """
    return log.identities if isinstance(log, Corrected) else identified(log)


def _corrected(sheet: SearchLog, rows: Identities, overlay: Overlay) -> Corrected:
    read = places(overlay, rows)
    early = Overlay(tuple(c for c in overlay.corrections if read.knows(c)))
    held = interviews.correct(sheet.interviews, early, read)
    held, logged = interviews.log(held, sheet.applications, early, read)
    there = _with_logged(read, held, logged)
    said = Overlay(tuple(c for c in overlay.corrections if there.knows(c)))
    why = learning.not_again(reasons.correct(sheet.reasons, said, there), overlay)
    stand, consequences = applications.correct(
        sheet.applications, held, said, there, _interviewed(sheet, early, read)
    )
    corrected = Corrected(
        applications=stand,
        interviews=held,
        reasons=why,
        mentions=learning.not_again(_mentions(sheet, held, why, said, there), overlay),
        ratings=mentions.without(sheet.ratings, held),
        sheet=sheet,
        read=rows,
        identities=_identities(rows, held, logged),
        consequences=consequences,
        waiting=tuple(c for c in overlay.corrections if not (read.knows(c) or there.knows(c))),
    )
    check(corrected)
    return corrected


def _with_logged(read: Places, held: pd.DataFrame, logged: dict[str, int]) -> Places:
    """The places once interviews are corrected: what was removed is no place any more."""
    keys = set(held["interview"])
    stayed = {identity: key for identity, key in read.interviews.items() if key in keys}
    return Places(read.applications, {**stayed, **logged})


def _interviewed(sheet: SearchLog, overlay: Overlay, there: Places) -> set[int]:
    """The applications about whose interviews something is said."""
    keys = {there.interviews[each.interview] for each in overlay.of(InterviewCorrection)}
    keys |= {there.interviews[each.interview] for each in overlay.of(InterviewRemoved)}
    of = sheet.interviews.loc[sheet.interviews["interview"].isin(keys), "application"].dropna()
    logged = {there.applications[each.application] for each in overlay.of(LoggedInterview)}
    return {int(key) for key in of} | logged


def _mentions(
    sheet: SearchLog, held: pd.DataFrame, why: pd.DataFrame, overlay: Overlay, there: Places
) -> pd.DataFrame:
    of = {there.applications[each.application] for each in overlay.of(ReasonCorrection)}
    left = mentions.without(sheet.mentions, held)
    following = mentions.follow(left, sheet.reasons, why, of)
    return mentions.add(mentions.judge(following, overlay, there), held, overlay, there)


def _identities(rows: Identities, held: pd.DataFrame, logged: dict[str, int]) -> Identities:
    """An interview that was logged keeps that identity, also where the sheet has it by now."""
    index = pd.Index(held["interview"])
    by_logging = pd.Series(logged.keys(), index=list(logged.values()), dtype="str")
    texts = by_logging.reindex(index).fillna(rows.interviews.reindex(index))
    return Identities(rows.applications, texts)
