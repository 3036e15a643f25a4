"""How an insight says numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.insight import base
from bounceback.vocabulary.terms import Reason


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0%"),
        (0.001, "under 1%"),
        (0.005, "0%"),
        (0.124, "12%"),
        (0.994, "99%"),
        (0.999, "over 99%"),
        (1, "100%"),
    ],
)
def test_a_share_that_is_not_quite_nothing_or_all_does_not_read_as_such(share, said):
    """0% and 100% are said only where it is none and all."""
    assert base.percent(share) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.07, 0.2, "likely between 7% and 20%"),
        (0.121, 0.122, "likely close to 12%"),
    ],
)
def test_a_range_is_said_in_words(low, high, said):
    """Two ends, or one figure where both round to it."""
    assert base.likely({"low": low, "high": high}) == said


@pytest.mark.parametrize(("of", "early"), [(4, True), (5, False)])
def test_below_five_cases_it_are_too_few(of, early):
    """A share is said from five cases on."""
    said = base.weighed({"share": 0.2, "low": 0.1, "high": 0.4}, of)
    assert ("too few" in said) is early
    assert ("20%" in said) is not early


def test_a_share_that_nobody_knows_are_too_few_too():
    """A missing share is no figure."""
    missing = dict.fromkeys(("share", "low", "high"), float("nan"))
    assert "too few" in base.weighed(missing, 50)


@pytest.mark.parametrize(
    ("words", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed(words, said):
    """A comma between, "and" before the last."""
    assert base.listed(words) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 replies"), (1, "1 reply"), (2300, "2,300 replies")]
)
def test_a_noun_follows_its_count(count, said):
    """One is singular, thousands have a comma."""
    assert base.counted(count, "reply", "replies") == said


def test_more_than_three_leaders_are_not_all_named():
    """A sentence names three that share a place, and says that there are others."""
    top = [{"reason": str(reason)} for reason in list(Reason)[:5]]
    assert base.names(top, "reason", Reason).endswith(" and others")
    assert base.names(top[:3], "reason", Reason).count(",") == 1


def test_nothing_leads_where_all_is_zero():
    """Zero is no first place."""
    assert base.leading([{"n": 0}, {"n": 0}], "n") == []
    assert base.leading([{"n": 1}, {"n": 3}, {"n": 3}], "n") == [{"n": 3}, {"n": 3}]


@given(st.text(min_size=1, max_size=200))
def test_own_words_are_quoted_and_cut_short(words):
    """A person's own words stand in quotation marks, and are never long."""
    said = base.named(words, Reason)
    if words not in set(Reason):
        assert said[0] == "“"
        assert said[-1] == "”"
        assert len(said) <= base.LONGEST + 2


@pytest.mark.parametrize(("low", "high", "said"), [(12, 12, "12"), (12, 31, "between 12 and 31")])
def test_what_is_not_known_is_a_range(low, high, said):
    """Unknown depth reads as from - to."""
    assert base.between(low, high) == said
