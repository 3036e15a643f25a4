"""Why it ended: what was told and what is guessed, kept apart, and in whose hands each was."""

from functools import partial

import streamlit as st

from bounceback.coaching.kinds import StepKind
from bounceback.insight.tables import label
from bounceback.journal import letters, taxonomy
from bounceback.journal.letters import Follow, Letter
from bounceback.overlay.corrections import ReasonCorrection
from bounceback.schema import SearchLog
from bounceback.ui import keeping, records, sorting, state
from bounceback.ui.act import clock, kept
from bounceback.ui.act.occasions import Occasion
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Control, Provenance, Reason

HANDS = {
    Control.MINE: "In my hands",
    Control.PARTLY: "Partly",
    Control.NOT_MINE: "Not in my hands",
    None: "Not sorted",
}
SAYS = {Provenance.GUESS: "I guess", Provenance.TOLD: "They told me"}


def ask(log: SearchLog, occasion: Occasion) -> None:
    """Show the reasons of an application to be told apart and sorted, and take another one."""
    if occasion.row is None:
        return
    given = confirmed(log, occasion)
    for place, (reason, said_by) in enumerate(given):
        _reason(occasion, reason, said_by, place)
    if given and all(_hands(reason) == Control.NOT_MINE for reason, _ in given):
        _out_of_your_hands(occasion)
    _another(occasion, nothing_yet=not given)


def confirmed(log: SearchLog, occasion: Occasion) -> list[tuple[str, Provenance]]:
    """Return each told or guessed reason of an application, with who says so."""
    key = None if occasion.row is None else occasion.row["application"]
    there = log.reasons[log.reasons["application"] == key]
    pairs = there[["reason", "provenance"]].drop_duplicates().itertuples(index=False)
    return [
        (str(reason), Provenance(said_by))
        for reason, said_by in pairs
        if said_by != Provenance.SUGGESTED
    ]


def _reason(occasion: Occasion, reason: str, said_by: Provenance, place: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{label(Reason, reason)} · {said_by.label}", width="stretch")
        if reason != Reason.UNKNOWN:
            field = f"hands_{occasion.key}_{reason}_{place}"
            options = list(HANDS)
            st.radio(
                "In whose hands was it?",
                options,
                options.index(_hands(reason)),
                format_func=HANDS.__getitem__,
                key=field,
                horizontal=True,
                label_visibility="collapsed",
                on_change=_sort,
                args=(reason, field),
            )
        if st.button("Take away", key=f"why_not_{place}", type="tertiary"):
            keeping.say(ReasonCorrection(occasion.application, reason, said_by, holds=False))


def _hands(reason: str) -> Control | None:
    said = sorting.sorting().get(reason)
    return Control(said) if said else None


def _sort(reason: str, field: str) -> None:
    """Keep in whose hands a reason was, wherever it comes up. A callback."""
    chosen = st.session_state.get(field)
    if chosen is None:
        kept.attempt(lambda: taxonomy.unsort(state.journal(), reason))
    else:
        kept.attempt(lambda: taxonomy.sort(state.journal(), reason, Control(chosen)))


def _out_of_your_hands(occasion: Occasion) -> None:
    """Where nothing was in the person's hands, there is nothing to practise: let it go."""
    st.text("None of this was in your hands, so there is nothing here to practise.")
    known = kept.read(lambda journal: letters.of(journal, occasion.application))
    if any(each.standing is Follow.LET_GO for each in known):
        st.caption("You have let this one go.")
    elif st.button("Let this one go", key="let_go_here", icon=":material/air:"):
        step = Letter(StepKind.LET_GO, occasion.application, clock.now(), standing=Follow.LET_GO)
        keeping.keep(lambda: letters.save(state.journal(), step), "Let go")


def _another(occasion: Occasion, *, nothing_yet: bool) -> None:
    """Take one more reason: which, who says so, and in which words."""
    with st.form(f"why_{occasion.key}", border=False, clear_on_submit=True):
        left, right = st.columns(2, vertical_alignment="bottom")
        reason = left.selectbox(
            "A reason, if there is one to name",
            [*(str(word) for word in Reason if word is not Reason.UNKNOWN), *records.own_reasons()],
            index=None,
            format_func=partial(label, Reason),
            accept_new_options=True,
            placeholder="Choose one, or write your own",
        )
        said_by = right.radio(
            "Who says so", list(SAYS), format_func=SAYS.__getitem__, horizontal=True
        )
        words = st.text_input("In which words", placeholder="Optional")
        if st.form_submit_button("Add this reason", icon=":material/add:") and reason:
            said = Provenance(said_by)
            keeping.say(
                ReasonCorrection(occasion.application, reason.strip(), said, words=words.strip())
            )
    if nothing_yet and st.button("Nobody told me, and I may never know", key="never_know"):
        keeping.say(ReasonCorrection(occasion.application, str(Reason.UNKNOWN)))
    st.caption(
        plain("What you sort here holds for this reason wherever it comes up; Reasons shows it.")
    )
