"""How far a note says that it went.

`held_out_depth.tsv` was written before any rule was.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.importing.depths import suggest_depth
from bounceback.vocabulary.terms import Ending, Stage

with (Path(__file__).parent / "held_out_depth.tsv").open(encoding="utf-8", newline="") as file:
    NOTES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", NOTES, ids=lambda row: row["note"])
def test_depth_of_notes_set_aside(row):
    """Stage, rounds and ending are read from one sentence."""
    said = suggest_depth(row["note"])
    given_ = ("-", "-", "-") if said is None else (said.stage, said.rounds, said.ending)
    assert ["-" if part in (None, "unknown") else str(part) for part in given_] == [
        *(row["stage"], row["rounds"], row["ending"])
    ]


def test_a_long_note_tells_how_far_it_went():
    """The note that holds everything, and exactly the words that tell."""
    said = suggest_depth("Great folks. Had three interviews and then they said no. Lunch was fine.")
    assert said is not None
    assert (said.stage, said.rounds, said.ending) == (Stage.INTERVIEW, 3, Ending.REJECTED)
    assert said.words == "Had three interviews and then they said no"


def test_the_deepest_stage_and_the_last_ending_count():
    """A story is read to its end."""
    said = suggest_depth("Phone screen, then no reply. Weeks later a final round. They said no.")
    assert said is not None
    assert (said.stage, said.ending) == (Stage.FINAL, Ending.REJECTED)


@pytest.mark.parametrize(
    ("note", "stage", "ending"),
    [
        ("Nothing yet", Stage.UNKNOWN, Ending.OPEN),
        ("No answer yet.", Stage.UNKNOWN, Ending.OPEN),
        ("Interview done, still waiting", Stage.INTERVIEW, Ending.OPEN),
        ("Still waiting. In May they said no.", Stage.UNKNOWN, Ending.REJECTED),
        ("They offered me the job and I said no", Stage.OFFER, Ending.DECLINED_OFFER),
        ("After the interview I said no", Stage.INTERVIEW, Ending.WITHDREW),
    ],
)
def test_waiting_is_no_ending_and_a_no_to_an_offer_is_one(note, stage, ending):
    """What is said beside the words decides what they say."""
    said = suggest_depth(note)
    assert (said.stage, said.ending) == (stage, ending)


@given(st.text() | st.sampled_from([row["note"] for row in NOTES]))
def test_any_text_can_be_read_for_depth(text):
    """Whatever stands in a cell, the words that tell stand in it too."""
    depth = suggest_depth(text)
    assert depth is None or depth.words in text
