"""Corrections as plain data: one thing is said once."""

from bounceback.overlay.corrections import ApplicationCorrection, Overlay, ReasonCorrection


def test_the_later_word_holds():
    """Saying something else about the same takes the place of what was said."""
    first = ApplicationCorrection("a", "ending", "rejected")
    later = ApplicationCorrection("a", "ending", "withdrew")
    other = ReasonCorrection("a", "visa")
    said = Overlay((first, other)).saying(later)
    assert said.corrections == (other, later)
    assert Overlay((first, later)).of(ApplicationCorrection) == (later,)
