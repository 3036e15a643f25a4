"""One application in words."""

import pandas as pd

from bounceback.ui import details


def test_the_standing_is_one_line_of_words(log) -> None:
    """Depth, ending and the dates that are known; what is not known is left out."""
    assert (
        details.standing(log.applications.iloc[0]) == "Interview, rejected; applied on 2026-01-05."
    )
    assert details.standing(log.applications.iloc[2]) == "Assessment, rejected."


def test_an_interview_is_one_line(log) -> None:
    """Which one, when, how it went; what is not known is left out."""
    assert details.held(log.interviews.iloc[0]) == "Interview, 2026-01-20, failed"
    assert details.held(log.interviews.iloc[2]) == "Phone screen, pending"
    rated = log.interviews.assign(rating=3.5, result="unknown").iloc[1]
    assert details.held(rated) == "Final round, 2026-03-03, rated 3.5 by you"


def test_reasons_say_who_says_so_and_how(log) -> None:
    """Each reason stands with its provenance and its words; a person's own reason as it is."""
    assert details.reasons(log.reasons) == [
        "Preparation · Told by the employer · “You could have read more.”",
        "Preparation · Your own reading · “too little time”",
        "my own reason · Suggested, not confirmed",
    ]


def test_mentions_say_which_way_they_speak(log) -> None:
    """A weakness and a strength are told apart, with who says so."""
    assert details.mentions(log.mentions.head(2)) == [
        "Weakness: Preparation · Your own reading · “did not read the advert”",
        "Strength: Communication · Told by the employer · “clear”",
    ]


def test_no_rows_are_no_lines(log) -> None:
    """An application without reasons or mentions gets no empty lines."""
    nothing = pd.DataFrame(columns=log.reasons.columns)
    assert details.reasons(nothing) == []
