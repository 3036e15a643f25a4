"""What was measured, as plain data for JSON and as lines for the terminal."""

import os
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any

from bench.timing import medians

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
    rows: int, file_bytes: int, first: float, seconds: Mapping[str, list[float]]
) -> dict[str, Any]:
    """One size: the medians, how often ours takes each rival's time, and every single time.

    `first` is our time in the checking run, with nothing yet in any cache.
    """
    middle = medians(seconds)
    return {
        "rows": rows,
        "file_bytes": file_bytes,
        "first_seconds": first,
        "median_seconds": middle,
        "ratio": {name: middle[OURS] / middle[name] for name in RIVALS},
        "ratio_without_notes": {name: middle[OURS_WITHOUT_NOTES] / middle[name] for name in RIVALS},
        "seconds": dict(seconds),
    }


def case_lines(measured: Mapping[str, Any]) -> Iterable[str]:
    """The lines of one size for the terminal."""
    yield f"{measured['rows']:,} rows, {measured['file_bytes'] / 1e6:.1f} MB; same answers"
    for name, seconds in measured["median_seconds"].items():
        beside = ""
        if name in RIVALS:
            ratio, bare = measured["ratio"][name], measured["ratio_without_notes"][name]
            beside = f"   bounceback takes {ratio:6.2f} x, without notes {bare:6.2f} x"
        yield f"  {name:22}{1000 * seconds:9.1f} ms{beside}"
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
