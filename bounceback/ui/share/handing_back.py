"""The person's own sheet, with what was learned from it, as a file."""

from functools import partial

import streamlit as st

from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source
from bounceback.importing.decisions import Decisions
from bounceback.insight.base import counted
from bounceback.journal import taxonomy
from bounceback.schema import SearchLog
from bounceback.sheet_back.handing import Form, ending_of, hand_back, stem
from bounceback.sheet_back.learned import Learned, of_applications
from bounceback.ui import filters, state
from bounceback.ui.act import following

FORMS = {Form.XLSX: "Workbook (XLSX)", Form.CSV: "Text (CSV)"}
WHOLE, PART = "The whole sheet", "Only what the filters leave"
KINDS = {
    ".csv": "text/csv",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
SHOWN = 10  # applications of which the added cells are shown beforehand
PREVIEWED = (
    Added.STAGE,
    Added.ENDING,
    Added.REASONS,
    Added.WHO,
    Added.HANDS,
    Added.STRENGTHS,
    Added.POINTS,
    Added.NEXT,
    Added.NEXT_ON,
)
WORDY = (Added.REASONS, Added.WHO, Added.STRENGTHS, Added.POINTS, Added.NEXT)
WIDE = 170  # pixels: a column whose first cells are empty would be as narrow as its header
HOLDS = (
    "Your columns stand in their order, with your cells as you wrote them. Behind them stand how "
    "far each application got, how it ended, why and who says so, what to work on, and what fits "
    "next."
)
AGAIN = (
    "You can open the file here again and find the same search. What you corrected in the app is "
    "in the added columns; your own cells are not touched."
)


def show(log: SearchLog) -> None:
    """Let the person choose the form and how much of it, and save the file."""
    with st.container(border=True):
        st.header("Save your sheet")
        st.text(HOLDS)
        form = st.radio(
            "As", list(FORMS), format_func=FORMS.__getitem__, key="sheet_form", horizontal=True
        )
        part = _part(log)
        _button(Form(form), log, part=part)
        st.caption(AGAIN)


def _part(log: SearchLog) -> bool:
    """Ask whether all of it goes back, where filters leave only some."""
    if filters.selection().is_everything:
        return False
    whole = state.whole(log)
    labels = {
        WHOLE: f"{WHOLE}: {counted(len(whole.applications), 'application')}",
        PART: f"{PART}: {counted(len(log.applications), 'application')}",
    }
    chosen = st.radio(
        "How much of it", [WHOLE, PART], format_func=labels.__getitem__, key="sheet_part"
    )
    return chosen == PART


def _button(form: Form, log: SearchLog, *, part: bool) -> None:
    now = state.in_use()
    if now is None:
        return
    decisions = now.account.decisions
    ending = ending_of(form, decisions, whole=not part)
    keep = frozenset(map(int, log.applications["application"])) if part else None
    st.download_button(
        "Save your sheet",
        partial(_file, now.sources, decisions, learned(state.whole(log)), form, keep),
        f"{stem(now.sources)}{ending}",
        KINDS[ending],
        key="save_sheet",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )


def learned(log: SearchLog) -> Learned:
    """Return what is known of each application beside its row: its step, and whose hands."""
    sorting = taxonomy.sorting(state.journal())
    return Learned(
        log,
        state.identities().applications,
        following.table(log),
        {(each.reason, each.application): str(each.control) for each in sorting},
    )


def _file(
    sources: tuple[Source, ...],
    decisions: Decisions,
    known: Learned,
    form: Form,
    keep: frozenset[int] | None,
) -> bytes:
    return hand_back(sources, decisions, known, form, keep).data


def preview(log: SearchLog) -> None:
    """Show what is added to the first applications of the log."""
    whole = learned(state.whole(log))
    texts = of_applications(whole)
    here = log.applications.head(SHOWN)
    added = texts.loc[here["application"], [each for each in PREVIEWED if texts[each].any()]]
    named = here.set_index("application")[["company", "role"]]
    table = named.rename(columns={"company": "Company", "role": "Role"}).join(added)
    with st.container(border=True):
        st.header("What is added")
        st.caption(f"The first {len(table):,} of {len(log.applications):,} applications.")
        st.dataframe(
            table,
            hide_index=True,
            column_config={
                each: st.column_config.TextColumn(width=WIDE)
                for each in WORDY
                if each in table and table[each].any()
            },
            alt="What is added to your sheet",
            placeholder="",
        )
