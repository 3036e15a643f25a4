"""Times taken in turns."""

from bench.timing import interleaved, medians


def test_programs_take_turns():
    """Every round runs each program once, every other round backwards."""
    ran = []
    programs = {name: lambda name=name: ran.append(name) for name in "abc"}
    seconds = interleaved(programs, 3)
    assert ran == list("abc" + "cba" + "abc")
    assert {name: len(times) for name, times in seconds.items()} == {"a": 3, "b": 3, "c": 3}


def test_medians():
    """One slow run does not move the median."""
    assert medians({"a": [0.2, 9.0, 0.1], "b": [0.5, 0.25]}) == {"a": 0.2, "b": 0.375}
