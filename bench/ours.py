"""What is measured: Bounceback's import and all of its metrics."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from bounceback.importing.building import Source, build, propose
from bounceback.importing.decisions import Decisions
from bounceback.metrics import reasons, stages, summary, trends, waiting, weaknesses
from bounceback.schema import SearchLog
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.words import normalise

Tables = dict[str, pd.DataFrame]


def log_of(path: Path, decisions: Decisions | None = None) -> SearchLog:
    """Read a file the way the app does: without decisions, they are proposed on the way.

    Each reading is the first one: no word is remembered from an earlier round.
    """
    normalise.cache_clear()
    return build([Source(path.name, path.read_bytes())], decisions).log


def notes_left_out(path: Path) -> Decisions:
    """The decisions of a person who wants no suggestions out of notes; all else as proposed."""
    proposed = propose([Source(path.name, path.read_bytes())])
    return replace(
        proposed, tables=tuple(t.with_field("Notes", Field.IGNORED) for t in proposed.tables)
    )


def tables(path: Path, decisions: Decisions | None = None) -> Tables:
    """Import a file and compute the table of every metric."""
    return metrics(log_of(path, decisions))


def metrics(log: SearchLog) -> Tables:
    """The table of every metric, under the metric's name."""
    as_of = trends.last_activity(log)
    plain = {
        "summary": (summary.standing, summary.depth, summary.headline),
        "stages": (stages.reached, stages.by_ending, stages.flow),
        "reasons": (reasons.frequency, reasons.coverage, reasons.by_stage),
        "weaknesses": (weaknesses.recurrence, weaknesses.timeline, weaknesses.coverage),
        "trends": (trends.activity, trends.depths),
    }
    computed = {
        f"{name}.{metric.__name__}": metric(log)
        for name, metrics_ in plain.items()
        for metric in metrics_
    }
    dated = {
        "trends": (trends.cohorts,),
        "waiting": (waiting.reply_curve, waiting.reply_rate),
    }
    return computed | {
        f"{name}.{metric.__name__}": metric(log, as_of)
        for name, metrics_ in dated.items()
        for metric in metrics_
    }
