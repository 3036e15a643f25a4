"""Times taken in turns."""

import time

from bench.timing import Taken, interleaved, medians


def test_programs_take_turns():
    """Every round runs each program once, every other round backwards."""
    ran = []
    programs = {name: lambda name=name: ran.append(name) for name in "abc"}
    seconds = interleaved(programs, 3)
    assert ran == list("abc" + "cba" + "abc")
    assert {name: len(times) for name, times in seconds.items()} == {"a": 3, "b": 3, "c": 3}


def test_medians():
    """One slow run does not move the median, of the clock as of the work."""
    times = {
        "a": [Taken(0.2, 0.3), Taken(9.0, 0.1), Taken(0.1, 0.2)],
        "b": [Taken(0.5, 1.0), Taken(0.25, 0.5)],
    }
    assert medians(times) == {"a": Taken(0.2, 0.2), "b": Taken(0.375, 0.75)}


def test_work_is_told_apart_from_waiting():
    """A program that only waits takes time by the clock and does next to no work."""
    [taken] = interleaved({"waiting": lambda: time.sleep(0.2)}, 1)["waiting"]
    assert taken.clock >= 0.2
    assert taken.work < 0.1
