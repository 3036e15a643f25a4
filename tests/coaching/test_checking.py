"""What a draft is checked for, in three languages, and what is left in peace."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.coaching.checking import Flag, check
from bounceback.coaching.kinds import data

FLAGGED = [
    ("Why was she better than me?", Flag.COMPARING, "Why was she better than me"),
    ("I am more qualified.", Flag.COMPARING, "more qualified"),
    ("What did the other candidate have?", Flag.COMPARING, "the other candidate"),
    ("I did better than the other candidates.", Flag.COMPARING, "better than the other candidates"),
    ("Warum wurde sie genommen?", Flag.COMPARING, "Warum wurde sie genommen"),
    ("War der andere Bewerber besser als ich?", Flag.COMPARING, "der andere Bewerber"),
    ("Pourquoi l’autre candidat ?", Flag.COMPARING, "l’autre candidat"),
    ("Please answer immediately.", Flag.PRESSING, "immediately"),
    ("I demand a reason.", Flag.PRESSING, "I demand"),
    ("Write to me as  soon\nas possible.", Flag.PRESSING, "as  soon\nas possible"),
    ("Any news??", Flag.PRESSING, "??"),
    ("Any news ? ? ?", Flag.PRESSING, "? ? ?"),
    ("Bitte antworten Sie unverzüglich.", Flag.PRESSING, "unverzüglich"),
    ("Répondez dans les plus brefs délais.", Flag.PRESSING, "dans les plus brefs délais"),
    ("J’exige une réponse.", Flag.PRESSING, "J’exige"),
    ("You wasted my time.", Flag.BLAMING, "You wasted"),
    ("This was unfair.", Flag.BLAMING, "unfair"),
    ("Das ist eine Frechheit.", Flag.BLAMING, "Frechheit"),
    ("C'est inadmissible.", Flag.BLAMING, "inadmissible"),
    ("Your recruiter is an idiot.", Flag.INSULTING, "idiot"),
    ("So ein dummer Test.", Flag.INSULTING, "dummer"),
    ("Vous êtes incompétents.", Flag.INSULTING, "incompétents"),
    ("I did NOT expect this.", Flag.SHOUTING, "NOT"),
    ("TELL ME THE REASON please.", Flag.SHOUTING, "TELL ME THE REASON"),
    ("Hello Anna!!", Flag.SHOUTING, "!!"),
    ("Dear [name of the person],", Flag.MISSING, "[name of the person]"),
    ("Dear ,", Flag.MISSING, "Dear ,"),
    ("Hello {{ contact }},", Flag.MISSING, "{{ contact }}"),
]


@pytest.mark.parametrize(("text", "kind", "words"), FLAGGED)
def test_words_are_flagged_with_a_kinder_way(text, kind, words):
    """Each is found where it stands, and answered with another way of saying it."""
    found = [remark for remark in check(text) if remark.kind is kind]
    assert [remark.words for remark in found][:1] == [words]
    assert all(remark.kinder.endswith(".") for remark in found)
    assert text[found[0].start : found[0].end].strip() == words


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna,\n\nIs there one thing that I could show more clearly? Thank you!",
        "I would do it better than I did then.",
        "I passed the class in classical music, and know SAP, SQL and NASA data.",
        "You must be busy; take the time that you need.",
        "I applied at IKEA IT AG for a role in QA.",
        "Ich danke Ihnen für das Gespräch und freue mich auf Ihre Antwort.",
        "Je vous remercie de votre temps. Auriez-vous un conseil ?",
        "I scrapped the first draft, and hello to the team.",
        "",
    ],
)
def test_a_kind_letter_is_left_in_peace(text):
    """Words that only look like others raise nothing."""
    assert check(text) == ()


def test_remarks_stand_in_the_order_of_the_text():
    """Several remarks come from top to bottom, and none twice for the same words."""
    remarks = check("I demand an answer immediately. Why was she better than the other candidate?")
    assert [r.kind for r in remarks] == [Flag.PRESSING, Flag.PRESSING, Flag.COMPARING]
    assert [r.start for r in remarks] == sorted(r.start for r in remarks)


def test_every_flag_has_words():
    """The data knows every kind of remark, and no other."""
    assert {Flag(row["kind"]) for row in data("checks")["flags"]} == set(Flag)


@given(st.text(max_size=200))
def test_any_text_can_be_checked(text):
    """No text raises anything; every remark points into the text."""
    for remark in check(text):
        assert 0 <= remark.start < remark.end <= len(text)
        assert re.search(r"\S", remark.words)


@pytest.mark.parametrize(
    "piece",
    ["why was she [ you IN WHY ", "! ", "!! a ", "[", "{{", "A", "AA ", "? ", "better than "],
)
def test_a_long_text_is_checked_to_its_end(piece):
    """What stands behind fifty thousand signs that match or nearly match is still found."""
    text = piece * (50_000 // len(piece)) + "\n\nYou wasted my time."
    assert any(remark.end > len(text) - 30 for remark in check(text))
