"""A letter: written from a template, edited in place, looked at, and sent by the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from bounceback.coaching import checking, mail
from bounceback.coaching.checking import Flag, Remark
from bounceback.coaching.kinds import StepKind, Tone
from bounceback.coaching.letters import Draft, Filling, asks_for, fitting, write
from bounceback.coaching.steps import State
from bounceback.journal import letters
from bounceback.journal.letters import Follow, Letter
from bounceback.schema import EXTRA_PREFIX, SearchLog
from bounceback.ui import keeping, state
from bounceback.ui.act import clock, following, occasions, typed
from bounceback.ui.filters import EARLIEST, LATEST
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Ending, Stage

NAME = "my_name"  # the draft that holds the person's own name
ASKED = {
    "contact": ("To whom", "The name of the person who talked with you"),
    "discussed": ("What you talked about", "the move to the new warehouse"),
    "learned": ("What you learned", "how your team plans a week"),
    "name": ("Your own name", ""),
}
CONTACTS = ("contact", "contact person", "recruiter", "hiring manager", "interviewer")


@dataclass(frozen=True)
class Desk:
    """What a letter is about: the application, its row of the log, the kind and the tone."""

    application: str
    row: pd.Series
    kind: StepKind
    tone: Tone

    @property
    def key(self) -> str:
        """The name that the drafts of this letter go by."""
        return f"letter/{self.application}/{self.kind}/{self.tone}"


def show(log: SearchLog) -> bool:
    """Show the letter that the address names; say whether it names one."""
    application = str(st.query_params.get(following.TO, ""))
    known = state.identities().applications
    at = known.index[known == application]
    whole = state.whole(log).applications
    found = whole[whole["application"].isin(at)]
    if found.empty:
        return False
    with st.container(border=True):
        _desk(log, application, found.iloc[0])
    return True


def _desk(log: SearchLog, application: str, row: pd.Series) -> None:
    st.header(plain(occasions.name(row["company"], row["role"])))
    offered = fitting(Stage(row["furthest_stage"]), Ending(row["ending"]))
    if not offered:
        st.text("No letter fits here: nobody talked with you, as far as is known; nothing is owed.")
        st.button("Back to the list", key="desk_back", on_click=leave)
        return
    desk = Desk(application, row, _kind(log, application, offered), _tone())
    draft = _edited(desk, write(desk.kind, desk.tone, _filling(desk)))
    _remarks(draft)
    _ways_out(desk, draft)


def _kind(log: SearchLog, application: str, offered: tuple[StepKind, ...]) -> StepKind:
    """Ask which letter; the one that was asked for, or that is due, is chosen at first."""
    steps = following.table(log)
    due = steps[(steps["application"] == application) & (steps["state"] == State.DUE)]
    asked = [str(st.query_params.get(following.KIND, "")), *due["kind"].astype("str")]
    wanted = next((kind for kind in asked if kind in offered), offered[0])
    chosen = st.radio(
        "Which letter",
        offered,
        offered.index(StepKind(wanted)),
        format_func=lambda kind: kind.label,
        key="desk_kind",
        horizontal=True,
    )
    return StepKind(chosen)


def _tone() -> Tone:
    tones = list(Tone)
    chosen = st.radio(
        "Tone",
        tones,
        tones.index(Tone.WARM),
        format_func=lambda tone: tone.label,
        key="desk_tone",
        horizontal=True,
        persist_state="session",
    )
    return Tone(chosen)


def _filling(desk: Desk) -> Filling:
    """Ask for what the letter needs and the row does not say."""
    asked = [name for name in asks_for(desk.kind, desk.tone) if name in ASKED]
    given: dict[str, str] = {}
    for place, name in zip(st.columns(2) * len(asked), asked, strict=False):
        label, example = ASKED[name]
        with place:
            given[name] = typed.line(
                label,
                _field(desk, name),
                begin=contact(desk.row) if name == "contact" else "",
                placeholder=example,
            )
    return Filling(company=_word(desk.row["company"]), role=_word(desk.row["role"]), **given)


def _field(desk: Desk, name: str) -> str:
    """The name and the contact are the same in every letter to them."""
    return NAME if name == "name" else f"letter/{desk.application}/{name}"


def contact(row: pd.Series) -> str:
    """Return whom the sheet names as the contact, in a column that the person chose to keep."""
    own = {str(c).removeprefix(EXTRA_PREFIX).casefold(): row[c] for c in row.index}
    return next((_word(own[column]) for column in CONTACTS if _word(own.get(column))), "")


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _edited(desk: Desk, draft: Draft) -> Draft:
    """Show the letter to be edited; while nobody did, it follows what is filled in above."""
    subject, text = f"{desk.key}/subject", f"{desk.key}/text"
    for key, words in ((subject, draft.subject), (text, draft.text)):
        if not typed.is_edited(key):
            typed.put(key, words)
    said = Draft(typed.line("Subject", subject), typed.area("Letter", text, height=340))
    if typed.is_edited(text) and st.button("Start again from the template", type="tertiary"):
        keeping.keep(lambda: typed.drop(subject, text), "Started again")
    return said


def _remarks(draft: Draft) -> None:
    """Say what to look at before it is sent; nothing is forbidden."""
    remarks = [*checking.check(draft.subject), *checking.check(draft.text)]
    if not remarks:
        st.caption("Nothing in it presses, compares or blames, and no name is missing.")
        return
    with st.container(border=True, gap="small"):
        st.markdown("**Before you send it**")
        for sentence in said(remarks):
            st.text(sentence)


def said(remarks: Sequence[Remark]) -> list[str]:
    """Return the remarks as lines, each once, and all that is missing in one of them."""
    missing = [each.words for each in remarks if each.kind is Flag.MISSING]
    others = [each for each in remarks if each.kind is not Flag.MISSING]
    lines = [f"{each.kind.label}: “{each.words}”. {each.kinder}" for each in others]
    gaps = ", ".join(dict.fromkeys(missing))
    return list(dict.fromkeys([*lines, *([f"{Flag.MISSING.label}: {gaps}"] if gaps else [])]))


def _ways_out(desk: Desk, draft: Draft) -> None:
    to = st.text_input("Their e-mail address, if you know it", key=f"to_{desk.application}")
    link = mail.mailto(to or "", draft.subject, draft.text)
    with st.container(horizontal=True):
        with st.popover("Copy", icon=":material/content_copy:"):
            st.code(f"{draft.subject}\n\n{draft.text}", language=None, wrap_lines=True)
        st.link_button("Open in mail", link.url, icon=":material/mail:")
        st.download_button(
            "Save as mail",
            partial(mail.eml, to or "", draft.subject, draft.text, clock.now()),
            "letter.eml",
            "message/rfc822",
            key="save_eml",
            icon=":material/download:",
            on_click="ignore",
        )
        with st.popover("I sent it", icon=":material/outgoing_mail:"):
            _sent(desk, draft)
        st.button("Back to the list", key="desk_back", on_click=leave, type="tertiary")
    if not link.whole:
        st.caption("The letter is too long for a link: copy it into the mail that opens.")


def _sent(desk: Desk, draft: Draft) -> None:
    day = st.date_input(
        "On which day", clock.today(), EARLIEST, LATEST, format="YYYY-MM-DD", key="sent_day"
    )
    if st.button("Keep it in the ledger", key="mark_sent"):
        letter = Letter(
            desk.kind,
            desk.application,
            clock.now(),
            subject=draft.subject,
            text=draft.text,
            sent_on=day,
            standing=Follow.DONE,
        )
        keeping.keep(lambda: _keep(desk, letter), "Kept in the ledger")


def _keep(desk: Desk, letter: Letter) -> None:
    letters.save(state.journal(), letter)
    typed.drop(f"{desk.key}/subject", f"{desk.key}/text")
    leave()


def leave() -> None:
    """Close the letter; its draft stays."""
    for name in (following.TO, following.KIND):
        st.query_params.pop(name, None)


def open_one(log: SearchLog) -> None:
    """Let the person write to any application, whatever is due."""
    with st.expander("Write to somebody else", icon=":material/edit_square:"):
        words = st.text_input("Find a company or a role", key="desk_find")
        known = state.identities()
        found = occasions.table(log, known)
        rows = occasions.matching(found[found["interview"] == ""], words or "")
        labels = {
            str(row.key): f"{occasions.name(row.company, row.role)} · "
            f"{occasions.spoken(str(row.what), row.day, interview=False)}"
            for row in rows.head(occasions.LISTED).itertuples(index=False)
        }
        chosen = st.selectbox(
            "Application",
            list(labels),
            index=None,
            format_func=lambda key: labels.get(key, key),
            key="desk_choice",
            placeholder="The latest ones stand first",
        )
        if chosen is not None:
            st.button(
                "Write to them",
                key="desk_open",
                on_click=following.write_to,
                args=(chosen, ""),
            )
