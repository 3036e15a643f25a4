"""What a click on a step, a round or a group brings up."""

import pandas as pd
import pytest

from bounceback.metrics import compare, steps
from bounceback.ui import behind_steps
from bounceback.vocabulary.comparing import Outcome

AS_OF = pd.Timestamp("2026-06-01")


@pytest.mark.parametrize(
    ("leads_to", "expected"),
    [
        ("first_step", {1: "Yes", 2: "No", 4: "Yes", 5: "Not known"}),
        ("interview", {1: "Yes", 3: "No", 4: "Yes", 5: "Not known"}),
        ("final", {1: "No", 4: "Yes", 5: "Not known"}),
    ],
)
def test_a_step_leads_to_those_that_it_is_judged_by(log, leads_to, expected) -> None:
    """As many as the table counts, each with whether it went on; unknown depths are among them."""
    found = behind_steps.leads_to(log, {"leads_to": leads_to}, AS_OF)
    assert dict(zip(found["application"], found["went_on"], strict=True)) == expected
    table = steps.conversion(log, AS_OF).set_index("leads_to")
    assert table.loc[leads_to, ["of", "unclear"]].sum() == len(expected)


def test_a_round_leads_to_those_that_had_it(log) -> None:
    """As many as the table counts."""
    table = steps.rounds(log)
    assert table["reached"].tolist() == [2]
    assert behind_steps.rounds(log, {"round": 1})["application"].tolist() == [1, 4]
    assert behind_steps.rounds(log, {"round": 2}).empty


def test_a_group_leads_to_its_applications(log) -> None:
    """Those of the word and no others, with whether it happened."""
    judged = compare.judged(log, "source", Outcome.POSITIVE, AS_OF).merge(log.applications)
    board = behind_steps.group(log, {"group": "Board", "what": "word"}, judged)
    assert board[["application", "it_happened"]].to_numpy().tolist() == [[1, "Yes"], [4, "Yes"]]
    unsaid = behind_steps.group(log, {"group": "", "what": "missing"}, judged)
    assert unsaid["application"].tolist() == [5]
    assert "standing" not in unsaid
