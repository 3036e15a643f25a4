"""What a person may choose."""

import pytest

from bounceback.report.choosing import USUAL, Choice, Naming, Part


@pytest.mark.parametrize("part", list(Part))
def test_every_part_says_what_goes_in_with_it(part):
    """A label and one line."""
    assert part.label
    assert part.description.endswith(".")


def test_the_least_leaves_the_computer_unless_asked():
    """Without a choice no name, no quote and no list of applications goes in."""
    usual = Choice()
    assert usual.names is Naming.REPLACE
    assert not usual.words
    assert usual.parts == USUAL == set(Part) - {Part.APPLICATIONS}
