"""Small tables as the metrics hand them over, and how to read what a chart draws."""

import json

import pandas as pd
import pytest

from bounceback.charts import (
    before_after,
    calibration,
    compare,
    control,
    practice,
    ratings,
    reasons,
    resilience,
    silence,
    stages,
    steps,
    summary,
    trends,
    waiting,
    weaknesses,
)
from bounceback.schema import ENDING, STAGE, THEME

HOSTILE = '<img src=x onerror=alert(1)> **b** [l](http://x) datum["a.b"] \\n'


def stage_table(rows, names):
    """A table whose columns of the vocabulary are ordered as the schema has them."""
    frame = pd.DataFrame(rows, columns=names)
    closed = {"furthest_stage": STAGE, "stage": STAGE, "kind": STAGE, "ending": ENDING}
    closed["theme"] = THEME
    return frame.astype({name: kind for name, kind in closed.items() if name in frame})


def hand_made() -> dict[str, pd.DataFrame]:
    """One table for each chart: 20 applications, 4 of unknown depth."""
    share = {"share": 0.3, "low": 0.1, "high": 0.5}
    month = [pd.Timestamp(2024, m, 1) for m in (1, 2, 3)]
    return {
        "summary.standing": stage_table(
            [("open", 5), ("rejected", 9), ("no_response", 6), ("accepted", 0), ("not_applied", 2)],
            ["ending", "applications"],
        ),
        "summary.depth": stage_table(
            [("unknown", 4), ("applied", 10), ("screen", 4), ("interview", 2)],
            ["furthest_stage", "applications"],
        ),
        "stages.by_ending": stage_table(
            [
                ("unknown", "rejected", 4),
                ("applied", "no_response", 6),
                ("applied", "open", 4),
                ("interview", "rejected", 4),
                ("offer", "accepted", 2),
            ],
            ["furthest_stage", "ending", "applications"],
        ),
        "stages.reached": stage_table(
            [
                ("applied", 20, 20, 20, 1.0, 0.84, 1.0, 6, 6, 4),
                ("screen", 6, 10, 20, 0.3, 0.15, 0.52, 6, 0, 0),
                ("assessment", 0, 4, 20, 0.0, 0.0, 0.16, 0, 0, 0),
                ("interview", 6, 10, 20, 0.3, 0.15, 0.52, 2, 4, 0),
                ("final", 2, 6, 20, 0.1, 0.03, 0.3, 2, 0, 0),
                ("offer", 2, 6, 20, 0.1, 0.03, 0.3, 0, 2, 0),
            ],
            [
                *("stage", "reached", "at_most", "of", "share", "low", "high"),
                *("passed", "stopped", "pending"),
            ],
        ),
        "steps.conversion": pd.DataFrame(
            {
                "leads_to": ["first_step", "interview", "final", "offer"],
                "count": [6, 6, 2, 0],
                "of": [12, 9, 4, 0],
                "share": [0.5, 0.667, 0.5, float("nan")],
                "low": [0.18, 0.35, 0.15, float("nan")],
                "high": [0.81, 0.88, 0.85, float("nan")],
                "unclear": [4, 0, 0, 0],
                "pending": [4, 1, 0, 0],
                "left": [0, 0, 1, 0],
            }
        ),
        "steps.rounds": pd.DataFrame(
            {
                "round": [1, 2],
                "reached": [9, 3],
                "passed": [3, 0],
                "offers": [0, 1],
                "stopped": [5, 2],
                "pending": [1, 0],
            }
        ),
        "compare.groups": pd.DataFrame(
            [
                ("Board", "word", 3, 5, 40, 0.075, 0.03, 0.26, 0.1, 0.04, 0.2, 0.1),
                (HOSTILE, "word", 6, 6, 9, 0.67, 0.35, 0.88, 0.41, 0.2, 0.7, 0.85),
                ("Friend", "word", 1, 1, 2, 0.5, 0.1, 0.9, 0.2, 0.05, 0.5, 0.05),
                ("", "rest", 2, 2, 8, 0.25, 0.07, 0.59, *[float("nan")] * 4),
                ("", "missing", 0, 0, 1, 0.0, 0.0, 0.79, *[float("nan")] * 4),
            ],
            columns=[
                *("group", "what", "count", "at_most", "of", "share", "low", "high"),
                *("pooled", "pooled_low", "pooled_high", "best"),
            ],
        ),
        "stages.flow": pd.DataFrame(
            [
                ("applied", "screen", 6),
                ("screen", "interview", 6),
                ("interview", "final", 2),
                ("final", "offer", 2),
                ("applied", "unknown", 4),
                ("applied", "ending:no_response", 6),
                ("applied", "ending:open", 4),
                ("unknown", "ending:rejected", 4),
                ("interview", "ending:rejected", 4),
                ("offer", "ending:accepted", 2),
            ],
            columns=["source", "target", "applications"],
        ),
        "reasons.frequency": pd.DataFrame(
            {
                "reason": pd.Categorical(["technical_depth", HOSTILE, "visa", "unknown"]),
                "applications": [6, 3, 0, 2],
                "told": [2, 3, 0, 0],
                "guess": [5, 0, 0, 2],
                "suggested": [1, 0, 2, 0],
                "of": [10, 10, 10, 0],
                "share": [0.6, 0.3, 0.0, float("nan")],
                "low": [0.31, 0.11, 0.0, float("nan")],
                "high": [0.83, 0.6, 0.28, float("nan")],
            }
        ),
        "reasons.by_stage": stage_table(
            [("technical_depth", "interview", 4), (HOSTILE, "applied", 3), ("visa", "unknown", 1)],
            ["reason", "furthest_stage", "applications"],
        ),
        "reasons.agreement": pd.DataFrame(
            {
                "reason": pd.Categorical(["technical_depth", HOSTILE, "visa"]),
                "both": [3, 0, 0],
                "told_only": [1, 1, 2],
                "guess_only": [1, 2, 0],
                "agree": 3,
                "of": 6,
            }
        ),
        "reasons.over_time": pd.DataFrame(
            {
                "reason": pd.Categorical(["technical_depth", HOSTILE, "technical_depth"]),
                "period": pd.to_datetime(["2024-04-01", "2024-04-01", "2024-06-01"]),
                "applications": [3, 1, 2],
            }
        ),
        "control.groups": pd.DataFrame(
            {
                "control": pd.Categorical(["mine", "partly", "not_mine", "unsorted"]),
                "applications": [4, 0, 3, 2],
                "of": 8,
                "share": [0.5, 0.0, 0.38, 0.25],
                "low": [0.22, 0.0, 0.14, 0.07],
                "high": [0.78, 0.32, 0.69, 0.59],
            }
        ),
        "calibration.halves": pd.DataFrame(
            {
                "half": pd.Categorical(["lower", "upper"]),
                "passed": [1, 4],
                "of": [3, 5],
                "share": [0.33, 0.8],
                "low": [0.06, 0.38],
                "high": [0.79, 0.96],
            }
        ),
        "ratings.halves": stage_table(
            [("communication", 1, 5, 2.0, 4, 3.0, 6), ("system_design", 1, 10, None, 0, 6.0, 2)],
            [
                *("theme", "scale_from", "scale_to"),
                *("earlier", "earlier_of", "later", "later_of"),
            ],
        ),
        "ratings.over_time": stage_table(
            [
                ("communication", 1, 5, month[0], "screen", 2.0, 1, "interview"),
                ("communication", 1, 5, month[1], "final", 5.0, 1, "interview"),
            ],
            [
                *("theme", "scale_from", "scale_to", "period", "kind"),
                *("rating", "interviews", "unit"),
            ],
        ),
        "practice.came_back": stage_table(
            [("communication", 5, 9, 1, 4), ("confidence", 2, 3, 0, 0)],
            ["theme", "before", "before_of", "after", "after_of"],
        ),
        "weaknesses.recurrence": stage_table(
            [("communication", 3, 2, 0), ("confidence", 1, 1, 2), ("salary", 0, 0, 1)],
            ["theme", "interviews", "applications", "suggested"],
        ).assign(of=7, **share, top=[0.7, 0.3, float("nan")]),
        "weaknesses.timeline": stage_table(
            [
                ("confidence", pd.Timestamp(2024, 5, 8), "screen", 1),
                ("communication", pd.Timestamp(2024, 5, 8), "screen", 1),
                ("communication", pd.Timestamp(2024, 5, 8), "final", 1),
                ("communication", pd.Timestamp(2024, 6, 3), "unknown", 1),
            ],
            ["theme", "period", "kind", "interviews"],
        ).assign(unit="interview"),
        "trends.activity": pd.DataFrame(
            {
                "period": month,
                "unit": "month",
                "applications": [9, 6, 5],
                "replies": [0, 2, 1],
                "interviews": [1, 0, 2],
            }
        ),
        "trends.cohorts": pd.DataFrame(
            {
                "cohort": month,
                "applications": [9, 6, 5],
                "replies": [2, 1, 0],
                "undated": [0, 1, 0],
                "share": [0.22, 0.17, float("nan")],
                "low": [0.06, 0.02, float("nan")],
                "high": [0.52, 0.5, float("nan")],
                "complete": [True, False, False],
            }
        ),
        "waiting.reply_curve": pd.DataFrame(
            [
                (day, event, day * step, day * step / 2, day * step * 1.5)
                for day in (0, 1, 2)
                for event, step in (("positive", 0.1), ("rejected", 0.2), ("closed", 0.0))
            ],
            columns=["day", "event", "share", "low", "high"],
        ),
        "trends.depths": stage_table(
            [(month[0], "unknown", 1), (month[0], "applied", 6), (month[0], "offer", 2)],
            ["period", "furthest_stage", "applications"],
        ).assign(unit="month"),
        "silence.chances": pd.DataFrame(
            [
                (day, event, start / (day + 1), start / (day + 2), start, 40 - day, 60)
                for day in (0, 1, 2)
                for event, start in (("answer", 0.5), ("positive", 0.2))
            ],
            columns=["waited", "event", "share", "low", "high", "of", "within"],
        ),
        "silence.by_wait": pd.DataFrame(
            [(14, 21, "let go", 2), (0, 7, "still early", 3), (14, 21, "follow up", 4)],
            columns=["start", "stop", "verdict", "applications"],
        ),
        "before_after.split": pd.DataFrame(
            {
                "half": ["before", "since"],
                "count": [5, 9],
                "at_most": [7, 9],
                "of": [45, 40],
                "share": [0.11, 0.22],
                "low": [0.05, 0.12],
                "high": [0.23, 0.37],
            }
        ),
        "before_after.mix": pd.DataFrame(
            [
                (HOSTILE, "word", 12, 5, 20, 9, 0.6, 0.56),
                ("", "rest", 4, 4, 20, 9, 0.2, 0.44),
                ("", "missing", 4, 0, 20, 9, 0.2, 0.0),
            ],
            columns=[
                *("value", "what", "before", "since", "of_before", "of_since"),
                *("share_before", "share_since"),
            ],
        ),
        "resilience.next_steps": pd.DataFrame(
            [(1, "application", 22), (1, "interview", 4), (3, "interview", 2)],
            columns=["days", "step", "rejections"],
        ),
    }


DRAWN = {
    f"{module.__name__.rsplit('.', 1)[-1]}.{name}": getattr(module, name)
    for module, names in (
        (summary, ["standing", "depth"]),
        (ratings, ["halves", "over_time"]),
        (stages, ["by_ending", "reached", "flow"]),
        (steps, ["conversion", "rounds"]),
        (compare, ["groups"]),
        (reasons, ["frequency", "by_stage", "agreement", "over_time"]),
        (control, ["groups"]),
        (calibration, ["halves"]),
        (practice, ["came_back"]),
        (weaknesses, ["recurrence", "timeline"]),
        (trends, ["activity", "cohorts", "depths"]),
        (waiting, ["reply_curve"]),
        (silence, ["chances", "by_wait"]),
        (before_after, ["split", "mix"]),
        (resilience, ["next_steps"]),
    )
    for name in names
}


@pytest.fixture
def tables():
    """A table for each chart, by the chart's name."""
    return hand_made()


@pytest.fixture(params=DRAWN, ids=str)
def chart_name(request):
    """The name of each chart in turn."""
    return request.param


@pytest.fixture
def draw():
    """How to draw a table by the chart's name."""
    return lambda name, table: DRAWN[name](table)


@pytest.fixture
def hostile():
    """A reason of a person's own that would like to be Markdown, HTML and code."""
    return HOSTILE


class Spec:
    """What a chart says: its layers, what each encodes, and the rows that it draws."""

    def __init__(self, chart) -> None:
        """Read the chart as the browser would get it; no NaN, which is no JSON, may be in it."""
        self.whole = json.loads(json.dumps(chart.to_dict(), allow_nan=False))
        self.layers = self.whole.get("layer", [self.whole])

    def marks(self):
        """The kind of mark of each layer."""
        return [layer["mark"]["type"] for layer in self.layers]

    def layer(self, mark):
        """The first layer with this kind of mark."""
        return self.layers[self.marks().index(mark)]

    def encoding(self, mark):
        """What the first layer with this kind of mark encodes."""
        return self.layer(mark)["encoding"]

    def rows(self, mark):
        """The rows that the first layer with this kind of mark draws."""
        data = self.layer(mark).get("data") or self.whole["data"]
        return self.whole["datasets"][data["name"]]

    def clicked(self):
        """The fields that a click gives back, of every selection there is."""
        return {p["name"]: p["select"]["fields"] for p in self.whole.get("params", [])}


@pytest.fixture
def read():
    """How to read a chart."""
    return Spec
