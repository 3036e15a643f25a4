"""Colours by meaning, the same in every chart.

A chart cannot know whether it stands on a light or on a dark page, so every colour is a
mid-tone with a contrast of at least 3 to 1 against both, and against white paper. Within one
scale the colours stay apart for people who see no red, no green or no blue, even in the small
squares of a legend.
"""

import altair as alt

from bounceback.vocabulary.terms import Ending, Provenance, Stage

PROGRESS = "#0a69c0"  # the one accent: a step forward
SECOND = "#9d7525"  # what stands beside the accent
WAITING = "#3198d5"  # what may still become progress
QUIET = "#919292"  # what is unknown, unconfirmed or only a backdrop

# In the order in which bars are stacked and legends are read: what went well, what still may,
# what the person ended, what somebody else ended.
ENDING: dict[Ending, str] = {
    Ending.ACCEPTED: PROGRESS,
    Ending.DECLINED_OFFER: "#53945f",
    Ending.OPEN: WAITING,
    Ending.WITHDREW: "#8a6aa3",
    Ending.ROLE_CLOSED: "#7a5e49",
    Ending.REJECTED: "#5b6672",
    Ending.NO_RESPONSE: SECOND,
    Ending.UNKNOWN: QUIET,
}

# From sand through green to blue, the deepest step the brightest blue.
STAGE: dict[Stage, str] = {
    Stage.UNKNOWN: QUIET,
    Stage.APPLIED: "#a58c5f",
    Stage.SCREEN: "#787313",
    Stage.ASSESSMENT: "#107057",
    Stage.INTERVIEW: "#329dc8",
    Stage.FINAL: "#6f6bab",
    Stage.OFFER: "#326dea",
}

PROVENANCE: dict[Provenance, str] = {
    Provenance.TOLD: PROGRESS,
    Provenance.GUESS: SECOND,
    Provenance.SUGGESTED: QUIET,
}

BOTH = STAGE[Stage.ASSESSMENT]  # told and guessed alike

# The competing events of a reply curve, with the words that a person reads.
EVENT: dict[str, tuple[str, str]] = {
    "positive": ("Positive reply", PROGRESS),
    "rejected": ("Rejected", ENDING[Ending.REJECTED]),
    "closed": ("Withdrawn or closed", SECOND),
}

# What happened in a period, with the words that a person reads.
ACTIVITY: dict[str, tuple[str, str]] = {
    "applications": ("Applications sent", QUIET),
    "replies": ("Positive replies", SECOND),
    "interviews": ("Interviews held", PROGRESS),
}

# What may be said of a silent application, with the words that a person reads.
VERDICT: dict[str, tuple[str, str]] = {
    "still early": ("Still early", WAITING),
    "follow up": ("Worth a follow-up", PROGRESS),
    "too few to say": ("Too few to say", QUIET),
    "let go": ("You may let go", SECOND),
}

# The answers that may still come after a silence, with the words that a person reads.
CHANCE: dict[str, tuple[str, str]] = {
    "answer": ("Any answer", QUIET),
    "positive": ("Positive reply", PROGRESS),
}

# The two halves around a day that a person names.
HALF: dict[str, tuple[str, str]] = {
    "before": ("Before", QUIET),
    "since": ("Since", PROGRESS),
}

# The shades of a table of counts, from hardly any to most: text stays legible on all of them.
SHADES = (0.08, 0.55)

# Only the page knows whether it is light or dark; these four ask it. A stroke in the colour of
# the page reads as a gap between two marks; text is dark or light as needed; a dark page
# swallows more of what is half transparent.
GAP = alt.ExprRef("background")
INK = alt.ExprRef("luminance(background) < 0.4 ? '#fafafa' : '#31333f'")
LABEL = alt.ExprRef("luminance(background) < 0.4 ? '#b6bfc5' : '#4a5761'")  # beside a plot
VEIL = alt.ExprRef("luminance(background) < 0.4 ? 0.6 : 0.4")
