"""Overview: where the search stands."""

from bounceback.charts import stages as stage_charts
from bounceback.charts import summary as charts
from bounceback.insight import stages as stage_insight
from bounceback.insight import summary as insight
from bounceback.metrics import stages as stage_metrics
from bounceback.metrics import summary as metrics
from bounceback.ui import behind, numbers, panels

log = panels.heading("Overview", "Where does your search stand?")
sent = len(log.sent)

headline = metrics.headline(log)
numbers.show(headline, insight.headline(headline))

flow = stage_metrics.flow(log)
panels.figure(
    "From stage to ending",
    flow,
    stage_charts.flow(flow),
    stage_insight.flow(flow),
    denominator=panels.out_of(sent, "sent application"),
    behind=behind.flow,
)

standing = metrics.standing(log)
panels.figure(
    "How they stand",
    standing,
    charts.standing(standing),
    insight.standing(standing),
    denominator=panels.out_of(len(log.applications), "application"),
    behind=behind.columns,
)

panels.close(insight.headline(headline), "pages/understand/stages.py", "See where it stops")
