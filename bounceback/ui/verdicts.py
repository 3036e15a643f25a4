"""What the program suggests out of notes, for the person to confirm, reject or rename."""

from typing import Any

import pandas as pd
import streamlit as st

from bounceback.insight.base import rows
from bounceback.insight.tables import label
from bounceback.overlay.corrections import MentionVerdict, Verdict
from bounceback.overlay.identity import Identities
from bounceback.schema import SearchLog
from bounceback.ui import keeping, state
from bounceback.vocabulary.terms import Polarity, Provenance, Theme

AT_ONCE = 3  # suggestions on the screen; the next come up as these are answered


def queue(log: SearchLog) -> None:
    """Show the suggestions that nobody has judged yet, a few at a time."""
    waiting = log.mentions[log.mentions["provenance"] == Provenance.SUGGESTED]
    if waiting.empty:
        st.caption("Your notes suggest nothing that you have not answered yet.")
        return
    st.caption("Only what you confirm is counted. What you turn down is not suggested again.")
    names = log.applications.set_index("application")["company"]
    for place, mention in enumerate(rows(waiting.head(AT_ONCE))):
        _suggestion(mention, _of(mention, names), place)
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


def _suggestion(mention: dict[str, Any], company: str, place: int) -> None:
    known = state.identities()
    with st.container(border=True, gap="small"):
        st.text(f"{label(Polarity, mention['polarity'])}: {label(Theme, mention['theme'])}")
        words = f"“{mention['words']}”" if mention["words"] else ""
        st.text(" · ".join(part for part in (company, words) if part))
        with st.container(horizontal=True):
            if st.button("That was it", key=f"confirm_{place}", icon=":material/check:"):
                keeping.say(verdict(mention, known, Verdict.CONFIRMED))
            if st.button("Not so", key=f"reject_{place}", icon=":material/close:"):
                keeping.say(verdict(mention, known, Verdict.REJECTED))
            with st.popover("Something else", icon=":material/edit:"):
                _rename(mention, known, place)


def _rename(mention: dict[str, Any], known: Identities, place: int) -> None:
    theme = st.selectbox(
        "It was about",
        list(Theme),
        index=list(Theme).index(Theme(mention["theme"])),
        format_func=lambda theme: theme.label,
        key=f"theme_{place}",
    )
    polarity = st.radio(
        "It was",
        list(Polarity),
        index=list(Polarity).index(Polarity(mention["polarity"])),
        format_func=lambda polarity: f"a {polarity.label.lower()}",
        key=f"polarity_{place}",
        horizontal=True,
    )
    if st.button("Count it so", key=f"rename_{place}", icon=":material/check:"):
        new = {"new_theme": theme, "new_polarity": polarity}
        keeping.say(verdict(mention, known, Verdict.RELABELLED, **new))
