"""The messy sheet."""

import csv
import re

import pytest

from bounceback.demo import messy, search


@pytest.fixture(scope="module")
def rows():
    """The cells of the messy sheet."""
    return list(csv.reader(messy().decode("utf-8-sig").splitlines(), delimiter=";"))


def test_same_seed_same_bytes():
    """The same seed gives the same bytes."""
    assert messy(3) == messy(3) != messy(4)


def test_looks_like_an_export():
    """The bytes begin with a byte order mark and end their lines as Windows does."""
    assert messy().startswith("\ufeff".encode())
    assert messy().count(b"\r\n") == messy().count(b"\n")


def test_stands_between_a_banner_and_a_total(rows):
    """A banner stands above the header, a row of totals below the last application."""
    assert "JOB HUNT" in rows[0][0]
    assert [cell.strip() for cell in rows[2][:4]] == ["Firm", "Position", "Applied on", "Status"]
    assert rows[-1][0] == "Total: 60"


def test_every_application_stands_in_it(rows):
    """One row per application of the tidy search, each as wide as the header."""
    body = [row for row in rows[3:-1] if any(row)]
    assert {len(row) for row in body} == {7}
    companies = search(7, 60)["Applications"]["Company"].tolist()
    assert [row[0].strip() for row in body] == companies


def test_dates_are_day_first(rows):
    """Dates read day, month, year, without zeros in front, and some days prove the order."""
    dates = [row[2].strip() for row in rows[3:-1] if len(row) > 2 and row[2]]
    assert all(re.fullmatch(r"[1-9]\d?/[1-9]/2026", day) for day in dates)
    assert any(int(day.split("/")[0]) > 12 for day in dates)


def test_has_the_vices_of_real_sheets(rows):
    """Emoji, blank lines, trailing spaces and endings that name the stage all occur."""
    cells = [cell for row in rows[3:] for cell in row]
    assert any("👻" in cell for cell in cells)
    assert any(cell.endswith(" ") for cell in cells)
    assert any(not any(row) for row in rows[3:])
    assert any(cell.strip() == "rejected after 2nd interview" for cell in cells)
