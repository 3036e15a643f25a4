"""A reflection, step by step: at most three questions at a time, each of them optional.

What is typed is a draft at once; going on makes answers of the drafts, and what the person
picked in a list becomes a part of their log.
"""

from dataclasses import replace

import streamlit as st

from bounceback.coaching import prompts
from bounceback.coaching.prompts import Input, Prompt, Step
from bounceback.journal import reflections
from bounceback.journal.reflections import Answer, Reflection
from bounceback.schema import SearchLog
from bounceback.ui import keeping, state
from bounceback.ui.act import asking, choosing, clock, ending, kept, planning, whys
from bounceback.ui.act.occasions import Occasion
from bounceback.ui.plain_text import plain

AGAIN = "reflect_again"  # the occasion that the person wants to look at once more
FIRST_SEEN = "reflect_situation"
AHEAD = frozenset({Step.SETBACKS, Step.PLAN, Step.TELL})


def show(log: SearchLog, occasion: Occasion) -> None:
    """Go on with the reflection on this occasion, begin one, or show how the last one closed."""
    told = [each for each in kept.all_reflections() if _about(each, occasion)]
    last = told[-1] if told else None
    with st.container(border=True):
        st.header(plain(occasion.title))
        st.text(occasion.what)
        if last is not None and last.finished_at and st.session_state.get(AGAIN) != occasion.key:
            ending.show(log, occasion, last)
            if st.button("Look at it once more", icon=":material/replay:", type="tertiary"):
                st.session_state[AGAIN] = occasion.key
                st.rerun()
            return
        begun = last if last is not None and not last.finished_at else None
        _step(log, occasion, begun)


def _about(reflection: Reflection, occasion: Occasion) -> bool:
    here = (reflection.application, reflection.interview)
    return here == (occasion.application, occasion.interview)


def _step(log: SearchLog, occasion: Occasion, begun: Reflection | None) -> None:
    """Show the questions of one step, and the ways on from it."""
    occasion = _as_first_seen(occasion)
    steps = _steps(occasion)
    if not steps:
        st.text("Nothing was sent here, so there is nothing to look back on yet.")
        return
    here = Step(begun.step) if begun and begun.step in set(steps) else steps[0]
    st.caption(
        f"{steps.index(here) + 1} of {len(steps)} small steps, about {_minutes(occasion)} minutes "
        "in all. Leave out whatever you like."
    )
    st.markdown(f"**{here.label}**")
    asked = _asked(occasion, here, begun)
    for prompt in asked:
        _ask(log, occasion, prompt, begun)
    _ways_on(occasion, steps, here, asked, begun)


def _steps(occasion: Occasion) -> tuple[Step, ...]:
    """The steps of this reflection; before an interview only those that look ahead."""
    steps = prompts.steps(occasion.situation)
    return tuple(step for step in steps if step in AHEAD) if occasion.ahead else steps


def _minutes(occasion: Occasion) -> int:
    return round(sum(prompts.MINUTES.get(step, 1) for step in _steps(occasion)))


def _as_first_seen(occasion: Occasion) -> Occasion:
    """The occasion as it stood when it was opened: what is answered changes no question."""
    seen = st.session_state.setdefault(FIRST_SEEN, {})
    situation = seen.setdefault(occasion.key, occasion.situation)
    return replace(occasion, situation=situation)


def _asked(occasion: Occasion, step: Step, begun: Reflection | None) -> tuple[Prompt, ...]:
    told = kept.read(reflections.answers)
    earlier = {each.prompt for each in told if begun is None or each.reflection < begun.id}
    return prompts.of_step(occasion.situation, step, earlier)


def _ask(log: SearchLog, occasion: Occasion, prompt: Prompt, begun: Reflection | None) -> None:
    answer = _answers(begun).get(prompt.id)
    begin = answer.text if answer else ""
    if prompt.input is Input.CHOICE:
        asking.choice(occasion, prompt, begin)
    elif prompt.input is Input.PLAN:
        planning.ask(occasion, prompt)
    else:
        asking.text(occasion, prompt, begin)
    if prompt.input is Input.REASONS:
        whys.ask(log, occasion)


def _answers(begun: Reflection | None) -> dict[str, Answer]:
    if begun is None:
        return {}
    return {a.prompt: a for a in kept.read(lambda j: reflections.answers(j, begun.id))}


def _ways_on(
    occasion: Occasion,
    steps: tuple[Step, ...],
    here: Step,
    asked: tuple[Prompt, ...],
    begun: Reflection | None,
) -> None:
    place = steps.index(here)
    after = steps[place + 1] if place + 1 < len(steps) else None
    last = after is None
    with st.container(horizontal=True):
        if st.button("Keep and close" if last else "Keep and go on", type="primary", key="go_on"):
            if here is Step.PLAN and not planning.is_whole(occasion):
                return
            written = any(asking.answer(occasion, prompt) for prompt in asked)
            planned = here is Step.PLAN and planning.is_begun(occasion)
            done = "Saved" if written or planned else ""
            keeping.keep(lambda: _go_on(occasion, here, after, asked, begun), done)
        if not last and st.button("Leave this out", key="skip"):
            keeping.keep(lambda: _move(occasion, after, begun), "")
        if place and st.button("Back", key="back", type="tertiary"):
            keeping.keep(lambda: _move(occasion, steps[place - 1], begun), "")
        if st.button("Another day", key="later", type="tertiary", icon=":material/schedule:"):
            keeping.keep(lambda: _put_off(occasion, here, begun), "Kept for another day")


def _go_on(
    occasion: Occasion,
    here: Step,
    after: Step | None,
    asked: tuple[Prompt, ...],
    begun: Reflection | None,
) -> None:
    """Keep the answers of this step, and what was picked along with them, and go on."""
    begun = begun or _begin(occasion, here)
    known = _answers(begun)
    journal = state.journal()
    for prompt in asked:
        words = asking.answer(occasion, prompt)
        before = known.get(prompt.id)
        if words and (before is None or before.text != words):
            answer = before or Answer(begun.id, prompt.id, words, clock.now())
            reflections.answer(journal, replace(answer, text=words, answered_at=clock.now()))
    if here is Step.PLAN:
        planning.keep(occasion, begun)
    asking.keep_questions(occasion, asked)
    mentions = asking.mentions(occasion, asked)
    if mentions:
        state.say(*mentions)
    _move(occasion, after, begun)
    asking.forget(occasion, asked)


def _begin(occasion: Occasion, step: Step) -> Reflection:
    new = Reflection(clock.now(), occasion.application, occasion.interview, step)
    return reflections.save(state.journal(), new)


def _move(occasion: Occasion, step: Step | None, begun: Reflection | None) -> None:
    """Go to a step of the reflection; without one it is finished."""
    begun = begun or _begin(occasion, _steps(occasion)[0])
    done = clock.now() if step is None else None
    reflections.save(
        state.journal(), replace(begun, step=str(step or begun.step), finished_at=done)
    )
    if done:
        st.session_state.pop(AGAIN, None)
        st.session_state.get(FIRST_SEEN, {}).pop(occasion.key, None)


def _put_off(occasion: Occasion, here: Step, begun: Reflection | None) -> None:
    """Close the reflection for now; it waits where it was."""
    _move(occasion, here, begun)
    choosing.nothing()
