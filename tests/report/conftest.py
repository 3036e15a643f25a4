"""A small search in which every free text is marked, and what was written down beside it."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from bounceback.journal.columns import Checked
from bounceback.journal.plans import Plan
from bounceback.journal.practice import Practice
from bounceback.report.search import Beside, Search
from bounceback.schema import SearchLog, frame
from bounceback.vocabulary.terms import Theme

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> **b** [l](http://x) \"' onload=x"


@pytest.fixture
def log() -> SearchLog:
    """Eight applications to three companies; notes, roles and reasons name companies and people."""
    return SearchLog(
        applications=frame(
            "applications",
            {
                "application": range(1, 9),
                "company": ["Nordlicht GmbH", "Tern Labs", "Kelp", *["Nordlicht GmbH"] * 5],
                "role": [f"Zrole {n} at Nordlicht" for n in range(8)],
                "source": ["Zsource"] * 8,
                "location": ["Zplace"] * 8,
                "status": ["Zstatus"] * 8,
                "notes": ["Znote: Anna of Tern Labs"] * 8,
                "origin": ["Zfile.csv"] * 8,
                "furthest_stage": ["interview", "interview", *["applied"] * 5, "final"],
                "ending": ["rejected"] * 7 + ["open"],
                "applied_on": pd.to_datetime([f"2026-01-{day:02}" for day in range(5, 13)]),
                "ended_on": pd.to_datetime(["2026-02-10"] * 7 + [None]),
                "extra: Contact": ["Anna Schmidt"] * 8,
            },
        ),
        interviews=frame(
            "interviews",
            {
                "interview": [1, 2],
                "application": pd.array([1, 2], dtype="Int64"),
                "company": ["Nordlicht GmbH", "Tern Labs"],
                "role": ["Zrole"] * 2,
                "kind": ["interview"] * 2,
                "held_on": pd.to_datetime(["2026-01-20", "2026-02-03"]),
                "notes": ["Znote"] * 2,
            },
        ),
        reasons=frame(
            "reasons",
            {
                "application": [1, 2, 3, 4],
                "reason": ["preparation", "preparation", "Zreason of Kelp", "visa"],
                "provenance": ["told", "guess", "guess", "suggested"],
                "words": [
                    "Zwords: Anna from Nordlicht told me to read more",
                    "too late",
                    "a b c",
                    "a visa is needed for it",
                ],
            },
        ),
        mentions=frame(
            "mentions",
            {
                "application": pd.array([1, 2, 2], dtype="Int64"),
                "interview": pd.array([1, 2, 2], dtype="Int64"),
                "theme": ["confidence", "communication", "salary"],
                "polarity": ["weakness", "strength", "weakness"],
                "provenance": ["guess", "told", "suggested"],
                "words": ["Zwords: my voice shook at kelp", "clear and calm", "they asked for it"],
            },
        ),
    )


def plan(done: Checked | None = Checked.YES, helped: Checked | None = None, day: int = 1) -> Plan:
    """Return a plan that was looked at again, or was not where nothing was done."""
    return Plan(
        "Anna of Nordlicht asks",
        "breathe first",
        AT,
        theme=Theme.CONFIDENCE,
        done=done,
        helped=helped,
        note="Zplan: Tern Labs liked it",
        checked_on=date(2026, 3, day) if done else None,
    )


@pytest.fixture
def search(log) -> Search:
    """The whole of it."""
    beside = Beside(
        pd.Timestamp("2026-02-10"),
        (plan(Checked.YES, Checked.PARTLY), plan(None)),
        (Practice(Theme.CONFIDENCE, date(2026, 1, 25)),),
    )
    return Search(
        log, beside, date(2026, 3, 1), files=("Zfile of Anna.csv",), people=("Anna Schmidt",)
    )
