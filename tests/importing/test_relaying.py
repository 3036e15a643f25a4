"""Rows of the log said anew, many at once."""

from bounceback.importing import relaying
from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build
from bounceback.schema import LOGGED, check

SHEET = b"Company,Role,Status\nAda,Clerk,Applied\nBrill,Cook,Rejected\nCorde,Cook,Open\n"


def test_each_cell_is_laid_in_its_place():
    """Values of several rows and columns change together; the other rows stay."""
    log = build([Source("jobs.csv", SHEET)]).log
    says = {
        1: {Added.STAGE: "Offer", Added.ROUNDS: "3"},
        2: {Added.ENDING: "No response", Added.ENDED_ON: "2026-05-01"},
    }
    found = check(relaying.applications(log, says)).applications
    assert found["furthest_stage"].tolist()[0] == "offer"
    assert found["rounds"].tolist()[0] == 3
    assert found["ending"].tolist()[1:] == ["no_response", log.applications["ending"].iloc[2]]
    assert str(found["ended_on"].iloc[1].date()) == "2026-05-01"


def test_logged_interviews_stand_with_their_application():
    """An interview that was logged in the app has the company and the role of its application."""
    log = build([Source("jobs.csv", SHEET)]).log
    says = {2: {Added.LOGGED: "2026-05-20 Final round, round 2, passed; no interview at all"}}
    [row] = check(relaying.applications(log, says)).interviews.to_dict("records")
    assert (row["application"], row["company"], row["origin"]) == (2, "Brill", LOGGED)
    assert (row["kind"], row["round"], row["result"]) == ("final", 2, "passed")


def test_nothing_said_changes_nothing():
    """Without cells that hold, the log is the same one."""
    log = build([Source("jobs.csv", SHEET)]).log
    assert relaying.applications(log, {}) is log
    assert relaying.interviews(log, {}) is log
