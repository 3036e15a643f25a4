"""What can be compared between groups of applications, and by what."""

from bounceback.vocabulary.terms import Term


class Outcome(Term):
    """What may come of an application, or of one that got so far already."""

    POSITIVE = "positive", "A positive reply"
    PERSON = "person", "A talk with a person"
    INTERVIEW = "interview", "An interview"
    ON_TO_INTERVIEW = "on_to_interview", "From a first step on to an interview"
    ON_TO_FINAL = "on_to_final", "From an interview on to a final round or an offer"


class Quality(Term):
    """What is read off role titles; every other quality is a column of the sheet."""

    ROLE_FAMILY = "role_family", "Kind of role"
    SENIORITY = "seniority", "Seniority in the title"
