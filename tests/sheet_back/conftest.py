"""Searches as people keep them, handed back and opened again."""

import pandas as pd
import pytest

from bounceback.coaching import standing, steps
from bounceback.importing.building import Import, Source, build
from bounceback.metrics import silence, trends
from bounceback.overlay.applying import apply, known
from bounceback.overlay.corrections import Overlay
from bounceback.sheet_back.handing import Form, hand_back, stem
from bounceback.sheet_back.learned import Learned

TODAY = pd.Timestamp("2026-06-01")
CELLS = ["company", "role", "furthest_stage", "ending", "notes"]
DAYS = ["applied_on", "advanced_on", "ended_on", "rounds"]


@pytest.fixture(scope="session")
def learn():
    """A function that says what is learned of a log."""

    def learn(log, sorting=None) -> Learned:
        silent = silence.silent(log, trends.last_activity(log, TODAY))
        rows = standing.applications(log, known(log), silent)
        found = steps.next_steps(rows, steps.no_letters(), TODAY)
        return Learned(log, known(log).applications, found, sorting or {})

    return learn


@pytest.fixture(scope="session")
def back(learn):
    """A function that reads sheets, says things of them, and hands them back as a file."""

    def back(sources, form: Form, *said, result: Import | None = None, keep=None, sorting=None):
        result = result or build(sources)
        log = apply(result.log, Overlay(said))
        decisions = result.account.decisions
        handed = hand_back(sources, decisions, learn(log, sorting), form, keep)
        return log, Source(stem(sources) + handed.ending, handed.data)

    return back


@pytest.fixture(scope="session")
def told():
    """A function that says what a log tells, apart from numbers that only it knows."""

    def told(log) -> dict[str, object]:
        frame = log.applications[[*CELLS, *DAYS]].astype("str")
        said = log.reasons[["application", "reason", "provenance"]].astype("str")
        names = ["application", "interview", "theme", "polarity", "provenance"]
        return {
            "applications": frame.to_dict("records"),
            "reasons": {*said.itertuples(index=False, name=None)},
            "mentions": {*log.mentions[names].astype("str").itertuples(index=False, name=None)},
            "interviews": log.interviews[["application", "kind", "held_on", "result", "rating"]]
            .astype("str")
            .to_dict("records"),
        }

    return told
