"""What a corrected field may hold."""

from functools import partial

import pytest

from bounceback.errors import CorrectionError
from bounceback.overlay.corrections import ApplicationCorrection, InterviewCorrection


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("application", "company", "Other"),
        ("application", "ending", "sacked"),
        ("application", "applied_on", "3/4/2026"),
        ("application", "rounds", "0"),
        ("interview", "kind", "applied"),
        ("interview", "rating", "good"),
        ("interview", "ending", "rejected"),
    ],
)
def test_a_value_that_no_log_could_hold_is_refused(kind, field, value):
    """The mistake shows when it is said, not when a page is drawn."""
    make = {
        "application": partial(ApplicationCorrection, "a"),
        "interview": partial(InterviewCorrection, "a", "i"),
    }
    with pytest.raises(CorrectionError):
        make[kind](field, value)


@pytest.mark.parametrize("field", ["furthest_stage", "ending"])
def test_an_empty_value_is_not_known(field):
    """What the person does not know is unknown, in words as in days and numbers."""
    assert ApplicationCorrection("a", field, "").parsed() == "unknown"
    assert ApplicationCorrection("a", "rounds", "").parsed() is None
