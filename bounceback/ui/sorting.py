"""In whose hands each reason was, for the person to sort."""

import pandas as pd
import streamlit as st

from bounceback.insight.tables import label
from bounceback.journal import taxonomy
from bounceback.journal.taxonomy import OwnReason
from bounceback.ui import keeping, records, state
from bounceback.vocabulary.terms import UNSORTED, Control, Reason, ReasonGroup

LONGEST = 60  # characters of a reason of the person's own
SAID: dict[str, str] = {
    Control.MINE: "In my hands",
    Control.PARTLY: "Partly",
    Control.NOT_MINE: "Not in my hands",
    UNSORTED: "Not sorted",
}
USUAL: dict[str, str] = {
    Control.MINE: "Often in your hands",
    Control.PARTLY: "Often partly in your hands",
    Control.NOT_MINE: "Often not in your hands",
    UNSORTED: "",
}


def sorting() -> dict[str, str]:
    """Return what the person said of each reason in general."""
    if state.in_use() is None:
        return {}
    said = taxonomy.sorting(state.journal())
    return {each.reason: str(each.control) for each in said if not each.application}


def editor(by_reason: pd.DataFrame) -> None:
    """Show the table of `metrics.control.by_reason` with a choice for each reason."""
    if by_reason.empty:
        return
    st.caption("Press a cell twice to say in whose hands a reason was.")
    edited = st.data_editor(
        frame(by_reason),
        hide_index=True,
        disabled=["Reason", "Usually", "Applications"],
        column_config={
            "In whose hands": st.column_config.SelectboxColumn(
                options=[str(word) for word in SAID],
                format_func=lambda word: SAID[str(word)],
                required=True,
                width=130,
            ),
        },
        height="content",
        key=f"sorting_{_fingerprint(by_reason)}",
        alt="Reasons, and in whose hands each was",
    )
    changed = answers(by_reason, edited)
    if changed:
        keeping.keep(lambda: _keep(changed))


def own_reason() -> None:
    """Let the person add a reason that the taxonomy does not have, and say where it belongs."""
    with st.popover("Add a reason of your own", icon=":material/add:"):
        words = st.text_input("In your words", key="own_reason", max_chars=LONGEST)
        group = st.selectbox(
            "It belongs to",
            [group for group in ReasonGroup if group is not ReasonGroup.NOT_KNOWN],
            format_func=lambda group: group.label,
            key="own_group",
        )
        added = st.button("Add it", key="add_own", disabled=not words.strip())
        if added and words.strip() not in records.own_reasons():
            reason = OwnReason(words.strip(), group)
            keeping.keep(lambda: taxonomy.save(state.journal(), reason))
        st.caption("It is then offered on Import and on Applications.")


def frame(by_reason: pd.DataFrame) -> pd.DataFrame:
    """Return the reasons as a table to edit."""
    return pd.DataFrame(
        {
            "Reason": by_reason["reason"].map(lambda reason: label(Reason, reason)).astype("str"),
            "In whose hands": by_reason["control"].astype("str"),
            "Usually": by_reason["proposed"].astype("str").map(lambda c: USUAL[c]).astype("str"),
            "Applications": by_reason["applications"],
        }
    )


def answers(by_reason: pd.DataFrame, edited: pd.DataFrame) -> dict[str, str]:
    """Return the reasons that the person sorted otherwise than before."""
    pairs = zip(by_reason["reason"], by_reason["control"], edited["In whose hands"], strict=True)
    return {str(reason): str(new) for reason, old, new in pairs if new and str(new) != str(old)}


def _fingerprint(by_reason: pd.DataFrame) -> str:
    """Another word for each state of the sorting, so that an editor starts afresh after each."""
    return "".join(by_reason["control"].astype("str").str[0])


def _keep(changed: dict[str, str]) -> None:
    journal = state.journal()
    for reason, control in changed.items():
        if control == UNSORTED:
            taxonomy.unsort(journal, reason)
        else:
            taxonomy.sort(journal, reason, Control(control))
