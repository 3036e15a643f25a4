"""Themes are counted once per interview, confirmed apart from suggested, weakness from strength."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import weaknesses
from bounceback.schema import empty_log
from bounceback.vocabulary.terms import Polarity, Theme

FEWER = settings(max_examples=60)  # each takes a while
CONFIRMED = {"told", "guess"}


def resolved(rows, polarity):
    """(theme, application, interview, confirmed) of the mentions; None for a link to nowhere."""
    interviews = {row["interview"]: row["application"] for row in rows["interviews"]}
    applications = {row["application"] for row in rows["applications"]}
    for row in rows["mentions"]:
        interview = row["interview"] if row["interview"] in interviews else None
        application = row["application"]
        if application is None:
            application = interviews.get(interview)
        application = application if application in applications else None
        if row["polarity"] == polarity and (application, interview) != (None, None):
            yield row["theme"], application, interview, row["provenance"] in CONFIRMED


@FEWER
@given(st.data(), st.sampled_from(Polarity))
def test_recurrence_counts_what_the_rows_say(searches, log_of, data, polarity):
    """Each theme counts distinct interviews and applications, and pairs with suggestions alone."""
    rows = data.draw(searches)
    mentions = list(resolved(rows, polarity))
    found = weaknesses.recurrence(log_of(**rows), polarity)
    assert set(found["theme"]) == {theme for theme, *_ in mentions}
    reviewed = {interview for _, _, interview, sure in mentions if sure and interview is not None}
    for row in found.itertuples():
        sure = {(a, i) for theme, a, i, known in mentions if theme == row.theme and known}
        every = {(a, i) for theme, a, i, _ in mentions if theme == row.theme}
        assert row.interviews == len({i for _, i in sure} - {None})
        assert row.applications == len({a for a, _ in sure} - {None})
        assert row.suggested == len(every - sure)
        assert row.of == len(reviewed)


@FEWER
@given(st.data(), st.sampled_from(Polarity))
def test_first_and_last_are_dates_of_mentions(searches, log_of, data, polarity):
    """Dates come from the interview, else from the application's ending, else its beginning."""
    rows = data.draw(searches)
    held = {row["interview"]: row["held_on"] for row in rows["interviews"]}
    ended = {r["application"]: r["ended_on"] or r["applied_on"] for r in rows["applications"]}
    found = weaknesses.recurrence(log_of(**rows), polarity)
    for row in found.itertuples():
        dates = [
            held.get(interview) or ended.get(application)
            for theme, application, interview, sure in resolved(rows, polarity)
            if sure and theme == row.theme
        ]
        known = sorted(filter(None, dates))
        ends = [None if pd.isna(end) else end.date().isoformat() for end in (row.first, row.last)]
        assert ends == ([known[0], known[-1]] if known else [None, None])


@FEWER
@given(st.data(), st.integers(0, 6))
def test_timeline_and_undated_hold_every_interview(searches, log_of, data, limit):
    """Each confirmed pair of theme and interview is drawn, or its interview counted as undated."""
    rows = data.draw(searches)
    log = log_of(**rows)
    held = {row["interview"]: row["held_on"] for row in rows["interviews"]}
    pairs = {(t, i) for t, _, i, sure in resolved(rows, "weakness") if sure and i is not None}
    found = weaknesses.timeline(log, limit=limit)
    assert found["interviews"].sum() == sum(held[i] is not None for _, i in pairs)
    assert weaknesses.undated(log) == len({i for _, i in pairs if held[i] is None})
    assert len(set(found["unit"])) <= 1
    if found["unit"].eq("interview").any():
        assert len(found) <= limit
    else:
        assert (found["period"].dt.day == 1).all()
    assert found["period"].is_monotonic_increasing


@FEWER
@given(st.data(), st.sampled_from(Polarity))
def test_coverage_splits_the_interviews(searches, log_of, data, polarity):
    """Every interview is reviewed, has suggestions alone, or is silent."""
    rows = data.draw(searches)
    log = log_of(**rows)
    sure = {i for _, _, i, known in resolved(rows, polarity) if known and i is not None}
    noted = {i for _, _, i, _ in resolved(rows, polarity) if i is not None}
    row = weaknesses.coverage(log, polarity).iloc[0]
    size = len(rows["interviews"])
    assert row.tolist() == [size, len(sure), len(noted - sure), size - len(noted)]
    assert weaknesses.recurrence(log, polarity)["of"].isin([row["reviewed"]]).all()


def mention(interview, theme, provenance="guess", polarity="weakness", application=None):
    """One row of mentions."""
    return {
        "interview": interview,
        "application": application,
        "theme": theme,
        "polarity": polarity,
        "provenance": provenance,
    }


@pytest.fixture
def searched(log_of):
    """Seven interviews: one theme in three of them, others behind; two interviews say nothing."""
    days = [
        "2025-01-10",
        "2025-01-10",
        "2025-02-01",
        None,
        "2025-03-01",
        "2025-03-02",
        "2025-03-03",
    ]
    return log_of(
        applications=[
            {"application": 1, "applied_on": "2025-01-01", "ended_on": "2025-02-20"},
            {"application": 2, "applied_on": "2025-01-05", "ended_on": None},
        ],
        interviews=[
            {"interview": n, "application": 1 if n < 4 else 2, "kind": "interview", "held_on": day}
            for n, day in enumerate(days, start=1)
        ],
        mentions=[
            mention(1, "confidence"),
            mention(1, "confidence", "told"),
            mention(2, "confidence"),
            mention(4, "confidence"),
            mention(3, "salary", "told"),
            mention(3, "communication"),
            mention(5, "communication"),
            mention(5, "preparation", "suggested"),
            mention(2, "preparation", polarity="strength"),
            mention(None, "salary", application=2),
        ],
    )


def test_recurrence_of_a_search(searched):
    """The theme of most interviews stands first, with its dates and the chance that it leads."""
    found = weaknesses.recurrence(searched)
    assert found["theme"].tolist() == ["confidence", "communication", "salary", "preparation"]
    assert found["interviews"].tolist() == [3, 2, 1, 0]
    assert found["applications"].tolist() == [2, 2, 2, 0]
    assert found["suggested"].tolist() == [0, 0, 0, 1]
    assert found["of"].tolist() == [5] * 4
    assert found["share"].tolist() == [0.6, 0.4, 0.2, 0]
    assert found["first"].dt.date.tolist()[0] == date(2025, 1, 5)  # applied, for want of a day
    assert found["last"].dt.date.tolist()[2] == date(2025, 2, 1)
    assert found["top"].tolist()[:3] == sorted(found["top"].tolist()[:3], reverse=True)
    assert found["top"].sum() == pytest.approx(1)
    assert pd.isna(found["top"].tolist()[3])


def test_strengths_stand_apart(searched):
    """A strength never shows among the weaknesses, and the other way about."""
    found = weaknesses.recurrence(searched, Polarity.STRENGTH)
    assert found["theme"].tolist() == ["preparation"]
    assert found[["interviews", "of", "suggested"]].to_numpy().tolist() == [[1, 1, 0]]


def test_the_lead_is_by_applications_while_no_interview_is_known(log_of):
    """A sheet without interviews still has a most frequent theme."""
    themes = ["confidence"] * 3 + ["salary"] * 2 + ["preparation", "follow_up"]
    log = log_of(
        applications=[{"ending": "rejected"}] * len(themes),
        mentions=[mention(None, t, application=n) for n, t in enumerate(themes, start=1)],
    )
    found = weaknesses.recurrence(log)
    assert found["applications"].tolist() == [3, 2, 1, 1]
    assert found["top"].tolist()[0] == pytest.approx(0.56, abs=0.005)
    assert found[["share", "low", "high"]].isna().all(axis=None)


def test_timeline_by_day_and_by_month(searched):
    """Interviews of one day, theme and kind are one point; too many points become months."""
    by_day = weaknesses.timeline(searched)
    assert by_day["unit"].tolist() == ["interview"] * 4
    assert by_day["theme"].tolist() == ["confidence", "communication", "salary", "communication"]
    assert by_day["interviews"].tolist() == [2, 1, 1, 1]
    by_month = weaknesses.timeline(searched, limit=3)
    assert by_month["unit"].tolist() == ["month"] * 4
    assert by_month["period"].dt.date.tolist()[0] == date(2025, 1, 1)
    assert weaknesses.undated(searched) == 1


def test_coverage_of_a_search(searched):
    """A confirmed mention outweighs a suggestion in the same interview."""
    assert weaknesses.coverage(searched).iloc[0].tolist() == [7, 5, 0, 2]


def test_nothing_mentioned(log_of):
    """Interviews without a mention are silent; an empty log is empty."""
    silent = log_of(interviews=[{"interview": 1, "application": None, "kind": "screen"}])
    assert weaknesses.coverage(silent).iloc[0].tolist() == [1, 0, 0, 1]
    for log in (silent, empty_log()):
        assert weaknesses.recurrence(log).empty
        assert weaknesses.timeline(log).empty
        assert weaknesses.undated(log) == 0


def test_every_theme_can_recur(log_of):
    """Each theme of the vocabulary is counted, in its order where counts tie."""
    log = log_of(
        applications=[{"ending": "rejected"}],
        interviews=[{"interview": 1, "application": 1, "kind": "interview"}],
        mentions=[mention(1, theme.value) for theme in Theme],
    )
    assert weaknesses.recurrence(log)["theme"].tolist() == list(Theme)
