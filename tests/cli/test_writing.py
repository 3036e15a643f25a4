"""Files that commands write."""

import resource
import signal

import pytest

from bounceback.cli.reading import Refusal
from bounceback.cli.writing import write_new


def test_a_new_file_is_for_its_owner_alone(tmp_path):
    """Other users of the computer may not read what a command wrote."""
    write_new(tmp_path / "new", b"mine")
    assert (tmp_path / "new").read_bytes() == b"mine"
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("there", ["file", "folder"])
def test_what_is_there_stays(tmp_path, there):
    """Neither a file nor a folder of that name is touched."""
    path = tmp_path / "mine"
    path.mkdir() if there == "folder" else path.write_bytes(b"precious")
    with pytest.raises(Refusal, match="Choose another name"):
        write_new(path, b"new")
    assert path.is_dir() or path.read_bytes() == b"precious"


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path):
    """Where there is no room, no half of a file stays behind."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(Refusal, match="cannot be written"):
            write_new(tmp_path / "new", b"mine" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert not (tmp_path / "new").exists()
