"""What the phrases of one status say together."""

import pytest

from bounceback.importing.composing import composed
from bounceback.vocabulary.terms import Ending, Stage


@pytest.mark.parametrize(
    ("plain", "found"),
    [
        ("rejected after the technical interview", (Ending.REJECTED, Stage.INTERVIEW)),
        ("reprovado na entrevista tecnica", (Ending.REJECTED, Stage.INTERVIEW)),
        ("descartado tras entrevista", (Ending.REJECTED, Stage.INTERVIEW)),
        ("终面被拒", (Ending.REJECTED, Stage.FINAL)),
        ("一面已过 等二面", (None, Stage.INTERVIEW)),
        ("closed no response", (Ending.NO_RESPONSE, None)),
        ("interview 2 of 4", (None, Stage.INTERVIEW)),
        ("interview then ghosted", (Ending.NO_RESPONSE, Stage.INTERVIEW)),
    ],
)
def test_a_value_is_read_where_every_word_of_it_is_known(plain, found):
    """Longer phrases go first, unless a shorter one leaves no word over; Chinese has no spaces."""
    ending, stage = composed(plain)
    assert (None if ending is Ending.OPEN else ending, stage) == found


@pytest.mark.parametrize(
    "plain",
    [
        "rejected after mercury",
        "not rejected",
        "interview cancelled",
        "cancelled the onsite",
        "gesprach abgesagt",
        "面试取消",
        "awaiting the offer",
        "aguardando proposta",
        "interview not applied",
        "closed interview",
        "rejected ghosted",
        "interview offer",
        "offer rejected by hr",
        "potential offer",
        "ghosted then interview",
        "refus puis entretien",
        "rejected after the interview after the interview after the interview",
        "",
    ],
)
def test_what_is_left_over_or_torn_is_not_read(plain):
    """A word unknown, a denial, a talk called off, an offer awaited, two endings, an end undone."""
    assert composed(plain) is None
