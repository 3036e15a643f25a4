"""What holds for every metric: empty logs, order, filters, documented columns; and their tools."""

import inspect
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import (
    asking,
    before_after,
    calibration,
    compare,
    control,
    practice,
    ratings,
    reasons,
    recent,
    resilience,
    silence,
    stages,
    steps,
    summary,
    trends,
    waiting,
    weaknesses,
)
from bounceback.schema import FRAMES, SearchLog, empty_log
from bounceback.selection import Selection, select
from bounceback.vocabulary.comparing import Outcome
from bounceback.vocabulary.terms import Stage, Theme

FEWER = settings(max_examples=25)  # each takes a while
AS_OF = pd.Timestamp("2025-10-01")
DAYS = {
    "as_of": AS_OF,
    "day": pd.Timestamp("2025-04-15"),
    "column": "source",
    "outcome": Outcome.POSITIVE,
    "sorting": {"visa": "not_mine", "communication": "mine", "my own": "partly"},
    "practised": pd.DataFrame(
        {
            "theme": [theme.value for theme in list(Theme)[:2]],
            "practised_on": [pd.Timestamp("2025-04-15")] * 2,
        }
    ),
}

METRICS = {
    summary.standing: ["ending", "applications"],
    summary.depth: ["furthest_stage", "applications"],
    summary.headline: ["measure", "count", "of", "share", "low", "high", "at_most"],
    stages.reached: [
        *["stage", "reached", "at_most", "of", "share", "low", "high"],
        *["passed", "stopped", "pending"],
    ],
    steps.conversion: [
        *["leads_to", "count", "of", "share", "low", "high", "unclear", "pending", "left"],
    ],
    steps.rounds: ["round", "reached", "passed", "offers", "stopped", "pending"],
    stages.by_ending: ["furthest_stage", "ending", "applications"],
    stages.flow: ["source", "target", "applications"],
    reasons.frequency: [
        *["reason", "applications", "told", "guess", "suggested"],
        *["of", "share", "low", "high"],
    ],
    reasons.coverage: [
        *["rejections", "known", "told", "guess_only", "suggested_only", "unknown"],
    ],
    reasons.by_stage: ["reason", "furthest_stage", "applications"],
    reasons.agreement: ["reason", "both", "told_only", "guess_only", "agree", "of"],
    reasons.over_time: ["reason", "period", "applications"],
    weaknesses.recurrence: [
        *["theme", "interviews", "applications", "suggested", "of", "share", "low", "high"],
        *["first", "last", "top"],
    ],
    weaknesses.timeline: ["theme", "period", "kind", "interviews", "unit"],
    weaknesses.coverage: ["interviews", "reviewed", "suggested_only", "silent"],
    trends.activity: ["period", "unit", "applications", "replies", "interviews"],
    trends.depths: ["period", "unit", "furthest_stage", "applications"],
    waiting.reply_rate: [
        *["applications", "dated", "undated", "unclear", "share", "share_at_most"],
        *["low", "high", "horizon", "method"],
    ],
    waiting.reply_curve: ["day", "event", "share", "low", "high"],
    waiting.first_answers: ["application", "event", "day"],
    waiting.typical: ["event", "part", "day", "answers", "of", "within"],
    silence.open_ones: ["open", "silent", "under_way", "unclear", "undated", "unknown"],
    silence.chances: ["waited", "event", "share", "low", "high", "of", "within"],
    silence.silent: [
        *["application", "company", "role", "applied_on", "waited", "share", "low", "high"],
        *["answer", "answer_low", "answer_high", "of", "within", "judged_at", "latest", "verdict"],
    ],
    silence.by_wait: ["start", "stop", "verdict", "applications"],
    compare.columns: ["quality", "groups", "applications"],
    compare.groups: [
        *["group", "what", "count", "at_most", "of", "share", "low", "high"],
        *["pooled", "pooled_low", "pooled_high", "best"],
    ],
    compare.judged: ["application", "group", "what", "place", "standing"],
    compare.coverage: [
        *["applications", "of", "unclear", "pending", "left", "least_age", "method"],
    ],
    asking.answered: ["stage", "answered", "of", "share", "low", "high"],
    calibration.halves: ["half", "passed", "of", "share", "low", "high", "least", "most"],
    control.by_reason: ["reason", "applications", "control", "proposed"],
    control.groups: ["control", "applications", "of", "share", "low", "high"],
    practice.came_back: [
        *["theme", "practices", "first", "before", "before_of", "after", "after_of", "less"],
    ],
    ratings.halves: [
        *["theme", "scale_from", "scale_to", "rated", "average", "undated", "parted_on"],
        *["earlier", "earlier_of", "later", "later_of", "chance", "changed"],
    ],
    ratings.over_time: [
        *["theme", "scale_from", "scale_to", "period", "kind", "rating", "interviews", "unit"],
    ],
    recent.since: ["what", "count", "since"],
    before_after.judged: ["application", "half", "standing"],
    before_after.split: [
        *["half", "changed_on", "outcome", "horizon", "count", "at_most", "of"],
        *["share", "low", "high", "better_low", "better_high", "young"],
    ],
    before_after.mix: [
        *["value", "what", "before", "since", "of_before", "of_since"],
        *["share_before", "share_since", "changed"],
    ],
    resilience.rejected: ["application", "days", "step"],
    resilience.after_rejection: [
        *["rejections", "dated", "undated", "followed", "median", "shortest", "longest"],
    ],
    resilience.next_steps: ["days", "step", "rejections"],
    trends.cohorts: [
        *["cohort", "applications", "replies", "undated", "share", "low", "high", "complete"],
    ],
}
FRACTIONS = {
    *("share", "low", "high", "top", "better_low", "better_high", "share_before", "share_since"),
    *("answer", "answer_low", "answer_high", "share_at_most", "least", "most", "less"),
    *("pooled", "pooled_low", "pooled_high", "best"),
    *("average", "earlier", "later", "chance", "rating"),
}
WORDS = {
    *("measure", "source", "target", "unit", "event", "method", "part", "company", "role"),
    *("half", "outcome", "standing", "value", "what", "step", "group", "quality", "leads_to"),
}
DATES = {"parted_on", "period", "cohort", "first", "last", "applied_on", "changed_on"}
TERMS = {"ending", "furthest_stage", "stage", "reason", "theme", "kind", "verdict"}
TERMS |= {"control", "proposed"}
DIFFERS = {  # what a column holds here, and elsewhere does not
    (calibration.halves, "half"): "term",
    (recent.since, "since"): "date",
}


def measured(metric, log):
    """The metric's frame: of a fixed day where it asks for one, of a table where it reads one."""
    asked = inspect.signature(metric).parameters
    if "waiting" in asked:
        return metric(silence.silent(log, AS_OF))
    if "requests" in asked:
        stages, ended = (log.applications[name] for name in ("furthest_stage", "ending"))
        return metric(pd.DataFrame({"furthest_stage": stages, "answered": ended == "rejected"}))
    return metric(log, **{name: day for name, day in DAYS.items() if name in asked})


def shape_of(frame):
    """The kind of each column: what stands in a whole log must stand in an empty one."""
    kinds = {"i": "count", "f": "fraction", "M": "date", "b": "flag"}
    return {
        column: "term" if isinstance(dtype, pd.CategoricalDtype) else kinds.get(dtype.kind, "word")
        for column, dtype in frame.dtypes.items()
    }


def expected_shape(metric):
    """The kind of each column of a metric."""
    columns = METRICS[metric]
    return {column: DIFFERS.get((metric, column), expected_kind(column)) for column in columns}


def expected_kind(column):
    """What a column of this name holds, in most metrics."""
    kinds = {
        "fraction": FRACTIONS,
        "word": WORDS,
        "date": DATES,
        "term": TERMS,
        "flag": {"complete", "changed"},
    }
    return next((kind for kind, columns in kinds.items() if column in columns), "count")


@pytest.mark.parametrize("metric", METRICS)
def test_columns_of_an_empty_log(metric):
    """A log that holds nothing gives a frame with every column, each of its own type."""
    found = measured(metric, empty_log())
    assert list(found.columns) == METRICS[metric]
    assert shape_of(found) == expected_shape(metric)


@pytest.mark.parametrize("metric", METRICS)
def test_the_docstring_names_every_column(metric):
    """The table in the docstring names the columns, in their order, and no others."""
    cells = re.findall(r"^\s*\| ([a-z_, ]+?) *\|", metric.__doc__, flags=re.MULTILINE)
    named = [name for cell in cells if cell != "column" for name in cell.split(", ") if name]
    assert [name.strip() for name in named if name.strip()] == METRICS[metric]


@FEWER
@given(st.data())
def test_any_log_keeps_the_columns(searches, log_of, data):
    """Whatever is missing or wrong in a log, each metric gives its columns in their types."""
    log = log_of(**data.draw(searches))
    for metric, columns in METRICS.items():
        found = measured(metric, log)
        assert list(found.columns) == columns
        assert shape_of(found) == expected_shape(metric)
        assert isinstance(found.index, pd.RangeIndex)


@FEWER
@given(st.data())
def test_shares_stand_within_their_interval(searches, log_of, data):
    """0 <= low <= share <= high <= 1 in every row that has a share."""
    log = log_of(**data.draw(searches))
    for metric, columns in METRICS.items():
        if "share" in columns:
            known = measured(metric, log).dropna(subset="share")
            ends = known[["low", "share", "high"]].to_numpy()
            assert ((ends >= 0) & (ends <= 1)).all(), metric
            assert (np.diff(ends, axis=1) >= -1e-9).all(), metric


@FEWER
@given(st.data(), st.randoms(use_true_random=False))
def test_the_order_of_rows_is_irrelevant(searches, log_of, data, random):
    """A shuffled log gives the same frames, whatever its index."""
    log = log_of(**data.draw(searches))
    seed = random.randrange(1000)
    shuffled = SearchLog(
        **{name: getattr(log, name).sample(frac=1, random_state=seed) for name in FRAMES}
    )
    for metric in METRICS:
        pd.testing.assert_frame_equal(
            measured(metric, shuffled), measured(metric, log), obj=metric.__name__
        )


@FEWER
@given(st.data())
def test_no_metric_changes_its_log(searches, log_of, data):
    """The log is the same after every metric has read it."""
    rows = data.draw(searches)
    log, untouched = log_of(**rows), log_of(**rows)
    for metric in METRICS:
        measured(metric, log)
    trends.last_activity(log)
    weaknesses.undated(log)
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(log, name), getattr(untouched, name))


@FEWER
@given(st.data())
def test_filtering_then_measuring_is_measuring_the_filtered_rows(searches, log_of, data):
    """A selected log gives what a log written from only those rows gives."""
    rows = data.draw(searches)
    stages_kept = set(data.draw(st.lists(st.sampled_from(list(Stage)), min_size=1)))
    kept = [row for row in rows["applications"] if row["furthest_stage"] in stages_kept]
    keys = {row["application"] for row in kept}
    others = {
        name: [row for row in rows[name] if row["application"] in keys]
        for name in FRAMES
        if name != "applications"
    }
    by_hand = log_of(applications=kept, **others)
    selected = select(log_of(**rows), Selection(stages=tuple(stages_kept)))
    for metric in METRICS:
        pd.testing.assert_frame_equal(
            measured(metric, selected), measured(metric, by_hand), obj=metric.__name__
        )
