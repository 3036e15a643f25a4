"""Waiting: when answers come, and what a silence means."""

from functools import partial

from bounceback.charts import silence as silence_charts
from bounceback.charts import waiting as charts
from bounceback.insight import silence as silence_insight
from bounceback.insight import waiting as insight
from bounceback.insight.denominators import out_of
from bounceback.insight.until import counted_to, note
from bounceback.metrics import silence, waiting
from bounceback.ui import behind_waiting, days, lists, panels

log = panels.heading("Waiting", "When do answers come, and what may you still expect?")
until = days.until(log)
as_of = until.last
days.note(note(until))
first = waiting.first_answers(log, as_of)
rate = waiting.reply_rate(log, as_of)
known = rate.iloc[0]
dated = out_of(int(known["dated"]), "dated application")
if known["unclear"]:
    dated += f"; how far {known['unclear']:,} of them got is not written down: the positive "
    dated += "replies are the least that there were"

open_ones = silence.open_ones(log, as_of)
panels.reading("What is open", open_ones, silence_insight.open_ones(open_ones, until))

silent = days.silent(log)
waits = silence.by_wait(silent)
panels.figure(
    "How long they have been silent",
    waits,
    silence_charts.by_wait,
    silence_insight.by_wait(waits, until),
    denominator=", ".join(
        filter(None, (out_of(len(silent), "silent application"), counted_to(until)))
    ),
    behind=partial(behind_waiting.silent, waiting=silent),
)
lists.silent("Worth a follow-up", silent, "follow up", silence_insight.follow_up, until)
lists.silent("You may let these go", silent, "let go", silence_insight.let_go, until)

chances = silence.chances(log, as_of)
panels.figure(
    "The chance of still hearing back",
    chances,
    silence_charts.chances,
    silence_insight.chances(chances),
    denominator=dated,
    behind=partial(behind_waiting.longer, first=first),
)

typical = waiting.typical(log, as_of)
panels.reading("How long answers take", typical, insight.typical(typical))

curve = waiting.reply_curve(log, as_of)
panels.figure(
    "When answers come",
    curve,
    charts.reply_curve,
    insight.reply_curve(curve),
    denominator=dated,
    behind=partial(behind_waiting.answers, first=first),
)

panels.reading("How many get a positive reply", rate, insight.reply_rate(rate))

panels.close(silence_insight.by_wait(waits, until), "pages/act/follow_up.py", "See what fits now")
