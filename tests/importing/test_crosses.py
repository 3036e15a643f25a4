"""Crosses below the names of endings."""

import pytest

from bounceback.importing.crosses import Reading, doubtful_crosses, reading
from bounceback.importing.decisions import Decisions, StatusDecision
from bounceback.vocabulary.terms import Ending

APPLIED = {"Company": ["Kelp", "Moor", "Tern"], "Applied": ["✓", "✓", "✓"]}


@pytest.mark.parametrize(
    ("rejected", "beside", "says"),
    [
        (["✗", "", ""], {}, Reading.MARK),
        (["×", "", "-"], {"Ghosted": ["", "❌", ""]}, Reading.MARK),
        (["❌", "", ""], {"Interview": ["✓", "", "✓"]}, Reading.MARK),
        (["✗", "✓", ""], {}, Reading.NO),
        (["✗", "2026-02-01", ""], {}, Reading.NO),
        (["x", "", ""], {}, Reading.NO),
        (["✗", "no", ""], {}, Reading.ASKED),
        (["✗", "✗", "✗"], {}, Reading.ASKED),
        (["✗", "", ""], {"Interview": ["✗", "✓", ""]}, Reading.ASKED),
        (["✗", "", ""], {"Ghosted": ["", "✓", ""]}, Reading.ASKED),
    ],
)
def test_what_a_cross_below_rejected_says(rejected, beside, says, as_table):
    """It marks where the rest is empty, denies beside ticks, and is asked between the two."""
    table = as_table({**APPLIED, "Rejected": rejected, **beside})
    assert reading(table, "Rejected") is says
    assert bool(doubtful_crosses(table)) is (says is Reading.ASKED)


def test_crosses_end_and_crosses_deny(imported, tally):
    """Below "Rejected" and "Ghosted" they mark the ending, below "Interview" they would say no."""
    result = imported("""
Company,Role,Date applied,Applied,Rejected,Ghosted
Kelp,Cook,2026-04-01,✓,✗,
Moor,Cook,2026-04-02,✓,,✗
Tern,Cook,2026-04-03,✓,,
""")
    found = tally(result.log.applications["ending"])
    assert found == {"rejected": 1, "no_response": 1, "open": 1}


BOTH = """
Company,Role,Date applied,Interview,Rejected
Kelp,Cook,2026-04-01,✓,✗
Moor,Cook,2026-04-02,✗,✗
Tern,Cook,2026-04-03,✗,
"""


def test_a_cross_that_may_say_either_is_asked(imported, tally):
    """Under the name of its column, and until then it is unknown how these ended."""
    result = imported(BOTH)
    asked = [s.value for s in result.account.decisions.statuses if s.asked]
    assert asked == ["Rejected: ✗"]
    assert tally(result.log.applications["ending"]) == {"unknown": 2, "open": 1}


@pytest.mark.parametrize(
    ("answer", "endings"),
    [
        (Ending.REJECTED, {"rejected": 2, "open": 1}),
        (Ending.OPEN, {"open": 3}),
    ],
)
def test_the_answer_about_a_cross_is_kept(answer, endings, imported, tally):
    """For all rows of its column."""
    said = StatusDecision("Rejected: ✗", answer, confirmed=True)
    result = imported(BOTH, decisions=Decisions(statuses=(said,)))
    assert tally(result.log.applications["ending"]) == endings
    assert not any(status.asked for status in result.account.decisions.statuses)
