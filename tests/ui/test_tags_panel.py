"""Reasons and reviews as a table to answer."""

from bounceback.importing.decisions import TagDecision
from bounceback.ui import tags_panel as panel
from bounceback.vocabulary.fields import Field

TAGS = [
    TagDecision(Field.REASON, "nerves", ("confidence",), 3),
    TagDecision(Field.REASON, "vibes", (), 1),
]


def test_only_changed_tags_are_answers() -> None:
    """The order of the meanings does not matter; a meaning more or less does."""
    shown = panel.tags_frame(TAGS)
    assert panel.tag_answers(TAGS, shown) == []
    shown["Means"] = [["confidence"], ["culture_fit", "timing"]]
    answers = panel.tag_answers(TAGS, shown)
    assert [(a.value, a.meanings) for a in answers] == [("vibes", ("culture_fit", "timing"))]
    shown["Means"] = [None, []]
    assert [a.value for a in panel.tag_answers(TAGS, shown)] == ["nerves"]
