"""Small tables of applications and letters, as the steps read them."""

import pandas as pd
import pytest

from bounceback.coaching.steps import no_letters

COLUMNS = {
    "application": "a",
    "company": "Northwind",
    "role": "Data Analyst",
    "furthest_stage": "applied",
    "ending": "open",
    "applied_on": None,
    "ended_on": None,
    "last_interview_on": None,
    "last_interview_kind": None,
    "waited": None,
    "verdict": None,
}
DAYS = ("applied_on", "ended_on", "last_interview_on")


@pytest.fixture
def applications():
    """Build the table from rows that name only what differs; keys are a, b, c, ..."""

    def build(*rows):
        keys = "abcdefghijklmnopqrstuvwxyz"
        full = [COLUMNS | {"application": k} | row for k, row in zip(keys, rows, strict=False)]
        frame = pd.DataFrame(full, columns=list(COLUMNS))
        types = dict.fromkeys(DAYS, "datetime64[s]") | {"waited": "Int64"}
        return frame.astype(types)

    return build


@pytest.fixture
def letters():
    """Build the table of letters from rows of application, kind and what else is known."""

    def build(*rows):
        empty = no_letters()
        full = [{"application": "a", "standing": "open", "kind": "feedback"} | row for row in rows]
        return pd.DataFrame(full, columns=list(empty)).astype(empty.dtypes.to_dict())

    return build
