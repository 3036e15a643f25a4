"""The rival's tables about reasons and weaknesses, against numbers counted by hand."""

from datetime import date


def test_frequency(rival_tables):
    """An application with two reasons counts for each, and once in the denominator."""
    table = rival_tables["reasons.frequency"].sort("reason")
    assert table.select("reason", "applications", "told", "guess", "of").rows() == [
        ("experience_gap", 1, 1, 0, 2),
        ("salary_band", 1, 1, 0, 2),
        ("system_design", 1, 0, 1, 2),
    ]


def test_coverage(rival_tables):
    """Of three rejections one is explained by the employer, one by the person, one by nobody."""
    assert rival_tables["reasons.coverage"].row(0, named=True) == {
        "rejections": 3,
        "known": 2,
        "told": 1,
        "guess_only": 1,
        "unknown": 1,
    }


def test_recurrence(rival_tables):
    """A theme that tag and reason both name counts once, with the dates of its applications."""
    table = rival_tables["weaknesses.recurrence"].sort("theme")
    assert table.select("theme", "applications", "first", "last").rows() == [
        ("confidence", 2, date(2026, 1, 7), date(2026, 1, 30)),
        ("experience_gap", 1, date(2026, 1, 15), date(2026, 1, 15)),
        ("system_design", 1, date(2026, 1, 30), date(2026, 1, 30)),
    ]
    assert abs(table["top"].sum() - 1) < 1e-9
