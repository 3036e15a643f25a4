"""The file of a backup: what goes in comes out, and nothing that was changed does."""

import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.errors import UnreadableFileError
from bounceback.journal.backup_files import MANIFEST, Packed, pack, unpack
from tests.importing.workbook_files import xlsx

PACKED = Packed("0002", "2026-05-01", {"plans": [{"id": 1, "cue": "If"}]}, {"ab": b"\0sheet"})
VALUES = st.none() | st.integers() | st.text() | st.booleans()
ROWS = st.lists(st.dictionaries(st.text(), VALUES, max_size=4), max_size=4)
NAMES = st.text(st.characters(categories=["Ll"]), min_size=1)


def opened(data):
    """The parts of a backup by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def closed(parts, compression=zipfile.ZIP_DEFLATED):
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_manifest(**changed):
    """The backup with other words in its manifest."""
    parts = opened(pack(PACKED))
    manifest = {**json.loads(parts[MANIFEST]), **changed}
    return closed({**parts, MANIFEST: json.dumps(manifest)})


@given(st.dictionaries(NAMES, ROWS, max_size=3), st.dictionaries(NAMES, st.binary(), max_size=3))
def test_what_is_packed_is_unpacked(rows, contents):
    """Whatever the rows and bytes are, they come back as they were."""
    packed = Packed("0002", "2026-05-01", rows, contents)
    assert unpack("b.zip", pack(packed)) == packed


def test_nothing_in_it_names_an_owner():
    """The manifest says what is in the file, not whose it is."""
    manifest = json.loads(opened(pack(PACKED))[MANIFEST])
    assert manifest.keys() == {"format", "version", "revision", "created", "rows", "sha256"}
    assert manifest["rows"] == {"plans": 1}


@pytest.mark.parametrize("kept", [0, 1, 40, 200, -1])
def test_a_backup_that_was_cut_off_is_refused(kept):
    """Wherever the file ends too early, it is said in one sentence."""
    with pytest.raises(UnreadableFileError, match=r"^b\.zip: (this is not a backup|the backup is)"):
        unpack("b.zip", pack(PACKED)[:kept])


@pytest.mark.parametrize("place", [0.1, 0.3, 0.5, 0.7])
def test_no_byte_of_it_can_be_changed(place):
    """A flipped byte in any part is found, by the zip file's own sums or by ours."""
    data = bytearray(pack(PACKED))
    data[int(place * len(data))] ^= 0xFF
    try:
        assert unpack("b.zip", bytes(data)) == PACKED  # a byte that says nothing, such as a date
    except UnreadableFileError as error:
        assert str(error).startswith("b.zip: ")


@pytest.mark.parametrize("part", ["tables/plans.jsonl", "contents/ab"])
def test_a_part_that_was_changed_is_refused(part):
    """A zip file in good order with another text in it is no backup any more."""
    parts = opened(pack(PACKED))
    with pytest.raises(UnreadableFileError, match="the backup is damaged"):
        unpack("b.zip", closed({**parts, part: parts[part].replace(b"e", b"i") + b" "}))


def test_a_part_that_was_added_is_refused():
    """The checksum speaks of every file in it."""
    with pytest.raises(UnreadableFileError, match="the backup is damaged"):
        unpack("b.zip", closed({**opened(pack(PACKED)), "contents/cd": b"more"}))


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"rows": {"plans": 2}}, "damaged"),
        ({"rows": ["plans"]}, "damaged"),
        ({"rows": {"letters": 0}}, "damaged"),
        ({"revision": "0001"}, "damaged"),
        ({"sha256": ""}, "damaged"),
        ({"format": "Another"}, "not a backup"),
        ({"version": 2}, "newer version"),
    ],
)
def test_a_manifest_that_was_changed_is_refused(changed, says):
    """What the manifest says is part of what its checksum is of."""
    with pytest.raises(UnreadableFileError, match=says):
        unpack("b.zip", with_manifest(**changed))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Company,Role\nKelp,Cook\n",
        b"PK\x03\x04",
        xlsx({"Sheet": [["Company"]]}),
        closed({}),
        closed({MANIFEST: "[]"}),
        closed({MANIFEST: "no json"}),
        closed({MANIFEST: '{"format": "Bounceback backup"}'}),
    ],
    ids=["empty", "csv", "beginning", "workbook", "nothing", "list", "text", "half"],
)
def test_another_file_is_refused(data):
    """What is no backup is told so in one sentence, whatever it is."""
    with pytest.raises(UnreadableFileError, match=r"^b\.zip: (this is not|the backup is)"):
        unpack("b.zip", data)


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    """A few kilobytes that would unpack to hundreds of megabytes are not opened."""
    with pytest.raises(UnreadableFileError, match="too large when unpacked"):
        unpack("b.zip", closed({MANIFEST: b" " * 60_000_000}))


def test_a_backup_of_much_that_is_alike_can_be_restored():
    """What compresses as well as a bomb does is kept uncompressed, and read again."""
    packed = Packed("0002", "", {"plans": []}, {"ab": b"Kelp,Cook\n" * 2_200_000})
    data = pack(packed)
    assert len(data) > 22_000_000
    assert unpack("b.zip", data) == packed
