"""What is added to each application and interview: what was understood, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from bounceback.coaching.kinds import StepKind
from bounceback.coaching.steps import State
from bounceback.importing import added_texts
from bounceback.importing.added_columns import Added
from bounceback.importing.added_items import day, labels, parted
from bounceback.insight.tables import HANDS
from bounceback.schema import SearchLog
from bounceback.vocabulary.terms import UNSORTED, Reason

COMING = frozenset({State.DUE, State.LATER, State.SNOOZED, State.UNDATED})
Sorting = Mapping[tuple[str, str], str]  # control by reason, and application or "" for all


@dataclass(frozen=True)
class Learned:
    """A search as the person sees it, and what goes into the added columns beside it.

    `identities` names each application by its key, `steps` is what `coaching.steps.next_steps`
    says of these names, `sorting` in whose hands a reason was.
    """

    log: SearchLog
    identities: "pd.Series[str]"
    steps: pd.DataFrame
    sorting: Sorting


def of_applications(learned: Learned) -> pd.DataFrame:
    """Answer: what stands in the added columns of each application? By its key."""
    texts = added_texts.of_applications(learned.log)
    names = learned.identities.reindex(texts.index)
    first = _first_steps(learned.steps).reindex(names)
    kinds = first["kind"].astype(object).map(labels(StepKind))
    return texts.assign(
        **{
            Added.HANDS: [
                _hands(parted(reasons), str(name), learned.sorting)
                for reasons, name in zip(texts[Added.REASONS], names, strict=True)
            ],
            Added.NEXT: [
                "" if pd.isna(reason) else f"{kind}: {reason}"
                for kind, reason in zip(kinds, first["reason"], strict=True)
            ],
            Added.NEXT_ON: [day(value) for value in first["due_on"]],
        }
    )


def _first_steps(steps: pd.DataFrame) -> pd.DataFrame:
    """The step that comes first with each application, by its name."""
    coming = steps[steps["state"].isin(COMING)].sort_values("rank")
    return coming.drop_duplicates("application").set_index("application")


def _hands(reasons: list[str], application: str, sorting: Sorting) -> str:
    """In whose hands each of these reasons was, in their order; nothing where none is sorted."""
    values = {label: value for value, label in labels(Reason).items()}
    said = [
        sorting.get((reason, application), sorting.get((reason, ""), UNSORTED))
        for reason in (values.get(label, label) for label in reasons)
    ]
    return "; ".join(HANDS[each] for each in said) if {*said} - {UNSORTED} else ""
