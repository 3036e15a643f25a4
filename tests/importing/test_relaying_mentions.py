"""Mentions said anew by added cells."""

from bounceback.importing import relaying
from bounceback.importing.added_columns import Added
from bounceback.importing.building import Source, build

SHEET = b"Company,Role,Status,Notes\nAda,Clerk,Rejected,I was so nervous in the interview\n"


def log():
    """A log with one suggestion."""
    found = build([Source("jobs.csv", SHEET)]).log
    assert (found.mentions["provenance"] == "suggested").all()
    assert len(found.mentions)
    return found


def test_a_suggestion_that_was_confirmed_is_a_mention():
    """It counts as what the person says, and is suggested no more."""
    says = {1: {Added.POINTS: "Confidence and nerves", Added.SUGGESTED: ""}}
    found = relaying.applications(log(), says)
    assert found.mentions[["theme", "provenance"]].to_numpy().tolist() == [["confidence", "guess"]]
    assert found.reasons.empty


def test_a_suggestion_that_was_turned_down_is_gone():
    """What is not listed any more is suggested no more."""
    assert relaying.applications(log(), {1: {Added.SUGGESTED: ""}}).mentions.empty


def test_a_mention_finds_its_interview():
    """An item that names a logged interview stands in that interview."""
    says = {
        1: {
            Added.LOGGED: "2026-05-20 Final round",
            Added.STRENGTHS: "Communication (told, Final round 2026-05-20)",
        }
    }
    found = relaying.applications(log(), says)
    [row] = found.mentions[found.mentions["polarity"] == "strength"].to_dict("records")
    assert row["interview"] == found.interviews["interview"].iloc[0]
    assert row["provenance"] == "told"
