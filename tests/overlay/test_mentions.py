"""Verdicts on mentions, and mentions that the person adds."""

import pytest

from bounceback.overlay.applying import apply, known
from bounceback.overlay.corrections import (
    LoggedInterview,
    MentionAdded,
    MentionVerdict,
    Overlay,
    Verdict,
)
from bounceback.vocabulary.terms import Polarity, Provenance, Theme

NERVOUS = "I was very nervous"


def verdict(where, said, **more):
    """What is said of the suggestion that a note makes."""
    return MentionVerdict(where, "", Theme.CONFIDENCE, Polarity.WEAKNESS, NERVOUS, said, **more)


def mention(log, key):
    """The first mention that stands with an application: theme, polarity, provenance."""
    mine = log.mentions[(log.mentions["application"] == key) & (log.mentions["words"] == NERVOUS)]
    return [
        tuple(row) for row in mine[["theme", "polarity", "provenance"]].astype("str").to_numpy()
    ]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ((Verdict.CONFIRMED, {}), [("confidence", "weakness", "guess")]),
        (
            (Verdict.CONFIRMED, {"provenance": Provenance.TOLD}),
            [("confidence", "weakness", "told")],
        ),
        ((Verdict.REJECTED, {}), []),
        (
            (Verdict.RELABELLED, {"new_theme": Theme.PREPARATION}),
            [("preparation", "weakness", "guess")],
        ),
        (
            (Verdict.RELABELLED, {"new_polarity": Polarity.STRENGTH}),
            [("confidence", "strength", "guess")],
        ),
    ],
)
def test_a_suggestion_is_judged(log, identity, said, left):
    """Confirmed, rejected, or counted under another theme.

    The same words elsewhere are still to be answered, but where they were rejected.
    """
    done = apply(log, Overlay((verdict(identity[1], said[0], **said[1]),)))
    assert mention(done, 1) == left
    asked = [("confidence", "weakness", "suggested")]
    assert mention(done, 3) == ([] if said[0] is Verdict.REJECTED else asked)


def test_what_the_sheet_says_by_now_is_not_weakened(log, identity):
    """Confirming speaks of suggestions: a mention that is told stays told."""
    told = type(log)(
        log.applications,
        log.interviews,
        log.reasons,
        log.mentions.assign(provenance=log.mentions["provenance"].replace("suggested", "told")),
    )
    done = apply(told, Overlay((verdict(identity[1], Verdict.CONFIRMED),)))
    assert mention(done, 1) == [("confidence", "weakness", "told")]


def test_a_mention_is_added_to_an_application_an_interview_and_a_logged_one(log, identity):
    """Each stands where it was noted, with the application that the interview belongs to."""
    held = known(log).interviews[2]
    where = [(identity[1], ""), (identity[4], held), (identity[6], "logged 1")]
    noted = [MentionAdded(*place, Theme.SALARY, Polarity.STRENGTH, "calm") for place in where]
    done = apply(log, Overlay((LoggedInterview("logged 1", identity[6]), *noted)))
    mine = done.mentions[done.mentions["words"] == "calm"].sort_values("application")
    assert mine["application"].tolist() == [1, 4, 6]
    assert mine["interview"].fillna(0).tolist() == [0, 2, 4]
    assert set(mine["provenance"]) == {"guess"}


def test_adding_what_is_suggested_confirms_it(log, identity):
    """The same theme in the same words is one mention, not two."""
    noted = MentionAdded(identity[1], "", Theme.CONFIDENCE, Polarity.WEAKNESS, NERVOUS)
    done = apply(log, Overlay((noted,)))
    assert mention(done, 1) == [("confidence", "weakness", "guess")]
    assert len(done.mentions) == len(log.mentions)


def test_a_mention_of_an_interview_that_is_not_there_waits(log, identity):
    """It is not laid on the application instead."""
    noted = MentionAdded(identity[1], "logged 9", Theme.SALARY, Polarity.WEAKNESS, "low")
    done = apply(log, Overlay((noted,)))
    assert done.waiting == (noted,)
    assert len(done.mentions) == len(log.mentions)
