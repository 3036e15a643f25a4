"""Where what was said belongs: the rows of this reading of the sheet, and those it lacks."""

import pytest

from bounceback.overlay.corrections import LoggedInterview, MentionAdded, Overlay
from bounceback.overlay.places import places
from bounceback.vocabulary.terms import Polarity, Stage, Theme
from tests.overlay.searches import KNOWN

GONE = "a row that this sheet does not hold"
APPLICATION, KEY = str(KNOWN.applications.iloc[0]), int(KNOWN.applications.index[0])
INTERVIEW = str(KNOWN.interviews.iloc[0])


def mention(application: str, interview: str = "") -> MentionAdded:
    """A strength that the person notes there."""
    return MentionAdded(application, interview, Theme.COMMUNICATION, Polarity.STRENGTH)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (mention(APPLICATION), True),
        (mention(APPLICATION, INTERVIEW), True),
        (mention("", INTERVIEW), True),
        (mention(GONE), False),
        (mention(APPLICATION, GONE), False),
        (mention("", ""), False),
        (LoggedInterview("of its own", APPLICATION, Stage.SCREEN), True),
        (LoggedInterview("of its own", GONE, Stage.SCREEN), False),
    ],
)
def test_what_was_said_is_known_where_its_rows_are(said, known):
    """An application that is gone takes what was said with it, and so does an interview."""
    assert places(Overlay((said,)), KNOWN).knows(said) is known


def test_only_rows_that_were_spoken_of_are_looked_up():
    """The key of the row is found by its identity; a row that is gone has none."""
    found = places(Overlay((mention(APPLICATION, INTERVIEW), mention(GONE))), KNOWN)
    assert found.applications == {APPLICATION: KEY}
    assert set(found.interviews) == {INTERVIEW}
    assert found.application(APPLICATION) == KEY
    assert found.application(GONE) is None
