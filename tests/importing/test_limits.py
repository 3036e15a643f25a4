"""How large a file may be."""

import tomllib
from pathlib import Path

import pytest

from bounceback.importing import limits
from bounceback.importing.limits import TooLargeError, check_cell, check_members, corner

SETTINGS = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def test_the_screen_takes_as_much_as_can_be_read():
    """A file that the screen refuses would have no message of ours."""
    server = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["server"]
    assert server["maxUploadSize"] * limits.MEGABYTE == limits.UPLOAD


@pytest.mark.parametrize(
    ("packed", "sizes", "fits"),
    [
        (1_000_000, [50_000_000], True),
        (1_000_000, [100_000_000, 150_000_000], False),
        (1_000, [1_000_000], True),
        (100_000_000, [900_000_000], True),
        (100_000_000, [900_000_000, 200_000_000], False),
        (1_000_000, [1] * 6_000, False),
    ],
)
def test_a_zip_file_may_not_grow_without_bounds(packed, sizes, fits):
    """In bytes, in proportion, and in files."""
    if fits:
        check_members(packed, sizes)
        return
    with pytest.raises(TooLargeError, match=r"files|MB"):
        check_members(packed, sizes)


def test_a_long_text_is_no_fault():
    """What a spreadsheet program can hold, a cell may hold here."""
    check_cell(2, 32_767)
    with pytest.raises(TooLargeError, match="row 1,234"):
        check_cell(1_234, limits.CELL + 1)


@pytest.mark.parametrize(
    ("rows", "columns", "name"),
    [(1, 1, "A1"), (3, 26, "Z3"), (7, 27, "AA7"), (1_048_576, 16_384, "XFD1048576")],
)
def test_a_corner_is_named_as_programs_name_it(rows, columns, name):
    """By letters and a number."""
    assert corner(rows, columns) == name
