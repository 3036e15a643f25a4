"""`python -m bench.suggestions`: how often are suggestions from notes right, and how quick?

Two sets of notes, read with the heading of their column: one frozen, on which nothing is ever
tuned, and one for tuning, from which `bench.weights` learns, so that its rates flatter. What each
number means stands in `Rates`.
"""

import csv
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from bounceback.importing.suggesting import suggest_reasons, suggest_themes, suggest_themes_of
from bounceback.overlay.corrections import MentionVerdict, Overlay, Verdict
from bounceback.overlay.learning import not_again
from bounceback.schema import frame
from bounceback.vocabulary.terms import Polarity, Provenance, Reason, Theme

NOTES = Path(__file__).parent.parent / "tests" / "vocabulary"
SETS = {"frozen": NOTES / "notes_frozen.tsv", "tuning": NOTES / "notes_tuning.tsv"}
# What the column's heading says of its notes, as `importing.meanings` has it.
DEFAULTS = {
    "note": None,
    "feedback": Polarity.WEAKNESS,
    "weakness": Polarity.WEAKNESS,
    "strength": Polarity.STRENGTH,
}
# How a person may write nearly the same a second time.
CHANGES = ("{}!!", "{} again", "Tue: {}", "so {}")
T = TypeVar("T")
Mention = tuple[Theme, Polarity]
_Shown = tuple[set[Mention], set[Mention]]  # without answers, with them


class Note(NamedTuple):
    """One note with what a careful reader found in it."""

    language: str
    heading: str
    words: str
    mentions: frozenset[Mention]
    reasons: frozenset[Reason]


@dataclass(frozen=True)
class Rates:
    """Counts over some notes; each pair is (how many, of how many)."""

    hit: tuple[int, int]  # notes with a theme: at least one true one is in the top three
    found: tuple[int, int]  # true themes, with their polarity: in the top three of their note
    any_polarity: tuple[int, int]  # the same, with the polarity left out
    false_alarms: tuple[int, int]  # notes that name no theme: one is suggested all the same
    reasons_found: tuple[int, int]  # notes that say why it ended: a true reason in the top three
    reason_alarms: tuple[int, int]  # notes that name no theme and no reason: one is suggested


def read_notes(path: Path) -> list[Note]:
    """Which notes stand in this file? Lines that begin with # are comments."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Note(
            row["language"],
            row["heading"],
            row["words"],
            frozenset(
                [(Theme(name), Polarity.WEAKNESS) for name in _listed(row["weaknesses"])]
                + [(Theme(name), Polarity.STRENGTH) for name in _listed(row["strengths"])]
            ),
            frozenset(Reason(name) for name in _listed(row["reasons"])),
        )
        for row in rows
    ]


def measure(notes: Sequence[Note]) -> Rates:
    """How often is what these notes name among what is suggested for them?"""
    themed = [note for note in notes if note.heading in DEFAULTS]  # a reason's column has none
    said = {note: _suggested(note) for note in themed}
    telling = [note for note in themed if note.mentions]
    silent = [note for note in themed if not note.mentions]
    named = [(note, mention) for note in telling for mention in note.mentions]
    ended = [note for note in notes if note.reasons]
    clean = [note for note in silent if not note.reasons]
    return Rates(
        hit=_count(telling, lambda note: bool(note.mentions & said[note])),
        found=_count(named, lambda one: one[1] in said[one[0]]),
        any_polarity=_count(named, lambda one: one[1][0] in {theme for theme, _ in said[one[0]]}),
        false_alarms=_count(silent, lambda note: bool(said[note])),
        reasons_found=_count(ended, lambda note: bool(note.reasons & _reasons(note))),
        reason_alarms=_count(clean, lambda note: bool(_reasons(note))),
    )


class Answered(NamedTuple):
    """Suggestions for some notes without a person's answers to other notes, and with them."""

    true: tuple[int, int]  # suggestions that are right: (without, with)
    wrong: tuple[int, int]  # the same for those that are not


def answered(notes: Sequence[Note]) -> dict[str, Answered]:
    """What do answers to one half of the notes, and then to the other, change?

    For the other half ("others"), and where the answered notes come again in slightly other words
    ("again").
    """
    themed = [note for note in notes if note.heading in DEFAULTS]
    halves = (themed[::2], themed[1::2])
    found: dict[str, list[tuple[Note, _Shown]]] = {"others": [], "again": []}
    for own, others in (halves, halves[::-1]):
        answers = _answers(own)
        changed = [n._replace(words=change.format(n.words)) for n in own for change in CHANGES]
        found["others"] += [(note, _shown(note, answers)) for note in others]
        found["again"] += [(note, _shown(note, answers)) for note in changed]
    return {
        name: Answered(
            _sums((len(b & note.mentions), len(a & note.mentions)) for note, (b, a) in some),
            _sums((len(b - note.mentions), len(a - note.mentions)) for note, (b, a) in some),
        )
        for name, some in found.items()
    }


def table(notes: Sequence[Note]) -> Iterator[str]:
    """The rates of all notes and of each language, as lines of a table."""
    languages = {"all": notes} | {
        language: [note for note in notes if note.language == language]
        for language in dict.fromkeys(note.language for note in notes)
    }
    columns = {name: measure(some) for name, some in languages.items()}
    yield f"{'':16}" + "".join(f"{name:>16}" for name in columns)
    for field in Rates.__dataclass_fields__:
        cells = (_share(*getattr(rates, field)) for rates in columns.values())
        yield f"{field:16}" + "".join(f"{cell:>16}" for cell in cells)


def main() -> None:
    """Print the rates of both sets, and the time that a note takes."""
    for name, path in SETS.items():
        notes = read_notes(path)
        print(f"{name}: {len(notes)} notes{' (learnt from: rates flatter)' * (name == 'tuning')}")
        print("\n".join(table(notes)), end="\n\n")
        words = [note.words for note in notes]
        begun = time.perf_counter()
        suggest_themes_of(words, None)
        taken = (time.perf_counter() - begun) / len(notes)
        print(f"{taken * 1000:.3f} ms per note\n")
        print("suggestions without > with answers to half of the notes")
        for which, ((true, still), (wrong, left)) in answered(notes).items():
            print(f"{which:16}true {true} > {still}, wrong {wrong} > {left}")
        print()


def _listed(names: str) -> Iterable[str]:
    return [] if names == "-" else names.split(",")


def _answers(notes: Sequence[Note]) -> Overlay:
    """What a person says to all that is suggested for these notes."""
    return Overlay(
        tuple(
            MentionVerdict(
                "any",
                "",
                one.theme,
                one.polarity,
                one.words,
                Verdict.CONFIRMED
                if (one.theme, one.polarity) in note.mentions
                else Verdict.REJECTED,
            )
            for note in notes
            for one in suggest_themes(note.words, DEFAULTS[note.heading])
        )
    )


def _shown(note: Note, answers: Overlay) -> _Shown:
    """What is suggested for a note, without any answers and with these."""
    found = suggest_themes(note.words, DEFAULTS[note.heading])
    said = {
        "theme": [str(one.theme) for one in found],
        "polarity": [str(one.polarity) for one in found],
        "words": [one.words for one in found],
        "provenance": [str(Provenance.SUGGESTED)] * len(found),
    }
    left = not_again(frame("mentions", said), answers)
    kept = zip(map(Theme, left["theme"]), map(Polarity, left["polarity"]), strict=True)
    return {(one.theme, one.polarity) for one in found}, set(kept)


def _sums(counts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    without, with_ = (sum(part) for part in zip(*counts, strict=True))
    return without, with_


def _suggested(note: Note) -> set[Mention]:
    found = suggest_themes(note.words, DEFAULTS[note.heading])
    return {(one.theme, one.polarity) for one in found}


def _reasons(note: Note) -> set[Reason]:
    return {one.reason for one in suggest_reasons(note.words)}


def _count(of: Sequence[T], holds: Callable[[T], bool]) -> tuple[int, int]:
    return sum(map(holds, of)), len(of)


def _share(count: int, of: int) -> str:
    return f"{count}/{of} {count / of:.2f}" if of else "-"


if __name__ == "__main__":
    main()
