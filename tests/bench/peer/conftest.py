"""A small bench file with numbers that can be counted by hand."""

import pytest

from bench.peer import tables

HEADER = (
    "Company,Role,Date applied,Stage,Outcome,Interview date,Outcome date,"
    "Rejection reason,Told or guessed,Went badly\n"
)
ROWS = """\
A,x,2026-01-05,Applied,Rejected,,2026-01-15,experience; salary band,told,
B,x,2026-01-06,Interview,Rejected,2026-01-16,2026-01-30,system design,guess,system design; nerves
C,x,2026-01-07,Interview,Waiting,2026-01-20,,,,nerves
D,x,2026-03-02,Applied,No response,,,,,
E,x,2026-03-09,Applied,,,,,,
F,x,2026-06-01,Assessment,Rejected,,2026-06-05,,,
G,x,,,Saved,,,,,
H,x,2026-06-02,Offer,Declined offer,2026-06-12,2026-06-30,,,
"""


@pytest.fixture(scope="session", params=[False, True], ids=["needed columns", "all columns"])
def rival_tables(request, tmp_path_factory):
    """The rival's tables of that file, read either way."""
    path = tmp_path_factory.mktemp("rival") / "small.csv"
    path.write_text(HEADER + ROWS, "utf-8")
    return tables(path, whole=request.param)
