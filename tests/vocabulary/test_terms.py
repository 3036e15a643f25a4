"""The enumerations: values for frames, labels for people, orders that charts rely on."""

from enum import StrEnum

import pytest

from bounceback.vocabulary import terms
from bounceback.vocabulary.terms import (
    KNOWN_STAGES,
    REASON_GROUPS,
    SENT_ENDINGS,
    Ending,
    Reason,
    ReasonGroup,
    Stage,
    Term,
    Theme,
)

ENUMERATIONS = [kind for kind in vars(terms).values() if isinstance(kind, type)]
TERMS = [kind for kind in ENUMERATIONS if issubclass(kind, Term) and kind is not Term]


@pytest.mark.parametrize("kind", TERMS, ids=lambda kind: kind.__name__)
def test_every_member_has_a_label_of_its_own(kind):
    """No two members of an enumeration read the same, and none reads empty."""
    labels = [member.label for member in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("kind", TERMS, ids=lambda kind: kind.__name__)
def test_a_member_is_its_value(kind):
    """A member can stand in a frame or in JSON as the plain text of its value."""
    for member in kind:
        assert isinstance(member, StrEnum)
        assert member == member.value
        assert kind(str(member)) is member


def test_stages_stand_from_shallow_to_deep():
    """The order of the stages is the order in which an application reaches them."""
    assert [stage.value for stage in KNOWN_STAGES] == [
        *("applied", "screen", "assessment", "interview", "final", "offer")
    ]
    assert next(iter(Stage)) is Stage.UNKNOWN


def test_everything_but_not_applied_was_sent():
    """Only a role that was saved or planned stays out of the sent applications."""
    assert set(Ending) - set(SENT_ENDINGS) == {Ending.NOT_APPLIED}


def test_every_reason_stands_in_exactly_one_group():
    """The two levels of the taxonomy cover each other."""
    listed = [reason for reasons in REASON_GROUPS.values() for reason in reasons]
    assert sorted(listed) == sorted(Reason)
    assert set(REASON_GROUPS) == set(ReasonGroup)


@pytest.mark.parametrize("theme", Theme)
def test_every_theme_can_be_a_reason(theme):
    """A recurring weakness can also be why an application ended."""
    assert Reason(theme.value).theme is theme


@pytest.mark.parametrize(
    "reason", [Reason.VISA, Reason.ROLE_CLOSED, Reason.INTERNAL_CANDIDATE, Reason.UNKNOWN]
)
def test_a_circumstance_is_no_weakness(reason):
    """Reasons that are not about the person have no theme and never reach that chart."""
    assert reason.theme is None


def test_a_label_is_made_from_the_value_where_none_is_given():
    """Most members need no label of their own."""
    assert Ending.NO_RESPONSE.label == "No response"
    assert Stage.SCREEN.label == "Phone screen"
