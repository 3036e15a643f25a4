"""Whether the columns that tell how far an application got are kept at all."""

import numpy as np
import pytest

from bounceback.importing.codes import STAGES
from bounceback.importing.evidence import depth_headers, not_kept, where_kept
from bounceback.vocabulary.terms import Stage

UNKNOWN, SCREEN, INTERVIEW = Stage.UNKNOWN, Stage.SCREEN, Stage.INTERVIEW


def told_of(stages):
    """The deepest stages that statuses name, as places in their vocabulary."""
    return np.array([STAGES.index(stage) for stage in stages])


@pytest.mark.parametrize(
    ("cells", "told", "kept"),
    [
        (["2026-03-20", ""], [INTERVIEW, UNKNOWN], [True, True]),
        (["2026-03-20", ""], [UNKNOWN, UNKNOWN], [True, True]),
        (["", ""], [UNKNOWN, UNKNOWN], [False, False]),
        (["no", "no"], [UNKNOWN, UNKNOWN], [True, True]),
        (["2026-03-20", "", ""], [INTERVIEW, INTERVIEW, UNKNOWN], [True, False, False]),
        (["2026-03-20", "", ""], [INTERVIEW, Stage.OFFER, UNKNOWN], [True, False, False]),
        (["2026-03-20", "", ""], [INTERVIEW, SCREEN, UNKNOWN], [True, True, True]),
        (["x", "x", "", ""], [INTERVIEW, UNKNOWN, INTERVIEW, UNKNOWN], [True, True, True, True]),
        (["", "", "no"], [INTERVIEW, UNKNOWN, UNKNOWN], [False, False, True]),
    ],
)
def test_an_empty_cell_tells_only_in_a_column_that_is_kept(cells, told, kept, as_table):
    """Not where nothing stands in it, nor where rows that got there are empty in it as well."""
    table = as_table({"Company": ["Kelp"] * len(cells), "Interview date": cells})
    assert where_kept(table, told_of(told)).tolist() == kept


@pytest.mark.parametrize(
    ("cells", "said"),
    [(["", ""], "Nothing stands"), (["2026-03-20", "", ""], "empty in rows whose status")],
)
def test_what_was_passed_over_is_told(cells, said, as_table):
    """Once per column, and only where a depth stays unknown for it."""
    table = as_table({"Company": ["Kelp"] * len(cells), "Interview date": cells})
    told = told_of([INTERVIEW] * len(cells))
    nowhere = np.zeros(len(cells), dtype=bool)
    assert not not_kept(table, told, nowhere)
    [problem] = not_kept(table, told, ~nowhere)
    assert (problem.row, problem.column) == (0, "Interview date")
    assert said in problem.message


@pytest.mark.parametrize("last", ["Job offer", "Angebot", "Final round", "Dernier entretien"])
def test_no_last_step_says_nothing_of_the_steps_before(last, as_table):
    """Most rejections come before an offer, at whichever stage."""
    table = as_table({"Company": ["Kelp"] * 2, last: ["no", "yes"], "Phone screen": ["", "x"]})
    assert depth_headers(table) == ["Phone screen"]


def test_no_next_interview_says_nothing_of_the_last(as_table):
    """Its cell is emptied once the interview was held."""
    table = as_table({"Company": ["Kelp"] * 2, "Next interview": ["", "2026-04-20"]})
    assert not depth_headers(table)
