"""What is said of the whole search."""

import pandas as pd
import pytest

from bounceback.insight import summary
from bounceback.vocabulary.terms import Ending, Stage


def headline(sent, person, at_most, *, waiting=9, may_wait=0, rows=None):
    """The five numbers; the likely share of the person's is made up."""
    counts = [sent, person, person, 0, waiting]
    share = 0.0 if not sent else person / sent
    return pd.DataFrame(
        {
            "measure": ["sent", "answered", "person", "offers", "open"],
            "count": counts,
            "of": [rows or sent, *[sent] * 4],
            "share": share,
            "low": 0.07,
            "high": 0.2,
            "at_most": [sent, person, at_most, 0, waiting + may_wait],
        }
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            headline(97, 12, 12),
            (
                "12 of 97 applications got you in front of a person (12%, likely between 7% and "
                "20%); 9 are still open."
            ),
        ),
        (
            headline(97, 12, 31, waiting=1),
            (
                "Between 12 and 31 of 97 applications got you in front of a person: how far 19 "
                "applications got is not written down; 1 is still open."
            ),
        ),
        (
            headline(3, 1, 1, waiting=0),
            (
                "1 of 3 applications got you in front of a person (too few to say what that "
                "means); none is open any more."
            ),
        ),
        (
            headline(97, 12, 12, may_wait=4),
            (
                "12 of 97 applications got you in front of a person (12%, likely between 7% and "
                "20%); 9 are known to be open, and how 4 ended or stand is not written down."
            ),
        ),
        (
            headline(97, 12, 31, waiting=0, may_wait=1),
            (
                "Between 12 and 31 of 97 applications got you in front of a person: how far 19 "
                "applications got is not written down; how 1 ended or stands is not written down."
            ),
        ),
        (
            headline(13, 0, 13, waiting=0, may_wait=13),
            "How far 13 applications got, and how they ended or stand, is not written down.",
        ),
        (headline(0, 0, 0, rows=4), "4 roles noted so far, and none sent yet."),
        (headline(0, 0, 0), "There are no applications to count yet."),
        (headline(1, 0, 0).iloc[:0], "There are no applications to count yet."),
    ],
)
def test_the_headline_says_how_many_met_a_person(table, said):
    """With its denominator and likely range; as a range, or as too early, where need be."""
    assert summary.headline(table).sentence == said


def test_where_nothing_is_written_down_the_first_thing_is_to_write_endings():
    """A sheet without statuses asks for them before it asks for depths."""
    found = summary.headline(headline(13, 0, 13, waiting=0, may_wait=13))
    assert found.action.startswith("Write down how")


@pytest.mark.parametrize(
    ("at_most", "may_wait", "measures"),
    [(13, 13, ["sent"]), (13, 0, ["sent", "answered", "person", "offers", "open"])],
)
def test_where_only_the_sent_are_known_they_are_the_one_number(at_most, may_wait, measures):
    """Four times "not known" says no more than the sentence; where one is known, all are shown."""
    table = headline(13, 0, at_most, waiting=0, may_wait=may_wait)
    hidden = table["measure"].isin(["answered", "offers"])
    table = table.assign(at_most=table["at_most"].mask(hidden, at_most))
    assert summary.told(table)["measure"].tolist() == measures


def test_unknown_depth_leads_to_writing_it_down():
    """Where the range is wide, the next thing to do is to narrow it."""
    assert "how far" in summary.headline(headline(97, 12, 31)).action


def standing(**counts):
    """A row for each ending."""
    return pd.DataFrame(
        {
            "ending": pd.Categorical([str(ending) for ending in Ending]),
            "applications": [counts.get(str(ending), 0) for ending in Ending],
        }
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"rejected": 44, "no_response": 41, "open": 23, "withdrew": 6, "not_applied": 6},
            (
                "114 applications sent: 44 rejected, 41 without a response, 23 still open and 6 "
                "in other ways; 6 more roles noted and not sent."
            ),
        ),
        ({"open": 1}, "1 application sent: 1 still open."),
        (
            {"open": 4, "rejected": 4, "no_response": 2, "accepted": 1, "withdrew": 2},
            (
                "13 applications sent: 4 still open, 4 rejected, 2 without a response and 2 in "
                "other ways; 1 ended with a job that you accepted."
            ),
        ),
        ({"accepted": 1}, "1 application sent: 1 ended with a job that you accepted."),
        ({"not_applied": 1}, "1 role noted so far, and none sent yet."),
        ({}, "There are no applications to count yet."),
    ],
)
def test_the_most_frequent_endings_are_named(counts, said):
    """Three at most; silence is not called a rejection, and what was not sent stands apart."""
    assert summary.standing(standing(**counts)).sentence == said


@pytest.mark.parametrize(
    ("counts", "word"), [({"open": 3}, "open"), ({"unknown": 3}, "Write down"), ({}, "Open the")]
)
def test_what_to_do_next_depends_on_how_they_stand(counts, word):
    """Open ones come first, then those whose ending nobody wrote down."""
    assert word in summary.standing(standing(**counts)).action


def depth(**counts):
    """A row for each depth."""
    return pd.DataFrame(
        {
            "furthest_stage": pd.Categorical([str(stage) for stage in Stage]),
            "applications": [counts.get(str(stage), 0) for stage in Stage],
        }
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"applied": 7, "final": 2},
            "The furthest stage so far is final round, with 2 of 9 applications.",
        ),
        (
            {"applied": 7, "unknown": 2},
            (
                "The furthest stage so far is applied, with 7 of 9 applications; how far 2 got is "
                "not written down."
            ),
        ),
        ({"unknown": 2}, "How far 2 applications got is not written down."),
        ({}, "There are no applications to count yet."),
    ],
)
def test_the_deepest_stage_is_named(counts, said):
    """With its count, and with how many are unknown."""
    assert summary.depth(depth(**counts)).sentence == said


def row(measure="answered", count=38, of=114, at_most=38, low=0.25, high=0.42) -> dict:
    """Return one row of the headline table."""
    return {
        "measure": measure,
        "count": count,
        "of": of,
        "at_most": at_most,
        "low": low,
        "high": high,
    }


@pytest.mark.parametrize(
    ("given", "number", "beside"),
    [
        (row(), "38", "of 114 · 25–42%"),
        (row(of=4, count=2, at_most=2), "2", "of 4"),
        (row(measure="person", count=2, at_most=9), "2–9", "of 114"),
        (row(measure="open"), "38", "of 114"),
        (row(measure="open", count=2, at_most=9), "2–9", "of 114"),
        (row(measure="open", count=0, at_most=13, of=13), "?", "of 13 · not known"),
        (row(measure="sent", count=114, of=120, at_most=114), "114", "of 120 in the sheet"),
        (row(count=38000, at_most=38000, of=114000), "38,000", "of 114,000 · 25–42%"),
        (row(count=0, at_most=0, of=0, low=float("nan"), high=float("nan")), "0", "of 0"),
    ],
)
def test_a_count_never_stands_without_its_denominator(given, number, beside) -> None:
    """Below five cases there is no percentage, unknown depth is a range, open is no rate."""
    assert summary.known(given) == number
    assert summary.out_of(given) == beside


def test_what_the_filters_leave_is_not_the_sheet() -> None:
    """Only the first number is out of all that there is, and it says where that stands."""
    sent = row(measure="sent", count=9, of=9, at_most=9)
    assert summary.out_of(sent, "that the filters leave") == "of 9 that the filters leave"
    assert summary.out_of(row(), "that the filters leave") == summary.out_of(row())
