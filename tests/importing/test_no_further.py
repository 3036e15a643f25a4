"""One answer for all rows of a word holds only where nothing says more."""

from dataclasses import replace

import pytest

from bounceback.importing.building import Import, build
from bounceback.importing.decisions import Decisions, StatusDecision
from bounceback.importing.no_further import OVER, is_left_open, is_no_further
from bounceback.importing.sheets import Source
from bounceback.vocabulary.terms import Ending, Stage

SHEET = """Company,Role,Applied,Status,Notes
Pellworth,Carer,2026-01-06,Rejected,"2 interviews, then they picked an internal candidate"
Arden,Carer,2026-01-21,Rejected,phone screen went badly
Moss,Carer,2026-01-22,Rejected,
Nettle,Carer,2026-01-23,Rejected,no interview at all
"""


def answered(sheet: str, stage: Stage = Stage.APPLIED) -> Import:
    """Read a sheet after its words that say only "over" got this stage for an answer."""
    sources = [Source("mine.csv", sheet.encode())]
    decisions = build(sources).account.decisions
    said = [
        replace(each, stage=stage)
        for each in decisions.statuses
        if each.ending in OVER and each.stage is None
    ]
    return build(sources, decisions.with_statuses(said))


def depths(read: Import) -> list[str]:
    """Return how far each application got."""
    return read.log.applications["furthest_stage"].tolist()


def test_a_row_whose_notes_tell_of_more_stays_unknown() -> None:
    """With its remark; the others got no further than applying."""
    read = answered(SHEET)
    assert depths(read) == ["unknown", "unknown", "applied", "applied"]
    assert [problem.row for problem in read.account.problems] == [2, 3]
    (said,) = read.account.decisions.statuses
    assert (said.ending, said.stage, said.confirmed) == (Ending.REJECTED, Stage.APPLIED, True)


def test_the_answer_means_the_same_when_it_is_read_again() -> None:
    """Handed back as the program writes it, and given for the next sheet."""
    read = answered(SHEET)
    again = Decisions.from_json(read.account.decisions.to_json())
    for decisions in (again, again.answers()):
        whole = build([Source("mine.csv", SHEET.encode())], decisions)
        assert depths(whole) == depths(read)


def test_any_other_stage_is_said_of_all_rows() -> None:
    """Only "applied" is what remains where nothing is known."""
    assert depths(answered(SHEET, Stage.SCREEN)) == ["screen"] * 4


@pytest.mark.parametrize(
    ("column", "texts", "expected"),
    [
        ("Feedback", ["weak in the second interview", ""], ["unknown", "applied"]),
        ("Activities", ["Phone screen (Completed)", "Applied"], ["unknown", "applied"]),
        ("Work mode or so", ["Onsite", "Remote"], ["applied", "applied"]),
        ("Interview date", ["2026-02-01", ""], ["interview", "applied"]),
    ],
)
def test_other_columns_may_tell_of_more(column, texts, expected) -> None:
    """Feedback, an unnamed column that holds stages alone, and what a column says outright."""
    rows = "\n".join(f"Moss {text},Rejected,{text}" for text in texts)
    assert depths(answered(f"Company,Status,{column}\n{rows}\n")) == expected


def test_the_answer_in_a_column_of_stages_does_not_reach_further() -> None:
    """There “Rejected” has overwritten the stage there, and a note tells of an interview."""
    sheet = "Company,Stage,Notes\nMoss,Rejected,after two interviews\nFern,Rejected,\nOak,Offer,\n"
    assert depths(answered(sheet)) == ["unknown", "applied", "offer"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (StatusDecision("Rejected", Ending.REJECTED, Stage.APPLIED, confirmed=True), True),
        (StatusDecision("Zilched", Ending.WITHDREW, Stage.APPLIED, confirmed=True), True),
        (StatusDecision("Rejected", Ending.REJECTED, Stage.APPLIED), False),
        (StatusDecision("Rejected", Ending.REJECTED, Stage.SCREEN, confirmed=True), False),
        (StatusDecision("Zilched", Ending.OPEN, Stage.APPLIED, confirmed=True), False),
        (
            StatusDecision("Applied - Rejected", Ending.REJECTED, Stage.APPLIED, 1, False, True),
            False,
        ),
        (StatusDecision("", Ending.NO_RESPONSE, Stage.APPLIED, confirmed=True), False),
    ],
)
def test_which_answers_hold_only_where_nothing_says_more(answer, expected) -> None:
    """Those of a person, about a word that is over and names no stage itself."""
    assert is_no_further(answer) is expected


def test_that_it_differs_is_an_answer_of_its_own() -> None:
    """Of a word that names a stage itself, nobody was asked."""
    answer = StatusDecision("Rejected", Ending.REJECTED, Stage.UNKNOWN, confirmed=True)
    assert is_left_open(answer)
    assert not is_no_further(answer)
    assert not is_left_open(replace(answer, value="Rejected after interview"))
