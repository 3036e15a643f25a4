"""Stages: how far applications get, and where they stop."""

from functools import partial

from bounceback.charts import compare as group_charts
from bounceback.charts import stages as charts
from bounceback.charts import steps as step_charts
from bounceback.insight import compare as group_insight
from bounceback.insight import stages as insight
from bounceback.insight import steps as step_insight
from bounceback.insight.denominators import largest, out_of
from bounceback.metrics import compare, steps
from bounceback.metrics import stages as metrics
from bounceback.ui import behind, behind_steps, comparing, days, panels
from bounceback.vocabulary.comparing import Outcome

NEXT_PAGES = {
    "first_step": ("pages/understand/compare.py", "See where it goes better"),
    "interview": ("pages/understand/reasons.py", "See what the reasons are"),
    "final": ("pages/understand/weaknesses.py", "See what comes back"),
    "offer": ("pages/understand/weaknesses.py", "See what comes back"),
    "": ("pages/understand/reasons.py", "See what the reasons are"),
}

log = panels.heading("Stages", "How far do you get, and where does it stop?")
as_of = days.as_of(log)
sent = len(log.sent)
denominator = out_of(sent, "sent application")

reached = metrics.reached(log)
panels.figure(
    "How far you get",
    reached,
    charts.reached,
    insight.reached(reached),
    denominator=denominator,
    behind=behind.reached,
    drawable=sent > 0,
)

conversion = steps.conversion(log, as_of)
verdict = step_insight.conversion(conversion)
first = group_insight.coverage(compare.coverage(log, Outcome.POSITIVE, as_of))
panels.figure(
    "From step to step",
    conversion,
    step_charts.conversion,
    verdict,
    denominator=f"{first.sentence} Further on, out of those that were decided there",
    behind=partial(behind_steps.leads_to, as_of=as_of),
    drawable=bool(conversion["of"].any()),
)

by_ending = metrics.by_ending(log)
panels.figure(
    "Where it stops, and how it ends",
    by_ending,
    charts.by_ending,
    insight.by_ending(by_ending),
    denominator=denominator,
    behind=behind.columns,
)

rounds = steps.rounds(log)
panels.figure(
    "Round by round",
    rounds,
    step_charts.rounds,
    step_insight.rounds(rounds),
    denominator=out_of(largest(rounds, "reached"), "application") + " with a round on record",
    behind=behind_steps.rounds,
)

asked = comparing.ask(
    compare.columns(log)["quality"].tolist(),
    (Outcome.POSITIVE, Outcome.ON_TO_INTERVIEW, Outcome.ON_TO_FINAL),
    key="stops",
)
if asked is not None:
    groups = compare.groups(log, *asked, as_of)
    judged = compare.judged(log, *asked, as_of)
    counted = group_insight.coverage(compare.coverage(log, asked[1], as_of))
    panels.figure(
        "Where it stops, group by group",
        groups,
        group_charts.groups,
        group_insight.groups(groups, asked[1]),
        denominator=f"{counted.sentence} {comparing.METHOD}",
        behind=partial(behind_steps.group, judged=judged.merge(log.applications)),
    )

narrowest = step_insight.narrowest(conversion)
closing = verdict if narrowest else insight.reached(reached)
panels.close(closing, *NEXT_PAGES[narrowest])
