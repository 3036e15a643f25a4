"""Letters filled from a row: every kind and tone, gaps to be seen, and nothing executed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.coaching.checking import Flag, check
from bounceback.coaching.kinds import LETTERS, StepKind, Tone
from bounceback.coaching.letters import Filling, asks_for, fitting, placeholders, write
from bounceback.vocabulary.terms import Ending, Stage

FULL = Filling(
    contact="Anna Berg",
    role="Data Analyst",
    company="Northwind",
    discussed="the move to the new warehouse",
    learned="how you plan a release",
    name="Sam Okoro",
)
EVERY = [(kind, tone) for kind in LETTERS for tone in Tone]


@pytest.mark.parametrize(("kind", "tone"), EVERY)
def test_every_kind_has_every_tone(kind, tone):
    """A filled letter greets by name, is signed, has no gap, and passes its own check."""
    draft = write(kind, tone, FULL)
    assert "Anna Berg" in draft.text.splitlines()[0]
    assert draft.text.endswith("Sam Okoro")
    assert placeholders(draft.subject + draft.text) == ()
    assert check(draft.subject) == ()
    assert check(draft.text) == ()
    assert 40 <= len(draft.text.split()) <= 150 or tone is Tone.BRIEF


@pytest.mark.parametrize(("kind", "tone"), EVERY)
def test_what_is_missing_leaves_a_gap_that_the_check_flags(kind, tone):
    """An empty row gives a letter whose gaps can be seen, and are flagged."""
    draft = write(kind, tone, Filling())
    gaps = placeholders(draft.text + draft.subject)
    assert {"[name of the person]", "[your name]"} <= set(gaps)
    assert len(gaps) == len(asks_for(kind, tone))
    flagged = {remark.words for remark in check(draft.text) + check(draft.subject)}
    assert flagged == set(gaps)


@pytest.mark.parametrize("tone", Tone)
def test_a_thank_you_says_that_the_interest_remains(tone):
    """Whatever the tone, it thanks and says so."""
    text = write(StepKind.THANK_YOU, tone, FULL).text
    assert "Thank you" in text
    assert "remain interested" in text


@pytest.mark.parametrize("tone", Tone)
def test_a_request_for_feedback_asks_how_to_improve(tone):
    """It asks for one thing to do better, allows a no, and asks nothing of other candidates."""
    text = write(StepKind.FEEDBACK, tone, FULL).text
    assert "next" in text
    assert "I understand if" in text
    assert "candidate" not in text


@pytest.mark.parametrize("tone", Tone)
def test_a_second_chance_can_be_refused(tone):
    """It respects the decision before it asks."""
    text = write(StepKind.SECOND_CHANCE, tone, FULL).text
    assert "decision" in text
    assert text.index("decision") < text.index("another conversation")


@pytest.mark.parametrize("hostile", ["{{ 7 * 7 }}", "{% for x in y %}", "{{ x.__init__ }}", "{#"])
def test_a_value_is_never_a_template(hostile):
    """What stands in a cell comes out as it went in."""
    draft = write(StepKind.THANK_YOU, Tone.WARM, Filling(contact=hostile, role=hostile))
    assert draft.text.startswith(f"Dear {hostile},")
    assert hostile in draft.subject
    assert "49" not in draft.text


@given(st.text(max_size=60))
def test_a_value_stays_on_its_line(value):
    """No text in a cell adds a line to a letter or to its subject."""
    usual = write(StepKind.FEEDBACK, Tone.FORMAL, FULL)
    draft = write(StepKind.FEEDBACK, Tone.FORMAL, Filling(contact=value, role=value, name=value))
    assert draft.subject.splitlines() == [draft.subject]
    assert len(draft.text.splitlines()) == len(usual.text.splitlines())


def test_a_letter_asks_only_for_what_it_uses():
    """A short question how it stands needs no topic of a conversation."""
    assert asks_for(StepKind.FOLLOW_UP, Tone.BRIEF) == ("contact", "role", "name")
    assert "discussed" in asks_for(StepKind.THANK_YOU, Tone.WARM)


def test_nothing_to_do_has_no_letter():
    """Letting go needs no words."""
    with pytest.raises(KeyError):
        write(StepKind.LET_GO, Tone.WARM, FULL)


@pytest.mark.parametrize(
    ("stage", "ending", "there", "not_there"),
    [
        (
            Stage.FINAL,
            Ending.REJECTED,
            {"feedback", "second_chance", "keep_in_touch"},
            {"withdraw"},
        ),
        (Stage.APPLIED, Ending.REJECTED, set(), {"feedback", "second_chance", "thank_you"}),
        (Stage.ASSESSMENT, Ending.REJECTED, set(), {"second_chance"}),
        (Stage.APPLIED, Ending.OPEN, {"follow_up", "withdraw"}, {"thank_you", "feedback"}),
        (Stage.INTERVIEW, Ending.OPEN, {"thank_you", "withdraw"}, {"second_chance"}),
        (Stage.UNKNOWN, Ending.NOT_APPLIED, set(), {"follow_up", "withdraw"}),
    ],
)
def test_letters_fit_how_it_stands(stage, ending, there, not_there):
    """A second chance only after a conversation; nothing of what was never sent."""
    offered = set(map(str, fitting(stage, ending)))
    assert there <= offered
    assert not not_there & offered


def test_every_flag_is_used():
    """Missing names are one of the flags that a letter can raise."""
    assert Flag.MISSING in {remark.kind for remark in check("Dear [name of the person],")}
