"""The reasons that are given for endings."""

from bounceback.measuring.given import ENDED, given_reasons
from bounceback.vocabulary.terms import Provenance


def test_only_reasons_of_these_endings_stand_by_the_row_of_their_application(log_of) -> None:
    """Keys become rows; an open application and one that is not there give no reason."""
    log = log_of(
        applications=[
            {"application": 70, "ending": "open"},
            {"application": 30, "ending": "rejected"},
        ],
        reasons=[
            {"application": 70, "reason": "visa", "provenance": "told"},
            {"application": 30, "reason": "my own", "provenance": "guess"},
            {"application": 30, "reason": "unknown", "provenance": "told"},
            {"application": 30, "reason": "my own", "provenance": "told"},
            {"application": 99, "reason": "visa", "provenance": "told"},
            {"application": 30, "reason": None, "provenance": "told"},
        ],
    )
    given = given_reasons(log, ENDED)
    assert given.application.tolist() == [1, 1, 1]
    assert given.order.categories[given.reason].tolist() == ["my own", "unknown", "my own"]
    assert given.order.categories[-2:].tolist() == ["my own", "unknown"]
    assert given.order.categories[given.telling().reason].tolist() == ["my own", "my own"]
    assert given.by(Provenance.TOLD).reason.tolist() == given.reason[1:].tolist()
    assert given.applications()[-2:].tolist() == [1, 1]
    assert given.cases() == 1
    assert list(zip(*given.pairs(), strict=True)) == list(
        zip([1, 1], given.reason[:2], strict=True)
    )
