"""What was measured, as plain data for JSON and as lines for the terminal."""

import os
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any

from bench.timing import Taken, medians

PARSE, RIVAL, RIVAL_WHOLE = "pyarrow parse", "polars", "polars, all columns"
OURS, OURS_WITHOUT_NOTES = "bounceback", "bounceback, no notes"
RIVALS = (PARSE, RIVAL, RIVAL_WHOLE)
PACKAGES = ("pandas", "polars", "pyarrow", "numpy", "streamlit", "altair")


def machine() -> dict[str, Any]:
    """Which computer and which versions these numbers belong to."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        **{name: version(name) for name in PACKAGES},
    }


def case(
    rows: int, file_bytes: int, first: float, seconds: Mapping[str, list[Taken]]
) -> dict[str, Any]:
    """One size: the medians, how often ours takes each rival's time, and every single time.

    `first` is our time in the checking run, with nothing yet in any cache. "clock" is what a
    person waits, "work" the seconds of all processors together.
    """
    middle = {name: taken._asdict() for name, taken in medians(seconds).items()}
    return {
        "rows": rows,
        "file_bytes": file_bytes,
        "first_seconds": first,
        "median_seconds": middle,
        "ratio": _ratios(middle, OURS),
        "ratio_without_notes": _ratios(middle, OURS_WITHOUT_NOTES),
        "seconds": {name: [taken._asdict() for taken in runs] for name, runs in seconds.items()},
    }


def _ratios(middle: Mapping[str, dict[str, float]], ours: str) -> dict[str, dict[str, float]]:
    """How often ours takes each rival's time, by the clock and of work."""
    return {
        name: {kind: middle[ours][kind] / middle[name][kind] for kind in Taken._fields}
        for name in RIVALS
    }


def case_lines(measured: Mapping[str, Any]) -> Iterable[str]:
    """The lines of one size for the terminal."""
    yield f"{measured['rows']:,} rows, {measured['file_bytes'] / 1e6:.1f} MB; same answers"
    for name, seconds in measured["median_seconds"].items():
        beside = ""
        if name in RIVALS:
            ratio, bare = measured["ratio"][name], measured["ratio_without_notes"][name]
            beside = (
                f"   bounceback takes {ratio['clock']:6.2f} x, without notes {bare['clock']:6.2f} x"
                f"; of work {ratio['work']:6.2f} x, without notes {bare['work']:6.2f} x"
            )
        clock, work = 1000 * seconds["clock"], 1000 * seconds["work"]
        yield f"  {name:22}{clock:9.1f} ms, work {work:9.1f} ms{beside}"
    yield f"  {'bounceback, first run':22}{1000 * measured['first_seconds']:9.1f} ms"


def startup_lines(measured: Mapping[str, Mapping[str, float]]) -> Iterable[str]:
    """The lines about the start for the terminal."""
    yield "Imports on top of streamlit, pandas and altair"
    for name, times in measured.items():
        yield f"  {name:22}{times['added_ms']:9.1f} ms   on {times['base_ms']:.0f} ms"


def memory_lines(measured: Mapping[str, float] | None) -> Iterable[str]:
    """The lines about memory for the terminal."""
    if measured is None:
        yield "Memory: not told by this system"
        return
    yield f"Memory of an import of {measured['file'] / 1e6:.1f} MB, above the loaded program"
    yield f"  {'peak':22}{measured['peak'] / 1e6:9.1f} MB   {measured['times_file']:.1f} x the file"
    yield f"  {'kept':22}{measured['kept'] / 1e6:9.1f} MB"
