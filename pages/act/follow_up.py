"""Follow up: what fits next with each application, and a letter for it."""

from bounceback.insight.until import beside_today
from bounceback.ui import days, panels
from bounceback.ui.act import desk, following, kept, ledger, reminders

log = panels.heading("Follow up", "What fits next, and how do you say it?", rates=False)
days.note(beside_today(days.until(log)))
kept.failed()
if not desk.show(log):
    following.show(log)
    desk.open_one(log)
ledger.show(log)
reminders.show(log)
