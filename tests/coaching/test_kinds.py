"""The words that following up shares."""

import pytest

from bounceback.coaching.kinds import LETTERS, StepKind, data, in_front_of_a_person
from bounceback.vocabulary.terms import Stage


@pytest.mark.parametrize("stage", Stage)
def test_who_got_in_front_of_a_person(stage):
    """A screen, an interview, a final round or an offer: a task alone is no talk."""
    met = {Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER}
    assert in_front_of_a_person(stage) is (stage in met)


def test_all_but_two_steps_have_a_letter():
    """Letting go and having nothing to do need none."""
    assert set(StepKind) - set(LETTERS) == {StepKind.LET_GO, StepKind.NONE}


def test_data_is_read_by_name():
    """A file of sentences is a dictionary."""
    assert "actions" in data("closing")
