"""What the journal holds, as the tables that metrics ask for."""

import pandas as pd

from bounceback.journal import practice, taxonomy
from bounceback.ui import state
from bounceback.vocabulary.terms import ReasonGroup


def practised() -> pd.DataFrame:
    """Return every practice that the person noted: theme, practised_on."""
    return practice.frame(practice.every(state.journal()))


def own_reasons() -> dict[str, ReasonGroup]:
    """Return the reasons that the person added to the taxonomy, each with its group."""
    if state.in_use() is None:
        return {}
    return {each.label: each.group for each in taxonomy.every(state.journal())}
