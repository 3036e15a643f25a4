"""Writes to the journal at random and says after each that it is kept; ends by being killed."""

import random
import sys
from dataclasses import replace

from bounceback.journal import corrections, drafts, letters, plans, uploads
from bounceback.journal.opening import open_journal
from bounceback.overlay.corrections import ReasonCorrection
from tests.journal.filled import AT


def plan(journal, number):
    """Keep a plan."""
    plans.save(journal, plans.Plan(str(number), "then", AT))


def letter(journal, number):
    """Keep a letter, then change it."""
    kept = letters.save(journal, letters.Letter("thanks", "a", AT, text="begun"))
    letters.save(journal, replace(kept, text=str(number)))


def correction(journal, number):
    """Say something about an application."""
    said = ReasonCorrection(f"application {number}", "visa", words=str(number))
    corrections.say(journal, said, at=AT)


def upload(journal, number):
    """Keep a sheet of some size."""
    uploads.keep(journal, [(str(number), random.randbytes(60_000))], "", AT)


def draft(journal, number):
    """Go on with the one draft."""
    found = drafts.find(journal, "draft") or drafts.Draft("draft", "", AT)
    drafts.save(journal, replace(found, text=str(number)))


if __name__ == "__main__":
    seed, writes = map(int, sys.argv[1:])
    random.seed(seed)
    for number in range(writes):
        write = random.choice([plan, letter, correction, upload, draft])
        write(open_journal(), number)
        print(write.__name__, number, flush=True)
    sys.stdin.read()  # whoever started this kills it
