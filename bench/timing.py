"""Times of several programs, taken in turns so that a busy moment hits all of them alike."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median

Program = Callable[[], object]


def interleaved(programs: Mapping[str, Program], repeat: int) -> dict[str, list[float]]:
    """Answer: how many seconds does each program take, run after run?

    Every round runs each program once, and every other round in the opposite order. What a run
    left behind is collected before the next clock starts.
    """
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    names = list(programs)
    for turn in range(repeat):
        order = names if turn % 2 == 0 else names[::-1]
        for name in order:
            gc.collect()
            begun = time.perf_counter()
            programs[name]()
            seconds[name].append(time.perf_counter() - begun)
    return seconds


def medians(seconds: Mapping[str, list[float]]) -> dict[str, float]:
    """The median of each program's times."""
    return {name: median(times) for name, times in seconds.items()}
