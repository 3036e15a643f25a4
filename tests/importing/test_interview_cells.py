"""What the cells of a table of interviews say."""

import math

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.decisions import TagDecision
from bounceback.importing.interviews import read_interviews
from bounceback.vocabulary.fields import Field, Table


@pytest.fixture
def read(as_table):
    """A function that reads a table of interviews given its columns."""

    def interviews(answers=None, **columns):
        named = {header.replace("_", " "): texts for header, texts in columns.items()}
        rows = len(next(iter(named.values())))
        table = as_table({"Company": ["Kelp"] * rows, **named}, Table.INTERVIEWS)
        return read_interviews(table, answers or {})

    return interviews


@pytest.mark.parametrize(
    ("said", "kind", "number"),
    [
        ("Phone Screen", "screen", None),
        ("Round 2", "interview", 2),
        ("2nd interview", "interview", 2),
        ("Third round", "interview", 3),
        ("Final round", "final", None),
        ("Take home", "assessment", None),
        ("Chat with Ms Anders", "interview", None),
        ("", "interview", None),
    ],
)
def test_the_kind_and_number_of_a_round(said, kind, number, read):
    """What the round is called says how deep it was; what says nothing is an interview."""
    columns = read(Round=[said, "Round 9"], Interview_Date=["2026-01-01"] * 2).columns
    assert columns["kind"][0] == kind
    assert columns["round"].fillna(0)[0] == (number or 0)


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("3", 3),
        ("4/5", 4),
        ("4 out of 5", 4),
        ("3,5", 3.5),
        ("★★★", 3),
        ("⭐⭐", 2),
        ("good", None),
        ("", None),
    ],
)
def test_a_rating_stays_on_the_persons_own_scale(said, rating, read):
    """Numbers, fractions and stars; words are no rating."""
    columns = read(Rating=[said], Interview_Date=["2026-01-01"], Round=["Technical"]).columns
    [found] = columns["rating"]
    assert math.isnan(found) if rating is None else found == rating


@pytest.mark.parametrize(
    ("round_", "type_", "kind"),
    [
        ("Round 1", "Phone", "screen"),
        ("2", "Take home", "assessment"),
        ("2nd interview", "Phone", "screen"),
        ("Technical 1", "Phone", "interview"),
        ("Final", "Technical", "final"),
        ("Round 3", "Mercury", "interview"),
    ],
)
def test_the_words_of_a_type_outweigh_a_number(round_, type_, kind, read):
    """A "Round 2" names no kind; "Phone" beside it does, and the number is kept."""
    found = read(Round=[round_], Type=[type_], Interview_Date=["2026-01-01"]).columns
    assert found["kind"].tolist() == [kind]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("Passed", "passed"),
        ("Passed (2nd on the list)", "passed"),
        ("Got the offer", "passed"),
        ("Failed", "failed"),
        ("Rejected after this round", "failed"),
        ("Pending", "pending"),
        ("Ghosted", "unknown"),
        ("-", "unknown"),
        ("", "unknown"),
    ],
)
def test_results_are_read(said, result, read):
    """Passed, failed, pending, or nothing that anybody knows; none of these is a question."""
    found = read(Result=[said], Interview_Date=["2026-01-01"], Round=["Technical"])
    assert found.columns["result"].tolist() == [result]
    assert found.problems == ()


def test_unknown_words_have_a_line_each_with_their_count(read):
    """A result and a rating that nobody can read stay unknown and stand in the account once."""
    found = read(
        Result=["hm", "Passed", "hm"],
        Rating=["good", "4", ""],
        Interview_Date=["2026-01-01"] * 3,
        Round=["Technical"] * 3,
    )
    assert found.columns["result"].tolist() == ["unknown", "passed", "unknown"]
    assert [(p.kind, p.row, p.column, p.value) for p in found.problems] == [
        (Kind.TAG_UNKNOWN, 2, "Result", "hm"),
        (Kind.TAG_UNKNOWN, 2, "Rating", "good"),
    ]
    assert "rows that hold them: 2" in found.problems[0].message


def test_words_that_nobody_knows_are_listed_and_can_be_answered(read):
    """Each once, with its rows; a number needs no words, and a known result can be corrected."""
    columns = {"Result": ["meh", "Passed", "meh"], "Rating": ["so so", "4", ""]}
    found = read(Interview_Date=["2026-01-01"] * 3, **columns)
    assert {(tag.field, tag.value, tag.meanings, tag.count) for tag in found.tags} == {
        (Field.RESULT, "meh", (), 2),
        (Field.RESULT, "Passed", ("passed",), 1),
        (Field.RATING, "so so", (), 1),
    }
    assert [p.kind for p in found.problems] == [Kind.TAG_UNKNOWN] * 2
    answers = {
        (field, value): TagDecision(field, value, (meaning,), confirmed=True)
        for field, value, meaning in [(Field.RESULT, "meh", "failed"), (Field.RATING, "so so", "2")]
    }
    found = read(answers, Interview_Date=["2026-01-01"] * 3, **columns)
    assert found.columns["result"].tolist() == ["failed", "passed", "failed"]
    assert found.columns["rating"].fillna(0).tolist() == [2, 4, 0]
    assert found.problems == ()
    assert [tag.value for tag in found.tags if tag.confirmed] == ["meh", "so so"]


def test_an_answer_that_is_none_counts_as_unknown(read):
    """Decisions come from files, too: what is no result and no number says nothing."""
    answers = {
        (field, "meh"): TagDecision(field, "meh", ("splendid",), confirmed=True)
        for field in (Field.RESULT, Field.RATING)
    }
    found = read(answers, Interview_Date=["2026-01-01"], Result=["meh"], Rating=["meh"])
    assert found.columns["result"].tolist() == ["unknown"]
    assert found.columns["rating"].isna().tolist() == [True]
