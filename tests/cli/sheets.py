"""A sheet for the command line, and the day up to which it is read."""

SHEET = """\
Company,Role,Date Applied,Stage,Outcome,Rejection Reason,Went badly
Nordlicht,Clerk,2026-01-05,Interview,Rejected,no visa sponsorship,system design
Tern Labs,Clerk,2026-01-06,Applied,,,
Kelp,Cook,2026-01-07,Final round,Rejected,overqualified,nervous
Moor,Cook,2026-01-08,Phone Screen,Ghosted,,
Fjordbank,Cook,2026-01-09,Offer,Declined offer,,
Zeta,Cook,,,Saved,,
Ostwind,Cook,2026-01-10,Applied,Mercury,,
Total,7,,,,,
"""
SENT = ["--as-of", "2026-06-30"]
