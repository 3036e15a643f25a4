"""What the result of a round says of its application."""

import pytest

from bounceback.importing.codes import ENDINGS, NOTHING
from bounceback.importing.decisions import TagDecision
from bounceback.importing.verdicts import offers, verdicts
from bounceback.vocabulary.fields import Field, Table


@pytest.fixture
def table(as_table):
    """A function that makes a table of one round with this result."""

    def of(result):
        columns = {"Company": ["Kelp"], "Round": ["Onsite"], "Result": [result]}
        return as_table({**columns, "Interview Date": ["2026-01-05"]}, Table.INTERVIEWS)

    return of


@pytest.mark.parametrize(
    ("result", "ending"),
    [
        ("Rejected", "rejected"),
        ("failed", "rejected"),
        ("Passed", "open"),
        ("Waiting", "open"),
        ("Offer", "open"),
        ("Offer accepted", "accepted"),
        ("withdrew", "withdrew"),
        ("ghosted", "no_response"),
        ("declined", None),
        ("cancelled", None),
        ("attended", None),
        ("mixed feelings", None),
        ("", None),
    ],
)
def test_how_an_application_stands_after_a_last_round(result, ending, table):
    """What is plain says it; what could be said by either side, or says nothing, does not."""
    [found] = verdicts(table(result), {})
    assert (None if found == NOTHING else ENDINGS[found]) == ending


def test_an_answer_outweighs_the_words(table):
    """A word that nobody knows says what the person said that it means."""
    answer = TagDecision(Field.RESULT, "meh", ("failed",), confirmed=True)
    assert ENDINGS[verdicts(table("meh"), {(Field.RESULT, "meh"): answer})[0]] == "rejected"


@pytest.mark.parametrize(
    ("result", "offered"), [("Offer", True), ("no offer", False), ("Passed", False), ("", False)]
)
def test_a_round_that_ended_with_an_offer(result, offered, table):
    """The offer must be named."""
    assert offers(table(result), {}).tolist() == [offered]
