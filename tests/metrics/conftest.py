"""Searches for the tests of metrics: from a few rows written down, or of any shape."""

from datetime import date

import pytest
from hypothesis import strategies as st

from bounceback.schema import FRAMES, SearchLog, check, frame
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Result, Stage, Theme

NOT_THERE = 999  # a key that no application and no interview has
DATES = st.none() | st.dates(date(2024, 11, 1), date(2025, 12, 31)).map(date.isoformat)


def word(terms):
    """Any word of a closed list."""
    return st.sampled_from([term.value for term in terms])


@st.composite
def any_search(draw):
    """Rows for the five frames: keys near or far, dates and links partly missing or wrong."""
    keys = st.integers(1, 30) | st.integers(10**12, 10**12 + 9)
    applications = draw(st.lists(keys, unique=True, max_size=9))
    interviews = draw(st.lists(st.integers(1, 40), unique=True, max_size=7))
    application = st.sampled_from([None, NOT_THERE, *applications])
    reasons = st.sampled_from(["visa", "communication", "unknown", "my own", "a dog", None])

    def rows(size, **columns):
        return draw(st.lists(st.fixed_dictionaries(columns), min_size=size[0], max_size=size[1]))

    return {
        "applications": [
            {"application": key, **row}
            for key, row in zip(
                applications,
                rows(
                    (len(applications),) * 2,
                    furthest_stage=word(Stage),
                    ending=word(Ending),
                    applied_on=DATES,
                    advanced_on=DATES,
                    ended_on=DATES,
                    source=st.sampled_from([None, "?", "Board", "board", "Friend"]),
                    role=st.sampled_from([None, "Clerk", "Senior Data Engineer", "Nurse", "x"]),
                    rounds=st.none() | st.integers(0, 12),
                ),
                strict=True,
            )
        ],
        "interviews": [
            {"interview": key, **row}
            for key, row in zip(
                interviews,
                rows(
                    (len(interviews),) * 2,
                    application=application,
                    kind=word(Stage),
                    held_on=DATES,
                    round=st.none() | st.integers(0, 9),
                    result=word(Result),
                    rating=st.none() | st.integers(1, 5),
                ),
                strict=True,
            )
        ],
        "reasons": rows(
            (0, 9),
            application=st.sampled_from([NOT_THERE, *applications]),
            reason=reasons,
            provenance=word(Provenance),
        ),
        "mentions": rows(
            (0, 12),
            application=application,
            interview=st.sampled_from([None, NOT_THERE, *interviews]),
            theme=word(list(Theme)[:3]),
            polarity=word(Polarity),
            provenance=word(Provenance),
        ),
        "ratings": rows(
            (0, 12),
            application=application,
            interview=st.sampled_from([None, NOT_THERE, *interviews]),
            theme=word(list(Theme)[:2]),
            rating=st.none() | st.integers(1, 5),
            scale_from=st.just(1),
            scale_to=st.sampled_from([5, 10]),
        ),
    }


def log_from(**frames):
    """A log from rows written as dictionaries, frame by frame."""

    def one(name):
        rows = frames.get(name, [])
        columns = dict.fromkeys(column for row in rows for column in row)
        return frame(name, {column: [row.get(column) for row in rows] for column in columns})

    return check(SearchLog(**{name: one(name) for name in FRAMES}))


@pytest.fixture(scope="session")
def log_of():
    """Build a log from rows: `log_of(applications=[{...}, ...], reasons=[...])`."""
    return log_from


@pytest.fixture(scope="session")
def searches():
    """Any search, as rows for `log_of`."""
    return any_search()
