"""Events joined to the applications that they tell of."""

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.applications import read_applications
from bounceback.importing.codes import ENDINGS, STAGES
from bounceback.importing.events import joined


@pytest.fixture
def read(as_table):
    """A function that joins events, given as pairs of a month and what happened."""

    def join(*events, company="Kelp"):
        months, steps = zip(*events, strict=True)
        dates = [f"2026-{month:02}-05" for month in months]
        columns = {"Company": [company] * len(dates), "Date": dates, "Status": list(steps)}
        return joined(read_applications(as_table(columns), {}, {}))

    return join


@pytest.mark.parametrize(
    ("events", "stands"),
    [
        ([(1, "Applied"), (2, "Interview"), (3, "Rejected")], [("rejected", "interview")]),
        ([(3, "Rejected"), (2, "Onsite"), (1, "Applied")], [("rejected", "final")]),
        ([(1, "Applied"), (2, "Phone screen")], [("open", "screen")]),
        ([(1, "Saved"), (2, "Applied")], [("open", "applied")]),
        ([(1, "Saved"), (2, "Saved")], [("not_applied", "unknown")]),
        ([(1, "Applied"), (2, "Rejected"), (3, "Feedback received")], [("rejected", "applied")]),
        (
            [(1, "Applied"), (2, "Rejected"), (6, "Applied"), (7, "Offer")],
            [("rejected", "applied"), ("open", "offer")],
        ),
        ([(1, "Phone screen"), (2, "Applied"), (3, "Rejected")], [("rejected", "screen")]),
    ],
)
def test_events_become_applications(events, stands, read):
    """The deepest stage and the last ending, in the order of time; applying again begins anew."""
    part = read(*events)
    found = zip(part.stands.ending, part.stands.stage, strict=True)
    assert [(str(ENDINGS[ending]), str(STAGES[stage])) for ending, stage in found] == stands


@pytest.mark.parametrize(
    ("event", "recorded"), [("Rejected", False), ("No response", False), ("Applied", True)]
)
def test_an_ending_without_another_event_says_nothing_of_depth(event, recorded, read):
    """Beside other events, what none of them names was not reached."""
    assert read((1, event)).stands.records_depth.tolist() == [recorded]


def test_dates_rows_and_the_account(read):
    """The first event is the day of applying; the others are set aside with the row they join."""
    part = read((1, "Applied"), (2, "Interview"), (3, "Rejected"))
    assert [
        str(part.columns[name][0])[:10] for name in ("applied_on", "advanced_on", "ended_on")
    ] == [
        "2026-01-05",
        "2026-02-05",
        "2026-03-05",
    ]
    assert list(part.columns["status"]) == ["Rejected"]
    assert (part.rows, part.table.rows.tolist()) == (3, [2])
    assert [(p.row, p.kind) for p in part.problems] == [(3, Kind.SET_ASIDE), (4, Kind.SET_ASIDE)]
    assert "row 2" in part.problems[0].message
