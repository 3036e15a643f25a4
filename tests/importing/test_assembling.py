"""From tables to the four frames of the log."""

import pandas as pd
import pytest

from bounceback import schema
from bounceback.importing.applications import read_applications
from bounceback.importing.assembling import assemble
from bounceback.importing.interviews import read_interviews
from bounceback.vocabulary.fields import Table


@pytest.fixture
def log(as_table):
    """Three applications in two tables, one reason that is a theme, and two interviews."""
    one = as_table(
        {
            "Company": ["Kelp", "Moor"],
            "Role": ["Cook", "Clerk"],
            "Date Applied": ["2026-01-01", "2026-01-02"],
            "Status": ["Rejected", "Saved"],
            "Rejection Reason": ["system design, no visa sponsorship", ""],
        }
    )
    two = as_table({"Company": ["Tern"], "Role": ["Cook"], "Status": ["Applied"], "Jot": ["blue"]})
    rounds = as_table(
        {
            "Company": ["Moor", "Kelp", "Unheard Of"],
            "Role": ["", "", ""],
            "Interview Date": ["2026-01-20", "2026-01-10", "2026-01-11"],
            "Round": ["Onsite", "Phone Screen", "Technical"],
            "Went badly": ["nervous", "", ""],
        },
        Table.INTERVIEWS,
    )
    parts = [read_applications(table, {}, {}) for table in (one, two)]
    return assemble(parts, [read_interviews(rounds, {})])


def test_the_log_follows_the_schema(log):
    """Whatever the tables held."""
    assert schema.check(log[0]) is log[0]


def test_applications_are_numbered_through(log):
    """Over all tables; a column that one table lacks is empty there."""
    applications = log[0].applications
    assert applications["application"].tolist() == [1, 2, 3]
    assert applications["extra: Jot"].dropna().to_dict() == {2: "blue"}


def test_an_interview_deepens_its_application(log):
    """Its kind is a stage that was reached, its date the way forward, and it counts as a round."""
    applications = log[0].applications
    assert applications["furthest_stage"].tolist() == ["screen", "final", "applied"]
    assert applications["rounds"].fillna(0).tolist() == [1, 1, 0]
    assert applications["advanced_on"].dt.day.fillna(0).tolist() == [10, 20, 0]


def test_who_was_interviewed_had_applied(log):
    """A role that is still called saved, and has had an interview, was sent after all."""
    assert log[0].applications["ending"].tolist() == ["rejected", "open", "open"]


def test_an_interview_takes_over_what_its_application_knows(log):
    """The role, where only the company stood with it; a stray keeps what it said."""
    interviews = log[0].interviews
    assert interviews["role"].astype("str").tolist()[:2] == ["Clerk", "Cook"]
    assert interviews["application"].fillna(0).tolist() == [2, 1, 0]
    assert [problem.value for problem in log[1]] == ["Unheard Of"]


def test_a_reason_that_is_a_theme_is_a_mention_too(log):
    """Of a weakness, with the same words; circumstances are no themes."""
    assert sorted(log[0].reasons["reason"]) == ["system_design", "visa"]
    mentions = log[0].mentions.set_index("theme")
    assert set(mentions.index) == {"system_design", "confidence"}
    assert mentions.loc["system_design", "application"] == 1
    assert pd.isna(mentions.loc["system_design", "interview"])
    assert mentions.loc["confidence", "interview"] == 1
    assert mentions.loc["confidence", "application"] == 2
