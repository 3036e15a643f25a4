"""Colours by meaning, the same in every chart.

A chart cannot know whether it stands on a light or on a dark page, so every colour is a
mid-tone with a contrast of at least 3 to 1 against both. Within one scale the colours stay
apart for people who see no red or no green. Text and axes keep the colours of the page.
"""

import altair as alt

from bounceback.vocabulary.terms import Ending, Provenance, Stage

PROGRESS = "#0a6cc6"  # the one accent: a step forward
QUIET = "#919292"  # what is unknown, unconfirmed or only a backdrop

# In the order in which bars are stacked and legends are read: what went well, what still may,
# what the person ended, what somebody else ended.
ENDING: dict[Ending, str] = {
    Ending.ACCEPTED: PROGRESS,
    Ending.DECLINED_OFFER: "#a77f2e",
    Ending.OPEN: "#3098d6",
    Ending.WITHDREW: "#75629a",
    Ending.ROLE_CLOSED: "#7b614b",
    Ending.REJECTED: "#5c656f",
    Ending.NO_RESPONSE: "#a58f61",
    Ending.UNKNOWN: QUIET,
}

# From sand through green to blue: along this path the steps also stay apart without red or green.
STAGE: dict[Stage, str] = {
    Stage.UNKNOWN: QUIET,
    Stage.APPLIED: "#a28e61",
    Stage.SCREEN: "#7a7e1f",
    Stage.ASSESSMENT: "#197057",
    Stage.INTERVIEW: "#439bc4",
    Stage.FINAL: "#186bb4",
    Stage.OFFER: "#2c69e4",
}

PROVENANCE: dict[Provenance, str] = {
    Provenance.TOLD: PROGRESS,
    Provenance.GUESS: "#a77f2e",
    Provenance.SUGGESTED: QUIET,
}

BOTH = STAGE[Stage.ASSESSMENT]  # told and guessed alike

# The competing events of a reply curve, with the words that a person reads.
EVENT: dict[str, tuple[str, str]] = {
    "positive": ("Positive reply", PROGRESS),
    "rejected": ("Rejected", ENDING[Ending.REJECTED]),
    "closed": ("Withdrawn or closed", "#a77f2e"),
}

# What happened in a period, with the words that a person reads.
ACTIVITY: dict[str, tuple[str, str]] = {
    "applications": ("Applications sent", QUIET),
    "replies": ("Positive replies", "#a77f2e"),
    "interviews": ("Interviews held", PROGRESS),
}

# What may be said of a silent application, with the words that a person reads.
VERDICT: dict[str, tuple[str, str]] = {
    "still early": ("Still early", "#3098d6"),
    "follow up": ("Worth a follow-up", PROGRESS),
    "too early to say": ("Too early to say", QUIET),
    "let go": ("You may let go", "#a77f2e"),
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

# Only the page knows whether it is light or dark; these three ask it. A stroke in the colour of
# the page reads as a gap between two marks; text inside a plot is dark or light as needed; a
# dark page swallows more of what is half transparent.
GAP = alt.ExprRef("background")
INK = alt.ExprRef("luminance(background) < 0.4 ? '#fafafa' : '#31333f'")
VEIL = alt.ExprRef("luminance(background) < 0.4 ? 0.6 : 0.4")
