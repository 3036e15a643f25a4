"""Times of several programs, taken in turns so that a busy moment hits all of them alike."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import NamedTuple

Program = Callable[[], object]


class Taken(NamedTuple):
    """Seconds of one run: by the clock, and of work by all processors together.

    The work stays much the same while other programs keep the computer busy; the clock does not.
    """

    clock: float
    work: float


def interleaved(programs: Mapping[str, Program], repeat: int) -> dict[str, list[Taken]]:
    """Answer: how many seconds does each program take, run after run?

    Every round runs each program once, and every other round in the opposite order. What a run
    left behind is collected before the next clock starts.
    """
    seconds: dict[str, list[Taken]] = {name: [] for name in programs}
    names = list(programs)
    for turn in range(repeat):
        order = names if turn % 2 == 0 else names[::-1]
        for name in order:
            gc.collect()
            clock, work = time.perf_counter(), time.process_time()
            programs[name]()
            taken = Taken(time.perf_counter() - clock, time.process_time() - work)
            seconds[name].append(taken)
    return seconds


def medians(seconds: Mapping[str, list[Taken]]) -> dict[str, Taken]:
    """The median of each program's times, of the clock and of work apart."""
    return {
        name: Taken(median(t.clock for t in times), median(t.work for t in times))
        for name, times in seconds.items()
    }
