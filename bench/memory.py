"""How much memory an import needs at its peak, in a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_STATUS = Path("/proc/self/status")  # Linux alone tells the peak of a fresh process
_PROBE = """
import sys
from pathlib import Path
from bench import ours
from bench.memory import resident
before = resident("VmRSS")
log = ours.log_of(Path(sys.argv[1]))
print(resident("VmHWM") - before, resident("VmRSS") - before)
"""


def resident(what: str, status: str | None = None) -> int:
    """Answer: how many bytes of this process are in memory now (VmRSS) or were at most (VmHWM)?

    Raises:
        KeyError: the system's status does not tell.
    """
    text = _STATUS.read_text("utf-8") if status is None else status
    lines = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    return 1024 * int(lines[what].split()[0])


def peak(path: Path) -> dict[str, float] | None:
    """Answer: how many bytes does importing this file take at its peak, and after it?

    Above the process with all modules loaded; `times_file` is the peak over the file's size.
    None where the system does not tell.
    """
    if not _STATUS.exists():
        return None
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    most, kept = (int(number) for number in done.stdout.split())
    size = path.stat().st_size
    return {"file": size, "peak": most, "kept": kept, "times_file": most / size}
