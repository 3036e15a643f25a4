"""The tables that the next step with each application is worked out from.

Frames and records in, frames out.
"""

from collections.abc import Iterable

import pandas as pd

from bounceback.overlay.identity import Identities
from bounceback.schema import SearchLog

LETTERS = ["application", "kind", "sent_on", "answered_on", "standing", "snoozed_until"]


def applications(log: SearchLog, known: Identities, silent: pd.DataFrame) -> pd.DataFrame:
    """Answer: how does each application stand, and when did its last interview take place?

    | column              | holds                                                    |
    | ------------------- | -------------------------------------------------------- |
    | application         | its identity                                             |
    | company, role       | as in the log                                            |
    | furthest_stage, ending, applied_on, ended_on | as in the log                   |
    | last_interview_on   | day of its latest interview; missing where none is dated |
    | last_interview_kind | the kind of that interview                               |
    | verdict, waited     | those of `metrics.silence.silent`, whose table `silent` is |
    """
    rows = log.applications[
        ["application", "company", "role", "furthest_stage", "ending", "applied_on", "ended_on"]
    ]
    last = _last_interviews(log)
    waits = silent.set_index("application")[["verdict", "waited"]]
    keyed = rows.join(last, on="application").join(waits, on="application")
    return keyed.assign(application=rows["application"].map(known.applications).astype("str"))


def steps_taken(letters: Iterable[object]) -> pd.DataFrame:
    """Return letters and steps, each with the attributes of `LETTERS`, as a table."""
    rows = [{name: getattr(letter, name) for name in LETTERS} for letter in letters]
    frame = pd.DataFrame(rows, columns=LETTERS)
    days = {name: pd.to_datetime(frame[name]) for name in LETTERS if name.endswith(("_on", "til"))}
    words = {name: frame[name].astype("str") for name in ("application", "kind", "standing")}
    return frame.assign(**days, **words)


def _last_interviews(log: SearchLog) -> pd.DataFrame:
    dated = log.interviews.dropna(subset=["held_on", "application"]).sort_values("held_on")
    last = dated.drop_duplicates("application", keep="last").set_index("application")
    names = {"held_on": "last_interview_on", "kind": "last_interview_kind"}
    return last[list(names)].rename(columns=names)
