"""What was measured, as data and as lines."""

import json

import pytest

from bench import report
from bench.timing import Taken

SECONDS = {
    report.PARSE: [Taken(0.1, 0.2), Taken(0.3, 0.6), Taken(0.2, 0.4)],
    report.RIVAL: [Taken(0.4, 0.4)],
    report.RIVAL_WHOLE: [Taken(0.5, 0.8)],
    report.OURS: [Taken(0.6, 0.8)],
    report.OURS_WITHOUT_NOTES: [Taken(0.4, 0.4)],
}


def test_ratios_are_ours_over_each_rival():
    """Each ratio says how often our median takes the rival's, with notes and without."""
    measured = report.case(10, 100, 0.9, SECONDS)
    expected = {
        "ratio": {"clock": [3, 1.5, 1.2], "work": [2, 2, 1]},
        "ratio_without_notes": {"clock": [2, 1, 0.8], "work": [1, 1, 0.5]},
    }
    for name, kinds in expected.items():
        for kind, ratios in kinds.items():
            given = [measured[name][rival][kind] for rival in report.RIVALS]
            assert given == pytest.approx(ratios)


def test_case_goes_into_json():
    """One size goes through JSON unchanged, every single time with it."""
    measured = report.case(10, 100, 0.9, SECONDS)
    assert json.loads(json.dumps(measured)) == measured
    assert [run["clock"] for run in measured["seconds"][report.PARSE]] == [0.1, 0.3, 0.2]


def test_case_lines_show_rows_times_and_ratios():
    """The terminal shows the size, each median, and the ratio beside each rival."""
    lines = list(report.case_lines(report.case(1_000, 2_000_000, 0.9, SECONDS)))
    assert lines[0].startswith("1,000 rows, 2.0 MB")
    assert lines[1].split()[:7] == ["pyarrow", "parse", "200.0", "ms,", "work", "400.0", "ms"]
    assert "3.00 x" in lines[1]
    assert "of work   2.00 x" in lines[1]
    assert "900.0 ms" in lines[-1]


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        (None, "not told"),
        ({"file": 2e6, "peak": 9e6, "kept": 4e6, "times_file": 4.5}, "4.5 x the file"),
    ],
)
def test_memory_lines(measured, words):
    """Memory stands beside the size of the file, or is said to be unknown."""
    assert words in "\n".join(report.memory_lines(measured))
