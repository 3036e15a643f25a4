"""What only resembles a job search is refused with its name, and no odd search with it."""

import tomllib
from pathlib import Path

import pandas as pd
import pytest

from bounceback.errors import NotAJobSearchError
from bounceback.importing.building import Source, build
from bounceback.importing.kinds import kind_of
from bounceback.importing.strangers import strangeness

HERE = Path(__file__).parent


def listed(file: str, name: str):
    """The tables of a file, each called by its name."""
    tables = tomllib.loads(HERE.joinpath(file).read_text(encoding="utf-8"))[name]
    return [pytest.param(table, id=table["name"]) for table in tables]


@pytest.mark.parametrize("stranger", listed("strangers.toml", "stranger"))
def test_a_table_of_another_kind_is_refused(stranger):
    """With one sentence that names the file and, where it can be told, what the table is."""
    with pytest.raises(NotAJobSearchError, match=r"^jobs\.csv: this does not look") as refusal:
        build([Source("jobs.csv", stranger["text"].lstrip().encode())])
    assert stranger.get("says", "") in str(refusal.value)


@pytest.mark.parametrize("search", listed("searches.toml", "search"))
def test_a_search_with_odd_columns_is_no_stranger(search, imported):
    """Every row of it is kept."""
    account = imported(search["text"]).account
    assert (
        account.kept
        == account.rows
        == len(search["text"].strip().splitlines()) - ("headless" not in search["name"])
    )


def found_in(columns: dict[str, list[str]]) -> str:
    """What else than a search these columns make."""
    data = pd.DataFrame({header: pd.Categorical(texts) for header, texts in columns.items()})
    return strangeness(kind_of("sheet", data)[1], data)


ROLES = {"Company": ["Kelp", "Moor"], "Role": ["Cook", "Clerk"]}


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({**ROLES, "Status": ["Closed", "Open"]}, ""),
        ({**ROLES, "Genre": ["a", "b"], "Status": ["Closed", "Open"]}, ""),
        ({**ROLES, "Genre": ["a", "b"], "Pages": ["1", "2"], "Status": ["Closed", ""]}, "films"),
        ({**ROLES, "Genre": ["a", "b"], "Pages": ["1", "2"], "Status": ["Applied", ""]}, ""),
        ({**ROLES, "ISBN": ["a", "b"], "Status": ["Closed", ""]}, "films"),
        ({**ROLES, "ISBN": ["a", "b"], "Date Applied": ["2026-01-05", ""]}, ""),
        ({"Title": ["Salt", "Nets"], "Genre": ["a", "b"], "Status": ["Closed", ""]}, "films"),
        ({"Title": ["Salt", "Nets"], "Genre": ["a", "b"], "Status": ["Rejected", ""]}, ""),
        ({**ROLES, "Applications": ["12", "3"], "Interviews": ["2", "1"]}, "totals"),
        ({**ROLES, "Applications": ["1", "1"], "Interviews": ["2", "1"]}, ""),
        ({**ROLES, "Description": ["a", "b"], "Date": ["2026-01-05", ""]}, "advertised"),
        ({**ROLES, "Description": ["a", "b"], "Status": ["", ""]}, ""),
        ({**ROLES, "Description": ["a", "b"], "Status": ["Wishlist", "New"]}, ""),
        ({**ROLES, "Description": ["a", "b"], "Notes": ["", ""], "Date": ["2026-01-05", ""]}, ""),
        ({"Title": ["Salt", "Nets"], "Date": ["2026-01-05", ""]}, "nothing speaks of applying"),
        ({"Title": ["Salt", "Nets"], "Date": ["2026-01-05", ""], "Status": ["Ghosted", ""]}, ""),
    ],
)
def test_signs_of_applying_are_weighed_against_other_words(columns, found):
    """One foreign word refuses where not even a company is named, and never against a sign."""
    assert found in found_in(columns)
    assert bool(found) == bool(found_in(columns))


def test_names_that_stand_in_mail_addresses_are_names_of_people():
    """Such a list of roles is kept by the one who hires."""
    people = {"Name": ["Ada Lind", "Bo Marsh"], "Position": ["Cook", "Cook"]}
    dated = {"Date Applied": ["2026-01-05", "2026-01-06"]}
    own = {"Email": ["ada.lind@mail.example", "marsh@mail.example"]}
    jobs = {"Email": ["jobs@kelp.example", "jobs@moor.example"]}
    assert "candidates" in found_in({**people, **own, **dated})
    assert found_in({**people, **jobs, **dated}) == ""


def test_one_name_throughout_is_the_seekers_own():
    """A person may write their own name beside each application."""
    sheet = {"Applicant": ["Ada", "Ada"], "Role": ["Cook", "Clerk"], "Status": ["Applied", ""]}
    assert found_in(sheet) == ""


def test_the_name_of_a_file_alone_makes_no_search():
    """Notion names every file so, one of films as well."""
    name = "Films 0123456789abcdef0123456789abcdef.csv"
    films = b"Name,Director,Genre,Status\nSalt,Ida Brandt,Drama,Done\nNets,Omar Vell,Drama,Done\n"
    with pytest.raises(NotAJobSearchError, match="films"):
        build([Source(name, films)])
    jobs = b"Name,Role,Status\nKelp,Cook,Not started\nMoor,Clerk,Applied\n"
    assert build([Source(name, jobs)]).account.kept == 2
