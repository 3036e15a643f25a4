"""Questions that were asked, with the better answer to have ready."""

from dataclasses import replace

import streamlit as st

from bounceback.journal import questions
from bounceback.journal.questions import Question
from bounceback.ui import keeping, state
from bounceback.ui.act import kept, typed
from bounceback.vocabulary.terms import Theme

LISTED = 100  # questions in one list, the latest first
NEW = "question/new"


def show() -> None:
    """Show the questions that were kept, one of them open, and take another one."""
    known = kept.read(questions.every)[::-1]
    with st.container(border=True):
        st.header("Questions that were asked")
        if not known:
            st.text("A question that came once tends to come again. Note it here, word for word.")
        else:
            _choose(known)
        _add()


def _choose(known: tuple[Question, ...]) -> None:
    ready = sum(bool(each.better_answer) for each in known)
    st.text(f"You have a better answer ready for {ready:,} of {len(known):,}.")
    by_id = {each.id: each for each in known[:LISTED]}
    chosen = st.selectbox(
        "Question",
        list(by_id),
        format_func=lambda number: by_id[number].question if number in by_id else "",
        key="question_choice",
        persist_state="session",
    )
    if chosen in by_id:
        _one(by_id[chosen])


def _one(question: Question) -> None:
    st.text(question.question)
    if question.answer:
        st.caption("What you noted about it at the time:")
        st.text(question.answer)
    key = f"question/{question.id}/better"
    words = typed.area("Your better answer", key, begin=question.better_answer, height=140)
    theme = st.selectbox(
        "It is about",
        list(Theme),
        index=list(Theme).index(question.theme) if question.theme else None,
        format_func=lambda theme: theme.label,
        key=f"question_theme_{question.id}",
        placeholder="A theme, if you like",
    )
    with st.container(horizontal=True):
        if st.button("Keep this answer", key="keep_answer", icon=":material/save:"):
            better = replace(question, better_answer=words.strip(), theme=theme)
            keeping.keep(lambda: _keep(better, key))
        if st.button("Take the question away", key="drop_question", type="tertiary"):
            keeping.keep(lambda: questions.remove(state.journal(), question.id), "Taken away")


def _keep(better: Question, key: str) -> None:
    questions.save(state.journal(), better)
    typed.drop(key)


def _add() -> None:
    with st.expander("Add a question", icon=":material/add:"):
        words = typed.line("The question, word for word", NEW)
        if st.button("Add it", key="add_question") and words.strip():
            keeping.keep(lambda: _new(words.strip()))


def _new(words: str) -> None:
    questions.save(state.journal(), Question(words))
    typed.drop(NEW)
