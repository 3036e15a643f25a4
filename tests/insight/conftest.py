"""Searches of many shapes, what every metric says of them, and how the insights read it."""

import inspect
import re
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from bounceback import schema
from bounceback.insight import (
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
from bounceback.metrics import asking as asking_metrics
from bounceback.metrics import before_after as split_metrics
from bounceback.metrics import calibration as calibration_metrics
from bounceback.metrics import compare as compare_metrics
from bounceback.metrics import control as control_metrics
from bounceback.metrics import practice as practice_metrics
from bounceback.metrics import ratings as rating_metrics
from bounceback.metrics import reasons as reason_metrics
from bounceback.metrics import recent as recent_metrics
from bounceback.metrics import resilience as resilience_metrics
from bounceback.metrics import silence as silence_metrics
from bounceback.metrics import stages as stage_metrics
from bounceback.metrics import steps as step_metrics
from bounceback.metrics import summary as summary_metrics
from bounceback.metrics import trends as trend_metrics
from bounceback.metrics import waiting as waiting_metrics
from bounceback.metrics import weaknesses as weakness_metrics
from bounceback.vocabulary.comparing import Outcome
from bounceback.vocabulary.terms import (
    Control,
    Ending,
    Polarity,
    Provenance,
    Reason,
    Result,
    Stage,
    Theme,
)

OWN_REASON = "they wanted somebody nearer"
SIZES = (0, 1, 3, 4, 12, 60, 1200)
DEPTHS = {"known": 0.0, "partly": 0.3, "unknown": 1.0}


def search(size, unknown_depth, *, dated, seed):
    """A search of so many applications, with interviews, reasons and mentions for some of them."""
    random = np.random.default_rng(seed)

    def pick(words, count, chances=None):
        return random.choice([str(word) for word in words], count, p=chances)

    known = [stage for stage in Stage if stage is not Stage.UNKNOWN]
    depth = pick(known, size, [0.55, 0.18, 0.07, 0.12, 0.05, 0.03])
    depth[random.random(size) < unknown_depth] = "unknown"
    applied = pd.Timestamp(2024, 1, 1) + pd.to_timedelta(random.integers(0, 300, size), "D")
    later = [pd.to_timedelta(random.integers(1, 40, size), "D") for _ in range(2)]
    never = np.full(size, np.datetime64("NaT", "s"))
    beyond = ~np.isin(depth, ["applied", "unknown"])
    applications = schema.frame(
        "applications",
        {
            "company": [f"Company {n}" for n in range(size)],
            "source": np.where(beyond, pick(["Friend", "Board"], size), "Board"),
            "role": pick(["Nurse", "Data Analyst", "Senior Cook", "x"], size),
            "rounds": pd.array(np.where(beyond, random.integers(1, 12, size), 0), dtype="Int16"),
            "furthest_stage": depth,
            "ending": pick(Ending, size),
            "applied_on": applied if dated else never,
            "advanced_on": np.where(beyond & dated, (applied + later[0]).to_numpy(), never),
            "ended_on": applied + later[0] + later[1] if dated else never,
        },
    )
    held = np.flatnonzero(beyond)
    interviews = schema.frame(
        "interviews",
        {
            "application": held + 1,
            "kind": pick(known[1:], len(held)),
            "held_on": (applied + later[0])[held] if dated else never[held],
            "result": pick(Result, len(held)),
            "rating": random.integers(1, 6, len(held)).astype("float64"),
        },
    )
    some = np.flatnonzero(random.random(size) < 0.4)
    given = schema.frame(
        "reasons",
        {
            "application": some + 1,
            "reason": pick([*Reason, OWN_REASON], len(some)),
            "provenance": pick(Provenance, len(some)),
        },
    )
    noted = np.flatnonzero(random.random(len(held)) < 0.8)
    mentions = schema.frame(
        "mentions",
        {
            "application": held[noted] + 1,
            "interview": noted + 1,
            "theme": pick(list(Theme)[: 2 + seed % 5], len(noted)),
            "polarity": pick(Polarity, len(noted)),
            "provenance": pick(Provenance, len(noted)),
        },
    )
    rated = np.flatnonzero(random.random(len(held)) < 0.7)
    ratings_given = schema.frame(
        "ratings",
        {
            "application": held[rated] + 1,
            "interview": rated + 1,
            "theme": pick(list(Theme)[: 1 + seed % 3], len(rated)),
            "rating": random.integers(1, 6, len(rated)).astype("float64"),
            "scale_from": [1] * len(rated),
            "scale_to": random.choice([5, 10], len(rated), p=[0.9, 0.1]),
        },
    )
    return schema.check(schema.SearchLog(applications, interviews, given, mentions, ratings_given))


def silent_of(verdict):
    """The silent applications of one verdict, by their figures."""

    def listed(log, as_of):
        found = silence_metrics.silent(log, as_of)
        figures = ["waited", "share", "low", "high", "answer", "answer_low", "answer_high"]
        figures += ["of", "within", "latest"]
        return found.loc[found["verdict"] == verdict, figures]

    return listed


def waits_of(log, as_of):
    """How long the silent applications of a search have waited."""
    return silence_metrics.by_wait(silence_metrics.silent(log, as_of))


def asked_of(log):
    """Whether requests for feedback were answered, as if a no were the answer to one."""
    stages, ended = (log.applications[name] for name in ("furthest_stage", "ending"))
    requests = pd.DataFrame({"furthest_stage": stages, "answered": ended == "rejected"})
    return asking_metrics.answered(requests)


ASKED = SimpleNamespace(answered=asked_of)
SILENT = SimpleNamespace(
    by_wait=waits_of, let_go=silent_of("let go"), follow_up=silent_of("follow up")
)


def metric_and_insight():
    """Each metric that an insight reads, by the insight's name."""
    for metrics, insights, names in (
        (summary_metrics, summary, ["headline", "standing", "depth"]),
        (stage_metrics, stages, ["reached", "by_ending", "flow"]),
        (step_metrics, steps, ["conversion", "rounds"]),
        (compare_metrics, compare, ["columns", "groups", "coverage"]),
        (calibration_metrics, calibration, ["halves"]),
        (control_metrics, control, ["groups"]),
        (practice_metrics, practice, ["came_back"]),
        (rating_metrics, ratings, ["halves", "over_time"]),
        (recent_metrics, recent, ["since"]),
        (ASKED, asking, ["answered"]),
        (
            reason_metrics,
            reasons,
            ["coverage", "frequency", "by_stage", "agreement", "over_time"],
        ),
        (weakness_metrics, weaknesses, ["coverage", "recurrence", "timeline"]),
        (trend_metrics, trends, ["activity", "cohorts", "depths"]),
        (waiting_metrics, waiting, ["typical", "reply_rate", "reply_curve"]),
        (silence_metrics, silence, ["open_ones", "chances"]),
        (SILENT, silence, ["by_wait", "let_go", "follow_up"]),
        (split_metrics, before_after, ["split", "mix"]),
        (resilience_metrics, resilience, ["after_rejection", "next_steps"]),
    ):
        for name in names:
            yield (
                f"{insights.__name__.rsplit('.', 1)[-1]}.{name}",
                getattr(metrics, name),
                getattr(insights, name),
            )


def told_of(log):
    """Every insight of a search: its name, the table that it read, and what it said."""
    given = {
        "as_of": trend_metrics.last_activity(log),
        "day": pd.Timestamp(2024, 6, 1),
        "column": "source",
        "outcome": Outcome.POSITIVE,
        "sorting": {str(reason): str(list(Control)[n % 3]) for n, reason in enumerate(Reason)},
        "practised": pd.DataFrame(
            {
                "theme": [str(theme) for theme in list(Theme)[:2]],
                "practised_on": [pd.Timestamp(2024, 6, 1)] * 2,
            }
        ),
    }
    for name, metric, insight in metric_and_insight():
        asked = inspect.signature(metric).parameters
        table = metric(log, **{day: given[day] for day in asked if day in given})
        yield name, table, insight(table)


@pytest.fixture(scope="session")
def everything_said():
    """What is said of searches of every size, with depths and dates known or not."""
    return [
        said
        for seed, size in enumerate(SIZES)
        for unknown in DEPTHS.values()
        for dated in (True, False)
        for said in told_of(search(size, unknown, dated=dated, seed=seed))
    ]


NUMBER = re.compile(r"\d[\d,]*")
ROUNDED = ("under 1%", "over 99%")


@pytest.fixture
def numbers_in():
    """How to find the numbers in a sentence; bounds of rounding are no numbers of the table."""

    def find(sentence):
        for bound in ROUNDED:
            sentence = sentence.replace(bound, "")
        return {int(number.replace(",", "")) for number in NUMBER.findall(sentence)}

    return find
