"""Overview: where the search stands."""

from bounceback.charts import stages as stage_charts
from bounceback.charts import summary as charts
from bounceback.insight import overview as overview_insight
from bounceback.insight import stages as stage_insight
from bounceback.insight import summary as insight
from bounceback.insight.denominators import out_of
from bounceback.metrics import control, silence, weaknesses
from bounceback.metrics import stages as stage_metrics
from bounceback.metrics import summary as metrics
from bounceback.selection import Selection
from bounceback.ui import behind, days, due, filters, numbers, panels, since, sorting
from bounceback.vocabulary.terms import Polarity

log = panels.heading("Overview", "Where does your search stand?")
sent = len(log.sent)

headline, standing = metrics.headline(log), metrics.standing(log)
in_short = overview_insight.paragraph(
    stage_metrics.reached(log),
    weaknesses.recurrence(log),
    weaknesses.recurrence(log, Polarity.STRENGTH),
    silence.by_wait(days.silent(log)),
    control.groups(log, sorting.sorting()),
    standing,
    days.until(log),
)
filtered = filters.selection() != Selection()
numbers.show(headline, insight.headline(headline), filtered=filtered)
panels.in_short(in_short)
since.show(log)
due.show(log)

flow = stage_metrics.flow(log)
panels.figure(
    "From stage to ending",
    flow,
    stage_charts.flow,
    stage_insight.flow(flow),
    denominator=out_of(sent, "sent application"),
    behind=behind.flow,
)

panels.figure(
    "How they stand",
    standing,
    charts.standing,
    insight.standing(standing),
    denominator=out_of(len(log.applications), "application"),
    behind=behind.columns,
)

panels.close(
    in_short if in_short.action else insight.headline(headline),
    "pages/understand/stages.py",
    "See where it stops",
)
