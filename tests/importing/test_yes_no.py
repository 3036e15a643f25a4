"""What a cell says that is there for yes or no."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.importing.yes_no import Mark, mark, was_reached, yes_or_no


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        *[(cell, Mark.YES) for cell in ("x", "X", "yes", "Y", "1", "TRUE", "✓", "✅", "done")],
        *[(cell, Mark.NO) for cell in ("", " ", "no", "N", "0", "false", "-", "N/A", "❌", "?")],
        *[(cell, Mark.NO) for cell in ("no - never called", "No (too far)", "not yet, next week")],
        *[(cell, Mark.WORDS) for cell in ("yes - twice", "no-show", "t.b.c.x", "10:30 to 11")],
        *[(cell, Mark.WORDS) for cell in ("2026-01-05", "HackerRank", "passed", "with Ms Anders")],
    ],
)
def test_marks(cell, said):
    """Crosses and ticks say yes; blanks and noughts say no; the rest are words."""
    assert mark(cell) == said


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("yes", (Mark.YES, "")),
        ("yes - rejected", (Mark.YES, "rejected")),
        ("No (too far)", (Mark.NO, "too far")),
        ("x - rejected", (Mark.WORDS, "")),
        ("rejected", (Mark.WORDS, "")),
    ],
)
def test_an_answer_may_have_a_remark(cell, said):
    """A single letter before a dash is no answer: it may be a code."""
    assert yes_or_no(cell) == said


@pytest.mark.parametrize(
    ("cell", "reached"),
    [
        *[
            (cell, True)
            for cell in ("x", "2026-01-05", "not selected", "no-show", "planned", "done")
        ],
        *[(cell, False) for cell in ("", "no", "not invited", "non prévu", "to be scheduled")],
        *[(cell, False) for cell in ("pas d'entretien", "nicht geplant", "não agendada")],
        ("未安排", False),
    ],
)
def test_a_step_that_was_not_planned_was_not_reached(cell, reached):
    """Whatever else stands there says that it was, and perhaps how it went."""
    assert was_reached(cell) == reached


@settings(max_examples=150)
@given(st.text(max_size=40))
def test_any_text_is_a_mark_or_words(text):
    """Whatever stands in a cell, there is an answer, and it is the same with spaces around it."""
    assert mark(text) in {Mark.YES, Mark.NO, Mark.WORDS}
    assert mark(f"  {text} ") == mark(text)
