"""Report: one file about the search, to hand to somebody who wants to help."""

from bounceback.ui import panels
from bounceback.ui.share import report

log = panels.heading(
    "Report", "One page for a mentor or a career centre: what do they need to know?", rates=False
)
report.offer(log, report.choose())
