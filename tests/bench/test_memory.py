"""What the system tells about memory."""

import pytest

from bench.memory import resident

STATUS = "Name:\tpython\nVmPeak:\t  900 kB\nVmHWM:\t  64 kB\nVmRSS:\t  32 kB\nThreads:\t1\n"


@pytest.mark.parametrize(("what", "size"), [("VmHWM", 65_536), ("VmRSS", 32_768)])
def test_resident_reads_bytes(what, size):
    """Kilobytes of the system's status become bytes."""
    assert resident(what, STATUS) == size


def test_resident_says_what_is_missing():
    """A status that does not tell raises, naming what was looked for."""
    with pytest.raises(KeyError, match="VmHWM"):
        resident("VmHWM", "Name:\tpython\n")
