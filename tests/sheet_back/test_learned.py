"""What is learned of each application beside its row."""

from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build
from bounceback.overlay.applying import known
from bounceback.sheet_back.learned import of_applications

SHEET = (
    b"Company,Role,Applied,Stage,Outcome,Reason\n"
    b"Ada,Clerk,2026-05-01,Interview,Rejected,visa; preparation\n"
    b"Brill,Cook,2026-05-28,Applied,,\n"
)


def test_a_reason_sorted_with_one_application_comes_first(learn):
    """What the person sorted for this application holds over what they sorted for all."""
    log = build([Source("jobs.csv", SHEET)]).log
    name = known(log).applications[1]
    sorting = {("visa", ""): "not_mine", ("visa", name): "partly", ("preparation", ""): "mine"}
    hands = of_applications(learn(log, sorting))[Added.HANDS]
    assert hands.tolist() == ["Partly in your hands; In your hands", ""]


def test_a_step_stands_with_its_reason(learn):
    """What fits next is said with why; where nothing fits, nothing is said."""
    found = of_applications(learn(build([Source("jobs.csv", SHEET)]).log))
    assert found[Added.NEXT].tolist()[0].startswith("Ask for feedback")
    assert found[Added.NEXT].tolist()[1] == ""
