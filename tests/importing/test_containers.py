"""Containers of old workbooks: sound ones, and ones that no reader should walk through."""

import struct

import pytest

from bounceback.importing.containers import is_sound
from tests.importing.workbook_files import container, locked, xls

SECTOR = 512
WHOLE = xls([["Company", "Role"], ["Kelp", "Cook"]])


def with_number(place: int, number: int) -> bytes:
    """The whole container with one number of four bytes changed."""
    return WHOLE[:place] + struct.pack("<I", number) + WHOLE[place + 4 :]


def test_whole_containers_are_sound():
    """With one stream or several, small or large."""
    assert is_sound(WHOLE)
    assert is_sound(locked())
    assert is_sound(container({"A": b"x" * 9000, "B": b"", "C": b"y", "D": b"z"}))


@pytest.mark.parametrize("length", [0, 8, 511, 600, 1024, 1600, len(WHOLE) - SECTOR - 1])
def test_what_was_cut_off_is_not(length):
    """Wherever it ends too early."""
    assert not is_sound(WHOLE[:length])


@pytest.mark.parametrize(
    "data",
    [
        with_number(SECTOR + 4 * 2, 2),  # the stream's first sector is followed by itself
        with_number(SECTOR + 4 * 3, 2),  # its second one by its first
        with_number(SECTOR + 4 * 2, 9999),  # or by one that is not there
        with_number(SECTOR + 4, 1),  # the directory is followed by itself
        with_number(48, 9999),  # the directory stands nowhere
        with_number(76, 9999),  # the table stands nowhere
        with_number(68, 0),  # the list of tables goes on in the table itself
        with_number(60, 9999),  # the table of small sectors stands nowhere
        with_number(2 * SECTOR + 128 + 120, 2**31),  # the stream claims more than its chain
        WHOLE[:30] + b"\x1f\x00" + WHOLE[32:],  # sectors of two gigabytes
    ],
)
def test_chains_in_a_circle_or_out_of_the_file_are_not(data):
    """Each would cost a reader all the memory there is, or bring it down."""
    assert not is_sound(data)
