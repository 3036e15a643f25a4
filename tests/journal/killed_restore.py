"""Restores one of two backups after the other, says so after each, and ends by being killed."""

import sys
from itertools import cycle
from pathlib import Path

from bounceback.journal import restoring
from bounceback.journal.opening import open_journal

if __name__ == "__main__":
    backups = [restoring.read(name, Path(name).read_bytes()) for name in sys.argv[1:]]
    for backup in cycle(backups):
        restoring.restore(open_journal(), backup)
        print("restored", flush=True)
