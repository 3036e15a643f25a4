"""What was measured, as data and as lines."""

import json

import pytest

from bench import report

SECONDS = {
    report.PARSE: [0.1, 0.3, 0.2],
    report.RIVAL: [0.4],
    report.RIVAL_WHOLE: [0.5],
    report.OURS: [0.6],
    report.OURS_WITHOUT_NOTES: [0.4],
}


def test_ratios_are_ours_over_each_rival():
    """Each ratio says how often our median takes the rival's, with notes and without."""
    measured = report.case(10, 100, 0.9, SECONDS)
    assert measured["ratio"] == pytest.approx(
        {report.PARSE: 3, report.RIVAL: 1.5, report.RIVAL_WHOLE: 1.2}
    )
    assert measured["ratio_without_notes"] == pytest.approx(
        {report.PARSE: 2, report.RIVAL: 1, report.RIVAL_WHOLE: 0.8}
    )


def test_case_goes_into_json():
    """One size goes through JSON unchanged, every single time with it."""
    measured = report.case(10, 100, 0.9, SECONDS)
    assert json.loads(json.dumps(measured)) == measured
    assert measured["seconds"][report.PARSE] == [0.1, 0.3, 0.2]


def test_case_lines_show_rows_times_and_ratios():
    """The terminal shows the size, each median, and the ratio beside each rival."""
    lines = list(report.case_lines(report.case(1_000, 2_000_000, 0.9, SECONDS)))
    assert lines[0].startswith("1,000 rows, 2.0 MB")
    assert lines[1].split()[:4] == ["pyarrow", "parse", "200.0", "ms"]
    assert "3.00 x" in lines[1]
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
