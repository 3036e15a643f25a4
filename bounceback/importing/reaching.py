"""How far each row got, from what its statuses say and what its columns of stages mark.

A status that names a talk with a recruiter or a test says what the one interview of its row was:
"Phone screen" beside an interview count of 1, or beside a plain interview date, is a phone screen.
So does the type of the interview in a column of its own. A column of the next interview adds no
kind of its own.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from bounceback.importing.account import Kind, Problem
from bounceback.importing.codes import APPLIED, INTERVIEW, STAGES, UNKNOWN_STAGE, Codes
from bounceback.importing.depths import suggest_depth
from bounceback.importing.distinct import Distinct
from bounceback.importing.evidence import depth_headers, where_kept
from bounceback.importing.header_words import is_shortlist, is_to_come
from bounceback.importing.lessons import MOST_NOTES
from bounceback.importing.numbered_rounds import rounds_of
from bounceback.importing.phrases import SENT, TALKS
from bounceback.importing.questions import asked_by
from bounceback.importing.tables import ReadTable
from bounceback.importing.values import Standing, standing, tells_history
from bounceback.importing.yes_no import Mark, mark
from bounceback.vocabulary.fields import Asks, Field
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import normalise, words

SHORTLIST = (
    "Being shortlisted is read as an answer to the application, before any interview. If it was "
    "the last round with you, give this column that meaning."
)
Said = Mapping[str, list[Standing]]  # what each text of a column says, by its header

# Words of headers that say of an interview no more than that there was one, and when.
PLAIN = frozenset(
    "interview interviews interviewed date dates day time of on at the is was got had reached first"
    " 1st 1 invite invitation scheduled held set yes no y n flag vorstellungsgesprach gesprach am"
    " entretien entrevista colloquio gesprek data fecha datum le el 面试 面试时间 面试日期".split()
)


def furthest(table: ReadTable, told: Codes, reached: Codes, rounds: Codes) -> Codes:
    """Answer: how far did each row get, by its statuses, its stage columns and its rounds?

    `told` is the deepest stage that a status names, `reached` the deepest that a column marks.
    """
    stage = np.maximum(told, reached)
    stage = np.maximum(stage, np.where(rounds > 0, INTERVIEW, UNKNOWN_STAGE))
    if not _tells_only_that(table):
        return stage
    one = (stage == INTERVIEW) & (rounds <= 1)
    called = _called(table)
    stage = np.where(one & (called > APPLIED) & (called < INTERVIEW), called, stage)
    return np.where(one & (told > APPLIED), told, stage)


def _called(table: ReadTable) -> Codes:
    """What a column beside the interview's date calls it: "First call with the recruiter"."""
    called = np.full(len(table.rows), UNKNOWN_STAGE)
    for header in table.headers(Field.ROUND):
        column = table.distinct(header)
        stages = (standing(text).stage or Stage.UNKNOWN for text in column.texts)
        places = np.array([STAGES.index(stage) for stage in stages], dtype=np.int64)
        called = np.maximum(called, places[column.codes])
    return called


def _tells_only_that(table: ReadTable) -> bool:
    """Whether the columns of interviews say that there was one, and not of which kind."""
    if rounds_of(table):
        return False
    headers = [h for h in table.headers(Field.REACHED_INTERVIEW) if not is_to_come(h)]
    return all({*normalise(header).split()} <= PLAIN for header in headers)


def records_depth(table: ReadTable, said: Said, told: Codes) -> npt.NDArray[np.bool_]:
    """Answer: in which rows does an empty cell mean "did not get there"?

    "Rejected" in a stage column has erased the stage before it, unless the column tells histories.
    `told` is the deepest stage that a status names, per row.
    """
    silent = _waiting_at_applied(table, said)
    more = _more_in_notes(table, silent)
    waiting = (silent & ~more) | _unanswered(table)
    if depth_headers(table):
        return waiting | where_kept(table, told)
    stages = [h for h in table.headers(Field.STAGE) if table.text_stands(h).any()]
    recorded = np.full(len(table.rows), bool(stages))
    for header in stages:
        column = table.distinct(header)
        if not any(column.each(tells_history)):
            recorded &= ~column.where(map(_erased, said[header]))
    return (recorded & ~more) | waiting


def _erased(said: Standing) -> bool:
    """Whether a stage column says how it ended, or that nobody knows, in place of the stage."""
    return said.stage in {None, Stage.UNKNOWN} and said.ending is not Ending.OPEN


def _more_in_notes(table: ReadTable, silent: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Of the rows that only wait, those whose notes may tell of a talk or a test.

    What the notes say is a suggestion; but that it only was sent is not known either.
    """
    more = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.NOTES):
        texts = table.text(header)
        places = np.flatnonzero(silent & (texts != "").to_numpy(dtype=bool))[:MOST_NOTES]
        said = (suggest_depth(texts.iloc[place]) for place in places)
        more[places] |= np.fromiter((bool(one and one.tells_depth) for one in said), dtype=bool)
    return more


def _waiting_at_applied(table: ReadTable, said: Said) -> npt.NDArray[np.bool_]:
    """Where a status only waits for an answer, in a column that names stages in other rows.

    Beside another word for "only sent", one such as "in progress" says that there is more to it.
    """
    waiting = np.zeros(len(table.rows), dtype=bool)
    for header in table.headers(Field.STATUS):
        column = table.distinct(header)
        if any(s.stage in TALKS for s in said[header]):
            sent = Standing(*SENT) in map(standing, column.texts)  # whatever the person answered
            more = words().underway if sent else frozenset()
            silent = (
                s.understood and not s.blank and s.stage is None and s.ending is Ending.OPEN
                for s in said[header]
            )
            waiting |= column.where(
                waits and normalise(text) not in more
                for waits, text in zip(silent, column.texts, strict=True)
            )
    return waiting


def _unanswered(table: ReadTable) -> npt.NDArray[np.bool_]:
    """Where a column of what they replied is blank: nobody can have got further.

    No more can who was not shortlisted.
    """
    silent = np.zeros(len(table.rows), dtype=bool)
    for header in filter(is_shortlist, table.headers(Field.ANSWERED)):
        column = table.distinct(header)
        silent |= column.where(bool(text) and mark(text) == Mark.NO for text in column.texts)
    for header in table.headers(Field.OUTCOME):
        if asked_by(header) in {Asks.REPLY, Asks.ANSWERED}:
            column = table.distinct(header)
            silent |= column.where(not normalise(text) for text in column.texts)
    return silent


def shortlisted(table: ReadTable) -> list[Problem]:
    """Answer: which columns of shortlists were read as answers, and may have been a last round?"""
    return [
        Problem(0, header, Kind.INFERRED, "", SHORTLIST, table.origin)
        for header in filter(is_shortlist, table.headers(Field.ANSWERED))
    ]


def deepest(length: int, columns: Sequence[tuple[list[Standing], Distinct]]) -> Codes:
    """Answer: which is the deepest stage that the status columns of each row name?"""
    deepest = np.full(length, UNKNOWN_STAGE)
    for said, column in columns:
        places = [UNKNOWN_STAGE if s.stage is None else STAGES.index(s.stage) for s in said]
        deepest = np.maximum(deepest, np.array(places, dtype=np.int64)[column.codes])
    return deepest
