"""`python -m bench`: check the answers, then time Bounceback beside a parse and a rival."""

import argparse
import json
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow.csv

from bench import memory, ours, peer, report
from bench.answers import compare
from bench.data import write_csv
from bench.startup import startup
from bench.timing import interleaved


def main() -> None:
    """Measure every size, the start and the memory; print it, and write JSON where asked."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        paths = {rows: write_csv(rows, Path(folder)) for rows in sorted(asked.rows)}
        cases = []
        for rows, path in paths.items():
            cases.append(_measure(rows, path, asked.repeat))
            _print(report.case_lines(cases[-1]))
        taken = memory.peak(paths[max(paths)])
        _print(report.memory_lines(taken))
    started = startup(asked.repeat)
    _print(report.startup_lines(started))
    if asked.json:
        whole = {
            "machine": report.machine(),
            "cases": cases,
            "memory": taken,
            "startup": started,
        }
        asked.json.write_text(json.dumps(whole, indent=2) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench", description=main.__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--repeat", type=int, default=7, help="runs of each program")
    parser.add_argument("--json", type=Path, help="where to write all numbers")
    return parser.parse_args()


def _measure(rows: int, path: Path, repeat: int) -> dict[str, Any]:
    """Check the answers of one size, then time it."""
    begun = time.perf_counter()
    answers = ours.tables(path)
    first = time.perf_counter() - begun
    compare(answers, peer.tables(path))
    compare(answers, peer.tables(path, whole=True))
    decisions = ours.notes_left_out(path)
    compare(ours.tables(path, decisions), peer.tables(path))
    programs = {
        report.PARSE: lambda: pyarrow.csv.read_csv(path),
        report.RIVAL: lambda: peer.tables(path),
        report.RIVAL_WHOLE: lambda: peer.tables(path, whole=True),
        report.OURS: lambda: ours.tables(path),
        report.OURS_WITHOUT_NOTES: lambda: ours.tables(path, decisions),
    }
    return report.case(rows, path.stat().st_size, first, interleaved(programs, repeat))


def _print(lines: Iterable[str]) -> None:
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
