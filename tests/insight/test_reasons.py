"""What is said of reasons."""

import pandas as pd
import pytest

from bounceback.insight import reasons
from bounceback.vocabulary.terms import ReasonGroup


def coverage(rejections, told, guess_only, suggested_only):
    """For how many rejections what is known."""
    known = told + guess_only
    return pd.DataFrame(
        [
            {
                "rejections": rejections,
                "known": known,
                "told": told,
                "guess_only": guess_only,
                "suggested_only": suggested_only,
                "unknown": rejections - known - suggested_only,
            }
        ]
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            coverage(23, 4, 3, 0),
            "Reasons are known for 7 of 23 rejections, 4 of them told by the employer.",
        ),
        (
            coverage(23, 0, 3, 5),
            (
                "Reasons are known for 3 of 23 rejections, none of them told by the employer; for "
                "5 more your notes suggest one."
            ),
        ),
        (coverage(1, 0, 0, 0), "Reasons are known for 0 of 1 rejection."),
        (coverage(0, 0, 0, 0), "No rejection is on record, so there is no reason to look for."),
    ],
)
def test_coverage_comes_first_and_says_who_told(table, said):
    """How many are known, how many of them from the employer."""
    assert reasons.coverage(table).sentence == said


@pytest.mark.parametrize(
    ("table", "word"),
    [
        (coverage(9, 1, 1, 2), "suggestions"),
        (coverage(9, 1, 1, 0), "ask for one thing"),
        (coverage(2, 1, 1, 0), "in your hands"),
    ],
)
def test_what_to_do_about_reasons_depends_on_what_is_missing(table, word):
    """First confirm what is suggested, then ask, then sort."""
    assert word in reasons.coverage(table).action


def frequency(*rows, of):
    """Reasons with their counts: applications, told, suggested."""
    frame = pd.DataFrame(rows, columns=["reason", "applications", "told", "suggested"])
    return frame.assign(of=of, share=frame["applications"] / max(of, 1), low=0.16, high=0.51)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            frequency(("technical_depth", 7, 3, 0), ("visa", 2, 2, 0), of=23),
            (
                "Named most so far: Technical depth, for 7 of 23 ended applications with a known "
                "reason (30%, likely between 16% and 51%); the employer said so for 3."
            ),
        ),
        (
            frequency(("visa", 2, 2, 0), ("too far for them", 2, 0, 0), of=9),
            (
                "Named most so far, each for 2 of 9 ended applications with a known reason: Visa "
                "or work permit and “too far for them”."
            ),
        ),
        (
            frequency(("visa", 1, 1, 0), of=1),
            (
                "Named so far: Visa or work permit, for 1 of 1 ended application with a known "
                "reason; too few to say what counts most."
            ),
        ),
        (
            frequency(("unknown", 6, 0, 0), ("timing", 0, 0, 3), of=0),
            "No reason is confirmed yet; your notes suggest most often Timing, for 3 applications.",
        ),
        (
            frequency(("visa", 0, 0, 2), ("timing", 0, 0, 2), of=0),
            (
                "No reason is confirmed yet; your notes suggest most often Visa or work permit "
                "and Timing, each for 2 applications."
            ),
        ),
        (frequency(("unknown", 6, 0, 0), of=0), reasons._NOTHING.sentence),
        (frequency(of=0), reasons._NOTHING.sentence),
    ],
)
def test_the_reason_named_most(table, said):
    """With its denominator and who says so; "unknown" is no reason, a suggestion no fact."""
    assert reasons.frequency(table).sentence == said


@pytest.mark.parametrize(
    ("reason", "group"),
    [
        ("coding_speed", ReasonGroup.SKILLS),
        ("confidence", ReasonGroup.INTERVIEW),
        ("overqualified", ReasonGroup.FIT),
        ("internal_candidate", ReasonGroup.CIRCUMSTANCES),
        ("nobody answered the door", ReasonGroup.NOT_KNOWN),
    ],
)
def test_the_next_step_fits_the_kind_of_reason(reason, group):
    """What is out of one's hands leads to letting go, a skill to practice."""
    insight = reasons.frequency(frequency((reason, 6, 0, 0), of=9))
    assert insight.action == reasons.NEXT_STEP[group]


def by_stage(*rows):
    """Cells of reason and depth."""
    return pd.DataFrame(rows, columns=["reason", "furthest_stage", "applications"])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            by_stage(("communication", "interview", 4), ("visa", "applied", 3)),
            (
                "The most frequent is Communication with interview as the furthest stage: 4 "
                "applications."
            ),
        ),
        (
            by_stage(("communication", "interview", 3), ("visa", "unknown", 3)),
            (
                "Nothing stands out yet; one of the most frequent is Communication with interview "
                "as the furthest stage: 3 applications."
            ),
        ),
        (
            by_stage(("visa", "unknown", 1)),
            (
                "So far: Visa or work permit with depth unknown as the furthest stage, 1 "
                "application; too few to say what stands out."
            ),
        ),
        (by_stage(("unknown", "applied", 9)), reasons._NOTHING.sentence),
        (by_stage(), reasons._NOTHING.sentence),
    ],
)
def test_the_reason_that_stands_out_at_a_stage(table, said):
    """Ties and small numbers are said to be such."""
    assert reasons.by_stage(table).sentence == said
