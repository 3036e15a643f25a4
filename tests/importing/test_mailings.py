"""Whether a table lists the people of a campaign of e-mails."""

import pandas as pd
import pytest

from bounceback.importing.kinds import kind_of
from bounceback.importing.mailings import is_mailing

PEOPLE = {
    "Name": ["Ida", "Omar"],
    "Company": ["Kelp", "Moor"],
    "Email": ["ida@kelp.example", "omar@moor.example"],
}


def found(columns: dict[str, list[str]]) -> bool:
    """Whether these columns are a campaign."""
    data = pd.DataFrame(columns).astype("category")
    return is_mailing(kind_of("sheet", data)[1], data)


@pytest.mark.parametrize(
    "statuses",
    [
        ["Sent", "Opened"],
        ["Bounced", "Sent"],
        ["Replied", "Follow-up 2"],
        ["envoyé", "désabonné"],
        ["verzonden", "geopend"],
    ],
)
def test_statuses_of_e_mails_alone_tell(statuses):
    """One is enough, beside others that applications have as well."""
    assert found({**PEOPLE, "Status": statuses})


@pytest.mark.parametrize(
    "columns",
    [
        {**PEOPLE, "Status": ["Sent", "Replied"]},
        {**PEOPLE, "Status": ["Sent", "Rejected"]},
        {**PEOPLE, "Status": ["Opened", "Interview"]},
        {**PEOPLE, "Role": ["Cook", "Clerk"], "Status": ["Sent", "Opened"]},
        {**PEOPLE, "Date applied": ["2026-01-05", ""], "Status": ["Sent", "Opened"]},
        {**PEOPLE, "Email": ["", ""], "Status": ["Sent", "Opened"]},
    ],
)
def test_whatever_speaks_of_a_job_speaks_against_it(columns):
    """A role, a day of applying, a status of applications, or nobody who was written to."""
    assert not found(columns)
