"""Reflections and their answers."""

from dataclasses import replace

import pytest

from bounceback.errors import ConflictError
from bounceback.journal import letters, reflections
from tests.journal.filled import AT


def test_letters_and_reflections_are_found_by_their_application(journal):
    """Only those of the application, the oldest first."""
    for name in ("a", "b", "a"):
        letters.save(journal, letters.Letter("thanks", name, AT))
        reflections.save(journal, reflections.Reflection(AT, name))
    assert [each.id for each in letters.of(journal, "a")] == [1, 3]
    assert [each.id for each in reflections.of(journal, "a")] == [1, 3]


def test_answers_belong_to_their_reflection_and_go_with_it(journal):
    """One answer a prompt; removing the reflection removes what was answered in it."""
    one, two = (reflections.save(journal, reflections.Reflection(AT)) for _ in range(2))
    said = reflections.answer(journal, reflections.Answer(one.id, "worked", "The start", AT))
    reflections.answer(journal, reflections.Answer(two.id, "worked", "The end", AT))
    again = reflections.answer(journal, replace(said, text="All of it"))
    assert reflections.answers(journal, one.id) == (again,)
    assert len(reflections.answers(journal)) == 2
    with pytest.raises(ConflictError):
        reflections.answer(journal, reflections.Answer(one.id, "worked", "Twice", AT))
    reflections.remove(journal, one.id)
    assert [each.reflection for each in reflections.answers(journal)] == [two.id]
