"""Compare: whether one source, kind of role or CV does better than another."""

from functools import partial

from bounceback.charts import compare as charts
from bounceback.insight import compare as insight
from bounceback.metrics import compare as metrics
from bounceback.ui import behind_steps, comparing, days, panels
from bounceback.vocabulary.comparing import Outcome

log = panels.heading("Compare", "Does one source, kind of role or CV do better than another?")
as_of = days.as_of(log)
offered = metrics.columns(log)

asked = comparing.ask(
    offered["quality"].tolist(),
    (Outcome.POSITIVE, Outcome.PERSON, Outcome.INTERVIEW),
    key="compare",
)
closing = insight.columns(offered)
if asked is not None:
    column, outcome = asked
    groups = metrics.groups(log, column, outcome, as_of)
    judged = metrics.judged(log, column, outcome, as_of)
    counted = insight.coverage(metrics.coverage(log, outcome, as_of))
    closing = insight.groups(groups, outcome)
    panels.figure(
        "How the groups do",
        groups,
        charts.groups,
        closing,
        denominator=f"{counted.sentence} {comparing.METHOD}",
        behind=partial(behind_steps.group, judged=judged.merge(log.applications)),
    )

panels.reading("What can be compared", offered, insight.columns(offered))
panels.close(closing, "pages/understand/stages.py", "See where it stops")
