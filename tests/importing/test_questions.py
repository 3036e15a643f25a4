"""What yes and no say below a header that asks something."""

import pytest

from bounceback.importing.questions import asked_by, is_yes_or_no, standing_below
from bounceback.vocabulary.fields import Asks
from bounceback.vocabulary.terms import Ending, Stage


@pytest.mark.parametrize(
    ("header", "asks"),
    [
        ("Closed?", Asks.OVER),
        ("closed (y/n)", Asks.OVER),
        ("Abgeschlossen", Asks.OVER),
        ("Still open?", Asks.GOING_ON),
        ("Heard back?", Asks.ANSWERED),
        ("Reply", Asks.REPLY),
        ("Applied?", Asks.APPLIED),
        ("Status", None),
        ("Company", None),
    ],
)
def test_what_a_header_asks(header, asks):
    """A header asks whether it is over, goes on, was answered or was sent; or nothing."""
    assert asked_by(header) is asks


@pytest.mark.parametrize(
    ("asks", "text", "ending", "stage"),
    [
        (Asks.OVER, "no", Ending.OPEN, None),
        (Asks.OVER, "", Ending.OPEN, None),
        (Asks.OVER, "yes", None, None),
        (Asks.OVER, "yes - rejected", Ending.REJECTED, None),
        (Asks.OVER, "Yes (ghosted)", Ending.NO_RESPONSE, None),
        (Asks.OVER, "rejected", Ending.REJECTED, None),
        (Asks.GOING_ON, "yes", Ending.OPEN, None),
        (Asks.GOING_ON, "no", None, None),
        (Asks.GOING_ON, "no, withdrew", Ending.WITHDREW, None),
        (Asks.ANSWERED, "no", Ending.OPEN, None),
        (Asks.ANSWERED, "yes - interview", Ending.OPEN, Stage.INTERVIEW),
        (Asks.REPLY, "no", None, None),
        (Asks.REPLY, "Negative", Ending.REJECTED, None),
        (Asks.APPLIED, "no", Ending.NOT_APPLIED, None),
        (Asks.APPLIED, "yes", Ending.OPEN, Stage.APPLIED),
        (None, "no", Ending.REJECTED, None),
    ],
)
def test_what_an_answer_says(asks, text, ending, stage):
    """Yes and no are read by what was asked, a remark outweighs them; None: it is asked."""
    said = standing_below(asks, text)
    assert (said.ending if said.understood else None, said.stage) == (ending, stage)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("yes", True), ("No", True), ("x", True), ("yes - rejected", False), ("Rejected", False)],
)
def test_a_bare_answer(text, bare):
    """Yes or no without a remark."""
    assert is_yes_or_no(text) is bare
