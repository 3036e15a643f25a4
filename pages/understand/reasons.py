"""Reasons: why it stops, as far as anybody knows."""

from functools import partial

from bounceback.charts import control as control_charts
from bounceback.charts import reasons as charts
from bounceback.insight import control as control_insight
from bounceback.insight import reasons as insight
from bounceback.insight.denominators import largest, left_out, out_of, reasoned
from bounceback.metrics import control as control_metrics
from bounceback.metrics import reasons as metrics
from bounceback.ui import behind, panels, records, sorting

log = panels.heading("Reasons", "Why does it stop, as far as anybody knows?")

coverage = metrics.coverage(log)
panels.reading("How much is known", coverage, insight.coverage(coverage))

frequency = metrics.frequency(log)
known = largest(frequency, "of")
panels.figure(
    "Reasons, told and guessed",
    frequency,
    charts.frequency,
    insight.frequency(frequency),
    denominator=reasoned(known),
    behind=behind.reason,
)

by_stage = metrics.by_stage(log)
panels.figure(
    "Reasons by stage",
    by_stage,
    charts.by_stage,
    insight.by_stage(by_stage),
    denominator=reasoned(known),
    behind=behind.reason,
)

said = sorting.sorting()
hands = control_metrics.groups(log, said)
panels.figure(
    "In whose hands",
    hands,
    control_charts.groups,
    control_insight.groups(hands),
    denominator=reasoned(largest(hands, "of")),
    drawable=bool(said),
    behind=partial(behind.hands, said=said),
)
sorting.editor(control_metrics.by_reason(log, said, records.own_reasons()))
sorting.own_reason()

agreement = metrics.agreement(log)
both = largest(agreement, "of")
panels.figure(
    "Told beside guessed",
    agreement,
    charts.agreement,
    insight.agreement(agreement),
    denominator=out_of(both, "application") + " with both",
    behind=behind.reason,
)

over_time = metrics.over_time(log)
panels.figure(
    "Reasons by month",
    over_time,
    charts.over_time,
    insight.over_time(over_time),
    denominator=left_out(metrics.undated(log), "application"),
    behind=behind.reason,
)

panels.close(control_insight.groups(hands), "pages/understand/weaknesses.py", "See what comes back")
