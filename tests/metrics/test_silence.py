"""The chance after a silence is that of those who were silent as long; verdicts follow a rule."""

import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight  # noqa: TID251

from bounceback.metrics import silence
from bounceback.schema import empty_log
from tests.metrics.dated_rows import AS_OF, after, application, simulated

FEWER = settings(max_examples=40)  # each takes a while


def on(day):
    """The day so many days after the start."""
    return pd.Timestamp(after(day))


def many(size, *row):
    """So many rows alike."""
    return [application(*row)] * size


def restarted_peer(time, event, wait, horizon=60):
    """Statsmodels' incidences after the wait: of a positive reply, and of a rejection."""
    left = time > wait
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        peer = CumIncidenceRight(time[left] - wait, event[left])
    last = np.searchsorted(peer.times, horizon, side="right")
    ends = [np.concatenate([[0], course])[last] for course in peer.cinc]
    return (*ends, 0, 0)[:2]  # it leaves out causes that come no more


def test_chances_agree_with_statsmodels_begun_anew(log_of):
    """After each wait, the chances are those of the peer on the applications still silent."""
    rows, time, event = simulated(300)
    found = silence.chances(log_of(applications=rows), AS_OF).set_index(["event", "waited"])
    for wait in (0, 3, 7, 14, 30, 45):
        positive, rejected = restarted_peer(time, event, wait)
        np.testing.assert_allclose(found.loc[("positive", wait), "share"], positive, atol=1e-12)
        both = positive + rejected
        np.testing.assert_allclose(found.loc[("answer", wait), "share"], both, atol=1e-12)
        assert found.loc[("positive", wait), "of"] == (time > wait).sum()
        assert found.loc[("positive", wait), "within"] == 60


def test_silent_applications_have_the_chance_of_their_wait(log_of):
    """Each row of the list repeats the row of `chances` for the days that it has waited."""
    log = log_of(applications=simulated(200)[0])
    found, chances = silence.silent(log, AS_OF), silence.chances(log, AS_OF, longest=730)
    by_event = {event: rows.set_index("waited") for event, rows in chances.groupby("event")}
    assert len(found) > 50
    assert (found["judged_at"] < found["waited"]).any()
    for row in found.itertuples():
        positive = by_event["positive"].loc[row.judged_at]
        assert (row.share, row.low, row.high) == tuple(positive[["share", "low", "high"]])
        assert (row.of, row.within) == tuple(positive[["of", "within"]])
        assert row.answer == by_event["answer"].loc[row.judged_at, "share"]
        assert row.judged_at <= row.waited


@FEWER
@given(st.data())
def test_every_open_application_is_accounted_for(searches, log_of, data):
    """Open is silent, under way, unclear or undated; each silent one is listed and counted once."""
    log = log_of(**data.draw(searches))
    row = silence.open_ones(log, AS_OF).iloc[0]
    assert row["open"] == (log.applications["ending"] == "open").sum()
    assert row["open"] == row[["silent", "under_way", "unclear", "undated"]].sum()
    listed = silence.silent(log, AS_OF)
    assert listed["application"].is_unique
    assert len(listed) == row["silent"] == silence.by_wait(listed)["applications"].sum()


@pytest.mark.parametrize(
    ("row", "state"),
    [
        (application("applied", "open", 0), "silent"),
        (application("screen", "open", 0, 9), "under_way"),
        (application("interview", "open", None), "under_way"),
        (application("applied", "open", 0, 9), "under_way"),
        (application("applied", "open", None), "undated"),
        (application("applied", "open", 400), "undated"),
        (application("unknown", "open", 0), "unclear"),
    ],
)
def test_which_open_applications_are_silent(log_of, row, state):
    """Silence needs a date, and that nothing is known to have come."""
    found = silence.open_ones(log_of(applications=[row]), AS_OF).iloc[0]
    assert found[["open", state]].tolist() == [1, 1]
    assert found.sum() == 2


@pytest.mark.parametrize("ending", ["no_response", "rejected", "unknown", "withdrew", "accepted"])
def test_what_has_ended_does_not_wait(log_of, ending):
    """Whoever gave up waiting is not told again to let go."""
    log = log_of(applications=[application("applied", ending, 0)])
    assert silence.silent(log, AS_OF).empty
    found = silence.open_ones(log, AS_OF).iloc[0]
    assert found[["open", "unknown"]].tolist() == [0, int(ending == "unknown")]


def course(*, quick=20, slow=4, silent=40):
    """A search of 200 days: replies by day 12, nine in ten answers by day 24, the rest silent."""
    return [
        *[application("screen", "rejected", 0, 3 + n % 10, 60) for n in range(quick)],
        *[application("applied", "rejected", 0, None, 5 + n) for n in range(quick)],
        *[application("applied", "rejected", 0, None, 50) for _ in range(slow)],
        *many(silent, "applied", "no_response", 0),
    ]


@pytest.mark.parametrize(
    ("waited", "verdict"),
    [
        (0, "still early"),
        (13, "still early"),
        (14, "follow up"),
        (23, "follow up"),
        (24, "let go"),
        (140, "let go"),
        (199, "let go"),
    ],
)
def test_the_verdict_follows_the_wait(log_of, waited, verdict):
    """Early, then worth asking while answers still come, then not once replies hardly come."""
    rows = [*course(), application("applied", "open", 200 - waited)]
    found = silence.silent(log_of(applications=rows), on(200))
    assert found["waited"].tolist() == [waited]
    assert found["verdict"].tolist() == [verdict]
    assert found["latest"].tolist() == [12]


def test_too_few_waited_as_long_to_conclude(log_of):
    """Where no answer came so late, but hardly anybody has waited so long, nothing is said."""
    rows = [*course(silent=6), application("applied", "open", 100)]
    found = silence.silent(log_of(applications=rows), on(200)).iloc[0]
    assert found["share"] == 0
    assert found["high"] > silence.LITTLE
    assert found["verdict"] == "too few to say"


def test_a_longer_wait_is_judged_by_the_longest_that_can_be_told(log_of):
    """Nobody can be watched for 30 days after 190 of 200: the chance is that after 170 days."""
    rows = [*course(), application("applied", "open", 10)]
    found = silence.silent(log_of(applications=rows), on(200)).iloc[0]
    assert found[["waited", "judged_at", "within"]].tolist() == [190, 170, 30]


def test_until_half_of_the_answers_have_come_it_is_early(log_of):
    """Where answers take a month, a month of silence is still early."""
    rows = [application("screen", "rejected", 0, 20 + n, 90) for n in range(30)]
    log = log_of(applications=[*rows, application("applied", "open", 172)])
    found = silence.silent(log, on(200)).iloc[0]
    assert found["waited"] == 28
    assert found["verdict"] == "still early"


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [application("screen", "rejected", 0)] * 20,
        [application("screen", "rejected", None)] * 20,
    ],
)
def test_without_dates_of_answers_the_wait_alone_is_told(log_of, rows):
    """Days of silence are known, the chance is not, and the verdict says so after two weeks."""
    waiting = [application("applied", "open", 100), application("applied", "open", 195)]
    found = silence.silent(log_of(applications=[*rows, *waiting]), on(200))
    assert found["waited"].tolist() == [100, 5]
    assert found[["share", "low", "high", "answer", "judged_at"]].isna().all(axis=None)
    assert found["verdict"].tolist() == ["too few to say", "still early"]
    assert silence.chances(log_of(applications=[*rows, *waiting]), on(200)).empty


def test_unknown_depth_gives_no_chance_of_a_positive_reply(log_of):
    """Nobody knows of positive replies where no depth is known; rejections are known still."""
    rows = [application("unknown", "rejected", 0, None, n) for n in range(1, 30)]
    log = log_of(applications=[*rows, *many(30, "unknown", "no_response", 0)])
    found = silence.chances(log, AS_OF)
    assert set(found["event"]) == {"answer"}
    assert found["share"].iloc[0] == pytest.approx(29 / 59)


@pytest.mark.parametrize(("longest", "width"), [(279, 7), (280, 28), (1500, 364)])
def test_waits_are_counted_by_week_or_longer(log_of, longest, width):
    """However long the silence, there are few bars."""
    rows = [application("applied", "open", day) for day in (0, longest - 3, longest)]
    found = silence.by_wait(silence.silent(log_of(applications=rows), on(longest)))
    assert set(found["stop"] - found["start"]) == {width}
    assert found["applications"].sum() == 3


def test_an_empty_log_waits_for_nothing():
    """Without rows there is nothing to list, whatever the day."""
    log = empty_log()
    assert silence.silent(log, AS_OF).empty
    assert silence.chances(log, pd.NaT).empty
    assert silence.by_wait(silence.silent(log, pd.NaT)).empty
