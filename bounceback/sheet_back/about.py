"""What the added columns say, in words for whoever opens the file."""

from bounceback.importing.added_columns import REMOVED, Added

_WHOSE = (
    "Your own columns stand in their order, with their cells as you wrote them. The tinted columns "
    "were added by Bounceback."
)
_AGAIN = (
    "You may open this file in Bounceback again: your own cells are read as ever. Where you "
    "corrected something in the app, the added cell holds as long as your own cells of that row "
    "say what they said then; change them, and they count."
)
HOW = (
    _WHOSE,
    _AGAIN,
    "The added columns are written anew each time. Change your own columns, or correct in the app.",
)
_COUNTED = "Only what you wrote or confirmed, never a mere suggestion."
_SEVERAL = "Several stand with a semicolon between them."
SAYS = {
    Added.STAGE: "How far the application got. “Depth unknown” where no cell says it.",
    Added.ENDING: "How it stands. Silence is not taken for a rejection.",
    Added.REASONS: f"Why it ended, as far as anybody knows. {_COUNTED} {_SEVERAL}",
    Added.WHO: "For each reason, in the same order: the employer said so, or it is your reading.",
    Added.HANDS: "For each reason, in the same order: whether it was in your hands, as you sorted.",
    Added.STRENGTHS: f"What went well, by theme. {_COUNTED} {_SEVERAL}",
    Added.POINTS: f"What to work on, by theme. {_COUNTED} {_SEVERAL}",
    Added.SUGGESTED: "What Bounceback found in your notes and you have not confirmed: it counts "
    "for nothing.",
    Added.NEXT: "What fits next, and why, on the day on which this file was saved.",
    Added.NEXT_ON: "From which day the next step fits.",
    Added.LOGGED: f"Interviews that you noted in the app and not in your sheet. {_SEVERAL}",
    Added.APPLIED_ON: "The day of applying, as it was read and corrected.",
    Added.ADVANCED_ON: "The first day on which it went beyond applying.",
    Added.ENDED_ON: "The day on which it ended.",
    Added.ROUNDS: "How many interview rounds there were.",
    Added.OWN: "What your own cells say by themselves, where the added columns say otherwise.",
    Added.KIND: f"Which interview it was. “{REMOVED}” where you took it away in the app.",
    Added.HELD_ON: "The day of the interview.",
    Added.ROUND: "Which round it was.",
    Added.RESULT: "How it went on.",
    Added.RATING: "Your own rating, on your own scale.",
    Added.ITS_STRENGTHS: f"What went well in it, by theme. {_COUNTED} {_SEVERAL}",
    Added.ITS_POINTS: f"What to work on, by theme. {_COUNTED} {_SEVERAL}",
    Added.ITS_SUGGESTED: "What Bounceback found in your notes of it and you have not confirmed.",
    Added.ITS_OWN: "What your own cells say by themselves, where the added columns say otherwise.",
}
