"""What the words of the bench file mean, written down by hand and apart from Bounceback's own."""

import polars as pl

STAGES = ["unknown", "applied", "screen", "assessment", "interview", "final", "offer"]
ENDINGS = [
    *("open", "rejected", "no_response", "withdrew", "declined_offer"),
    *("role_closed", "accepted", "not_applied", "unknown"),
]
Stage, Ending = pl.Enum(STAGES), pl.Enum(ENDINGS)

STAGE_OF = {
    "Applied": "applied",
    "Phone screen": "screen",
    "Assessment": "assessment",
    "Interview": "interview",
    "Final round": "final",
    "Offer": "offer",
}
ENDING_OF = {
    "Waiting": "open",
    "Rejected": "rejected",
    "No response": "no_response",
    "Withdrew": "withdrew",
    "Declined offer": "declined_offer",
    "Role closed": "role_closed",
    "Saved": "not_applied",
}
THEME_OF = {
    "system design": "system_design",
    "nerves": "confidence",
    "preparation": "preparation",
    "communication": "communication",
    "coding speed": "coding_speed",
    "questions to ask": "questions_asked",
    "salary talk": "salary",
    "experience": "experience_gap",
}
REASON_OF = THEME_OF | {
    "location": "location",
    "stronger candidate": "stronger_candidate",
    "overqualified": "overqualified",
    "salary band": "salary_band",
    "internal candidate": "internal_candidate",
    "timing": "timing",
    "role closed": "role_closed",
}

STAGE = pl.col("Stage").replace_strict(STAGE_OF, default="unknown", return_dtype=Stage)
ENDING = pl.col("Outcome").replace_strict(ENDING_OF, default="open", return_dtype=Ending)
