"""The reasons that are given for endings."""

from bounceback.measuring.given import ENDED, given_reasons, tells


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
            {"application": 99, "reason": "visa", "provenance": "told"},
            {"application": 30, "reason": None, "provenance": "told"},
        ],
    )
    given = given_reasons(log, ENDED)
    assert given["application"].tolist() == [1, 1]
    assert given["reason"].tolist() == ["my own", "unknown"]
    assert tells(given).tolist() == [True, False]
    assert given["reason"].cat.categories[-2:].tolist() == ["my own", "unknown"]
