"""Names and what stands in their place."""

import pytest

from bounceback.report.names import Names, letter

COMPANIES = (
    "Nordlicht Media GmbH",
    "ACME Inc.",
    "Acme",
    "HP",
    "Deutsche Bank AG",
    "Global Foods, Ltd",
    "Kelp Bau",
    "Kelp Wasser",
    "A",
    "",
)
PEOPLE = ("Anna Schmidt", "Will Grant")


@pytest.fixture
def names():
    """Letters for a handful of companies and people."""
    return Names.of(COMPANIES, PEOPLE)


@pytest.mark.parametrize(
    ("number", "letters"),
    [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (27, "AB"),
        (51, "AZ"),
        (52, "BA"),
        (701, "ZZ"),
        (702, "AAA"),
    ],
)
def test_after_the_alphabet_come_two_letters(number, letters):
    """There is a name for every company, however many there are."""
    assert letter(number) == letters


def test_a_company_is_one_whatever_its_case_or_legal_form(names):
    """ACME Inc. and Acme are the same; an empty cell is none."""
    assert names.company("ACME Inc.") == names.company("Acme") == "Company B"
    assert names.company("HP") == "Company C"
    assert names.company("") == ""


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Nordlicht Media GmbH said no", "Company A said no"),
        ("nordlicht was kind", "Company A was kind"),
        ("NORDLICHT’s office, Nordlichts Büro", "Company A office, Company A Büro"),
        ("hp and ACME", "Company C and Company B"),
        ("At deutsche bank in deutsche Sprache", "At Company D in deutsche Sprache"),
        ("global foods or global reach", "Company E or global reach"),
        ("Kelp Wasser, then Kelp", "Company G, then one of the companies"),
        ("Anna wrote, Mr SCHMIDT called", "Person A wrote, Mr Person A called"),
        ("I will ask Will for a grant", "I will ask Person B for a grant"),
        ("a day at the hpx", "a day at the hpx"),
        ("anna@nordlicht.de or www.nordlicht.de/jobs", "[e-mail] or [link]"),
        ("call +49 170 1234567 on 05.01.2026 or 2026-01-05", None),
        ("", ""),
    ],
)
def test_a_text_is_freed_of_names(names, text, hidden):
    """However much of a name stands there, in whichever case; everyday words stay."""
    if hidden is None:
        hidden = "call [phone number] on 05.01.2026 or 2026-01-05"
    assert names.hidden(text) == hidden


def test_what_stands_for_a_name_is_not_replaced_again():
    """A company of the name "Company B" does not turn another into a third."""
    names = Names.of(["Zeta", "Company B", "Person"], ["Company A"])
    assert names.hidden("Zeta, Company B, Person, Company A") == (
        "Company A, Company B, Company C, Person A"
    )


def test_letters_of_accents_written_apart_are_the_same():
    """A name is found whether its accent is a sign of its own or not."""
    names = Names.of(["Caf\u00e9 Noir"])
    assert names.hidden("cafe\u0301 noir") == "Company A"


def test_five_thousand_companies_are_told_apart():
    """Each has letters of its own, and its name is found in a text."""
    companies = [f"Firm{number} Works Ltd" for number in range(5000)]
    names = Names.of(companies)
    assert len({names.company(company) for company in companies}) == 5000
    assert names.hidden("from firm4999 to Firm0") == "from Company GJH to Company A"
