"""In whose hands the reasons were."""

import pytest

from bounceback.metrics import control
from bounceback.vocabulary.terms import Reason, ReasonGroup

SORTING = {"visa": "not_mine", "communication": "partly", "my own": "mine", "timing": "a slip"}


@pytest.fixture(scope="module")
def log(log_of):
    """Four ended applications, one of them with two reasons, and an open one."""
    return log_of(
        applications=[
            {"application": key, "ending": ending}
            for key, ending in enumerate(
                ["rejected", "rejected", "no_response", "rejected", "open"], start=1
            )
        ],
        reasons=[
            {"application": 1, "reason": "visa", "provenance": "told"},
            {"application": 1, "reason": "communication", "provenance": "guess"},
            {"application": 2, "reason": "visa", "provenance": "guess"},
            {"application": 3, "reason": "my own", "provenance": "guess"},
            {"application": 4, "reason": "timing", "provenance": "told"},
            {"application": 4, "reason": "unknown", "provenance": "told"},
            {"application": 5, "reason": "visa", "provenance": "told"},
            {"application": 3, "reason": "preparation", "provenance": "suggested"},
        ],
    )


def test_each_reason_stands_with_what_the_person_said_of_it(log) -> None:
    """What the person sorted stands beside what is usual; a slip of theirs sorts nothing."""
    table = control.by_reason(log, SORTING).set_index("reason")
    assert table["applications"].to_dict() == {
        "visa": 2,
        "communication": 1,
        "timing": 1,
        "my own": 1,
    }
    assert table["control"].astype("str").to_dict() == {
        "visa": "not_mine",
        "communication": "partly",
        "timing": "unsorted",
        "my own": "mine",
    }
    assert table.loc["timing", "proposed"] == "not_mine"
    assert table.loc["my own", "proposed"] == "unsorted"


def test_applications_are_counted_once_a_group(log) -> None:
    """An application with two reasons counts in both groups, and once in what they are out of."""
    table = control.groups(log, SORTING).set_index("control")
    assert table["applications"].to_dict() == {
        "mine": 1,
        "partly": 1,
        "not_mine": 2,
        "unsorted": 1,
    }
    assert table["of"].unique().tolist() == [4]
    assert (table["low"] <= table["share"]).all()


def test_nothing_is_sorted_for_the_person(log) -> None:
    """Without a word of theirs every reason is unsorted, however usual a group may be."""
    assert set(control.by_reason(log, {})["control"]) == {"unsorted"}


def test_an_empty_search_has_its_columns(log_of) -> None:
    """Nothing sent: no reason, every group with nothing, no share."""
    assert control.by_reason(log_of(), {}).empty
    table = control.groups(log_of(), {})
    assert table["applications"].sum() == 0
    assert table["share"].isna().all()


def test_every_reason_but_unknown_has_a_proposal() -> None:
    """The taxonomy says of each of its reasons what is usual; of "unknown" it says nothing."""
    silent = {reason for reason in Reason if control.proposed(reason, {}) == "unsorted"}
    assert silent == {Reason.UNKNOWN}


def test_a_reason_of_their_own_goes_by_its_group(log) -> None:
    """Where the person says in which group their reason stands, what is usual there is offered."""
    own = {"my own": ReasonGroup.CIRCUMSTANCES}
    table = control.by_reason(log, {}, own).set_index("reason")
    assert table.loc["my own", "proposed"] == "not_mine"
