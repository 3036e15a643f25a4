"""Weaknesses: what comes back in interviews, and the strengths that carry them."""

from bounceback.charts import weaknesses as charts
from bounceback.insight import weaknesses as insight
from bounceback.metrics import weaknesses as metrics
from bounceback.ui import behind, panels
from bounceback.vocabulary.terms import Polarity

log = panels.heading("Weaknesses", "What comes back in your interviews, and what carries you?")

coverage = metrics.coverage(log)
panels.reading("How much is known", coverage, insight.coverage(coverage))

recurrence = metrics.recurrence(log)
reviewed = panels.largest(recurrence, "of")
panels.figure(
    "What comes back",
    recurrence,
    charts.recurrence(recurrence),
    insight.recurrence(recurrence),
    denominator=panels.out_of(reviewed, "interview") + " with something to improve noted",
    behind=behind.weakness,
    drawable=bool(recurrence["applications"].any() or reviewed),
)

timeline = metrics.timeline(log)
panels.figure(
    "When it came up",
    timeline,
    charts.timeline(timeline),
    insight.timeline(timeline),
    denominator=panels.left_out(metrics.undated(log), "interview"),
    behind=behind.weakness,
)

strengths = metrics.recurrence(log, Polarity.STRENGTH)
panels.figure(
    "What carries you",
    strengths,
    charts.recurrence(strengths),
    insight.recurrence(strengths, polarity=Polarity.STRENGTH),
    denominator=panels.out_of(panels.largest(strengths, "of"), "interview") + " with a strength",
    behind=behind.strength,
    drawable=bool(strengths["applications"].any() or strengths["interviews"].any()),
)

panels.close(insight.recurrence(recurrence))
