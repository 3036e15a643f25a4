"""What is said of a letter before it is sent."""

import pandas as pd
import pytest

from bounceback.coaching.checking import check
from bounceback.ui.act.desk import contact, said


def test_all_that_is_missing_stands_in_one_line():
    """A gap that comes twice is named once, and gaps do not fill the page."""
    lines = said(check("Dear [name of the person], I am [your name]. [your name]"))
    assert lines == ["Still missing: [name of the person], [your name]"]


def test_each_remark_stands_once():
    """The same words twice are one remark."""
    lines = said(check("I demand an answer. I demand an answer."))
    assert len(lines) == len(set(lines)) >= 1


def test_a_calm_letter_has_no_remark():
    """Nothing is said where there is nothing to say."""
    assert said(check("Thank you for the conversation.")) == []


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"extra: Recruiter": "Grace"}, "Grace"),
        ({"extra: Contact": None, "extra: Interviewer": "Ines"}, "Ines"),
        ({"extra: Notes": "Grace"}, ""),
    ],
)
def test_the_contact_comes_from_a_column_of_the_persons_own(cells, name):
    """Only a column that names a contact is read, and a missing name is none."""
    assert contact(pd.Series({"company": "Ada", **cells})) == name
