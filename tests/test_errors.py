"""Each error carries its evidence and says in one sentence what was wrong and what to do."""

import pytest

from bounceback import errors

CASES = [
    (
        errors.UnreadableFileError(
            "jobs.xlsx", "The file is locked.", "Save it without a password."
        ),
        {
            "name": "jobs.xlsx",
            "problem": "The file is locked.",
            "remedy": "Save it without a password.",
        },
        "jobs.xlsx: The file is locked. Save it without a password.",
    ),
    (
        errors.NotAJobSearchError("recipes.csv", "flour, sugar"),
        {"name": "recipes.csv", "found": "flour, sugar"},
        "recipes.csv: this does not look like a job search (flour, sugar).",
    ),
    (
        errors.DecisionsError("No column is called 'Firm'.", "Choose another column."),
        {"problem": "No column is called 'Firm'.", "remedy": "Choose another column."},
        "No column is called 'Firm'. Choose another column.",
    ),
    (
        errors.CorrectionError("'soon' cannot be a date.", "Leave it empty."),
        {"problem": "'soon' cannot be a date.", "remedy": "Leave it empty."},
        "'soon' cannot be a date. Leave it empty.",
    ),
    (
        errors.StoreError("The journal is in use", "/a/file", "Try again."),
        {"problem": "The journal is in use", "where": "/a/file", "remedy": "Try again."},
        "The journal is in use (/a/file). Try again.",
    ),
    (
        errors.ConflictError("plan", "mine", "theirs"),
        {"what": "plan", "mine": "mine", "theirs": "theirs", "remedy": errors.BOTH_TEXTS},
        "The plan was changed in another tab after you opened it here; nothing was overwritten.",
    ),
    (
        errors.LogShapeError("reasons", ("column 'a' is missing", "column 'b' is str")),
        {"frame": "reasons", "faults": ("column 'a' is missing", "column 'b' is str")},
        "The reasons table does not follow the schema: column 'a' is missing; column 'b' is str.",
    ),
]


@pytest.mark.parametrize(("error", "evidence", "message"), CASES)
def test_an_error_carries_its_evidence(error, evidence, message):
    """The message begins with the facts, and the facts stand on the error for programs to read."""
    assert {name: getattr(error, name) for name in evidence} == evidence
    assert str(error).startswith(message)
    assert isinstance(error, errors.BouncebackError)


@pytest.mark.parametrize("error", [error for error, *_ in CASES])
def test_a_message_is_one_line(error):
    """It fits on the terminal and on the screen as it is."""
    assert "\n" not in str(error)
    assert str(error) == str(error).strip()


def test_a_file_without_a_remedy_ends_with_its_problem():
    """Where nothing can be done, no space is left behind."""
    assert str(errors.UnreadableFileError("a.csv", "It is empty.", "")) == "a.csv: It is empty."


def test_one_family():
    """Whoever catches the root catches every error that is raised on purpose."""
    ours = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    assert {kind.__name__ for kind in ours} == {
        "BouncebackError",
        *(type(error).__name__ for error, *_ in CASES),
    }
    assert all(issubclass(kind, errors.BouncebackError) for kind in ours)
