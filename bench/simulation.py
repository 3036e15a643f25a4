"""`python -m bench.simulation`: do the numbers tell the truth where the truth is known?

Searches are drawn from a known law and measured by the same functions that the pages use, beside
the answers that people usually compute. What is asked of each stands in `report`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import click
import numpy as np
import numpy.typing as npt
import pandas as pd

from bounceback.metrics import before_after, waiting
from bounceback.schema import SearchLog, empty_log, frame
from bounceback.statistics.intervals import jeffreys, wilson

Floats = npt.NDArray[np.float64]

START, TODAY, HORIZON = pd.Timestamp("2025-01-01"), 60, 60  # days of searching, and looked ahead
SIZE = 80  # applications of one search
CAUSES = {"silence": 0.48, "positive": 0.12, "rejected": 0.40}  # what comes in the end
DELAY = {"positive": (2.0, 7.0), "rejected": (2.0, 11.0)}  # gamma: shape, scale in days
COVERED = (0.93, 0.97)  # how often an interval of 95 % may hold the truth
ALARMS = 0.07  # at most, where nothing has changed
BETTER = 0.95  # from which probability the pages say "likely better"


@dataclass(frozen=True)
class Rates:
    """One search measured in each way: the share of positive replies, and ours' interval."""

    ours: float
    low: float
    high: float
    resolved: float
    everything: float


def search(random: np.random.Generator, size: int = SIZE, days: int = TODAY) -> SearchLog:
    """Return a search of so many applications, sent over so many days, as known on the last."""
    applied = random.integers(0, days + 1, size)
    cause = random.choice(list(CAUSES), size, p=list(CAUSES.values()))
    delay = np.full(size, np.inf)
    for name, (shape, scale) in DELAY.items():
        there = cause == name
        delay[there] = np.floor(random.gamma(shape, scale, int(there.sum())))
    known = applied + delay <= days
    day = START + pd.to_timedelta(np.where(known, applied + np.where(known, delay, 0), 0), "D")
    positive, rejected = known & (cause == "positive"), known & (cause == "rejected")
    never = np.datetime64("NaT", "s")
    applications = frame(
        "applications",
        {
            "applied_on": START + pd.to_timedelta(applied, "D"),
            "advanced_on": np.where(positive, day.to_numpy(), never),
            "ended_on": np.where(rejected, day.to_numpy(), never),
            "furthest_stage": np.where(positive, "screen", "applied"),
            "ending": np.where(rejected, "rejected", "open"),
        },
    )
    nothing = empty_log()
    return SearchLog(applications, nothing.interviews, nothing.reasons, nothing.mentions)


def truth() -> float:
    """Return the true share with a positive reply within the horizon, by a large draw."""
    shape, scale = DELAY["positive"]
    delays = np.floor(np.random.default_rng(0).gamma(shape, scale, 2_000_000))
    return CAUSES["positive"] * float((delays <= HORIZON).mean())


def measured(random: np.random.Generator) -> Rates:
    """Measure one search as the page does, and as people usually do."""
    log = search(random)
    ours = waiting.reply_rate(log, START + pd.Timedelta(days=TODAY), HORIZON).iloc[0]
    positive = int((log.applications["furthest_stage"] == "screen").sum())
    decided = positive + int((log.applications["ending"] == "rejected").sum())
    return Rates(ours["share"], ours["low"], ours["high"], positive / decided, positive / SIZE)


def alarms(random: np.random.Generator) -> bool:
    """Whether a named day is called likely better in a search in which nothing changed."""
    log = search(random, days=3 * TODAY)
    day, as_of = (START + pd.Timedelta(days=n) for n in (TODAY, 3 * TODAY))
    split = before_after.split(log, day, as_of)
    return bool(split["better_low"].iloc[0] >= BETTER)


def coverage(interval: Callable[[int, int], tuple[Floats, Floats]], share: float, of: int) -> float:
    """Return how often an interval holds a share, over all counts that may be seen."""
    counts = np.random.default_rng(1).binomial(of, share, 20_000)
    seen, weight = np.unique(counts, return_counts=True)
    low, high = interval(seen, of)
    return float(weight[(low <= share) & (share <= high)].sum() / weight.sum())


def mean_coverage(interval: Callable[[int, int], tuple[Floats, Floats]], of: int) -> float:
    """Return the same over shares from 2 % to 98 %."""
    return float(np.mean([coverage(interval, share, of) for share in np.linspace(0.02, 0.98, 49)]))


def report(runs: int) -> dict[str, float]:
    """Return what the simulation found, by name; see `verdicts` for what is asked."""
    random = np.random.default_rng(2)
    found = [measured(random) for _ in range(runs)]
    known = truth()
    held = [rates.low <= known <= rates.high for rates in found]
    return {
        "truth": known,
        "ours": float(np.mean([rates.ours for rates in found])),
        "ours_error": float(np.std([rates.ours for rates in found]) / np.sqrt(runs)),
        "resolved": float(np.mean([rates.resolved for rates in found])),
        "everything": float(np.mean([rates.everything for rates in found])),
        "ours_coverage": float(np.mean(held)),
        "wilson_10": mean_coverage(wilson, 10),
        "wilson_40": mean_coverage(wilson, 40),
        "jeffreys_10": mean_coverage(jeffreys, 10),
        "alarms": float(np.mean([alarms(random) for _ in range(runs)])),
    }


def verdicts(found: dict[str, float]) -> dict[str, bool]:
    """Return, for each claim, whether what was found bears it out."""
    within = [found[name] for name in ("ours_coverage", "wilson_10", "wilson_40", "jeffreys_10")]
    return {
        "our reply rate is unbiased": abs(found["ours"] - found["truth"]) < 4 * found["ours_error"],
        "positives / resolved is not": found["resolved"] > 1.5 * found["truth"],
        "intervals cover between .93 and .97": all(COVERED[0] <= x <= COVERED[1] for x in within),
        "“likely better” fires under 7 % of the time": found["alarms"] < ALARMS,
    }


@click.command()
@click.option("--runs", default=2_000, show_default=True, help="Searches to draw.")
def main(runs: int) -> None:
    """Draw searches from a known truth and say whether the numbers find it."""
    found = report(runs)
    for name, value in found.items():
        print(f"{name:>14}  {value:.3f}")
    for claim, holds in verdicts(found).items():
        print(f"{'holds' if holds else 'DOES NOT HOLD':>14}  {claim}")


if __name__ == "__main__":
    main()
