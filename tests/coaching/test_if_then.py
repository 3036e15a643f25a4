"""One plan as a sentence, and what is said where it is not whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.coaching.if_then import check, parse, same, sentence
from bounceback.vocabulary.terms import Stage

TODAY, LATER = date(2024, 5, 3), date(2024, 5, 10)
CUE, RESPONSE = "they ask about my last job", "name the project first"
WHOLE = "If they ask about my last job, then I will name the project first."


@pytest.mark.parametrize(
    ("cue", "response"),
    [
        (CUE, RESPONSE),
        (f"If {CUE},", f"then I will {RESPONSE}."),
        (f"when {CUE}", f"I'll {RESPONSE}"),
        (f" if  {CUE} ", f"Then, I will {RESPONSE}"),
    ],
)
def test_one_sentence_however_it_was_typed(cue, response):
    """The frame may be typed along: it stands there once."""
    assert sentence(cue, response) == WHOLE


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (WHOLE, (CUE, RESPONSE)),
        (f"If {CUE} then {RESPONSE}", (CUE, RESPONSE)),
        (f"when {CUE}, I will {RESPONSE}", (CUE, RESPONSE)),
        ("I will practise", ("I will practise", "")),
        ("", ("", "")),
    ],
)
def test_a_plan_typed_in_one_piece(text, parts):
    """Cue and response are found in a whole sentence; what is missing stays empty."""
    assert parse(text) == parts


@pytest.mark.parametrize(
    ("retyped", "equal"),
    [
        (WHOLE, True),
        (WHOLE.upper().replace(",", "").rstrip("."), True),
        ("If they ask about my last job, then I will name the team first.", False),
        ("", False),
    ],
)
def test_typed_once_more(retyped, equal):
    """Capitals, spaces and signs do not matter, words do."""
    assert same(WHOLE, retyped) is equal


def test_a_whole_plan_lacks_nothing():
    """Cue, response, day and the second typing are there."""
    assert check(CUE, RESPONSE, LATER, TODAY, WHOLE) == ()
    assert check(CUE, RESPONSE, TODAY, TODAY) == ()
    assert check(CUE, RESPONSE, None, TODAY, due_kind=Stage.INTERVIEW) == ()


@pytest.mark.parametrize(
    ("cue", "response", "due_on", "retyped", "parts"),
    [
        ("", RESPONSE, LATER, None, ["cue"]),
        ("If", " ", LATER, None, ["response"]),
        (CUE, "", LATER, None, ["response"]),
        (CUE, "I will try harder", LATER, None, ["response"]),
        (CUE, "be more confident", LATER, None, ["response"]),
        (CUE, RESPONSE, None, None, ["date"]),
        (CUE, RESPONSE, date(2024, 5, 2), None, ["date"]),
        (CUE, RESPONSE, LATER, "something else", ["retyped"]),
        ("", "", None, "", ["cue", "response", "date", "retyped"]),
    ],
)
def test_what_is_missing_is_said(cue, response, due_on, retyped, parts):
    """Each part that is missing or only good will has its own sentence."""
    gaps = check(cue, response, due_on, TODAY, retyped)
    assert [gap.part for gap in gaps if cue != "If" or gap.part != "cue"] == parts
    assert all(gap.sentence.endswith(".") for gap in gaps)


def test_good_will_with_something_to_do_is_a_plan():
    """A vague word inside a concrete response does no harm."""
    response = "prepare more by writing three examples on one page"
    assert check(CUE, response, LATER, TODAY) == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_taken(cue, response):
    """No text raises anything, and a plan is the same as itself."""
    whole = sentence(cue, response)
    check(cue, response, LATER, TODAY, whole)
    parse(cue)
    assert same(whole, whole)
