"""How each row stands and how far it got, from all the columns that speak of it."""

import pytest

from bounceback.importing.codes import ENDINGS, STAGES
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.standings import standings
from bounceback.vocabulary.terms import Ending, Stage


@pytest.fixture
def stood(as_table):
    """A function that reads one row, given its cells by header."""

    def read(answers=(), **cells):
        table = as_table({header.replace("_", " "): [text] for header, text in cells.items()})
        found = standings(table, {answer.value: answer for answer in answers})
        return ENDINGS[found.ending[0]], STAGES[found.stage[0]], found

    return read


@pytest.mark.parametrize(
    ("cells", "ending", "stage"),
    [
        ({"Outcome": "Rejected", "Status": "Interview"}, Ending.REJECTED, Stage.INTERVIEW),
        ({"Outcome": "", "Status": "Rejected"}, Ending.REJECTED, Stage.UNKNOWN),
        ({"Status": "Applied", "Rejected": "yes"}, Ending.REJECTED, Stage.APPLIED),
        ({"Status": "Withdrew", "Rejected": "yes"}, Ending.WITHDREW, Stage.UNKNOWN),
        ({"Rejected": "2026-02-01"}, Ending.REJECTED, Stage.UNKNOWN),
        ({"Rejected": "by mail"}, Ending.REJECTED, Stage.UNKNOWN),
        ({"Rejected": "pending"}, Ending.OPEN, Stage.UNKNOWN),
        ({"Rejected": "no"}, Ending.OPEN, Stage.UNKNOWN),
        ({"Ghosted": "x"}, Ending.NO_RESPONSE, Stage.UNKNOWN),
        ({"Offer accepted": "yes"}, Ending.ACCEPTED, Stage.OFFER),
        ({"Offer accepted": "declined"}, Ending.OPEN, Stage.UNKNOWN),
        ({"Offer": "waiting"}, Ending.UNKNOWN, Stage.UNKNOWN),
        ({"Offer": "50k"}, Ending.UNKNOWN, Stage.OFFER),
        ({"Offer": "Accepted"}, Ending.ACCEPTED, Stage.OFFER),
        ({"Onsite": "Rejected"}, Ending.REJECTED, Stage.FINAL),
        ({"Phone Screen": "HackerRank"}, Ending.UNKNOWN, Stage.SCREEN),
        ({"Rounds": "3"}, Ending.UNKNOWN, Stage.INTERVIEW),
        ({"Rounds": "0"}, Ending.UNKNOWN, Stage.UNKNOWN),
        ({"Stage": "Offer", "Status": "Declined"}, Ending.UNKNOWN, Stage.OFFER),
        ({"Outcome": "unknown", "Status": "Applied"}, Ending.OPEN, Stage.APPLIED),
    ],
)
def test_columns_speak_together(cells, ending, stage, stood):
    """An outcome outweighs a status, a status outweighs a flag; depth is the deepest of all."""
    assert stood(**cells)[:2] == (ending, stage)


@pytest.mark.parametrize(
    ("cells", "recorded"),
    [
        ({"Status": "Rejected"}, False),
        ({"Stage": ""}, False),
        ({"Stage": "Rejected"}, False),
        ({"Stage": "Mercury"}, False),
        ({"Stage": "unknown"}, False),
        ({"Status": "Waiting"}, False),
        ({"Stage": "Applied"}, True),
        ({"Status": "Rejected", "Phone Screen": ""}, False),
        ({"Status": "Rejected", "Phone Screen": "no"}, True),
        ({"Stage": "Rejected", "Interviews": "0"}, True),
        ({"Applied?": "yes", "Status": "Rejected"}, False),
    ],
)
def test_where_depth_is_recorded(cells, recorded, stood):
    """A stage overwritten by "rejected" is not recorded; having applied is no depth.

    A column in which nothing stands is not kept, so that it records nothing.
    """
    assert stood(**cells)[2].records_depth.tolist() == [recorded]


def test_who_waits_where_others_have_a_stage_stands_at_applied(as_table):
    """An open status without a stage, in a column that names stages; an ending has erased its."""
    statuses = ["Interview", "Waiting", "No response", "Rejected", "", "Mercury"]
    found = standings(as_table({"Status": statuses}), {})
    assert found.records_depth.tolist() == [False, True, False, False, False, False]


def test_what_is_under_way_is_more_than_what_was_sent(as_table):
    """Beside another word for "only sent", "in progress" may be at any stage."""
    statuses = ["Interview", "Submitted", "In progress", "Awaiting reply"]
    found = standings(as_table({"Status": statuses}), {})
    assert found.records_depth.tolist() == [False, False, False, True]


def test_an_answer_outweighs_the_vocabulary(stood):
    """What the person says about a value holds, also against what the program would read."""
    answer = StatusDecision("Rejected", Ending.WITHDREW, Stage.SCREEN, confirmed=True)
    ending, stage, found = stood(answers=[answer], Status="Rejected")
    assert (ending, stage) == (Ending.WITHDREW, Stage.SCREEN)
    assert found.statuses == (
        StatusDecision("Rejected", Ending.WITHDREW, Stage.SCREEN, 1, confirmed=True),
    )


def test_values_are_listed_with_their_counts(as_table):
    """Most frequent first; what is not understood is asked, once per row in the account."""
    table = as_table({"Status": ["Mercury", "Rejected", "Mercury", ""]})
    found = standings(table, {})
    listed = [(s.value, s.count, s.asked) for s in found.statuses]
    assert listed == [("Mercury", 2, True), ("", 1, False), ("Rejected", 1, False)]
    assert [(p.row, p.value) for p in found.problems] == [(2, "Mercury"), (4, "Mercury")]


def test_a_word_of_unsent_rows_alone_is_not_asked(as_table):
    """Whatever it means, nobody applied there."""
    columns = {"Status": ["Mercury", "Venus", "Mercury"], "Applied": ["no", "no", "yes"]}
    found = standings(as_table({"Company": ["Kelp"] * 3, **columns}), {})
    assert [s.value for s in found.statuses if s.asked] == ["Mercury"]


def test_dates_of_stages_tell_when_it_went_on(as_table):
    """The first date beyond applying, and the date that stands in an ending's own column."""
    table = as_table(
        {
            "Applied": ["2026-01-01"],
            "Phone Screen": ["2026-01-20"],
            "Interview": ["2026-01-12"],
            "Rejected": ["2026-02-01"],
        }
    )
    found = standings(table, {})
    assert str(found.advanced_on[0])[:10] == "2026-01-12"
    assert str(found.ended_on[0])[:10] == "2026-02-01"
    assert found.rounds.tolist() == [1]
