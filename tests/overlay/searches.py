"""A small search with two rows that look alike, and anything that may be said about it."""

from datetime import date

import pandas as pd
from hypothesis import strategies as st

from bounceback.importing.building import build
from bounceback.importing.sheets import Source
from bounceback.overlay.applying import known
from bounceback.overlay.corrections import (
    ApplicationCorrection,
    InterviewCorrection,
    InterviewRemoved,
    LoggedInterview,
    MentionAdded,
    MentionVerdict,
    Overlay,
    ReasonCorrection,
    Verdict,
)
from bounceback.schema import FRAMES
from bounceback.vocabulary.terms import Ending, Polarity, Provenance, Result, Stage, Theme

HEADER = "Company,Role,Date applied,Stage,Outcome,Notes,Rejection Reason,Told or guessed"
ROWS = (
    "Elmwick,Analyst,2026-03-01,Interview,Rejected,I was very nervous,preparation,guess",
    "Elmwick,Analyst,2026-03-01,Applied,Waiting,,,",
    "elmwick,Analyst,2026-04-01,Phone screen,Rejected,I was very nervous,salary,told",
    "Tarnby,Engineer,2026-03-02,Final round,Offer accepted,,,",
    "Norrvale,Clerk,,Saved,Saved,,,",
    "Ostrey,Clerk,2026-05-01,Applied,No response,They wanted somebody more senior,,",
)
INTERVIEWS = (
    "Company,Role,Date,Round,Result,Rating,Communication (1-5),Went badly,Notes\n"
    "Elmwick,Analyst,2026-03-10,Interview,Failed,2,3,preparation,They asked about joins\n"
    "Tarnby,Engineer,2026-03-12,Phone screen,Passed,4,5,,\n"
    "Tarnby,Engineer,2026-03-20,Final round,Passed,5,,,\n"
)


def read(rows=ROWS, interviews=INTERVIEWS):
    """The log of these rows of a sheet."""
    sheets = [Source("mine.csv", "\n".join([HEADER, *rows]).encode())]
    if interviews:
        sheets.append(Source("interviews.csv", interviews.encode()))
    return build(sheets).log


def same(one, other):
    """Whether two logs say just the same."""
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))
    return True


def told(log, application):
    """What a log says of one application, as text."""
    row = log.applications.set_index("application").loc[application]
    names = ("furthest_stage", "ending", "applied_on", "advanced_on", "ended_on", "rounds")
    return {
        name: "" if pd.isna(row[name]) else str(row[name]).removesuffix(" 00:00:00")
        for name in names
    }


LOG = read()
KNOWN = known(LOG)
APPLICATIONS = st.sampled_from([*KNOWN.applications, "nobody · nothing ·  · 1"])
SHEET_INTERVIEWS = st.sampled_from([*KNOWN.interviews])
LOGGED = [f"logged {number}" for number in range(3)]
DAYS = st.sampled_from(["", "2026-03-01", "2026-03-20", "2026-06-01"])
VALUES = {
    "furthest_stage": st.sampled_from([str(stage) for stage in Stage]),
    "ending": st.sampled_from([str(ending) for ending in Ending]),
    "applied_on": DAYS,
    "advanced_on": DAYS,
    "ended_on": DAYS,
    "rounds": st.sampled_from(["", "1", "4"]),
}
INTERVIEW_VALUES = {
    "kind": st.sampled_from(["screen", "final", "unknown"]),
    "round": st.sampled_from(["", "2"]),
    "held_on": DAYS,
    "result": st.sampled_from([str(result) for result in Result]),
    "rating": st.sampled_from(["", "3.5"]),
    "notes": st.sampled_from(["", "another note"]),
}


def one_field(kind, values, *identities):
    """A correction of any one field."""
    return st.sampled_from(sorted(values)).flatmap(
        lambda name: st.builds(kind, *identities, st.just(name), values[name])
    )


def owner(interview):
    """The application within which an interview's identity stands, as the sheet has it."""
    return interview.rpartition(" › ")[0]


def mention_verdicts():
    """Verdicts on the mentions that the log has."""
    mentions = LOG.mentions.dropna(subset=["application"]).to_dict("records")

    def verdict(row, said, theme, provenance):
        held = row["interview"]
        return MentionVerdict(
            KNOWN.applications[row["application"]],
            "" if pd.isna(held) else KNOWN.interviews[held],
            Theme(row["theme"]),
            Polarity(row["polarity"]),
            row["words"],
            said,
            provenance,
            new_theme=theme,
        )

    return st.builds(
        verdict,
        st.sampled_from(mentions),
        st.sampled_from(Verdict),
        st.sampled_from(Theme),
        st.sampled_from([Provenance.TOLD, Provenance.GUESS]),
    )


SAID = [Provenance.TOLD, Provenance.GUESS]
CORRECTIONS = st.one_of(
    one_field(ApplicationCorrection, VALUES, APPLICATIONS),
    st.builds(
        ReasonCorrection,
        APPLICATIONS,
        st.sampled_from(["preparation", "salary", "my own words", "confidence"]),
        st.sampled_from(SAID),
        st.booleans(),
        st.sampled_from(["", "as they said"]),
    ),
    st.builds(
        LoggedInterview,
        st.sampled_from(LOGGED),
        APPLICATIONS,
        st.sampled_from([Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL]),
        st.sampled_from([None, 1, 2]),
        st.sampled_from([None, date(2026, 3, 10), date(2026, 6, 2)]),
        st.sampled_from(Result),
        st.sampled_from([None, 4.0]),
        st.sampled_from(["", "They asked about joins", "a note"]),
    ),
    SHEET_INTERVIEWS.flatmap(
        lambda held: one_field(
            InterviewCorrection, INTERVIEW_VALUES, st.just(owner(held)), st.just(held)
        )
    ),
    SHEET_INTERVIEWS.map(lambda held: InterviewRemoved(owner(held), held)),
    mention_verdicts(),
    st.builds(
        MentionAdded,
        APPLICATIONS,
        st.sampled_from(["", *LOGGED]),
        st.sampled_from(Theme),
        st.sampled_from(Polarity),
        st.sampled_from(["", "very nervous", "new words"]),
        st.sampled_from(SAID),
    ),
)
OVERLAYS = st.lists(CORRECTIONS, max_size=12).map(
    lambda said: Overlay(tuple({each.key: each for each in said}.values()))
)
