"""For each application the next fitting step: a letter, a wait, letting go, or nothing."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.coaching.kinds import StepKind, data
from bounceback.coaching.step_rules import NEVER, Days, Mask, Rule, Standing, rules, standing
from bounceback.schema import DATE, TEXT
from bounceback.vocabulary.terms import Ending, Stage, Term


class State(Term):
    """How a step stands, in the order of a list of things to do."""

    DUE = "due"
    LATER = "later", "Due later"
    SNOOZED = "snoozed", "Put off"
    UNDATED = "undated", "Without a date"
    NONE = "none", "Nothing to do"
    LET_GO = "let_go", "Let go"


KIND = pd.CategoricalDtype([*StepKind])
STATE = pd.CategoricalDtype([*State])
_LETTERS = {
    "application": TEXT,
    "kind": TEXT,
    "sent_on": DATE,
    "answered_on": DATE,
    "standing": TEXT,
    "snoozed_until": DATE,
}
_COLUMNS = ("application", "company", "role", "kind", "state", "due_on", "until", "reason", "rank")


def no_letters() -> pd.DataFrame:
    """Return the table of letters with nothing in it."""
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in _LETTERS.items()})


def next_steps(
    applications: pd.DataFrame, letters: pd.DataFrame, as_of: pd.Timestamp
) -> pd.DataFrame:
    """Answer: what fits next with each application, when, and why?

    `applications` has application, company, role, furthest_stage, ending, applied_on, ended_on,
    last_interview_on, last_interview_kind, waited (days of silence) and verdict (that of
    `metrics.silence.silent`), missing where not known. `letters` has the columns of `no_letters`,
    one row per step that was taken or put off.

    | column      | holds                                                                   |
    | ----------- | ----------------------------------------------------------------------- |
    | application | key; one row per fitting step, at least one per sent application        |
    | company     | as given                                                                |
    | role        | as given                                                                |
    | kind        | `StepKind`; "none" where nothing is to be done                          |
    | state       | `State`; one that was put off is "snoozed" until that day               |
    | due_on      | from when it fits; missing where no day is known                        |
    | until       | the last day on which it fits; missing where it stays                   |
    | reason      | why, in one sentence                                                    |
    | rank        | 1 is first: by state, kind and day                                      |

    Before anybody was met there is nothing to write but a question after a long silence, by the
    person's own replies. Steps that are done, or whose time has passed, are left out; what was
    let go has one row that says so.
    """
    table = applications[applications["ending"].astype("str") != Ending.NOT_APPLIED]
    table = table.reset_index(drop=True)
    now = standing(table, letters, as_of)
    let_go = table["application"].isin(_let_go(letters)).to_numpy()
    found = pd.concat([_fitting(rule, now, let_go) for rule in rules(now)], ignore_index=True)
    found = found.drop_duplicates(["at", "kind"])
    idle = np.setdiff1d(np.arange(len(table)), found["at"].to_numpy())
    every = pd.concat([found, _nothing(now, let_go, idle)], ignore_index=True)
    return _ranked(_put_off(_named(every, table), letters, as_of))


def due(steps: pd.DataFrame) -> pd.DataFrame:
    """Answer: which steps are due now, the first one first? `steps` as `next_steps` gives it."""
    return steps[steps["state"] == State.DUE].reset_index(drop=True)


def counts(steps: pd.DataFrame) -> pd.DataFrame:
    """Answer: how many applications have a step in each state? Zeros are kept.

    | column       | holds                                       |
    | ------------ | ------------------------------------------- |
    | state        | `State`, all of them                        |
    | applications | distinct applications with a step like that |
    """
    by_state = steps.groupby("state", observed=False)["application"].nunique()
    return by_state.rename("applications").reset_index().astype({"applications": "int64"})


def _let_go(letters: pd.DataFrame) -> pd.Series:
    gone = letters.loc[letters["standing"].astype("str") == "let_go", "application"]
    return gone.drop_duplicates()


def _fitting(rule: Rule, now: Standing, let_go: Mask) -> pd.DataFrame:
    """The rows of one rule: where it fits, and its time has not passed."""
    over = rule.until < now.today
    at = np.flatnonzero(rule.where & ~over & ~let_go)
    return _steps(at, rule.kind, _due_state(rule.due[at], now), rule.due[at]).assign(
        until=rule.until[at].astype(DATE), reason=_reasons(rule.reason, rule.since[at], now)
    )


def _due_state(day: Days, now: Standing) -> Iterable[str]:
    states = [State.UNDATED.value, State.LATER.value]
    return np.select([np.isnat(day), day > now.today], states, State.DUE.value)


def _steps(at: object, kind: StepKind, state: object, day: Days | np.datetime64) -> pd.DataFrame:
    frame = pd.DataFrame({"at": at, "kind": kind.value, "state": state})
    return frame.assign(due_on=day.astype(DATE))


def _reasons(name: str, since: Days, now: Standing) -> list[str]:
    """The sentence for each row, with the days since then in words."""
    words = data("steps")["reasons"]
    gone = [None if np.isnat(day) else int((now.today - day).astype(int)) for day in since]
    said = {
        days: words["undated"]
        if days is None
        else words[name].format(ago=_ago(days), days=_in_days(days))
        for days in set(gone)
    }
    return [said[days] for days in gone]


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days:,} days ago")


def _in_days(days: int) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"


def _nothing(now: Standing, let_go: Mask, idle: npt.NDArray[np.int64]) -> pd.DataFrame:
    """One row with its reason for each application without a step."""
    open_one, unmet = now.ending == Ending.OPEN, ~now.met
    offered = (now.stage == Stage.OFFER) & open_one | np.isin(
        now.ending, [Ending.ACCEPTED, Ending.DECLINED_OFFER]
    )
    cases = {
        "let_go": let_go,
        "offer": offered,
        "ahead": open_one & (now.interviewed > now.today),
        "still_early": open_one & unmet & (now.verdict == "still early"),
        "too_early": open_one & unmet & (now.verdict == "too few to say"),
        "nobody_yet": open_one & unmet,
        "unknown": now.ending == Ending.UNKNOWN,
        "on_paper": unmet,
        "no_day": open_one & np.isnat(now.interviewed),
    }
    names = np.select([*cases.values()], [*cases], "done")[idle]
    state = np.where(names == "let_go", State.LET_GO.value, State.NONE.value)
    never, said = np.full(len(names), NEVER), data("steps")["nothing"]
    rows = _steps(idle, StepKind.NONE, state, never)
    return rows.assign(until=never.astype(DATE), reason=[said[str(name)] for name in names])


def _named(every: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    names = table[["application", "company", "role"]].iloc[every["at"].to_numpy()]
    return pd.concat([names.reset_index(drop=True), every], axis=1)


def _put_off(steps: pd.DataFrame, letters: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """The steps, with the day until which they were put off where that is still to come."""
    waiting = letters[letters["standing"].astype("str") == "open"]
    until = pd.to_datetime(waiting["snoozed_until"])
    names = pd.MultiIndex.from_arrays([waiting["application"], waiting["kind"].astype("str")])
    last = until.set_axis(names).groupby(level=[0, 1]).max()
    keys = pd.MultiIndex.from_frame(steps[["application", "kind"]])
    put_off = pd.Series(last.reindex(keys).to_numpy(DATE), steps.index)
    off = put_off > as_of
    return steps.assign(
        state=steps["state"].mask(off, State.SNOOZED.value),
        due_on=steps["due_on"].mask(off, put_off),
    )


def _ranked(steps: pd.DataFrame) -> pd.DataFrame:
    typed = steps.astype({"kind": KIND, "state": STATE, "due_on": DATE, "reason": TEXT})
    ranked = typed.sort_values(["state", "kind", "due_on", "at"], ignore_index=True)
    return ranked.assign(rank=range(1, len(ranked) + 1))[list(_COLUMNS)]
