"""Reasons and mentions, with who says so."""

import numpy as np
import pytest

from bounceback.importing.account import Kind
from bounceback.importing.decisions import TagDecision
from bounceback.importing.lessons import mentions_of, reasons_of
from bounceback.vocabulary.fields import Field


@pytest.fixture
def reasons(as_table):
    """A function that reads the reasons of a table given its columns."""

    def read(answers=None, ended=True, **columns):
        named = {header.replace("_", " "): texts for header, texts in columns.items()}
        rows = len(next(iter(named.values())))
        table = as_table({"Company": ["Kelp"] * rows, **named})
        return reasons_of(table, np.full(rows, ended), answers or {})

    return read


def told(found) -> list[tuple]:
    """Place, term and provenance of each reason."""
    return list(
        found.terms[["place", "term", "provenance"]]
        .astype("str")
        .itertuples(index=False, name=None)
    )


@pytest.mark.parametrize(
    ("header", "provenance"),
    [
        ("Rejection Reason", "guess"),
        ("Why rejected", "guess"),
        ("Reason given", "told"),
    ],
)
def test_a_bare_reason_is_the_persons_own_reading(header, provenance, reasons):
    """Only words that the employer is known to have said are told."""
    found = reasons(**{header: ["no visa sponsorship", ""]})
    assert told(found) == [("0", "visa", provenance)]


def test_a_column_may_say_who_says_so(reasons):
    """Row by row; where it is silent, the default of the column holds."""
    found = reasons(Rejection_Reason=["overqualified"] * 3, Told_or_guessed=["told", "guess", ""])
    assert [provenance for _, _, provenance in told(found)] == ["told", "guess", "guess"]


def test_an_answer_says_what_a_tag_means(reasons):
    """What the person said of a tag is a fact from then on, and is no question any more."""
    answer = TagDecision(Field.REASON, "blorp", ("visa", "timing"), confirmed=True)
    asked, answered = (
        reasons(answers=answers, Rejection_Reason=["blorp", "blorp"])
        for answers in (None, {(Field.REASON, "blorp"): answer})
    )
    assert told(asked) == []
    assert [(p.kind, p.row, p.value) for p in asked.problems] == [(Kind.TAG_UNKNOWN, 2, "blorp")]
    assert {term for _, term, _ in told(answered)} == {"visa", "timing"}
    assert answered.problems == ()


def test_notes_never_say_more_than_suggestions(reasons):
    """A reason found in a note of an ended application is suggested; in an open one, nothing."""
    note = ["They told me that there is no visa sponsorship for this role"]
    ended, still_open = reasons(Notes=note), reasons(Notes=note, ended=False)
    assert {provenance for _, _, provenance in told(ended)} <= {"suggested"}
    assert told(still_open) == []


def test_mentions_carry_their_polarity_and_their_words(as_table):
    """Strengths and weaknesses from their own columns, with the words that name them."""
    table = as_table(
        {
            "Company": ["Kelp", "Moor"],
            "Status": ["Rejected", "Rejected"],
            "What went well": ["good questions", ""],
            "Weaknesses": ["", "system design, nervous"],
        }
    )
    terms = mentions_of(table, {}).terms.astype("str")
    assert terms[["place", "polarity", "words"]].to_numpy().tolist() == [
        ["1", "weakness", "system design"],
        ["1", "weakness", "nervous"],
        ["0", "strength", "good questions"],
    ]
    assert set(terms["provenance"]) == {"guess"}
