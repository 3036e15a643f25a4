"""When charts are held against the schema of Vega-Lite: in the tests, not while somebody waits.

Altair checks each part of a chart as it is made, and the whole as it is drawn, which takes as long
as all that a page computes. A chart is made by the program alone, so that what passed in the tests
passes on a page.
"""

from contextlib import AbstractContextManager
from typing import Any

import altair as alt
from altair.utils import schemapi


def unchecked() -> AbstractContextManager[None]:
    """Return a context in which charts are made and drawn without a look at the schema."""
    manager: AbstractContextManager[None] = schemapi.debug_mode(False)
    return manager


class Layers(alt.LayerChart):
    """Layers that were made for one chart, with what they share already in its hands.

    Altair's own looks for what layers share and copies them all, when a chart is made and anew at
    each of the copies that drawing makes. Whether the whole is checked goes by the context, as for
    its parts.
    """

    def __init__(self, **given: Any) -> None:
        """Take what is given as it is."""
        alt.TopLevelLayerSpec.__init__(self, **given)

    @classmethod
    def validate(cls, instance: dict[str, Any], schema: dict[str, Any] | None = None) -> None:
        """Hold the drawn chart against the schema, unless the context says otherwise."""
        if schemapi.DEBUG_MODE:
            super().validate(instance, schema)
