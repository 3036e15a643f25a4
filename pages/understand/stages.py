"""Stages: how far applications get, and where they stop."""

from bounceback.charts import stages as charts
from bounceback.insight import stages as insight
from bounceback.metrics import stages as metrics
from bounceback.ui import behind, panels

log = panels.heading("Stages", "How far do you get, and where does it stop?")
sent = len(log.sent)
denominator = panels.out_of(sent, "sent application")

reached = metrics.reached(log)
panels.figure(
    "How far you get",
    reached,
    charts.reached(reached),
    insight.reached(reached),
    denominator=denominator,
    behind=behind.reached,
    drawable=sent > 0,
)

by_ending = metrics.by_ending(log)
panels.figure(
    "Where it stops, and how it ends",
    by_ending,
    charts.by_ending(by_ending),
    insight.by_ending(by_ending),
    denominator=denominator,
    behind=behind.columns,
)

panels.close(insight.reached(reached), "pages/understand/reasons.py", "See what the reasons are")
