"""Reasons as a table to sort."""

import pandas as pd

from bounceback.ui import sorting

BY_REASON = pd.DataFrame(
    {
        "reason": ["visa", "my **own**"],
        "applications": [3, 1],
        "control": ["unsorted", "mine"],
        "proposed": ["not_mine", "unsorted"],
    }
)


def test_a_reason_stands_with_what_was_said_and_what_is_usual() -> None:
    """The person's own words stay letter for letter; what is usual is in words, and only beside."""
    shown = sorting.frame(BY_REASON)
    assert shown["Reason"].tolist() == ["Visa or work permit", "my **own**"]
    assert shown["In whose hands"].tolist() == ["unsorted", "mine"]
    assert shown["Usually"].tolist() == ["Often not in your hands", ""]


def test_only_what_was_changed_is_an_answer() -> None:
    """A choice that stays says nothing; a choice that is taken back is an answer too."""
    edited = sorting.frame(BY_REASON)
    assert sorting.answers(BY_REASON, edited) == {}
    changed = edited.assign(**{"In whose hands": ["partly", "unsorted"]})
    assert sorting.answers(BY_REASON, changed) == {"visa": "partly", "my **own**": "unsorted"}


def test_another_sorting_is_another_editor() -> None:
    """What was typed into a table never stands over the rows of another one."""
    other = BY_REASON.assign(control=["not_mine", "mine"])
    assert sorting._fingerprint(BY_REASON) != sorting._fingerprint(other)
