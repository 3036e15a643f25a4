"""Dates as whole numbers: days since 1970, so that counting by day is counting by position."""

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Dates = npt.NDArray[np.datetime64]

NEVER = np.iinfo(np.int64).min  # what numpy makes of a missing date


def days(dates: npt.ArrayLike) -> Integers:
    """Days since 1970 of each date, or of each moment's day; `NEVER` where it is missing."""
    return np.asarray(dates).astype("datetime64[D]").view(np.int64)


def every_day(known: Integers) -> Integers:
    """All days from the first to the last of these; none where none is given."""
    return np.arange(known.min(), known.max() + 1) if len(known) else known


def day_starts(known: npt.ArrayLike) -> Dates:
    """The date of each day."""
    return np.asarray(known).astype("datetime64[D]").astype("datetime64[s]")


def weeks(known: npt.ArrayLike) -> Dates:
    """The Monday of each day's week."""
    return day_starts((np.asarray(known) + 3) // 7 * 7 - 3)  # day 0 of 1970 was a Thursday


def months(known: npt.ArrayLike) -> Dates:
    """The first day of each day's month."""
    return np.asarray(known).astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[s]")
