"""Which tables of one sheet are read together."""

from dataclasses import replace

import pytest

from bounceback.importing.sheets import Sheet, grid_of
from bounceback.importing.table_parts import beside

LIST = {"Company": ["Kelp", "Moor"], "Role": ["Cook", "Cook"], "Status": ["Applied", "Rejected"]}


def parts(*tables, part_of=""):
    """Sheets for these tables as parts of one."""
    return [Sheet(t.decision.source, t.origin, grid_of([]), part_of=part_of) for t in tables]


@pytest.mark.parametrize(
    ("columns", "read"),
    [
        ({"Company": ["Tern"], "Stage": ["Interview"]}, True),
        ({"Company": ["Kelp", "Tern"], "Applied on": ["2026-02-01", "2026-02-02"]}, True),
        ({"Company": ["kelp"], "Status": ["Interview"]}, False),
        ({"Company": ["Tern"], "Next step": ["Write"]}, False),
        ({"Name": ["Robin"], "Email": ["r@kelp.example"]}, False),
    ],
)
def test_a_further_table_is_read_where_it_tells_of_other_applications(columns, read, as_table):
    """One that names the same ones is a view; one of tasks or people tells of none."""
    first, second = as_table(LIST), as_table(columns)
    second = replace(second, decision=replace(second.decision, sheet="below"))
    assert beside(parts(first, second), [first, second], {first.origin}) == [second] * read


def test_sheets_of_their_own_are_not_joined_so(as_table):
    """Tables of several sheets belong together only where their columns are much the same."""
    first = as_table(LIST)
    assert beside(parts(first, part_of=None), [first], set()) == []
    assert beside(parts(first), [first], set()) == []
