"""Statuses that tell how much of a form is filled in."""

import pytest

from bounceback.importing.unfinished import is_unfinished
from bounceback.importing.values import NOT_SENT, standing


@pytest.mark.parametrize(
    "status", ["Form 90 % done", "40% filled in", "Formular 75%", "表单 90%", "已上传，申请表 9％"]
)
def test_a_form_that_is_filled_in_by_half_was_not_sent(status):
    """A share below the whole, of a form or of filling it in, and no other word."""
    assert is_unfinished(status)
    assert standing(status) == NOT_SENT


@pytest.mark.parametrize("status", ["80%", "Form 100%", "Interview 50%", "Form done", "面试 90%"])
def test_another_share_says_nothing_of_a_form(status):
    """A chance, a score, a whole form, a talk."""
    assert not is_unfinished(status)
