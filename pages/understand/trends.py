"""Trends: applications, replies and interviews over time."""

from bounceback.charts import trends as charts
from bounceback.insight import trends as insight
from bounceback.metrics import trends as metrics
from bounceback.ui import behind, panels, state

log = panels.heading("Trends", "What happened when, and do later months go better?")
as_of = metrics.last_activity(state.whole(log))
dated = panels.out_of(int(log.sent["applied_on"].notna().sum()), "sent application")
denominator = f"{dated} with a date"

activity = metrics.activity(log)
panels.figure(
    "Applications, replies and interviews",
    activity,
    charts.activity(activity),
    insight.activity(activity),
    denominator=denominator,
    behind=behind.activity,
)

rate = metrics.reply_rate(log, as_of)
panels.reading("How many get a positive reply", rate, insight.reply_rate(rate))

curve = metrics.reply_curve(log, as_of)
panels.figure(
    "When answers come",
    curve,
    charts.reply_curve(curve),
    insight.reply_curve(curve),
    denominator=panels.out_of(panels.largest(rate, "dated"), "dated application"),
)

cohorts = metrics.cohorts(log, as_of)
panels.figure(
    "Positive replies by month of applying",
    cohorts,
    charts.cohorts(cohorts),
    insight.cohorts(cohorts),
    denominator=denominator,
    behind=behind.cohort,
    drawable=bool(cohorts["share"].notna().any()),
)

depths = metrics.depth_by_month(log)
panels.figure(
    "How deep by month of applying",
    depths,
    charts.depth_by_month(depths),
    insight.depth_by_month(depths),
    denominator=denominator,
    behind=behind.depth,
)

panels.close(insight.activity(activity), "pages/start/applications.py", "See the applications")
