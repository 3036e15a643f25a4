"""Containers of old workbooks: sound ones, and ones that no reader should walk through."""

import struct

import pytest

from bounceback.importing.containers import is_sound, stream_of
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


def test_a_stream_is_found_by_its_name():
    """Whichever way it is written; its sectors follow one another as the table says."""
    data = bytes(range(256)) * 40
    whole = container({"Other": b"x" * 9000, "Workbook": data, "Last": b"y"})
    assert stream_of(whole, "workbook")[: len(data)] == data
    assert stream_of(whole, "book") == b""


def test_a_short_stream_stands_in_the_small_container():
    """Its pieces of 64 bytes follow one another by a table of their own."""
    data = b"\x09\x08" + bytes(range(100)) + b"end"
    whole = with_small_stream("Book", data)
    assert stream_of(whole, "workbook", "book") == data


def with_small_stream(name: str, data: bytes) -> bytes:
    """A container whose one stream is shorter than 4 KB, and so lies in the root's own stream."""
    pieces = data.ljust(SECTOR, b"\0")
    head = bytearray(container({}))[:SECTOR]
    struct.pack_into("<I", head, 60, 2)  # the table of the small container stands in sector 2
    end, table_sector = 0xFFFFFFFE, 0xFFFFFFFD
    table = struct.pack("<4I", table_sector, end, end, end).ljust(SECTOR, b"\xff")
    entries = [("Root Entry", 5, 3, SECTOR), (name, 2, 0, len(data))]
    directory = b"".join(entry(*each) for each in entries).ljust(SECTOR, b"\0")
    small = struct.pack("<2I", 1, end).ljust(SECTOR, b"\xff")
    return bytes(head) + table + directory + small + pieces


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    """One entry of the directory."""
    encoded = (name + "\0").encode("utf-16-le")
    links = struct.pack("<HBBIII", len(encoded), kind, 1, *[0xFFFFFFFF] * 3)
    return encoded.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
