"""The text by which a row is known, whatever its sheet looks like next time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.demo import large
from bounceback.importing.building import build
from bounceback.importing.sheets import Source
from bounceback.overlay.identity import (
    application_of,
    identified,
    identities,
    interview_identities,
)
from bounceback.schema import frame

PLAIN = "Company,Role,Date applied,Status\n"
WORDS = st.sampled_from(["", "a", "A", "a · b", "b", "·", "ß", "SS"])


def named(text):
    """The identities of the applications of a sheet that is written as text."""
    return identities(build([Source("mine.csv", text.encode())]).log.applications).tolist()


def test_company_role_and_date_identify_an_application():
    """Without an identifier, the content does, and the turn among those alike."""
    rows = "Elmwick,Analyst,2026-03-01,Applied\n"
    assert named(PLAIN + rows + "ELMWICK,analyst,2026-03-01,Open\nTarnby,,,Applied\n") == [
        "elmwick · analyst · 2026-03-01 · 1",
        "elmwick · analyst · 2026-03-01 · 2",
        "tarnby ·  ·  · 1",
    ]


def test_the_own_identifier_holds_where_it_tells_all_apart():
    """With an identifier that is never the same twice, role and date may change."""
    sheet = "ID,Company,Role,Status\n7,Elmwick,{},Applied\n8,Elmwick,Clerk,Applied\n"
    assert named(sheet.format("Analyst")) == named(sheet.format("Senior analyst"))
    assert named(sheet.format("Analyst"))[0] == "7 · elmwick · 1"


def test_an_identifier_that_is_used_twice_identifies_nothing():
    """Where one number stands in two rows, the content counts."""
    sheet = "ID,Company,Role,Status\n7,Elmwick,Clerk,Applied\n7,Tarnby,Cook,Applied\n"
    assert named(sheet) == ["elmwick · clerk ·  · 1", "tarnby · cook ·  · 1"]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=8))
def test_no_two_applications_share_an_identity(rows):
    """However alike the rows are, and whatever their words hold."""
    columns = {"company": [a or None for a, _ in rows], "role": [b or None for _, b in rows]}
    found = identities(frame("applications", columns))
    assert found.is_unique
    assert len(found) == len(rows)


def test_an_interview_stands_within_its_application(log):
    """Its identity leads back to that of its application; none is the same twice."""
    found = interview_identities(log)
    known = identified(log)
    assert found.is_unique
    of = log.interviews["application"].map(known.applications)
    assert [application_of(each) for each in found] == of.tolist()
    assert known.interviews.tolist() == found.tolist()


def test_a_stray_interview_has_an_identity_too(log):
    """An interview that fits no application is known by what it says itself."""
    interviews = log.interviews.assign(application=log.interviews["application"].mask([True] * 3))
    found = interview_identities(type(log)(log.applications, interviews, log.reasons, log.mentions))
    assert found.is_unique
    assert application_of(found[0]) == "elmwick · analyst"


@pytest.mark.parametrize("own", [True, False])
def test_a_hundred_thousand_applications_are_told_apart(own):
    """No two share an identity, with an identifier of the sheet's own and without."""
    rows = large(100_000)
    applications = frame(
        "applications",
        {
            "company": rows["Company"],
            "role": rows["Role"],
            **({"extra: ID": [str(number) for number in range(len(rows))]} if own else {}),
        },
    )
    assert identities(applications).is_unique
