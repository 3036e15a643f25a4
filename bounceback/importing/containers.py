"""Whether the container of an old workbook (XLS, or a locked one) can be walked through.

Such a file is a small file system [MS-CFB]: a table says for each sector which one follows it.
A chain that runs in a circle or out of the file costs a reader all the memory there is, so every
chain is followed here once before the workbook is opened.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

HEADER, ENTRY, SMALL = 512, 128, 64  # bytes
LAST = 0xFFFFFFFE  # ends a chain; it and greater numbers stand for no sector
STORED = (2, 5)  # the kinds of directory entries that hold data: streams, and the root


def is_sound(data: bytes) -> bool:
    """Answer: does every chain of sectors in this container come to its end in the file?"""
    try:
        _check(data)
    except (ValueError, struct.error):
        return False
    return True


def stream_of(data: bytes, *names: str) -> bytes:
    """Answer: which bytes does the first stream with one of these names hold? b"" for none.

    Raises:
        ValueError, struct.error: a container that is not sound.
    """
    sectors, table, entries = _opened(data)
    cutoff, small_table = struct.unpack_from("<II", data, 56)
    for place in range(0, len(entries), ENTRY):
        if entries[place + 66] == STORED[0] and _name(entries, place).casefold() in names:
            start, size = struct.unpack_from("<II", entries, place + 116)
            if size >= cutoff:
                return sectors.joined(_chain(table, start))[:size]
            [root] = struct.unpack_from("<I", entries, 116)
            pieces = _Sectors(bytes(SMALL) + sectors.joined(_chain(table, root)), SMALL)
            return pieces.joined(_chain(sectors.numbers(_chain(table, small_table)), start))[:size]
    return b""


def _name(entries: bytes, place: int) -> str:
    [length] = struct.unpack_from("<H", entries, place + 64)
    return entries[place : place + max(length, 2) - 2].decode("utf-16-le", errors="replace")


@dataclass(frozen=True)
class _Sectors:
    """The bytes, cut into sectors; the header stands before the first."""

    data: bytes
    size: int

    def read(self, number: int) -> bytes:
        sector = self.data[(number + 1) * self.size : (number + 2) * self.size]
        _require(len(sector) == self.size)
        return sector

    def joined(self, sectors: Sequence[int]) -> bytes:
        """The bytes of a stream; the last sector of the file need not be filled."""
        return b"".join(self.data[(n + 1) * self.size : (n + 2) * self.size] for n in sectors)

    def numbers(self, sectors: Sequence[int]) -> list[int]:
        return [n for s in sectors for (n,) in struct.iter_unpack("<I", self.read(s))]

    @property
    def count(self) -> int:
        """The sectors of the file; the last one need not be filled."""
        return -(-len(self.data) // self.size) - 1


def _require(sound: object) -> None:
    if not sound:
        raise ValueError


def _opened(data: bytes) -> tuple[_Sectors, list[int], bytes]:
    """The sectors, the table of which one follows which, and the directory of the streams."""
    [shift] = struct.unpack_from("<H", data, 30)
    [directory] = struct.unpack_from("<I", data, 48)
    _require(shift in {9, 12})
    sectors = _Sectors(data, 1 << shift)
    table = sectors.numbers(_table_sectors(sectors))
    return sectors, table, b"".join(map(sectors.read, _chain(table, directory)))


def _check(data: bytes) -> None:
    cutoff, small_table = struct.unpack_from("<II", data, 56)
    sectors, table, entries = _opened(data)
    small = sectors.numbers(_chain(table, small_table))
    for place in range(0, len(entries), ENTRY):
        start, size = struct.unpack_from("<II", entries, place + 116)
        if entries[place + 66] in STORED and size:
            in_small = size < cutoff and entries[place + 66] == STORED[0]
            chain = _chain(small if in_small else table, start)
            _require(len(chain) * (SMALL if in_small else sectors.size) >= size)
            _require(in_small or max(chain) < sectors.count)


def _table_sectors(sectors: _Sectors) -> list[int]:
    """The sectors that hold the table: the first ones named in the header, the rest in a chain."""
    named = list(struct.unpack_from("<109I", sectors.data, 76))
    [more] = struct.unpack_from("<I", sectors.data, 68)
    while more < LAST:
        *listed, more = sectors.numbers([more])
        named += listed
        _require(len(named) <= sectors.count + HEADER)
    return [number for number in named if number < LAST]


def _chain(table: Sequence[int], start: int) -> list[int]:
    """The sectors from this one to the end of its chain, none of them twice."""
    chain: list[int] = []
    while start < LAST:
        _require(start < len(table) and len(chain) < len(table))
        chain.append(start)
        start = table[start]
    return chain
