"""Your sheet: as it was, with what was learned from it in further columns."""

from bounceback.ui import panels
from bounceback.ui.share import handing_back

log = panels.heading(
    "Your sheet", "Your own sheet back, with what was learned from it.", rates=False
)
handing_back.show(log)
handing_back.preview(log)
