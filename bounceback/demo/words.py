"""What the fictitious person writes: names, reasons, themes, questions and notes.

Notes speak in several voices on purpose (clipped, chatty, rueful), and many of them hold a hint
that no column holds.
"""

NAME_STARTS = (
    *("Brimble", "Quorvi", "Zindle", "Plomber", "Vexel", "Tarrow", "Ossen", "Mirkel"),
    *("Graeli", "Haskle", "Jorvin", "Kestri", "Lumble", "Nattle", "Orrin", "Pindle"),
    *("Rundel", "Sorrel", "Thimble", "Umber", "Wendle", "Yarrow", "Addle", "Corvel"),
)
NAME_ENDS = ("wick", "vane", "holt", "mere", "stow", "quay", "fold", "garth", "lund", "thwaite")
TRADES = (
    *("Freight", "Health", "Energy", "Software", "Insurance", "Payments"),
    *("Media", "Foods", "Rail", "Learning", "Homes", "Robotics"),
)
ROLES = (
    *("Data Engineer", "Senior Data Engineer", "Analytics Engineer", "Backend Developer"),
    *("Platform Engineer", "Data Analyst", "Machine Learning Engineer"),
)
LOCATIONS = ("Remote", "Leeds", "Manchester", "Bristol", "Leeds (hybrid)", "London", "York")
CV_VERSIONS = ("v1", "v2 shorter", "v3 data first")
SOURCES = ("Job board", "Company website", "Newsletter", "Recruiter", "Referral", "Meetup")

# Reasons for a rejection as (words, who says so), by how far it got; the rest stay unexplained.
REASONS = {
    "early": (
        ("experience", "told"),
        ("location", "guess"),
        ("stronger candidate", "told"),
        ("overqualified", "guess"),
        ("experience; salary band", "guess"),
        ("internal candidate", "told"),
    ),
    "screen": (
        ("salary band", "told"),
        ("preparation", "guess"),
        ("coding speed", "guess"),
        ("experience", "told"),
    ),
    "late": (
        ("system design", "guess"),
        ("nerves", "guess"),
        ("system design; communication", "told"),
        ("stronger candidate", "told"),
        ("system design", "guess"),
        ("internal candidate", "told"),
    ),
    "closed": (("role closed", "told"),),
    "declined": (("salary band", "guess"),),
}

NOTES = {
    "saved": (
        "Looks lovely but they want a cover letter AND a video. Maybe on Sunday.",
        "Ask Imre whether he still knows somebody there",
        "closes in two weeks, not sure I am senior enough",
        "Wait until the new CV is ready.",
    ),
    "silent": (
        "Portal says 'in review'. It has said so for five weeks.",
        "never even an automatic mail",
        "sent the long cover letter, should have sent the short one",
        "Wrote to the recruiter once, nothing. Letting this one go.",
        "seen reposted under another title",
        "Applied in a hurry before the deadline, letter was generic.",
        "Two roles there look the same to me, took the nearer office.",
        "Quiet. Try again in spring.",
        "Left a voicemail, felt silly, did it anyway",
        "would need a visa for the other site? unclear",
    ),
    "open": (
        "Met their team lead at the meetup, she remembered my talk",
        "no salary in the advert -> ask first next time",
        "Sent from the train. There was a typo in the first line, I saw it later.",
        "Form asked for the whole CV again, by hand",
        "automatic mail: two to three weeks",
    ),
    "dropped": (
        "Good talk, then not a word. Two polite mails from me.",
        "They said 'early next week'. Which year?",
    ),
    "early": (
        "Form letter four hours later. Nobody can have read it.",
        "they want five years of streaming, I have two",
        "Kind mail with a name under it, that alone was nice.",
        "'Other profiles match more closely.' Closely to what?",
        "Three days in the office. I should read the advert to the end.",
        "Salary question in the form, I think I priced myself out",
        "They filled it from inside, the recruiter let slip.",
        "Too senior for them, apparently. That is a first.",
        "letter talked about me and not about their problem",
    ),
    "screen": (
        "Note to self: read what they sell BEFORE the call.",
        "Take-home took a whole weekend, ran out of time on the tests.",
        "Had nothing to ask at the end. Prepare three questions, always.",
        "Named a number too early.",
        "line kept dropping, I kept apologising for it",
    ),
    "late": (
        "Froze on the question about splitting the queue, then talked in circles for ten minutes.",
        "liked them a lot. voice shaky for the first bit, fine once we got to SQL",
        "Drew the happy path and forgot what happens when a node goes away. Again!",
        "They say somebody else was a closer fit. I still think that it was the design part.",
        "Long answers. Saw them look at the clock; must get to the point sooner.",
        "could not say what I would do differently at scale, only that it worked for us",
    ),
    "withdrew": (
        "Stopped it myself: on call every second week.",
        "Pulled out, the role turned out to be mostly reporting.",
    ),
    "closed": (
        "Position on hold until next year, they said sorry twice",
        "Hiring freeze. Nothing to do with me.",
    ),
    "declined": ("Good people, but a fifth below what I need. Said no and slept well.",),
    "waiting": ("Recruiter promised word by Friday.", "Went well, I think? Never sent the thanks."),
}

# Words of the person about one interview.
QUESTIONS = {
    "Phone screen": (
        "Why are you looking now?",
        "What do you know about us?",
        "What salary do you have in mind?",
        "Tell me about a project that you are proud of.",
    ),
    "Technical interview": (
        "Design a pipeline that may receive the same event twice.",
        "Write the query for the first order of every customer.",
        "How would you find out why a nightly job became slow?",
        "How would you grow this to a hundred times the load?",
        "Find the bug in this join.",
    ),
    "Final round": (
        "Sketch a warehouse for three shops with different currencies.",
        "Tell us about a disagreement in a team.",
        "What would you do in your first month?",
        "Design alerts that people do not learn to ignore.",
    ),
}
FEEDBACK_FAILED = {
    "Phone screen": (
        "Nice conversation; the budget ends a little below your number.",
        "We would have liked to hear more about why us.",
        "Two years of streaming is a bit short for this team.",
    ),
    "Technical interview": (
        "Good SQL; we missed a clear structure in the design exercise.",
        "You came across as calm and well prepared. We needed more hands-on streaming.",
        "Solid basics, but the design did not hold when we asked about growth.",
        "The tests were thoughtful, the clock ran out before the last part.",
        "Not enough experience",
    ),
    "Final round": (
        "It was close. The other person had run such a system before.",
        "The panel enjoyed the talk but would have liked shorter answers.",
        "We decided for a colleague from another team.",
        "Communication",
    ),
}
FEEDBACK_PASSED = (
    "Clear explanations, they said, and good questions.",
    "Liked the honest answer about the failed migration.",
    "Quick and tidy with the queries.",
    "'You asked better questions than we did.'",
)
