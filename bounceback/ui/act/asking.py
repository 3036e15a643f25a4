"""One question of a reflection, and what an answer to it may become a part of."""

import streamlit as st

from bounceback.coaching.prompts import LATER, Prompt
from bounceback.journal import questions
from bounceback.journal.questions import Question
from bounceback.overlay.corrections import MentionAdded
from bounceback.ui import state
from bounceback.ui.act import typed
from bounceback.ui.act.occasions import Occasion
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Polarity, Theme

LONGEST_WORDS = 300  # characters of an answer that stand with a theme as the words that show it
QUESTION = "question"
HEIGHT = 96  # pixels: about three lines


def text(occasion: Occasion, prompt: Prompt, begin: str) -> None:
    """Show a question that is answered in words, and what the answer may be counted as."""
    key = draft_key(occasion, prompt)
    words = typed.area(
        plain(prompt.text), key, begin=begin, height=HEIGHT, help=plain(prompt.evidence)
    )
    st.caption(plain(prompt.why))
    if not words.strip():
        return
    if prompt.feeds in set(Polarity):
        _theme(occasion, prompt)
    elif prompt.feeds == QUESTION:
        typed.line(
            "The question itself, if you want to practise it",
            _question_key(occasion, prompt),
            placeholder="It then stands under Practice, with room for a better answer",
        )


def choice(occasion: Occasion, prompt: Prompt, begin: str) -> None:
    """Show a question that is answered by one of a few words, or not at all."""
    key = draft_key(occasion, prompt)
    offered = [word for word in prompt.choices if word != LATER]  # every step has a way out
    before = typed.text(key) or begin
    chosen = st.radio(
        plain(prompt.text),
        [*offered, ""],
        offered.index(before) if before in offered else None,
        format_func=lambda word: word or "No answer",
        key=_field(key),
        horizontal=True,
        help=plain(prompt.evidence),
        on_change=_chosen,
        args=(key,),
    )
    if chosen:
        st.caption(plain(prompt.why))


def answer(occasion: Occasion, prompt: Prompt) -> str:
    """Return what was answered to a question; "" where nothing was."""
    return typed.text(draft_key(occasion, prompt)).strip()


def mentions(occasion: Occasion, asked: tuple[Prompt, ...]) -> list[MentionAdded]:
    """Return the themes that the person picked for their answers, as their own reading."""
    found = [(prompt, st.session_state.get(_theme_key(occasion, prompt))) for prompt in asked]
    return [
        MentionAdded(
            occasion.application,
            occasion.interview,
            Theme(theme),
            Polarity(prompt.feeds),
            answer(occasion, prompt)[:LONGEST_WORDS],
        )
        for prompt, theme in found
        if theme and answer(occasion, prompt)
    ]


def keep_questions(occasion: Occasion, asked: tuple[Prompt, ...]) -> None:
    """Keep the questions that the person quoted, each once, to be practised."""
    journal = state.journal()
    known = {(each.question, each.interview) for each in questions.every(journal)}
    for prompt in asked:
        words = typed.text(_question_key(occasion, prompt)).strip()
        if words and (words, occasion.interview) not in known:
            said = answer(occasion, prompt)
            new = Question(
                words,
                application=occasion.application,
                interview=occasion.interview,
                answer=said,
                asked_on=occasion.day,
            )
            questions.save(journal, new)


def forget(occasion: Occasion, asked: tuple[Prompt, ...]) -> None:
    """Drop the drafts of a step whose answers are kept."""
    for prompt in asked:
        typed.drop(draft_key(occasion, prompt), _question_key(occasion, prompt))
        st.session_state.pop(_theme_key(occasion, prompt), None)


def draft_key(occasion: Occasion, prompt: Prompt) -> str:
    """Return the name of the draft of one answer."""
    return f"reflect/{occasion.key}/{prompt.id}"


def _question_key(occasion: Occasion, prompt: Prompt) -> str:
    return f"{draft_key(occasion, prompt)}/question"


def _theme_key(occasion: Occasion, prompt: Prompt) -> str:
    return f"theme_{draft_key(occasion, prompt)}"


def _theme(occasion: Occasion, prompt: Prompt) -> None:
    """Let the person say which theme their answer is about; nothing is read out of it."""
    first = [prompt.theme] if prompt.theme else []
    st.selectbox(
        f"Count it as a {_word(prompt.feeds)}, if you like",
        [*first, *(theme for theme in Theme if theme not in first)],
        index=None,
        format_func=lambda theme: theme.label,
        key=_theme_key(occasion, prompt),
        placeholder="Choose what it was about, or leave it as a note",
        persist_state="session",
    )


def _word(polarity: str) -> str:
    return "strength" if polarity == Polarity.STRENGTH else "point to work on"


def _field(key: str) -> str:
    return f"choice_{key}"


def _chosen(key: str) -> None:
    """Keep the chosen word like anything else that is typed."""
    typed.write(key, str(st.session_state.get(_field(key)) or ""))
