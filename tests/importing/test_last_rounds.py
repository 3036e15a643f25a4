"""How applications ended by the result of their last round."""

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.sheets import Source

LOG = b"""\
Company,Role,Round,Interview date,Result,Feedback
Almanac,Archivist,Technical,2026-02-12,Rejected,too slow
Almanac,Archivist,Phone,2026-02-02,Passed,
Bodkin,Archivist,Phone,2026-02-03,Waiting,
Deckle,Librarian,Phone,2026-02-10,Passed,
Deckle,Librarian,Onsite,,Offer,
Fern,Librarian,Onsite,2026-02-20,mixed feelings,
"""
ROUNDS = Source("interviews.csv", LOG)
LISTED = "Company,Role,Date applied{}\nAlmanac,Archivist,2026-01-05{}\nGap,Cook,2026-01-06{}\n"


def test_the_last_round_says_how_it_ended(imported, tally):
    """The latest round counts, whichever row it stands in; what is not plain stays unknown."""
    result = imported(ROUNDS)
    applications = result.log.applications.set_index("company")
    assert applications["ending"].to_dict() == {
        "Almanac": "rejected",
        "Bodkin": "open",
        "Deckle": "open",
        "Fern": "unknown",
    }
    assert applications["furthest_stage"]["Deckle"] == "offer"
    assert tally(p.kind for p in result.account.problems) == {
        Kind.INFERRED: 1,
        Kind.TAG_UNKNOWN: 1,
    }


@pytest.mark.parametrize(
    ("header", "cells", "endings"),
    [
        ("", ("", ""), ["rejected", "unknown"]),
        (",Status", (",Interview", ",Applied"), ["open", "open"]),
    ],
)
def test_a_column_of_the_applications_outweighs_the_rounds(header, cells, endings, imported):
    """Only where the list of applications says nothing do the interviews beside it."""
    applications = imported(LISTED.format(header, *cells), ROUNDS).log.applications
    assert applications["ending"].tolist() == endings
