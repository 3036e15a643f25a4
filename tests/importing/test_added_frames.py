"""Rows that go from a frame of the log, and rows that come."""

from dataclasses import replace

from bounceback.importing.added_frames import kept, rows, with_rows
from bounceback.schema import check, empty_log, frame

REASONS = frame(
    "reasons",
    {"application": [1, 1, 2], "reason": ["visa", "salary", "visa"], "provenance": ["told"] * 3},
)


def test_only_wanted_rows_are_asked():
    """What is not wanted stays without a question."""
    wanted = REASONS["application"] == 1
    left = kept(REASONS, wanted, lambda row: row["reason"] == "visa")
    assert left["reason"].tolist() == ["visa", "visa"]
    assert left.index.tolist() == [0, 1]


def test_rows_come_behind_with_the_types_of_the_log():
    """A word that is new to the log becomes one of its words; what is not said is empty."""
    more = with_rows("reasons", REASONS, [{"application": 3, "reason": "my own"}])
    assert rows(more)[3]["reason"] == "my own"
    assert rows(more)[3]["words"] == ""
    check(replace(empty_log(), reasons=more))
    assert with_rows("reasons", REASONS, []) is REASONS
