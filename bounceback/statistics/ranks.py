"""Whether the numbers of one group tend to be larger than those of another, by their ranks."""

from statistics import NormalDist

import numpy as np
import numpy.typing as npt


def rank_test(one: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Answer: how probable is so large a difference of ranks, if both groups were alike?

    Two-sided, by the normal approximation to the rank sum of Mann & Whitney (1947), corrected for
    ties and for continuity: ratings on a scale of five have many ties, and their steps need not be
    equally wide. 1 where a group is empty, or where all numbers are the same.
    """
    first, second = (np.asarray(group, dtype=np.float64) for group in (one, other))
    m, n = len(first), len(second)
    _, places, ties = np.unique(
        np.concatenate([first, second]), return_inverse=True, return_counts=True
    )
    ranks = (np.cumsum(ties) - (ties - 1) / 2)[places]  # those alike share their middle rank
    of = max(m + n, 2)
    variance = m * n / 12 * ((of + 1) - (ties**3 - ties).sum() / (of * (of - 1)))
    if variance <= 0:
        return 1.0
    away = abs(ranks[:m].sum() - m * (of + 1) / 2) - 0.5
    return min(1.0, 2 * NormalDist().cdf(-max(away, 0.0) / variance**0.5))
