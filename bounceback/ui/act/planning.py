"""One if-then plan: its parts, a day or the next interview of a kind, and typed once more."""

from datetime import date, timedelta

import streamlit as st

from bounceback.coaching import if_then
from bounceback.coaching.prompts import Prompt
from bounceback.journal import plans
from bounceback.journal.plans import Plan
from bounceback.journal.reflections import Reflection
from bounceback.ui import state
from bounceback.ui.act import clock, kept, typed
from bounceback.ui.act.occasions import Occasion
from bounceback.ui.correcting import KINDS
from bounceback.ui.filters import LATEST
from bounceback.ui.plain_text import plain
from bounceback.vocabulary.terms import Stage, Theme

PARTS = ("cue", "response", "retyped")
GAPS = "plan_gaps"
A_WEEK = timedelta(days=7)


def ask(occasion: Occasion, prompt: Prompt) -> None:
    """Ask for one plan; all of it may be left out."""
    st.text(prompt.text)
    st.caption(plain(prompt.why))
    cue = typed.line(
        "If …", _key(occasion, "cue"), placeholder="they ask about something I have not done"
    )
    response = typed.line(
        "… then I will",
        _key(occasion, "response"),
        placeholder="say what I have done that comes closest",
    )
    left, middle, right = st.columns(3)
    left.date_input(
        "Come back to it on",
        clock.today() + A_WEEK,
        clock.today(),
        LATEST,
        format="YYYY-MM-DD",
        key=_field(occasion, "day"),
        persist_state="session",
    )
    middle.selectbox(
        "Or at the next",
        KINDS,
        index=None,
        format_func=lambda kind: kind.label,
        key=_field(occasion, "kind"),
        placeholder="A kind of interview",
        persist_state="session",
    )
    right.selectbox(
        "It is about",
        _themes(occasion),
        index=None,
        format_func=lambda theme: theme.label,
        key=_field(occasion, "theme"),
        placeholder="A theme, if you like",
        persist_state="session",
    )
    if cue.strip() and response.strip():
        st.text(if_then.sentence(cue, response))
        typed.line("Type it once more", _key(occasion, "retyped"))
    for gap in st.session_state.pop(GAPS, ()):
        st.caption(plain(gap))


def is_begun(occasion: Occasion) -> bool:
    """Whether anything of a plan is written down."""
    cue, response, _ = _parts(occasion)
    return bool(cue or response)


def is_whole(occasion: Occasion) -> bool:
    """Whether the plan can be kept, or was left out; else the next run says what it lacks."""
    if not is_begun(occasion):
        return True
    cue, response, retyped = _parts(occasion)
    due_on, due_kind, _ = _chosen(occasion)
    gaps = if_then.check(cue, response, due_on, clock.today(), retyped, due_kind)
    if gaps:
        st.session_state[GAPS] = tuple(gap.sentence for gap in gaps)
        st.rerun()
    return True


def keep(occasion: Occasion, begun: Reflection) -> None:
    """Keep the plan of this reflection, in place of the one that it had."""
    cue, response, retyped = _parts(occasion)
    if not cue:
        return
    due_on, due_kind, theme = _chosen(occasion)
    before = of(occasion, begun)
    number, version = (before.id, before.version) if before else (0, 0)
    plan = Plan(
        cue,
        response,
        clock.now(),
        retyped,
        occasion.application,
        occasion.interview,
        theme,
        due_on,
        due_kind,
        id=number,
        version=version,
    )
    plans.save(state.journal(), plan)
    typed.drop(*(_key(occasion, part) for part in PARTS))


def of(occasion: Occasion, begun: Reflection) -> Plan | None:
    """Return the plan that this reflection ended in, or None."""
    about = (occasion.application, occasion.interview)
    made = [
        plan
        for plan in kept.all_plans()
        if (plan.application, plan.interview) == about and plan.made_at >= begun.started_at
    ]
    return made[-1] if made else None


def _parts(occasion: Occasion) -> tuple[str, str, str]:
    cue, response, retyped = (typed.text(_key(occasion, part)).strip() for part in PARTS)
    return cue, response, retyped


def _chosen(occasion: Occasion) -> tuple[date | None, Stage | None, Theme | None]:
    day, kind, theme = (
        st.session_state.get(_field(occasion, name)) for name in ("day", "kind", "theme")
    )
    return day, Stage(kind) if kind else None, Theme(theme) if theme else None


def _themes(occasion: Occasion) -> list[Theme]:
    """The themes that were noted here first."""
    first = list(occasion.situation.themes)
    return [*first, *(theme for theme in Theme if theme not in first)]


def _key(occasion: Occasion, part: str) -> str:
    return f"reflect/{occasion.key}/plan/{part}"


def _field(occasion: Occasion, name: str) -> str:
    return f"plan_{name}_{occasion.key}"
