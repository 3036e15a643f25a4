"""Weaknesses: what comes back in interviews, and the strengths that carry them."""

from functools import partial

import streamlit as st

from bounceback.charts import calibration as calibration_charts
from bounceback.charts import practice as practice_charts
from bounceback.charts import ratings as ratings_charts
from bounceback.charts import weaknesses as charts
from bounceback.insight import calibration as calibration_insight
from bounceback.insight import practice as practice_insight
from bounceback.insight import ratings as ratings_insight
from bounceback.insight import weaknesses as insight
from bounceback.insight.denominators import largest, left_out, noted, out_of
from bounceback.metrics import calibration as calibration_metrics
from bounceback.metrics import practice as practice_metrics
from bounceback.metrics import ratings
from bounceback.metrics import weaknesses as metrics
from bounceback.selection import select
from bounceback.ui import behind, panels, records, verdicts
from bounceback.ui.act import tried
from bounceback.vocabulary.terms import Polarity

log = panels.heading("Weaknesses", "What comes back in your interviews, and what carries you?")

coverage = metrics.coverage(log)
panels.reading("How much is known", coverage, insight.coverage(coverage))

with st.container(border=True):
    st.header("What your notes suggest")
    verdicts.queue(log)

recurrence = metrics.recurrence(log)
reviewed = largest(recurrence, "of")
panels.figure(
    "What comes back",
    recurrence,
    charts.recurrence,
    insight.recurrence(recurrence),
    denominator=noted(reviewed, "with something to improve noted"),
    behind=behind.weakness,
    drawable=bool(recurrence["applications"].any() or reviewed),
)

timeline = metrics.timeline(log)
panels.figure(
    "When it came up",
    timeline,
    charts.timeline,
    insight.timeline(timeline),
    denominator=left_out(metrics.undated(log), "interview"),
    behind=behind.weakness,
)

strengths = metrics.recurrence(log, Polarity.STRENGTH)
panels.figure(
    "What carries you",
    strengths,
    charts.recurrence,
    insight.recurrence(strengths, polarity=Polarity.STRENGTH),
    denominator=noted(largest(strengths, "of"), "with a strength noted"),
    behind=behind.strength,
    drawable=bool(strengths["applications"].any() or strengths["interviews"].any()),
)

furthest = metrics.recurrence(select(log, behind.FURTHEST), Polarity.STRENGTH)
panels.figure(
    "What carried those that got furthest",
    furthest,
    charts.recurrence,
    insight.recurrence(furthest, polarity=Polarity.STRENGTH),
    denominator=out_of(largest(furthest, "of"), "interview")
    + " with a strength, of applications that got to a final round or an offer",
    behind=behind.carried,
    drawable=bool(furthest["applications"].any() or furthest["interviews"].any()),
)

practised = practice_metrics.came_back(log, records.practised())
panels.figure(
    "After practice",
    practised,
    practice_charts.came_back,
    practice_insight.came_back(practised),
    denominator="Out of the reviewed interviews before and since the first practice",
)

tried.show(log)

for which, told, whose in (
    ("How themes were rated", log, "by you or by the interviewer, as your sheet says"),
    ("How themes were rated in mock interviews", records.mocks(), "by you or your coach"),
):
    if told.ratings.empty:
        continue
    halves, course = ratings.halves(told), ratings.over_time(told)
    count = out_of(told.ratings["interview"].nunique(), "interview")
    panels.figure(
        which,
        halves,
        ratings_charts.halves,
        ratings_insight.halves(halves),
        denominator=f"{count} with a theme rated {whose}",
        behind=partial(behind.ratings, rated=told),
        drawable=bool(halves["parted_on"].notna().any()),
    )
    panels.figure(
        f"{which}, one by one",
        course,
        ratings_charts.over_time,
        ratings_insight.over_time(course),
        denominator=left_out(int(halves["undated"].sum()), "rating"),
        behind=partial(behind.ratings, rated=told),
    )

rated = calibration_metrics.halves(log)
panels.figure(
    "Your rating beside the result",
    rated,
    calibration_charts.halves,
    calibration_insight.halves(rated),
    denominator=out_of(int(rated["of"].sum()), "interview") + " with a rating and a result",
    drawable=bool(rated["of"].all()),
    behind=behind.rated,
)

panels.close(insight.recurrence(recurrence), "pages/act/practice.py", "See what to practise")
