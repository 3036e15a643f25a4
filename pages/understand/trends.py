"""Trends: the course of the search, before and after a change, and what follows a rejection."""

from functools import partial

from bounceback.charts import before_after as split_charts
from bounceback.charts import resilience as resilience_charts
from bounceback.charts import trends as charts
from bounceback.insight import before_after as split_insight
from bounceback.insight import resilience as resilience_insight
from bounceback.insight import trends as insight
from bounceback.insight.denominators import by_month, out_of
from bounceback.metrics import before_after, resilience
from bounceback.metrics import trends as metrics
from bounceback.qualities import telling_roles_apart
from bounceback.statistics.intervals import TOO_FEW
from bounceback.ui import behind, behind_waiting, change, days, panels

log = panels.heading("Trends", "What happened when, and did a change help?")
as_of = days.as_of(log)
dated = out_of(int(log.sent["applied_on"].notna().sum()), "sent application")
denominator = f"{dated} with a date"

unit = change.unit(metrics.units(log))
activity = metrics.activity(log, unit)
panels.figure(
    "Applications, replies and interviews",
    activity,
    charts.activity,
    insight.activity(activity),
    denominator=denominator,
    behind=behind.activity,
)

depths = metrics.depths(log, unit)
panels.figure(
    "How deep, by when you applied",
    depths,
    charts.depths,
    insight.depths(depths),
    denominator=denominator,
    behind=behind.depth,
)

cohorts = metrics.cohorts(log, as_of)
panels.figure(
    "Positive replies by month of applying",
    cohorts,
    charts.cohorts,
    insight.cohorts(cohorts),
    denominator=by_month(cohorts, "sent application"),
    behind=behind.cohort,
    drawable=bool(cohorts.loc[cohorts["applications"] >= TOO_FEW, "share"].notna().any()),
)

named = change.ask()
if named is not None:
    which = (log, named.day, as_of, named.outcome)
    judged, split = before_after.judged(*which), before_after.split(*which)
    compared = out_of(int(split["of"].sum()), "application") + " old enough to compare"
    panels.figure(
        "Before and since",
        split,
        split_charts.split,
        split_insight.split(split, change=named.name),
        denominator=compared,
        behind=partial(behind_waiting.half, judged=judged),
        drawable=bool(split["of"].all()),
    )
    for column in ("source", telling_roles_apart(log.applications)):
        mix, what = before_after.mix(*which, column), change.mixed_by(column)
        panels.figure(
            f"The mix of both halves by {what}",
            mix,
            split_charts.mix,
            split_insight.mix(mix, what=what),
            denominator=compared,
            drawable=bool(split["of"].all()),
        )

steps, after = resilience.next_steps(log, as_of), resilience.after_rejection(log, as_of)
panels.reading("After a rejection", after, resilience_insight.after_rejection(after))
panels.figure(
    "The next step after a rejection",
    steps,
    resilience_charts.next_steps,
    resilience_insight.next_steps(steps),
    denominator=out_of(int(after["dated"].iloc[0]), "dated rejection"),
    behind=partial(behind_waiting.next_step, rejected=resilience.rejected(log, as_of)),
)

panels.close(insight.activity(activity), "pages/understand/waiting.py", "See what still waits")
