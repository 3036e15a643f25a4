"""How each row stands and how far it got, from all the columns that speak of it.

A status that names the application itself (applied, sent, viewed, under review) stands at
"applied". One that only waits for an answer (waiting, pending, in progress) stands there too where
its column names stages in other rows, since a talk would have been named; in a column that names
none, its depth is unknown, and so is that of "in progress" beside another word for "only sent", and
where the notes of the row may tell of a talk or a test.
An ending (rejected, no response) has overwritten the stage before it, so it says nothing of depth
unless a column of its own does.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import (
    ENDINGS,
    NOT_APPLIED,
    NOTHING,
    OFFER,
    OPEN,
    UNKNOWN,
    UNKNOWN_STAGE,
    Codes,
    place_of,
)
from bounceback.importing.contrasts import went_on
from bounceback.importing.crosses import (
    decisions_on,
    doubtful_crosses,
    questions_of_crosses,
    told_by,
)
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.distinct import Distinct
from bounceback.importing.doubts import doubted, never_dated
from bounceback.importing.elsewhere import behind_names, instead_of_dates, instead_of_statuses
from bounceback.importing.empty_statuses import (
    asked_rows,
    empty,
    meaning_of_empty,
    questions_of_empty,
    with_empty,
)
from bounceback.importing.evidence import not_kept
from bounceback.importing.header_words import is_shortlist
from bounceback.importing.keys import told_by_key
from bounceback.importing.list_headings import standing_of_heading
from bounceback.importing.marks import (
    Marked,
    ended_there,
    flag_dates,
    flags,
    not_marked_applied,
    stage_columns,
)
from bounceback.importing.no_further import answered_so, with_answer, without_answer
from bounceback.importing.questions import asked_by, standing_below
from bounceback.importing.queues import OPEN_WORDS, perhaps_unsent
from bounceback.importing.reaching import deepest, furthest, records_depth
from bounceback.importing.tables import BY_HEADING, BY_NAME, FLAG_FIELDS, STATUS_FIELDS, ReadTable
from bounceback.importing.told_elsewhere import never_sent, told_elsewhere
from bounceback.importing.values import ASKED, NOT_SENT, Standing
from bounceback.vocabulary.presets import recognise
from bounceback.vocabulary.terms import Ending
from bounceback.vocabulary.words import normalise, words

UNDATED = (
    "This word is not known. All rows that were sent have a day of applying, and its rows have "
    "none: taken as not sent yet."
)


@dataclass(frozen=True)
class Standings:
    """Per row: the ending and the stage as places in their vocabularies, and dates.

    `stage` is `UNKNOWN_STAGE` where no column says how far it got. `records_depth` says where
    the table records depth, so that an empty cell means "did not get there". `blank` says where
    no status says more than "open".
    """

    ending: Codes
    stage: Codes
    advanced_on: npt.NDArray[np.datetime64]
    ended_on: npt.NDArray[np.datetime64]
    rounds: Codes
    blank: npt.NDArray[np.bool_]
    records_depth: npt.NDArray[np.bool_]
    statuses: tuple[StatusDecision, ...]
    problems: tuple[Problem, ...]


def standings(table: ReadTable, answers: Mapping[str, StatusDecision]) -> Standings:
    """Answer: how does each row of an applications table stand, and how far did it get?

    `answers` holds what the person said about a status value, by that value.
    """
    columns = {h: table.distinct(h) for h in table.headers(*STATUS_FIELDS)}
    ordered = [h for field in STATUS_FIELDS for h in table.headers(field)]
    known = {**_of_preset(table, columns.values()), **answers}
    said = {h: _said(table, h, known) for h in ordered}
    crosses = doubtful_crosses(table)
    marked = (*flags(table), *ended_there(table), *told_by(crosses, known))
    ending, blank = _ending(
        table, [said[h] for h in ordered], [columns[h] for h in ordered], marked, {*known}
    )
    said = {h: told_elsewhere(h, columns[h], said[h], ending) for h in ordered}
    unsent = not_marked_applied(table) | (ending == NOT_APPLIED)
    said = {h: never_sent(columns[h], said[h], unsent) for h in ordered}
    of_texts = [meant for texts in said.values() for meant in texts]
    empties = meaning_of_empty(table, of_texts, known, ending)
    answered = answered_so(answers)
    plain = without_answer(said, columns, answered)
    told = deepest(len(table.rows), [(plain[h], columns[h]) for h in ordered])
    reached, advanced_on, rounds = stage_columns(table)
    stage = furthest(table, told, reached, rounds)
    stage = np.where(np.isin(ending, _offer_endings()), OFFER, stage)
    turned_down = (stage == OFFER) & (ending == ENDINGS.index(Ending.WITHDREW))
    ending = np.where(turned_down, ENDINGS.index(Ending.DECLINED_OFFER), ending)
    ending, stage = with_empty(table, empties, ending, stage)
    recorded = records_depth(table, plain, told) & ~asked_rows(table, empties)
    stage = with_answer(table, columns, answered, ending, stage)
    unknown = (stage == UNKNOWN_STAGE) & (ending != NOT_APPLIED) & ~recorded
    return Standings(
        ending=ending,
        stage=stage,
        advanced_on=advanced_on,
        ended_on=flag_dates(table),
        rounds=rounds,
        blank=blank & ~(empty(table) & (empties is not None and empties.confirmed)),
        records_depth=recorded,
        statuses=(*_statuses(said, columns, answers, empties), *decisions_on(crosses, answers)),
        problems=(
            *_questions(table, said, columns),
            *_never_dated(table, columns, answers),
            *questions_of_empty(table, empties),
            *questions_of_crosses(table, crosses, answers),
            *not_kept(table, told, unknown),
        ),
    )


def _offer_endings() -> list[int]:
    return [ENDINGS.index(Ending.ACCEPTED), ENDINGS.index(Ending.DECLINED_OFFER)]


def _of_preset(table: ReadTable, columns: Iterable[Distinct]) -> dict[str, StatusDecision]:
    """What the statuses of a known program's export mean."""
    preset = recognise(map(str, table.data.columns), table.decision.source)
    if preset is None:
        return {}
    texts = {text for column in columns for text in column.texts}
    meant = {text: preset.statuses.get(normalise(text)) for text in texts}
    return {text: StatusDecision(text, *said) for text, said in meant.items() if said is not None}


def _said(table: ReadTable, header: str, answers: Mapping[str, StatusDecision]) -> list[Standing]:
    column, asks = table.distinct(header), asked_by(header)
    told = {  # the later, the surer
        **dict.fromkeys(never_dated(table, header), NOT_SENT),
        **went_on(table, header),
        **dict.fromkeys(perhaps_unsent(table, header) | doubted(table, header), ASKED),
        **(told_by_key(column, table.key) if table.key else {}),
        **{text: _answered(answer) for text, answer in answers.items() if text},
    }
    by_heading = header in {BY_NAME, BY_HEADING}
    return column.each(
        lambda text: (
            told[text]
            if text in told
            else standing_of_heading(text)
            if by_heading
            else standing_below(asks, text)
        )
    )


def _answered(answer: StatusDecision) -> Standing:
    return Standing(answer.ending, answer.stage, understood=not answer.half_said)


def _ending(
    table: ReadTable,
    said: Sequence[list[Standing]],
    columns: Sequence[Distinct],
    marked: Iterable[Marked],
    answered: Collection[str],
) -> tuple[Codes, npt.NDArray[np.bool_]]:
    """The ending per row: the first column that names one, else a flag, else open or unknown."""
    length = len(table.rows)
    ended, weaker = np.full(length, NOTHING), np.full(length, NOTHING)
    blank = np.ones(length, dtype=bool)
    for standings_, column in zip(said, columns, strict=True):
        codes = np.array([place_of(s.ending) for s in standings_], dtype=np.int64)[column.codes]
        final = ~np.isin(codes, [OPEN, UNKNOWN, NOTHING])
        ended = np.where((ended == NOTHING) & final, codes, ended)
        weaker = np.where(codes == NOTHING, weaker, np.maximum(weaker, codes))
        blank &= column.where(
            s.blank or (text not in answered and normalise(text) in OPEN_WORDS | words().queued)
            for s, text in zip(standings_, column.texts, strict=True)
        )
    for flag, code in marked:
        ended = np.where((ended == NOTHING) & flag, code, ended)
    for flag, code in (*instead_of_dates(table), *behind_names(table), *instead_of_statuses(table)):
        ended = np.where((ended == NOTHING) & flag & blank, code, ended)
    has_flags = any(not is_shortlist(header) for header in table.headers(*FLAG_FIELDS))
    silent = OPEN if has_flags else UNKNOWN
    weaker = np.where(weaker == NOTHING, silent, weaker)
    return np.where(ended == NOTHING, weaker, ended), blank


def _statuses(
    said: Mapping[str, list[Standing]],
    columns: Mapping[str, Distinct],
    answers: Mapping[str, StatusDecision],
    empties: StatusDecision | None,
) -> tuple[StatusDecision, ...]:
    counts: dict[str, int] = {}
    meanings: dict[str, Standing] = {}
    for header, column in columns.items():
        for text, meaning, count in zip(column.texts, said[header], column.counts(), strict=True):
            counts[text] = counts.get(text, 0) + int(count)
            if text not in meanings or meanings[text].understood:
                meanings[text] = meaning
    found = [
        StatusDecision(
            text, m.ending, m.stage, counts[text], asked=not m.understood, confirmed=text in answers
        )
        for text, m in meanings.items()
        if text
    ]
    found += [empties] if empties is not None else []
    return tuple(sorted(found, key=lambda status: (-status.count, status.value)))


def _never_dated(
    table: ReadTable,
    columns: Mapping[str, Distinct],
    answers: Mapping[str, StatusDecision],
) -> Iterator[Problem]:
    """What is said of unknown words that were taken for "not sent" because they have no day."""
    for header, column in columns.items():
        taken = never_dated(table, header) - answers.keys()
        for text in sorted(taken):
            row = int(table.rows[np.flatnonzero(column.where(t == text for t in column.texts))[0]])
            yield Problem(row, header, Kind.INFERRED, text, UNDATED, table.origin)


def _questions(
    table: ReadTable, said: Mapping[str, list[Standing]], columns: Mapping[str, Distinct]
) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            int(table.rows[place]),
            header,
            Kind.STATUS_UNKNOWN,
            column.texts[column.codes[place]],
            "This word may mean several things, or is not known. Say what it means; until then it "
            "is unknown.",
            table.origin,
        )
        for header, column in columns.items()
        for place in np.flatnonzero(column.where(not s.understood for s in said[header]))
    )
