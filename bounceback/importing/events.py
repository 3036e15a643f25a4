"""Logs of events: a row for applying, one for the interview, one for the answer.

The rows of one application are joined into one; each row but the first is set aside with the number
of the row that it was joined to.
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.importing.account import Kind, Problem
from bounceback.importing.applications import Applications
from bounceback.importing.codes import (
    APPLIED,
    NOT_APPLIED,
    OPEN,
    SCREEN,
    UNKNOWN,
    UNKNOWN_STAGE,
    Codes,
)
from bounceback.importing.date_columns import no_days
from bounceback.importing.event_logs import identities
from bounceback.importing.lessons import Found
from bounceback.importing.sifting import row_texts
from bounceback.importing.standings import Standings
from bounceback.importing.tables import ReadTable
from bounceback.vocabulary.fields import Field

Days = npt.NDArray[np.datetime64]


def joined(part: Applications) -> Applications:
    """Answer: which applications do these events tell of?

    Events of one company and role belong together, in the order of their dates; a second
    "applied" begins another application. How far it got is the deepest event; how it stands is
    the last event that ended it, else the last one.
    """
    days = np.asarray(part.columns["applied_on"])
    order, places = _applications(part, days)
    firsts = np.unique(places, return_index=True)[1]
    kept = np.isin(np.arange(len(places)), firsts)
    beyond = np.where(part.stands.stage >= SCREEN, days, no_days(1))
    over = np.where(_is_final(part.stands.ending), days, no_days(1))
    told = {
        "applied_on": _least(days, places),
        "advanced_on": _least(beyond, places),
        "ended_on": _least(over, places),
        "status": _last_said(part.columns["status"], order, places),
        "notes": _together(part.columns["notes"], places),
    }
    others = {n: _first_said(c, places) for n, c in part.columns.items() if n not in told}
    return Applications(
        table=part.table.keep(kept),
        columns={**others, **told},
        stands=_standing(part.stands, order, places),
        reasons=_moved(part.reasons, places),
        mentions=_moved(part.mentions, places),
        rows=part.rows,
        problems=(*part.problems, *_set_aside(part.table, places, firsts)),
    )


def _applications(part: Applications, days: Days) -> tuple[Codes, Codes]:
    """The rows in the order of time, and per row the number of its application."""
    who = identities(part.table.data, part.table.headers(Field.COMPANY, Field.ROLE))
    order = np.lexsort((np.arange(len(who)), days, who))
    first = np.diff(who[order], prepend=-1) != 0
    applied = _applies(part)[order]
    count = np.cumsum(applied)
    within: Codes = count - np.maximum.accumulate(np.where(first, count - applied, 0))
    numbers = np.empty(len(who), dtype=np.int64)
    numbers[order] = np.cumsum(first | (applied & (within > 1)))
    return order, pd.factorize(numbers)[0].astype(np.int64)


def _applies(part: Applications) -> npt.NDArray[np.bool_]:
    """The rows that say "applied" in the words that are used most often for it.

    "Application viewed" stands at the same stage, and begins no other application.
    """
    stands, status = part.stands, part.columns["status"]
    says = (stands.stage == APPLIED) & (stands.ending == OPEN)
    if not isinstance(status, pd.Categorical) or not says.any():
        return np.zeros(len(says), dtype=bool)
    codes = status.codes.astype(np.int64)
    return np.asarray(says & (codes == np.bincount(codes[says & (codes >= 0)]).argmax()))


def _is_final(ending: Codes) -> npt.NDArray[np.bool_]:
    return ~np.isin(ending, [OPEN, UNKNOWN, NOT_APPLIED])


def _standing(stands: Standings, order: Codes, places: Codes) -> Standings:
    """How the applications stand; what the log does not tell of was not reached.

    Of an application that has an ending alone ("no answer") it tells nothing of how far it got.
    """
    size = int(places.max(initial=-1)) + 1
    stage, rounds = np.full(size, UNKNOWN_STAGE), np.zeros(size, dtype=np.int64)
    np.maximum.at(stage, places, stands.stage)
    np.maximum.at(rounds, places, stands.rounds)
    ending, later = np.full(size, OPEN), order[stands.ending[order] != NOT_APPLIED]
    ending[places[order]] = stands.ending[order]
    ending[places[later]] = stands.ending[later]  # a plan says nothing beside what was done
    final = order[_is_final(stands.ending)[order]]
    ending[places[final]] = stands.ending[final]
    return replace(
        stands,
        ending=ending,
        stage=stage,
        rounds=rounds,
        advanced_on=_least(stands.advanced_on, places),
        ended_on=_least(stands.ended_on, places),
        blank=np.zeros(size, dtype=bool),
        records_depth=stage != UNKNOWN_STAGE,
    )


def _least(days: Days, places: Codes) -> Days:
    least = no_days(int(places.max(initial=-1)) + 1)
    np.fmin.at(least, places, days.astype("datetime64[s]"))
    return least


def _first_said(column: object, places: Codes) -> object:
    """Of each application what its first row says, or the first that says anything."""
    if column is None:
        return None
    return pd.Series(column).reset_index(drop=True).groupby(places).first().array


def _last_said(column: object, order: Codes, places: Codes) -> object:
    if column is None:
        return None
    said = pd.Series(column).reset_index(drop=True).take(order)
    return said.groupby(places[order]).last().array


def _together(notes: object, places: Codes) -> pd.Series:
    texts = pd.Series(notes).reset_index(drop=True)
    return texts.groupby(places).agg(lambda some: "\n".join(filter(None, some))).astype("str")


def _moved(found: Found, places: Codes) -> Found:
    """The same findings with the places of the applications."""
    at = found.terms["place"].to_numpy(dtype=np.int64)
    return replace(found, terms=found.terms.assign(place=places[at]))


def _set_aside(table: ReadTable, places: Codes, firsts: Codes) -> list[Problem]:
    message = "This row was set aside. It is a further event of row {}, and was joined to it."
    further = firsts[places] != np.arange(len(places))
    begun = table.rows[firsts[places[further]]].tolist()
    return [
        Problem(row, "", Kind.SET_ASIDE, text, message.format(first), table.origin)
        for row, text, first in zip(
            table.rows[further].tolist(), row_texts(table, further), begun, strict=True
        )
    ]
