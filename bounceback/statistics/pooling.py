"""Rates of several groups that borrow from one another as far as they are alike.

Each group's rate is drawn from one Beta distribution that all groups share, of mean m and strength
s: each group borrows m s successes and (1 - m) s failures from the others (the beta-binomial model;
Gelman et al., Bayesian Data Analysis, 3rd edition, section 5.3). How much is borrowed, the groups
themselves say: the more they differ, the less. Before they speak, m has Jeffreys' prior Beta(1/2,
1/2), and the weight s / (s + `USUAL_STRENGTH`) is uniform, so that s may be anything (a uniform
shrinkage prior; Daniels 1999).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

USUAL_STRENGTH = 20.0  # cases: the median of s, before the groups have said how alike they are
_STRENGTHS = np.linspace(-5, 11, 17)  # nodes of log s, around the usual one
_MEANS = np.linspace(-8, 6, 25)  # nodes of the log odds of m, in standard deviations
_NEGLIGIBLE = 1e-3  # a node this much less likely than the likeliest says nothing
_POINTS, _FEWEST = 480, 40  # points of the log odds of a rate: of all groups, of one at least
_LEAST = -50.0  # log of the least density, beside the peak: what is below a point is never quite 0
_REACH, _FAR = 6.0, 30.0  # standard deviations, and log odds, up to which the points reach


@dataclass(frozen=True)
class Pooled:
    """One value per group, in the order in which the groups were given.

    mean       posterior mean of the rate
    low, high  its equal-tailed interval of 95 %
    best       probability that this rate is the highest of all; they sum to 1
    """

    mean: Floats
    low: Floats
    high: Floats
    best: Floats


def pooled(count: npt.ArrayLike, of: npt.ArrayLike) -> Pooled:
    """Answer: what are the rates of these groups, once small numbers are evened out?

    Args:
        count: how many cases of each group count, 0 <= count <= of.
        of: how many cases each group has; a group without any knows only what the others say.

    Deterministic: the posterior of m and s is summed over a grid that follows the data, and the
    rates, which are independent given m and s, are integrated over their log odds. The means are
    right to .001, the rest to .002.
    """
    k, n = np.asarray(count, dtype=np.float64), np.asarray(of, dtype=np.float64)
    if k.size == 0:
        return Pooled(*[np.zeros(0)] * 4)
    weight, a, b = _posterior(k, n)
    mean = weight @ (a / (a + b))
    points = _points(a, b)
    below = _below(points, a, b)
    low, high = _quantiles(points, np.tensordot(weight, below, axes=1))
    return Pooled(mean, np.minimum(low, mean), np.maximum(high, mean), _best(weight, below))


def _posterior(k: Floats, n: Floats) -> tuple[Floats, Floats, Floats]:
    """The likely nodes: their weights, and the Beta parameters (nodes, groups) of each rate."""
    s = USUAL_STRENGTH * np.exp(_STRENGTHS)[:, None]
    telling = n * (s + 1) / (n + s)  # cases that tell of m: many cases of one group tell little
    hits = (telling * np.divide(k, n, out=np.zeros_like(k), where=n > 0)).sum(axis=1) + 0.5
    misses = telling.sum(axis=1) + 1 - hits
    spread = np.sqrt(_variance(hits, misses))[:, None]
    odds = np.log(hits / misses)[:, None] + spread * _MEANS
    one, other = s * _logistic(odds), s * _logistic(-odds)
    log = _log_beta(one[..., None] + k, other[..., None] + n - k)
    log = (log - _log_beta(one, other)[..., None]).sum(axis=2)
    log += (np.log(_logistic(odds)) + np.log(_logistic(-odds))) / 2 + np.log(spread)
    log += (np.log(_logistic(_STRENGTHS)) + np.log(_logistic(-_STRENGTHS)))[:, None]
    weight = np.exp(log - log.max())
    likely = weight > _NEGLIGIBLE
    a, b = one[likely][:, None] + k, other[likely][:, None] + n - k
    return weight[likely] / weight[likely].sum(), a, b


def _points(a: Floats, b: Floats) -> Floats:
    """Log odds that hold nearly all of every rate: each group's own points, put together."""
    low = np.log(a / (b + 1)) - _REACH * np.sqrt(1 / a + 1 / (b + 1))
    high = np.log((a + 1) / b) + _REACH * np.sqrt(1 / (a + 1) + 1 / b)
    steps = np.linspace(0, 1, max(_FEWEST, _POINTS // a.shape[1]))
    first, last = low.min(axis=0).clip(-_FAR, _FAR), high.max(axis=0).clip(-_FAR, _FAR)
    return np.unique(first[:, None] + (last - first)[:, None] * steps)


def _below(points: Floats, a: Floats, b: Floats) -> Floats:
    """The chance that each rate lies below each point, of shape (nodes, groups, points).

    Beyond the points the density is exponential, of rate a to the left and b to the right.
    """
    log = a[..., None] * points - (a + b)[..., None] * np.logaddexp(0, points)
    density = np.exp(np.maximum(log - log.max(axis=2, keepdims=True), _LEAST))
    cells = (density[..., 1:] + density[..., :-1]) / 2 * np.diff(points)
    left, right = density[..., :1] / a[..., None], density[..., -1:] / b[..., None]
    below = np.concatenate([left, cells], axis=2).cumsum(axis=2)
    return np.asarray(below / (below[..., -1:] + right), dtype=np.float64)


def _best(weight: Floats, below: Floats) -> Floats:
    """The chance of being the highest: to lie in a cell, and all the others below its middle."""
    middle = (below[:, :, 1:] + below[:, :, :-1]) / 2
    others = middle.prod(axis=1, keepdims=True) / middle
    best = weight @ (np.diff(below) * others).sum(axis=2)
    return np.asarray(best / best.sum(), dtype=np.float64)


def _quantiles(points: Floats, below: Floats) -> tuple[Floats, Floats]:
    """Both ends of the middle 95 % of each rate."""
    ends = np.array([np.interp((0.025, 0.975), row, points) for row in below])
    return _logistic(ends[:, 0]), _logistic(ends[:, 1])


def _variance(a: Floats, b: Floats) -> Floats:
    """About the variance of the log odds of a Beta(a, b) variable."""
    return 1 / a + 1 / b + (1 / a**2 + 1 / b**2) / 2


def _logistic(odds: Floats) -> Floats:
    return np.asarray(np.exp(-np.logaddexp(0, -odds)), dtype=np.float64)


def _log_beta(a: Floats, b: Floats) -> Floats:
    return _log_gamma(a) + _log_gamma(b) - _log_gamma(a + b)


def _log_gamma(x: Floats) -> Floats:
    """Stirling's series eight steps further on, where three terms of it are exact to 1e-11."""
    steps = np.ones_like(x)
    for step in range(8):
        steps = steps * (x + step)
    y = x + 8
    series = 1 / (12 * y) - 1 / (360 * y**3) + 1 / (1260 * y**5)
    return np.asarray((y - 0.5) * np.log(y) - y + np.log(2 * np.pi) / 2 + series - np.log(steps))
