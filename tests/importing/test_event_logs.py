"""Whether a table has a row per event of an application."""

import pandas as pd
import pytest

from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.event_logs import (
    as_phases,
    identities,
    names_events,
    names_talks,
    repeats_rounds,
    tells_events,
)
from bounceback.vocabulary.fields import Table

DATES = ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"]
TWICE = ["Kelp", "Moor", "kelp", "Moor"]


def told(headers, kind=Table.APPLICATIONS):
    """The columns of a table and its data."""
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    return propose_columns(contents_of(data), kind), data


@pytest.mark.parametrize(
    ("headers", "events"),
    [
        ({"Company": TWICE, "Event": ["applied", "applied", "interview", "rejected"]}, True),
        ({"Company": TWICE, "Status": ["Applied", "Applied", "Interview", "Rejected"]}, True),
        ({"Company": TWICE, "Status": ["Applied", "Applied", "Applied", "Rejected"]}, False),
        ({"Company": TWICE, "Status": ["Rejected", "Rejected", "Applied", "Interview"]}, False),
        ({"Company": TWICE, "Status": ["Rejected", "Rejected", "Offer", "Interview"]}, False),
        ({"Company": list("abcd"), "Event": ["applied", "applied", "offer", "rejected"]}, False),
        (
            {
                "Company": TWICE,
                "Status": ["Applied", "Applied", "Interview", "Rejected"],
                "Phone Screen": ["x", "", "x", ""],
            },
            False,
        ),
    ],
)
def test_which_tables_tell_events(headers, events):
    """Companies that come again, each applied for once; stages of their own mean applications."""
    assert tells_events(*told({**headers, "Date": DATES})) is events


def test_a_date_of_applying_in_each_row_means_applications():
    """Only where nothing else says that the rows are events."""
    steps = ["Applied", "Applied", "Interview", "Rejected"]
    assert not tells_events(*told({"Company": TWICE, "Status": steps, "Date applied": DATES}))
    assert tells_events(*told({"Company": TWICE, "Event": steps, "Date applied": DATES}))


def test_rows_of_one_company_and_role_have_one_number():
    """However they are written."""
    data = pd.DataFrame({"Company": ["Kelp Ltd", "kelp ltd ", "Moor"], "Role": ["A", "a", "A"]})
    assert identities(data, ["Company", "Role"]).tolist() == [0, 0, 1]
    assert identities(data, []).tolist() == [0, 1, 2]


@pytest.mark.parametrize(("header", "named"), [("Event", True), ("Activity", True), ("Job", False)])
def test_what_a_column_of_events_is_called(header, named):
    """By its name alone."""
    assert names_events(header) is named


@pytest.mark.parametrize(
    ("rounds", "again"), [(["1", "1", "2", "2"], True), (["1", "1", "1", "1"], False)]
)
def test_companies_that_come_again_with_another_round(rounds, again):
    """The same round twice is something else."""
    headers = {"Company": ["Kelp", "Moor", "Kelp", "Moor"], "Round": rounds}
    assert repeats_rounds(*told(headers, Table.INTERVIEWS)) is again


PHASES = {"Start": DATES, "End": DATES, "Phase": ["Applied", "Applied", "Interview", "Rejected"]}


@pytest.mark.parametrize("name", ["Company", "Task"])
def test_phases_that_begin_and_end_are_events(name):
    """The day of an event is that on which its phase begins; in a plan, a task is applied for."""
    columns, data = told({name: TWICE, **PHASES})
    phases = as_phases(columns)
    assert [str(c.field) for c in phases] == ["company", "applied_on", "extra", "stage"]
    assert tells_events(phases, data, phases=True)
    work = {"Task": TWICE, **PHASES, "Phase": ["Design", "Design", "Build", "Test"]}
    columns, data = told(work)
    assert not tells_events(as_phases(columns), data, phases=True)
    assert as_phases(told({"Company": TWICE, "Date": DATES})[0]) == ()


@pytest.mark.parametrize(
    ("kinds", "talks"),
    [(["笔试", "一面", "二面", "一面"], True), (["全职", "实习", "全职", "实习"], False)],
)
def test_rows_that_name_tests_and_talks_are_interviews(kinds, talks):
    """Where companies come again; a kind of contract is no talk."""
    columns, data = told({"公司": TWICE, "时间": DATES, "类型（笔/面）": kinds}, Table.INTERVIEWS)
    assert names_talks(columns, data) is talks
    alone = told({"公司": list("abcd"), "时间": DATES, "类型": kinds}, Table.INTERVIEWS)
    assert not names_talks(*alone)
