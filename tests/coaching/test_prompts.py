"""Which questions a reflection asks: the order, at most three at a time, and that they fit."""

from itertools import product

import pytest

from bounceback.coaching.prompts import (
    LATER,
    Input,
    Situation,
    Step,
    choose,
    find,
    library,
    minutes,
    of_step,
    steps,
)
from bounceback.vocabulary.terms import Ending, Stage, Theme

ONLY_WITH_AN_OFFER = {Ending.ACCEPTED, Ending.DECLINED_OFFER}
SITUATIONS = [
    Situation(stage, ending, passed=passed, final_ahead=final, reason_known=known, themes=themes)
    for stage, ending, passed, final, known, themes in product(
        Stage,
        Ending,
        (False, True),
        (False, True),
        (False, True),
        ((), (Theme.CONFIDENCE,)),
    )
]
REJECTED = Situation(Stage.INTERVIEW, Ending.REJECTED)


def ids(prompts):
    """The ids of these questions."""
    return [prompt.id for prompt in prompts]


def walk(situation, earlier=()):
    """Every question of a whole reflection, group by group, each answered at once."""
    groups, answered = [], set()
    while asked := choose(situation, answered, earlier=earlier):
        groups.append(asked)
        answered |= set(ids(asked))
    return groups


def test_every_step_of_every_situation_has_a_question():
    """Whatever the stage and the ending, no step is empty, and none asks more than three."""
    for situation in SITUATIONS:
        for step in steps(situation):
            assert 1 <= len(of_step(situation, step)) <= 3, (situation, step)


def test_the_order_after_a_rejection():
    """Feeling, what worked, where it parted, facts, a friend, a plan, whom to tell."""
    assert steps(REJECTED) == (
        Step.FEELING,
        Step.WORKED,
        Step.PARTED,
        Step.ROOM,
        Step.FACTS,
        Step.FRIEND,
        Step.PLAN,
        Step.TELL,
    )


def test_what_worked_is_asked_before_what_did_not_for_every_ending():
    """Offers and silence included: the good comes first, after the optional feeling."""
    for situation in SITUATIONS:
        order = steps(situation)
        assert order[:2] == ((Step.FEELING, Step.WORKED) if order else ())


def test_the_three_questions_of_where_it_parted():
    """What did you say, what did you not say, where were you not prepared enough?"""
    asked = of_step(REJECTED, Step.PARTED)
    assert ids(asked) == ["said", "not_said", "not_prepared"]
    assert asked[0].feeds == "question"
    assert asked[2].theme is Theme.PREPARATION


def test_what_was_noticed_in_the_room():
    """A stumble, body language, an interviewer who looked uninterested."""
    assert ids(of_step(REJECTED, Step.ROOM)) == ["stumble", "body", "uninterested"]
    assert find("body").theme is Theme.BODY_LANGUAGE


@pytest.mark.parametrize(
    "situation",
    [
        Situation(Stage.OFFER, Ending.ACCEPTED),
        Situation(Stage.OFFER, Ending.OPEN),
        Situation(Stage.SCREEN, Ending.OPEN, passed=True),
    ],
)
def test_after_success_what_nearly_went_wrong(situation):
    """After an offer or a pass the near misses are asked about, and no reasons."""
    assert Step.NEARLY in steps(situation)
    assert not {Step.PARTED, Step.FACTS} & set(steps(situation))
    assert ids(of_step(situation, Step.NEARLY))[0] == "nearly"


def test_an_offer_taken_back_is_no_success():
    """Where they said no after an offer, nothing asks how it got so far."""
    assert Step.FACTS in steps(Situation(Stage.OFFER, Ending.REJECTED))


def test_two_setbacks_before_a_final_round():
    """Two setbacks are thought through, before the plan is made."""
    situation = Situation(Stage.INTERVIEW, Ending.OPEN, passed=True, final_ahead=True)
    assert len(of_step(situation, Step.SETBACKS)) == 2
    order = steps(situation)
    assert order.index(Step.SETBACKS) == order.index(Step.PLAN) - 1
    assert Step.SETBACKS not in steps(REJECTED)


def test_nothing_of_a_room_where_nobody_was_met():
    """Before any person, no question speaks of an interview."""
    for stage in (Stage.UNKNOWN, Stage.APPLIED, Stage.ASSESSMENT):
        for group in walk(Situation(stage, Ending.REJECTED)):
            assert not any("interview" in prompt.text for prompt in group)


def test_nothing_to_reflect_on_where_nothing_was_sent():
    """A role that was only saved has no reflection."""
    assert choose(Situation(Stage.UNKNOWN, Ending.NOT_APPLIED)) == ()
    assert minutes(Situation(Stage.UNKNOWN, Ending.NOT_APPLIED)) == 0


def test_a_reflection_is_taken_up_where_it_stopped():
    """What was answered is not asked again, and it ends."""
    first = choose(REJECTED)
    assert ids(first) == ["feeling", "mattered"]
    assert ids(choose(REJECTED, {"feeling"})) == ["mattered"]
    groups = walk(REJECTED)
    assert len({p.id for group in groups for p in group}) == sum(map(len, groups))
    assert ids(groups[-1]) == ["tell"]


def test_what_was_answered_earlier_makes_room():
    """In the next reflection questions come that were not answered yet; some belong to each."""
    earlier = {p.id for group in walk(REJECTED) for p in group}
    assert ids(of_step(REJECTED, Step.ROOM, earlier)) == ["clear", "asked_them", "followed_up"]
    assert ids(of_step(REJECTED, Step.FEELING, earlier)) == ["feeling", "mattered"]
    assert ids(of_step(REJECTED, Step.PLAN, earlier)) == ["plan"]
    assert ids(of_step(REJECTED, Step.PARTED, {"said"})) == ["said", "not_said", "not_prepared"]


def test_old_questions_come_back_where_nothing_is_fresh():
    """When everything was answered before, nothing is empty."""
    earlier = {prompt.id for prompt in library()}
    for step in steps(REJECTED):
        assert of_step(REJECTED, step, earlier)


def test_what_is_known_decides_what_is_asked():
    """With a reason at hand it is weighed; without one, not knowing is a good answer too."""
    known = Situation(Stage.INTERVIEW, Ending.REJECTED, reason_known=True)
    assert ids(of_step(known, Step.FACTS)) == ["facts_told", "facts_against"]
    assert ids(of_step(REJECTED, Step.FACTS)) == ["facts_told", "facts_outside"]
    later = of_step(REJECTED, Step.FACTS, {"facts_outside"})
    assert ids(later) == ["facts_told", "facts_never"]


@pytest.mark.parametrize(
    ("ending", "first"),
    [
        (Ending.NO_RESPONSE, "facts_silence"),
        (Ending.WITHDREW, "facts_own"),
        (Ending.ROLE_CLOSED, "facts_told"),
        (Ending.OPEN, "facts_open"),
    ],
)
def test_each_ending_has_its_own_facts(ending, first):
    """Silence told nothing, and withdrawing was the person's own decision."""
    assert ids(of_step(Situation(Stage.INTERVIEW, ending), Step.FACTS))[0] == first


def test_a_closed_role_asks_for_no_weak_point():
    """What ended for nothing that was said is put down, and searched for nothing."""
    for group in walk(Situation(Stage.FINAL, Ending.ROLE_CLOSED)):
        assert "weakness" not in {prompt.feeds for prompt in group}


def test_every_question_is_asked_somewhere():
    """No question of the library fits nothing."""
    reached = {
        prompt.id
        for situation in SITUATIONS
        for step in steps(situation)
        for prompt in library()
        if prompt.step is step and prompt.fits(situation)
    }
    assert reached == {prompt.id for prompt in library()}


def test_ids_are_unique_and_everything_is_explained():
    """Each question has its own id, says why it is asked, and on what that rests."""
    assert len(set(ids(library()))) == len(library())
    for prompt in library():
        assert prompt.text, prompt.id
        assert prompt.why, prompt.id
        assert prompt.evidence, prompt.id
        assert (prompt.input is Input.CHOICE) == bool(prompt.choices)
        assert prompt.feeds in {"", "strength", "weakness", "reason", "question"}
    assert find("no such question") is None


def test_a_reflection_can_be_put_off():
    """The first question offers to come back another day."""
    assert LATER in find("feeling").choices


def test_a_reflection_is_short():
    """About ten minutes, a quarter of an hour at most."""
    assert 10 <= minutes(REJECTED) <= 12
    assert max(minutes(situation) for situation in SITUATIONS) <= 15
