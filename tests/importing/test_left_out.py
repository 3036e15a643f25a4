"""A table that is not read is named, where its companies stand nowhere else."""

import pytest

LIST = "## Jobs\n\n|Company|Role|Applied|Status|\n|---|---|---|---|\n|Kelp|Cook|2026-02-01|Sent|\n"


def named(result):
    """The tables that the account names as a whole, with the column and the reason."""
    return [(p.origin, p.column, p.message) for p in result.account.problems if not p.row]


@pytest.mark.parametrize("column", ["E-Mail", "Ort", "Telephone"])
def test_a_table_of_other_companies_that_was_not_read_is_named(column, imported):
    """With its place, how many rows it has, and why."""
    table = f"## People\n\n|Company|{column}|\n|---|---|\n|Moor|m@m.example|\n|Fern|f@f.example|\n"
    result = imported(f"{LIST}\n{table}")
    assert result.log.applications["company"].tolist() == ["Kelp"]
    [(place, header, message)] = named(result)
    assert (place, header) == ("jobs.csv › table below “People”", "Company")
    assert "2 rows was not read" in message
    assert "No column names a company or role together with how it stands." in message


@pytest.mark.parametrize(
    "table",
    [
        "|Company|E-Mail|\n|---|---|\n|KELP|k@k.example|\n",
        "|Word|Meaning|\n|---|---|\n|Sent|I sent it|\n",
        "|Company|E-Mail|\n|---|---|\n",
    ],
)
def test_a_view_of_the_list_and_what_names_no_company_are_not_named(table, imported):
    """Nothing of theirs is missing."""
    assert named(imported(f"{LIST}\n## People\n\n{table}")) == []
