"""Practice: what to practise before the next interview, and whether it helped."""

from bounceback.charts import practice as charts
from bounceback.insight import practice as insight
from bounceback.metrics import practice as metrics
from bounceback.ui import panels, records
from bounceback.ui.act import kept, mocks, practising, question_list, tried

log = panels.heading("Practice", "What do you practise before the next interview?", rates=False)
kept.failed()
practising.show(log)
question_list.show()
mocks.show(practising.leading(log))
tried.show(log)

practised = metrics.came_back(log, records.practised())
panels.figure(
    "Before and after",
    practised,
    charts.came_back,
    insight.came_back(practised),
    denominator="Out of the reviewed interviews before and since the first practice",
)
