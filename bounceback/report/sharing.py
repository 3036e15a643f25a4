"""The one gate: what of a log may go into a report. Everything else reads what comes out here."""

from collections.abc import Callable, Mapping

import pandas as pd

from bounceback.report.choosing import Choice, Naming
from bounceback.report.names import Names, letter
from bounceback.schema import EXTRA_PREFIX, FRAMES, SearchLog, check, frame
from bounceback.vocabulary.terms import Provenance, Reason

NAMES = ("company",)
WORDS = ("role", "source", "location", "status", "notes", "words", "column", "origin")
Change = Callable[[str], str]


def shared(log: SearchLog, choice: Choice, names: Names) -> SearchLog:
    """Answer: what does the log say that may be handed on?

    Suggestions are no facts and stay behind. Where names are replaced, companies become their
    letters, and free text stays behind unless `choice.words` asks for it; then the names in it are
    replaced. The words behind reasons and themes, and notes, need `choice.words` in either case.
    """
    confirmed = SearchLog(
        log.applications,
        log.interviews,
        _confirmed(log.reasons),
        _confirmed(log.mentions),
    )
    if choice.names is Naming.KEEP:
        return confirmed if choice.words else _without(confirmed, ("words", "notes"))
    hidden = names.hidden if choice.words else _nothing
    own = said_of(log, choice, names)
    changes: dict[str, Change] = dict.fromkeys(WORDS, hidden)
    changes |= dict.fromkeys(NAMES, names.company)
    return check(
        SearchLog(
            _changed("applications", confirmed.applications, changes),
            _changed("interviews", confirmed.interviews, changes),
            _changed("reasons", confirmed.reasons, {**changes, "reason": own}),
            _changed("mentions", confirmed.mentions, changes),
        )
    )


def said_of(log: SearchLog, choice: Choice, names: Names) -> Change:
    """Answer: how is a reason called in the report, by how it is called in the log?

    Those of the taxonomy keep their names. A person's own tell themselves apart by a letter, where
    names are replaced and no free text goes in.
    """
    known = set(Reason)
    own = [reason for reason in log.reasons["reason"].dropna().unique() if reason not in known]
    if choice.names is Naming.KEEP:
        return str
    if choice.words:
        return lambda reason: reason if reason in known else names.hidden(reason)
    letters = {reason: f"Own reason {letter(place)}" for place, reason in enumerate(own)}
    return lambda reason: letters.get(reason, reason)


def _confirmed(given: pd.DataFrame) -> pd.DataFrame:
    kept = given["provenance"] != Provenance.SUGGESTED
    return given[kept].reset_index(drop=True)


def _without(log: SearchLog, columns: tuple[str, ...]) -> SearchLog:
    changes = dict.fromkeys(columns, _nothing)
    parts = {name: _changed(name, getattr(log, name), changes, extras=True) for name in FRAMES}
    return SearchLog(**parts)


def _changed(
    name: str, given: pd.DataFrame, changes: Mapping[str, Change], *, extras: bool = False
) -> pd.DataFrame:
    """The frame with each distinct text of these columns changed; own columns only if asked."""
    columns = [c for c in map(str, given) if extras or not c.startswith(EXTRA_PREFIX)]
    texts = {c: _mapped(given[c], changes[c]) if c in changes else given[c] for c in columns}
    return frame(name, texts)


def _mapped(column: pd.Series, change: Change) -> pd.Series:
    words = {value: change(str(value)) for value in column.dropna().unique()}
    return column.astype("object").map(words).astype("str").fillna("").set_axis(column.index)


def _nothing(_: str) -> str:
    return ""
