"""What the program suggests out of notes, for the person to confirm, reject or rename."""

from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.base import LONGEST, rows
from bounceback.overlay.corrections import MentionVerdict, Verdict
from bounceback.overlay.identity import Identities
from bounceback.overlay.learning import answered_alike
from bounceback.schema import SearchLog
from bounceback.ui import keeping, state
from bounceback.vocabulary.terms import Polarity, Provenance, Theme

AT_ONCE = 3  # suggestions on the screen; the next come up as these are answered


def queue(log: SearchLog) -> None:
    """Show the suggestions that nobody has judged yet, a few at a time."""
    waiting, alike = _ordered(log.mentions[log.mentions["provenance"] == Provenance.SUGGESTED])
    if waiting.empty:
        st.caption("Your notes suggest nothing that you have not answered yet.")
        return
    st.caption(
        "Only what you confirm is counted. What you turn down is not suggested again, nor is the "
        "same in nearly the same words."
    )
    names = log.applications.set_index("application")["company"]
    for place, mention in enumerate(rows(waiting.head(AT_ONCE))):
        _suggestion(mention, _of(mention, names), place, alike.get(place))
    rest = len(waiting) - AT_ONCE
    if rest > 0:
        st.caption(f"{rest:,} more after these.")


def verdict(
    mention: dict[str, Any], known: Identities, said: Verdict, **new: Any
) -> MentionVerdict:
    """Return what the person says of one mention of the log.

    An interview that fits no application is named with an empty one, as the overlay asks.
    """
    interview = mention["interview"]
    held = "" if pd.isna(interview) else str(known.interviews[interview])
    application = mention["application"]
    return MentionVerdict(
        "" if pd.isna(application) else str(known.applications[application]),
        held,
        Theme(mention["theme"]),
        Polarity(mention["polarity"]),
        str(mention["words"]),
        said,
        **new,
    )


def _of(mention: dict[str, Any], names: "pd.Series[str]") -> str:
    application = mention["application"]
    company = None if pd.isna(application) else names.get(application)
    return str(company) if isinstance(company, str) else ""


def because(answer: MentionVerdict | None) -> str:
    """Return why a suggestion stands first and reads as it does; "" where nothing was answered."""
    if answer is None:
        return ""
    said = "called" if answer.verdict is Verdict.RELABELLED else "confirmed"
    words = answer.words if len(answer.words) <= LONGEST else f"{answer.words[:LONGEST]}…"
    return f"because you {said} “{words}” so"


def as_answered(mention: dict[str, Any], answer: MentionVerdict | None) -> dict[str, Any]:
    """Return the theme and the polarity that a suggestion is shown with.

    Where the person called nearly the same words something else, that is what is suggested.
    """
    theme, polarity = Theme(mention["theme"]), Polarity(mention["polarity"])
    if answer is not None and answer.verdict is Verdict.RELABELLED:
        theme, polarity = answer.new_theme or theme, answer.new_polarity or polarity
    return {"new_theme": theme, "new_polarity": polarity}


def _ordered(waiting: pd.DataFrame) -> tuple[pd.DataFrame, dict[int, MentionVerdict]]:
    """The suggestions, first those that were answered in nearly the same words elsewhere."""
    alike = answered_alike(waiting, state.overlay())
    order = sorted(range(len(waiting)), key=lambda place: place not in alike)
    answers = {new: alike[old] for new, old in enumerate(order) if old in alike}
    return waiting.iloc[order], answers


def _suggestion(
    mention: dict[str, Any], company: str, place: int, answer: MentionVerdict | None
) -> None:
    known, shown = state.identities(), as_answered(mention, answer)
    with st.container(border=True, gap="small"):
        st.text(f"{shown['new_polarity'].label}: {shown['new_theme'].label}")
        words = f"“{mention['words']}”" if mention["words"] else ""
        st.text(" · ".join(part for part in (company, words, because(answer)) if part))
        with st.container(horizontal=True):
            if st.button("That was it", key=f"confirm_{place}", icon=":material/check:"):
                same = shown == as_answered(mention, None)
                keeping.say(
                    verdict(mention, known, Verdict.CONFIRMED)
                    if same
                    else verdict(mention, known, Verdict.RELABELLED, **shown)
                )
            if st.button("Not so", key=f"reject_{place}", icon=":material/close:"):
                keeping.say(verdict(mention, known, Verdict.REJECTED))
            with st.popover("Something else", icon=":material/edit:"):
                _rename(mention, shown, known, place)


def _rename(mention: dict[str, Any], shown: dict[str, Any], known: Identities, place: int) -> None:
    theme = st.selectbox(
        "It was about",
        list(Theme),
        index=list(Theme).index(shown["new_theme"]),
        format_func=lambda theme: theme.label,
        key=f"theme_{place}",
    )
    polarity = st.radio(
        "It was",
        list(Polarity),
        index=list(Polarity).index(shown["new_polarity"]),
        format_func=lambda polarity: f"a {polarity.label.lower()}",
        key=f"polarity_{place}",
        horizontal=True,
    )
    if st.button("Count it so", key=f"rename_{place}", icon=":material/check:"):
        new = {"new_theme": theme, "new_polarity": polarity}
        keeping.say(verdict(mention, known, Verdict.RELABELLED, **new))
