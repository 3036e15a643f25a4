"""What is said of stages and endings."""

import pandas as pd
import pytest

from bounceback.insight import stages
from bounceback.vocabulary.terms import KNOWN_STAGES, Stage


def reached(counts, stopped, *, unknown=0):
    """A row for each stage: how many got there, and how many ended there."""
    of = counts[0] + unknown
    return pd.DataFrame(
        {
            "stage": pd.Categorical([str(stage) for stage in KNOWN_STAGES]),
            "reached": counts,
            "at_most": [count + unknown for count in counts],
            "of": of,
            "share": [count / of if of else float("nan") for count in counts],
            "low": 0.14,
            "high": 0.28,
            "stopped": stopped,
        }
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            reached([114, 18, 5, 12, 4, 1], [71, 6, 4, 7, 2, 1]),
            (
                "Of 114 applications, 18 got at least to a phone screen (16%, likely between 14% "
                "and 28%), 12 to an interview, 4 to a final round and 1 to an offer; 5 got to an "
                "assessment and no further. Of 91 that ended, 71 stopped after applying."
            ),
        ),
        (
            reached([20, 6, 0, 6, 0, 0], [8, 0, 0, 4, 0, 0], unknown=5),
            (
                "Of 25 applications, between 6 and 11 got at least to a phone screen, between 6 "
                "and 11 to an interview, between 0 and 5 to a final round and between 0 and 5 to "
                "an offer; how far 5 got is not written down. Of 12 that ended "
                "at a stage that is written down, 8 stopped after applying."
            ),
        ),
        (
            reached([3, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]),
            (
                "Of 3 applications, 1 got at least to a phone screen (too few to say what that "
                "means). Too few have ended to say where it stops."
            ),
        ),
        (
            reached([9, 0, 2, 0, 0, 0], [0] * 6),
            (
                "Of 9 applications, 2 got to an assessment and no further. Too few have ended to "
                "say where it stops."
            ),
        ),
        (
            reached([9, 0, 0, 0, 0, 0], [9, 0, 0, 0, 0, 0]),
            (
                "Of 9 applications, none got beyond applying. Of 9 that ended, 9 stopped after "
                "applying."
            ),
        ),
        (reached([0] * 6, [0] * 6), stages.NOTHING.sentence),
        (reached([0] * 6, [0] * 6).iloc[:0], stages.NOTHING.sentence),
    ],
)
def test_how_far_and_where_it_stops(table, said):
    """As counts with a likely share, as ranges where depths are unknown, or as too early."""
    assert stages.reached(table).sentence == said


@pytest.mark.parametrize("place", range(len(KNOWN_STAGES)))
def test_the_next_step_fits_the_stage_where_most_stop(place):
    """Whoever stops at the first screen is not told to polish the final round."""
    stopped = [1] * 6
    stopped[place] = 9
    insight = stages.reached(reached([40, 30, 25, 20, 10, 9], stopped))
    assert insight.action == stages.NEXT_STEP[KNOWN_STAGES[place]]


def test_every_stage_has_a_next_step():
    """There is something to do whichever stage it is."""
    assert set(stages.NEXT_STEP) == set(Stage)


def by_ending(*rows):
    """Cells of depth and ending."""
    return pd.DataFrame(rows, columns=["furthest_stage", "ending", "applications"])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            by_ending(("applied", "no_response", 38), ("interview", "rejected", 6)),
            "The most frequent way of ending is silence after applying: 38 of 44 that ended.",
        ),
        (
            by_ending(("unknown", "rejected", 5), ("final", "withdrew", 5)),
            (
                "No single way of ending stands out; one of the most frequent is a rejection at a "
                "stage that is not written down: 5 of all 10 that ended."
            ),
        ),
        (
            by_ending(("applied", "rejected", 4), ("applied", "open", 50)),
            "4 of 54 applications ended so far: too few to say where it tends to stop.",
        ),
        (by_ending(), stages.NOTHING.sentence),
    ],
)
def test_the_most_frequent_way_of_ending(table, said):
    """Open ones have not ended; ties and small numbers are said to be such."""
    assert stages.by_ending(table).sentence == said


def flow(*rows):
    """Links of a flow."""
    return pd.DataFrame(rows, columns=["source", "target", "applications"])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            flow(
                ("applied", "screen", 12),
                ("screen", "interview", 7),
                ("applied", "unknown", 3),
                ("applied", "ending:rejected", 20),
                ("applied", "ending:open", 5),
                ("interview", "ending:open", 2),
            ),
            (
                "Of 40 applications, 12 got at least to a phone screen and 7 to an interview; 7 "
                "are still open; how far 3 got is not written down."
            ),
        ),
        (
            flow(("applied", "assessment", 2), ("assessment", "ending:rejected", 2)),
            (
                "Of 2 applications, none is known to have got to a conversation yet; 2 got to an "
                "assessment and no further."
            ),
        ),
        (
            flow(("applied", "ending:no_response", 1)),
            "Of 1 application, none is known to have got to a conversation yet.",
        ),
        (flow(), stages.NOTHING.sentence),
    ],
)
def test_the_flow_says_how_many_went_on(table, said):
    """From stage to stage, with those still open and those of unknown depth."""
    assert stages.flow(table).sentence == said


def test_the_flow_leads_to_the_stage_that_most_leave_from():
    """The next step fits the thickest ribbon towards an ending; a few endings say nothing yet."""
    many = flow(("applied", "ending:rejected", 3), ("interview", "ending:rejected", 6))
    assert stages.flow(many).action == stages.NEXT_STEP[Stage.INTERVIEW]
    few = many.assign(applications=[1, 2])
    assert stages.flow(few).action not in stages.NEXT_STEP.values()
