"""Killed in the middle of writing, the journal holds everything that was acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest

from bounceback.journal import corrections, drafts, letters, plans, uploads
from bounceback.journal.opening import open_journal

ROOT = Path(__file__).parents[2]
WRITES = 200


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_in_the_middle_of_writing_loses_nothing(home, seed):
    """After kill -9 at a random point the journal opens and holds all that was acknowledged."""
    writing = subprocess.Popen(
        [sys.executable, "-m", "tests.journal.writing", str(seed), str(WRITES)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    acknowledged = [writing.stdout.readline().strip() for _ in range(30 + seed * 37)]
    writing.kill()  # kill -9: nothing can be tidied up
    acknowledged += [line.strip() for line in writing.communicate(timeout=60)[0].splitlines()]
    assert writing.returncode == -9
    assert 30 <= len(acknowledged) < WRITES
    assert missing(acknowledged) == []


def missing(acknowledged):
    """Which of the writes that were acknowledged the journal does not hold."""
    journal = open_journal()
    with journal.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    held = {
        *(f"plan {each.cue}" for each in plans.every(journal)),
        *(f"letter {each.text}" for each in letters.every(journal)),
        *(f"correction {each.words}" for each in corrections.overlay(journal).corrections),
        *(f"upload {name}" for each in uploads.kept(journal) for name in each.names),
    }
    draft = drafts.find(journal, "draft")
    reached = int(draft.text) if draft else -1
    late = [
        line for line in acknowledged if line.startswith("draft ") and not overtaken(line, reached)
    ]
    return [
        line for line in acknowledged if not line.startswith("draft ") and line not in held
    ] + late


def overtaken(line, reached):
    """Whether a draft that was acknowledged is the one kept, or an earlier state of it."""
    return int(line.removeprefix("draft ")) <= reached
