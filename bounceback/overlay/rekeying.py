"""From the identities of one version of a sheet to those of the next."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from bounceback.identity import keyed
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    Correction,
    Overlay,
    ReasonCorrection,
)
from bounceback.overlay.identity import WITHIN, application_of, identified
from bounceback.schema import SearchLog


def rekeyed(overlay: Overlay, renamed: Mapping[str, str]) -> Overlay:
    """The same overlay for a newer version of the same sheet.

    `renamed` leads from old identities to new ones, of applications and, where they are known,
    of interviews (`renamings`). What is not in it stays as it is, and may wait.
    """
    return Overlay(tuple(_renamed(each, renamed) for each in overlay.corrections))


def renamings(before: SearchLog, after: SearchLog, matched: pd.DataFrame) -> dict[str, str]:
    """Answer: which identities have changed between two versions of the same sheet?

    `matched` has one row for each pair of applications: before, after (keys), as
    `importing.again.compare` finds them. Of the interviews of a pair, those of the same kind
    and day belong together, then those of the same kind, in order. Both logs as they were read.
    """
    old, new = identified(before), identified(after)
    pairs = zip(
        old.applications.reindex(matched["before"]),
        new.applications.reindex(matched["after"]),
        strict=True,
    )
    applications = {str(was): str(now) for was, now in pairs}
    interviews = _interviews(before, after, matched)
    of_interviews = {str(old.interviews[was]): str(new.interviews[now]) for was, now in interviews}
    found = {**applications, **of_interviews}
    return {was: now for was, now in found.items() if was != now}


def _interviews(
    before: SearchLog, after: SearchLog, matched: pd.DataFrame
) -> list[tuple[int, int]]:
    """Pairs of keys of interviews that belong together."""
    to_old = pd.Series(matched["before"].to_numpy(), index=matched["after"].to_numpy())
    old = before.interviews.assign(application=before.interviews["application"].astype("Int64"))
    new = after.interviews.assign(
        application=after.interviews["application"].map(to_old).astype("Int64")
    ).dropna(subset=["application"])
    pairs: list[tuple[int, int]] = []
    for columns in (["application", "kind", "held_on"], ["application", "kind"]):
        sides = [
            keyed(held, columns).assign(**{side: held["interview"]})
            for held, side in ((old, "was"), (new, "now"))
        ]
        found = sides[0].merge(sides[1], on=["key", "turn"])
        pairs += zip(found["was"].tolist(), found["now"].tolist(), strict=True)
        old = old[~old["interview"].isin(found["was"])]
        new = new[~new["interview"].isin(found["now"])]
    return pairs


def _renamed(correction: Correction, renamed: Mapping[str, str]) -> Correction:
    application = renamed.get(correction.application, correction.application)
    if isinstance(correction, ApplicationCorrection | ReasonCorrection):
        return replace(correction, application=application)
    interview = new_identity(correction.interview, renamed)
    return replace(correction, application=application, interview=interview)


def new_identity(identity: str, renamed: Mapping[str, str]) -> str:
    """The identity of an application or interview by the new names.

    An interview that has no new name of its own follows its application.
    """
    application = application_of(identity)
    if identity in renamed or not application:
        return renamed.get(identity, identity)
    rest = identity.removeprefix(application + WITHIN)
    return renamed.get(application, application) + WITHIN + rest
