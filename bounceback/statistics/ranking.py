"""Which of several counts is really the largest."""

import math

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def probability_top(counts: npt.ArrayLike) -> Floats:
    """Answer: for each count, how probable is it that its theme is the most frequent one?

    The posterior probability under a Dirichlet distribution with Jeffreys' prior (1/2 each) over
    the themes that `counts` lists. The largest of Dirichlet shares is the largest of independent
    Gamma(count + 1/2) variables, so one integral per theme gives it, without simulation: its own
    density times every other's distribution function. Returns probabilities that sum to 1, in the
    order of `counts`; an empty array for no counts.
    """
    shape = np.asarray(counts, dtype=np.float64)[:, None] + 0.5
    if shape.size == 0:
        return np.zeros(0)
    points = _around(float(shape.max()))
    density = np.exp(shape * points - np.exp(points) - _log_gamma(shape))
    below = 1 - _above(density, density * (shape - np.exp(points)), float(points[1] - points[0]))
    others = np.stack([np.delete(below, i, axis=0).prod(axis=0) for i in range(len(shape))])
    top = (density * others).sum(axis=1)
    return np.asarray(top / top.sum(), dtype=np.float64)


def _around(shape: float) -> Floats:
    """A grid of log values that holds all of the largest variable, and so all that matters."""
    reach = 9 / math.sqrt(shape)  # below its mode, the tail on the log scale falls as exp(shape x)
    return math.log(shape) + np.linspace(-reach - 36 / shape, reach, 4001)


def _above(density: Floats, slope: Floats, step: float) -> Floats:
    """The probability above each point: the trapezoid rule with its end correction."""
    cells = step / 2 * (density[:, 1:] + density[:, :-1])
    cells -= step**2 / 12 * (slope[:, 1:] - slope[:, :-1])
    above = cells[:, ::-1].cumsum(axis=1)[:, ::-1]
    closed: Floats = np.concatenate([above, np.zeros_like(above[:, :1])], axis=1)
    return closed.clip(0, 1)


def _log_gamma(values: Floats) -> Floats:
    return np.array([[math.lgamma(float(value))] for value in values[:, 0]])
