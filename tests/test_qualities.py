"""Applications are told apart by words that a person would call different."""

import pandas as pd
import pytest

from bounceback.qualities import candidates, telling_roles_apart, values
from bounceback.schema import frame


def table(**columns):
    """A frame of applications with these columns."""
    return frame("applications", {name.replace("__", ": "): c for name, c in columns.items()})


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["Board", "board", "board", "BOARD "], ["board"] * 4),
        (["Job  board", "job board"], ["Job  board", "Job  board"]),
        (["?", "-", "", None, "n 1"], [None, None, None, None, "n 1"]),
        (["C++", "C", "c"], ["C++", "C", "C"]),
        (["求人", "求人"], ["求人", "求人"]),
    ],
)
def test_spellings_of_one_word_are_one(words, read):
    """Capitals and spaces part nothing; signs alone say nothing; the usual spelling stays."""
    found = values(table(source=words), "source")
    assert found.dtype == "category"
    assert [None if pd.isna(word) else word for word in found] == read


def test_titles_are_read():
    """Each row has the label of what its title says; nothing where it says nothing."""
    rows = table(role=["Senior Nurse", "x", None, "Nurse", "Senior Nurse"])
    family, seniority = values(rows, "role_family"), values(rows, "seniority")
    assert family.astype("object").fillna("").tolist() == [
        *["Health and care", "", "", "Health and care", "Health and care"]
    ]
    assert seniority.astype("object").fillna("").tolist() == ["Senior", "", "", "", "Senior"]


def test_no_titles_at_all():
    """Without a title there is nothing to read."""
    assert values(table(role=[None, None]), "role_family").isna().all()


def test_columns_that_name_people_or_links_are_left_out():
    """Contacts, links and identifiers tell nothing of a group; the company never."""
    names = ["Contact person", "URL", "Mood", "CV version"]
    found = candidates(table(**{f"extra__{name}": ["a", "b"] for name in names}))
    assert found == [
        *["source", "role_family", "seniority", "extra: CV version", "location", "extra: Mood"]
    ]


@pytest.mark.parametrize(
    ("roles", "by"),
    [
        (["Nurse", "Senior Nurse", None], "role_family"),
        (["Nurse", "x", "y"], "role"),
        (["Nurse", "x"], "role_family"),
        ([None, None], "role"),
        ([], "role"),
    ],
)
def test_roles_are_told_apart_by_their_family_where_titles_name_it(roles, by):
    """At least half of the titles must name a family; a missing title speaks neither way."""
    assert telling_roles_apart(table(role=roles)) == by
