"""What the journal holds, as the tables that metrics ask for."""

from dataclasses import replace

import pandas as pd

from bounceback import schema
from bounceback.journal import mock_interviews, practice, taxonomy
from bounceback.schema import SearchLog
from bounceback.ui import state
from bounceback.ui.act.mocks import LEAST, MOST
from bounceback.vocabulary.terms import ReasonGroup


def practised() -> pd.DataFrame:
    """Return every practice that the person noted: theme, practised_on."""
    return practice.frame(practice.every(state.journal()))


def mocks() -> SearchLog:
    """Return the mock interviews as a log of their own: nothing but interviews and ratings.

    They are kept apart from the interviews of the search: nobody decided anything by them.
    """
    held = mock_interviews.every(state.journal())
    if not held:
        return schema.empty_log()
    rated = [(place, *each) for place, mock in enumerate(held, 1) for each in mock.ratings.items()]
    interviews = {
        "held_on": pd.to_datetime([mock.held_on for mock in held]),
        "company": pd.Series([mock.with_whom for mock in held], dtype="str"),
    }
    ratings = {
        "interview": [place for place, _, _ in rated],
        "theme": [str(theme) for _, theme, _ in rated],
        "rating": [float(rating) for _, _, rating in rated],
        "scale_from": [LEAST] * len(rated),
        "scale_to": [MOST] * len(rated),
    }
    return replace(
        schema.empty_log(),
        interviews=schema.frame("interviews", interviews),
        ratings=schema.frame("ratings", ratings),
    )


def own_reasons() -> dict[str, ReasonGroup]:
    """Return the reasons that the person added to the taxonomy, each with its group."""
    if state.in_use() is None:
        return {}
    return {each.label: each.group for each in taxonomy.every(state.journal())}
