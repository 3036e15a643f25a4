"""What is measured: Bounceback's import and all of its metrics."""

from pathlib import Path

import pandas as pd

from bounceback.importing.building import Source, build
from bounceback.metrics import reasons, stages, summary, trends, weaknesses
from bounceback.schema import SearchLog

Tables = dict[str, pd.DataFrame]


def log_of(path: Path) -> SearchLog:
    """Read a file the way the app does a new one: how it is to be read is proposed on the way."""
    return build([Source(path.name, path.read_bytes())]).log


def tables(path: Path) -> Tables:
    """Import a file and compute the table of every metric."""
    return metrics(log_of(path))


def metrics(log: SearchLog) -> Tables:
    """The table of every metric, under the metric's name."""
    as_of = trends.last_activity(log)
    plain = {
        "summary": (summary.standing, summary.depth, summary.headline),
        "stages": (stages.reached, stages.by_ending, stages.flow),
        "reasons": (reasons.frequency, reasons.coverage, reasons.by_stage),
        "weaknesses": (weaknesses.recurrence, weaknesses.timeline, weaknesses.coverage),
        "trends": (trends.activity, trends.depth_by_month),
    }
    computed = {
        f"{name}.{metric.__name__}": metric(log)
        for name, metrics_ in plain.items()
        for metric in metrics_
    }
    dated = (trends.cohorts, trends.reply_curve, trends.reply_rate)
    return computed | {f"trends.{metric.__name__}": metric(log, as_of) for metric in dated}
