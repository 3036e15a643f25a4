"""Words that are clear beside their opposite."""

import pytest

from bounceback.importing.contrasts import went_on
from bounceback.importing.values import Standing
from bounceback.vocabulary.terms import Ending, Stage


@pytest.mark.parametrize(
    ("columns", "header", "meant"),
    [
        ({"Interview result": ["Passed", "Failed"]}, "Interview result", {"Passed": "interview"}),
        ({"结果": ["过", "挂"], "阶段": ["一面", "二面"]}, "结果", {"过": None}),
        ({"Result": ["Pass", "Fail"], "Interview date": ["", ""]}, "Result", {"Pass": None}),
    ],
)
def test_passed_beside_failed_is_a_step_that_was_passed(columns, header, meant, as_table):
    """Where the header names the step, or other columns tell of steps."""
    steps = {
        text: Standing(Ending.OPEN, Stage(step) if step else None) for text, step in meant.items()
    }
    assert went_on(as_table({"Company": ["Kelp", "Moor"], **columns}), header) == steps


@pytest.mark.parametrize(
    "columns",
    [
        {"Status": ["Passed", "Rejected"], "Interview date": ["", ""]},
        {"Status": ["Passed", "Failed"]},
        {"Status": ["Applied", "Failed"], "Interview date": ["", ""]},
    ],
)
def test_without_its_opposite_or_a_step_it_is_asked(columns, as_table):
    """Alone it may be said of the employer's no, or of the whole search."""
    assert went_on(as_table({"Company": ["Kelp", "Moor"], **columns}), "Status") == {}
