"""When charts are held against the schema of Vega-Lite: in the tests, not while somebody waits.

Altair checks each part of a chart as it is made, which takes as long as all that a page computes.
A chart is made by the program alone, so that what passed in the tests passes on a page.
"""

from contextlib import AbstractContextManager

from altair.utils import schemapi


def unchecked() -> AbstractContextManager[None]:
    """Return a context in which parts of charts are made without a look at the schema."""
    manager: AbstractContextManager[None] = schemapi.debug_mode(False)
    return manager
