"""What the journal holds, as the tables that metrics ask for."""

import pandas as pd

from bounceback.journal import practice
from bounceback.ui import state


def practised() -> pd.DataFrame:
    """Return every practice that the person noted: theme, practised_on."""
    noted = practice.every(state.journal())
    return pd.DataFrame(
        {
            "theme": pd.Series([str(each.theme) for each in noted], dtype="str"),
            "practised_on": pd.to_datetime([each.practised_on for each in noted]),
        }
    )
