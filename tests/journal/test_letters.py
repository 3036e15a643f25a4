"""The letters to one application."""

from dataclasses import replace

from bounceback.journal import letters
from tests.journal.filled import RECORDS

LETTER = RECORDS["letters"][1]


def test_the_steps_with_one_application_come_in_their_order(journal):
    """Those to others are left out; the oldest stands first."""
    first = letters.save(journal, LETTER)
    letters.save(journal, replace(LETTER, application="somebody else"))
    last = letters.save(journal, replace(LETTER, text="a later one"))
    assert letters.of(journal, LETTER.application) == (first, last)
    assert letters.of(journal, "nobody") == ()
