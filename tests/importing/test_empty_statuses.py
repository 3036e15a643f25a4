"""What an empty status says."""

import pytest

from bounceback.importing.codes import ENDINGS, STAGES
from bounceback.importing.decisions import StatusDecision
from bounceback.importing.standings import standings
from bounceback.vocabulary.terms import Ending, Stage

EMPTY = ["Ineligible", "", "", ""]


def read(as_table, answers=None, **columns):
    """What an empty status is taken for, with the endings and stages of all rows."""
    length = len(next(iter(columns.values())))
    table = as_table({"Company": ["Kelp"] * length, **columns})
    found = standings(table, answers or {})
    meant = next((s for s in found.statuses if not s.value), None)
    return meant, [ENDINGS[i] for i in found.ending], [STAGES[i] for i in found.stage], found


@pytest.mark.parametrize(
    ("columns", "asked"),
    [
        ({"Status": EMPTY}, True),
        ({"Status": EMPTY, "Date applied": [""] * 4}, True),
        ({"Status": EMPTY, "Date applied": ["", "2026-02-02", "", ""]}, False),
        ({"Status": EMPTY, "Interview": ["", "x", "", ""]}, False),
        ({"Status": ["Applied", "", "", ""]}, True),
        ({"Status": ["Applied", "", "", ""], "Date": ["", "", "2026-02-02", ""]}, False),
        ({"Status": ["Rejected", "Interview", "", ""]}, False),
        ({"Status": ["Phone screen", "—", "", ""], "Date applied": [""] * 4}, True),
        ({"Status": ["Phone screen", "", "", ""], "Date applied": ["—", "—", "1 May", ""]}, False),
        ({"Status": ["Ineligible", "Saved", "Skip", ""]}, False),
        ({"Status": [""] * 4}, True),
        ({"Status": [""] * 4, "Date applied": ["2026-02-02"] * 4}, False),
    ],
)
def test_it_is_asked_where_nothing_says_that_anything_was_sent(columns, asked, as_table):
    """Else it waits for an answer; either way it is listed, so that it can be answered."""
    meant, endings, _, found = read(as_table, **columns)
    expected = Ending.UNKNOWN if asked else Ending.OPEN
    assert (meant.asked, meant.ending) == (asked, expected)
    assert endings[-1] == expected
    assert len(found.problems) == (meant.count if asked else 0)


def test_no_cell_is_empty(as_table):
    """Nothing is listed then, nor where another column says how it stands."""
    assert read(as_table, Status=["Applied", "Rejected"])[0] is None
    assert read(as_table, Role=["Cook", ""], Rejected=["x", ""])[0] is None


def test_where_no_column_says_how_it_stands_one_answer_holds_for_all(as_table):
    """Until then nothing is known, and nothing is asked row by row."""
    meant, endings, _, found = read(as_table, Role=["Cook", "Baker"])
    assert (meant.count, meant.asked, meant.ending) == (2, False, Ending.UNKNOWN)
    assert endings == [Ending.UNKNOWN] * 2
    assert found.problems == ()
    answer = {"": StatusDecision("", Ending.OPEN, Stage.APPLIED)}
    _, endings, stages, _ = read(as_table, answer, Role=["Cook", "Baker"])
    assert (endings, stages) == ([Ending.OPEN] * 2, [Stage.APPLIED] * 2)


def test_what_the_person_says_holds(as_table):
    """For all rows without a status, and for no other."""
    answer = {"": StatusDecision("", Ending.NO_RESPONSE, Stage.APPLIED)}
    columns = {"Status": ["Rejected", "", "Applied"], "Date applied": ["2026-02-02", "", ""]}
    meant, endings, stages, found = read(as_table, answer, **columns)
    assert (meant.count, meant.confirmed, meant.asked) == (1, True, False)
    assert endings == [Ending.REJECTED, Ending.NO_RESPONSE, Ending.OPEN]
    assert stages == [Stage.UNKNOWN, Stage.APPLIED, Stage.APPLIED]
    assert not found.blank[1]


def test_a_second_status_speaks_for_the_row(as_table):
    """A row is without a status where every column of it is empty."""
    answer = {"": StatusDecision("", Ending.NOT_APPLIED)}
    columns = {"Status": ["", ""], "Outcome": ["Rejected", ""]}
    meant, endings, _, _ = read(as_table, answer, **columns)
    assert meant.count == 1
    assert endings == [Ending.REJECTED, Ending.NOT_APPLIED]


def test_of_what_may_not_be_sent_no_depth_is_known(imported, tally):
    """Also where a column of stages says how far the others got."""
    sheet = "Company,Date Applied,Stage\nKelp,,\nMoor,—,—\nTern,,Phone screen\n"
    log = imported(sheet).log.applications
    assert tally(log["furthest_stage"]) == {"unknown": 2, "screen": 1}
