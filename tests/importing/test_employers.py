"""Which column names the companies, where none is called just so."""

import pandas as pd
import pytest

from bounceback.importing.content import look
from bounceback.importing.decisions import ColumnDecision
from bounceback.importing.employers import called_for_employers, where_is_who
from bounceback.importing.placing import BY_PLACE
from bounceback.vocabulary.fields import Field

COMPANIES = ["Nordlicht", "Brill & Co", "Tern Labs"]


def found(columns, **named):
    """Return proposals for these columns, known only where they are named, and their contents."""
    proposals = [ColumnDecision(h, named.get(h, Field.EXTRA)) for h in columns]
    return proposals, {h: look(pd.Series(cells, dtype="str")) for h, cells in columns.items()}


def fields(proposals) -> dict[str, Field]:
    """Return what each column means."""
    return {p.header: p.field for p in proposals}


def company_in(columns, statuses=("Applied", "Rejected", "Interview"), **named):
    """The columns that are taken for the company, beside these statuses."""
    columns = {**columns, "Progress": list(statuses)}
    placed = called_for_employers(*found(columns, Progress=Field.STAGE, **named))
    return [p.header for p in placed if p.field is Field.COMPANY]


@pytest.mark.parametrize(
    "header",
    [
        "Live companies",
        "Surviving Companies",
        "Angeschriebene Firmen",
        "entreprises visées",
        "Empresas activas",
        "Aziende contattate",
        "Benaderde bedrijven",
        "凉凉公司",
        "目标企业",
    ],
)
def test_a_header_that_says_which_companies(header):
    """In each language."""
    assert company_in({header: COMPANIES}) == [header]


@pytest.mark.parametrize(
    "header",
    [
        "Company website",
        "Company culture",
        "Why this company",
        "Ansprechpartner Firma",
        "Contact company",
        "Site entreprise",
        "公司规模",
        "Surviving",
    ],
)
def test_a_header_that_says_something_of_a_company(header):
    """It is not the company; nor is what speaks of none."""
    assert company_in({header: COMPANIES}) == []


def test_no_column_is_the_company_where_it_is_not_clear():
    """Two of them, one called so, a word again and again, or no known statuses."""
    both = {"Live companies": COMPANIES, "Dead companies": COMPANIES}
    assert company_in(both) == []
    named = {"Firm": COMPANIES, "Live companies": COMPANIES}
    assert company_in(named, Firm=Field.COMPANY) == ["Firm"]
    assert company_in({"Live companies": ["yes", "yes", "yes"]}) == []
    assert company_in({"Live companies": COMPANIES}, ["Seed", "Series A", "Seed"]) == []


def test_how_sure_it_is():
    """No more than a weak guess."""
    columns = {"Live companies": COMPANIES, "Progress": ["Applied", "Rejected", "Applied"]}
    placed = called_for_employers(*found(columns, Progress=Field.STAGE))
    assert [p.confidence for p in placed] == [BY_PLACE, 1.0]


def test_where_names_the_company_unless_it_names_job_sites():
    """It does where no column is called for the company."""
    proposals, contents = found({"Where": COMPANIES}, Where=Field.SOURCE)
    assert fields(where_is_who(proposals, contents)) == {"Where": Field.COMPANY}
    sites = found({"Where": ["LinkedIn", "Indeed", "Tern Labs"]}, Where=Field.SOURCE)
    assert fields(where_is_who(*sites)) == {"Where": Field.SOURCE}
    both = {"Where": COMPANIES, "Firm": COMPANIES}
    beside = found(both, Where=Field.SOURCE, Firm=Field.COMPANY)
    assert fields(where_is_who(*beside)) == {"Where": Field.SOURCE, "Firm": Field.COMPANY}
