"""Small changes to frames: types, order and everything else stay."""

import pandas as pd
import pytest

from bounceback.overlay.frames import added, changed, rows
from bounceback.schema import REASON, frame

GIVEN = frame(
    "reasons",
    {
        "application": [1, 2, 3],
        "reason": ["visa", "timing", None],
        "provenance": ["told", "guess", "told"],
        "words": ["a", "", "c"],
    },
)


def test_rows_say_none_for_what_is_missing():
    """Missing words are None, and everything else a plain value."""
    found = [(row["application"], row["reason"], row["column"]) for row in rows(GIVEN)]
    assert found == [(1, "visa", None), (2, "timing", None), (3, None, None)]


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (lambda row: row, ["visa", "timing"]),
        (lambda row: {**row, "reason": "my own"}, ["my own", "timing"]),
        (lambda row: {**row, "reason": None}, [None, "timing"]),
        (lambda _: None, ["timing"]),
    ],
)
def test_only_wanted_rows_are_changed(change, left):
    """Changed in place or left out; the types are those of before, the given frame too."""
    before = GIVEN.copy(deep=True)
    done = changed("reasons", GIVEN, GIVEN["application"] == 1, change)
    assert [row["reason"] for row in rows(done)][:-1] == left
    assert done.dtypes["application"] == "int64"
    assert done.index.tolist() == list(range(len(done)))
    pd.testing.assert_frame_equal(GIVEN, before)


def test_added_rows_stand_behind_with_every_type_in_place():
    """New words extend the list of words; what a row does not have stays empty."""
    more = [{"application": 9, "reason": "my own", "provenance": "told"}]
    done = added("reasons", GIVEN, more)
    assert [row["application"] for row in rows(done)] == [1, 2, 3, 9]
    assert rows(done)[-1] == {**more[0], "column": None, "words": ""}
    assert done.dtypes.astype("str").tolist() == GIVEN.dtypes.astype("str").tolist()
    assert done["provenance"].cat.categories.tolist() == GIVEN["provenance"].cat.categories.tolist()
    assert "my own" in done["reason"].cat.categories
    assert list(REASON.categories[:1]) == ["technical_depth"]


def test_nothing_to_do_gives_the_frame_itself():
    """Where nothing is wanted or added, nothing is copied."""
    assert changed("reasons", GIVEN, GIVEN["application"] == 7, lambda row: row) is GIVEN
    assert added("reasons", GIVEN, []) is GIVEN
