"""What came back in interviews, and when, in one sentence each: weaknesses or strengths alike."""

import pandas as pd

from bounceback.insight.base import (
    Insight,
    Row,
    counted,
    held,
    leading,
    named,
    names,
    rows,
    weighed,
)
from bounceback.statistics.intervals import TOO_FEW
from bounceback.vocabulary.terms import Polarity, Theme

OFTEN, RECURRING = 0.6, 0.8  # from which probability of being the most frequent theme
_NOTHING = Insight(
    "Nothing is confirmed yet that came up in an interview.",
    "After your next interview, write down one thing that went well and one that you would do "
    "differently.",
)
_NO_STRENGTH = Insight("No strength is confirmed yet.", _NOTHING.action)
_CONFIRM = (
    "Go through the suggestions on this page, and confirm the ones that are right: then they count."
)

# What to do next about a theme that came up: one thing that somebody does, in less than an hour.
PRACTICE: dict[Theme, str] = {
    Theme.TECHNICAL_DEPTH: (
        "Choose one topic that came up, explain it aloud in five minutes, and look up where you "
        "got stuck."
    ),
    Theme.CODING_SPEED: "Solve one small task against the clock, and note where the time went.",
    Theme.SYSTEM_DESIGN: "Sketch one system on paper, and say aloud what each choice costs.",
    Theme.COMMUNICATION: (
        "Tell one example aloud in two minutes: the situation, the task, what you did, what came "
        "of it."
    ),
    Theme.CONFIDENCE: (
        "Say your first sentences aloud three times before the next interview, and plan a slow "
        "breath before each answer."
    ),
    Theme.BODY_LANGUAGE: (
        "Record five minutes of a practice interview, and watch it once for posture and eye "
        "contact alone."
    ),
    Theme.PREPARATION: (
        "Set half an hour aside before the next interview: the company, the posting, and three "
        "examples that answer it."
    ),
    Theme.EXPERIENCE_GAP: (
        "Take the requirement that came up, and prepare the nearest thing that you have done, "
        "with what came of it."
    ),
    Theme.CULTURE_FIT: "Write down how you like to work, with one example that shows it.",
    Theme.QUESTIONS_ASKED: "Prepare three questions that only somebody inside can answer.",
    Theme.FOLLOW_UP: "Send a short thank-you note within a day of your next interview.",
    Theme.SALARY: "Look up the range for the role, and practise saying your figure, then waiting.",
    Theme.ENTHUSIASM: "Write two sentences on why this role, and say them early in the interview.",
    Theme.PROFESSIONALISM: (
        "Prepare the practical side the evening before: the link or the way, and a quiet place."
    ),
}


def coverage(frame: pd.DataFrame) -> Insight:
    """Answer: for how many interviews is it known what came up?"""
    table = rows(frame)
    if not table or table[0]["interviews"] == 0:
        return Insight(
            "No interview has a row of its own yet.",
            "Add a row for each interview: the day, the kind, and one line on how it went.",
        )
    row = table[0]
    of = counted(row["interviews"], "interview")
    sentence = f"What came up is noted for {row['reviewed']:,} of {of}"
    if row["suggested_only"]:
        more = f"; for {row['suggested_only']:,} more your notes suggest something"
        return Insight(f"{sentence}{more}.", _CONFIRM)
    if row["silent"]:
        todo = "Take the latest interview without a note, and give it ten minutes."
        return Insight(f"{sentence}.", todo)
    return Insight(f"{sentence}.", "Keep it up: ten minutes after each interview are enough.")


def recurrence(frame: pd.DataFrame, *, polarity: Polarity = Polarity.WEAKNESS) -> Insight:
    """Answer: what comes back most, in how many interviews, and how sure is that?

    How sure is said in three steps, by the probability `top` that the theme is the most frequent
    one: mentioned most so far, comes back often (from .6), recurring (from .8).
    """
    table = rows(frame)
    in_interviews = leading(table, "interviews")
    top = in_interviews or leading(table, "applications")
    if not top:
        return _suggested(leading(table, "suggested"), polarity)
    each = "each " if len(top) > 1 else ""
    said = _in_interviews(top[0], each) if in_interviews else _with_applications(top[0], each)
    return Insight(
        f"{names(top, 'theme', Theme)}: {said}.", _next(Theme(top[0]["theme"]), polarity)
    )


def _in_interviews(row: Row, each: str) -> str:
    """In how many interviews it came up, and how sure it is that nothing came up more often."""
    count = f"{each}in {row['interviews']:,} of {counted(row['of'], 'interview')}"
    if row["of"] < TOO_FEW:
        return f"came up {count}; too few to say what comes back"
    word = "mentioned most so far"
    if not each and row["top"] >= OFTEN:
        word = "recurring" if row["top"] >= RECURRING else "comes back often"
    return f"{word}, {count}{weighed(row, row['of'])}"


def _with_applications(row: Row, each: str) -> str:
    """With how many applications it came up, where no mention belongs to an interview."""
    count = f"{each}with {counted(row['applications'], 'application')}"
    if row["applications"] < TOO_FEW:
        return f"came up {count}; too few to say what comes back"
    return f"mentioned most so far, {count}"


def _suggested(top: list[Row], polarity: Polarity) -> Insight:
    """What to say while nothing is confirmed."""
    if not top:
        return _NOTHING if polarity is Polarity.WEAKNESS else _NO_STRENGTH
    each = "each " if len(top) > 1 else ""
    often = top[0]["suggested"]
    times = f"most often, {each}{often:,} times" if often > 1 else f"{each}once"
    said = f"your notes suggest {names(top, 'theme', Theme)} {times}"
    return Insight(f"Nothing is confirmed yet; {said}.", _CONFIRM)


def _next(theme: Theme, polarity: Polarity) -> str:
    """What to do next about a theme: practise it, or build on it."""
    if polarity is Polarity.STRENGTH:
        return f"Choose your best example of {theme.label.lower()}, and tell it early next time."
    return PRACTICE[theme]


def timeline(frame: pd.DataFrame, *, polarity: Polarity = Polarity.WEAKNESS) -> Insight:
    """Answer: what came up last, and what over the whole time?"""
    if frame.empty:
        return Insight(
            "Nothing that came up has a date yet.",
            "Write the day of each interview into your sheet, so that you see what changes.",
        )
    last = max(rows(frame), key=lambda row: row["period"])
    latest = f"{named(last['theme'], Theme)} came up last, {held(last)}"
    sums = frame.groupby("theme", observed=True)["interviews"].sum().reset_index()
    total, top = int(sums["interviews"].sum()), leading(rows(sums), "interviews")
    dated = counted(total, "dated mention")
    if total < TOO_FEW:
        said = f"with {dated} it is too early to see a change"
    else:
        each = "each " if len(top) > 1 else ""
        count = f"{each}{top[0]['interviews']:,} of {dated}"
        said = f"most often over the whole time: {names(top, 'theme', Theme)}, {count}"
    return Insight(f"{latest}; {said}.", _next(Theme(last["theme"]), polarity))
