"""The templates: the columns that Bounceback reads best, with two rows that show how."""

from datetime import date

import pandas as pd

from bounceback.demo.searches import APPLICATION_COLUMNS, INTERVIEW_COLUMNS

COLUMN_NOTES = {
    "Id": "Any number or word of your own. The same Id in both sheets ties them together.",
    "Company": "The employer, in your own spelling.",
    "Role": "The title of the role.",
    "Date applied": "The day on which you sent it. Leave it empty while you have not applied.",
    "Source": "Where you found it: job board, referral, recruiter, company website …",
    "Location": "Town, or Remote.",
    "Seniority": "The level of the role, if you like to compare levels.",
    "CV version": "Which version of your CV you sent, if you keep several.",
    "Stage": "How far it got, also where it ended: Applied, Phone screen, Assessment, Interview, "
    "Final round, Offer.",
    "Outcome": "How it stands: Waiting, Rejected, No response, Withdrew, Declined offer, "
    "Role closed, Accepted; or Saved while you have not applied.",
    "Outcome date": "The day of the answer or of the ending.",
    "Rejection reason": "Why it ended, as far as anybody knows. Several with a semicolon between.",
    "Told or guessed": "told: the employer said so. guess: it is your own reading.",
    "Notes": "Anything. Notes are searched for hints, and nothing counts until you confirm it.",
    "Date": "The day of the interview.",
    "Round": "The kind of interview: Phone screen, Technical interview, Final round …",
    "Result": "Passed, Failed or Waiting.",
    "Rating (1-5)": "Your own feeling about it, from 1 to 5.",
    "Communication (1-5)": "How one theme went, from 1 to 5, by you or by the interviewer. Any "
    "theme will do: put its name and the scale into the header.",
    "System design (1-5)": "Another theme. Leave it empty where it did not come up.",
    "Went well": "Short words with a semicolon between: communication; preparation.",
    "Went badly": "Short words with a semicolon between: system design; nerves.",
    "Feedback": "What the interviewers said, in their words.",
    "Questions asked": "The questions that you want to remember.",
}
CHOICES = {
    "Stage": ["Applied", "Phone screen", "Assessment", "Interview", "Final round", "Offer"],
    "Outcome": [
        *("Waiting", "Rejected", "No response", "Withdrew", "Declined offer"),
        *("Role closed", "Accepted", "Saved"),
    ],
    "Told or guessed": ["told", "guess"],
    "Result": ["Passed", "Failed", "Waiting"],
}
_COMPANY = "EXAMPLE Ltd (delete this row)"
_OTHER = "EXAMPLE and Daughters (delete this row)"


def template() -> dict[str, pd.DataFrame]:
    """Answer: which columns does Bounceback read best, and how are they filled?

    The same sheets and columns as a sample search, with two applications and one interview that
    are plainly examples.
    """
    course = (
        "Interview",
        "Rejected",
        date(2026, 1, 30),
        "preparation; stronger candidate",
        "guess",
    )
    waiting = ("Applied", "Waiting", "", "", "")
    baker, head_baker = (1, _COMPANY, "Baker"), (2, _OTHER, "Head baker")
    applications = [
        (*baker, date(2026, 1, 12), "Job board", "Remote", "", "v1", *course, "An example."),
        (*head_baker, date(2026, 1, 15), "Referral", "York", "", "v1", *waiting, "An example."),
    ]
    judged = (3, 4, "", "communication", "preparation; nerves")
    words = ("They would have liked to hear clearer steps.", "How long does dough rest?")
    interviews = [
        (*baker, date(2026, 1, 21), "Technical interview", "Failed", *judged, *words),
    ]
    return {
        "Applications": pd.DataFrame(applications, columns=list(APPLICATION_COLUMNS), dtype=object),
        "Interviews": pd.DataFrame(interviews, columns=list(INTERVIEW_COLUMNS), dtype=object),
    }
