"""How an application stands by words in columns that are there for something else."""

import pytest

from bounceback.importing.codes import ENDINGS, NOTHING
from bounceback.importing.elsewhere import (
    behind_names,
    ending_for_date,
    instead_of_dates,
    instead_of_statuses,
)
from bounceback.vocabulary.terms import Ending

DAY = "2026-03-09"


def by_ending(marked):
    """The rows that each ending has."""
    return {ENDINGS[code]: rows.tolist() for rows, code in marked}


def test_words_where_the_day_of_the_answer_would_stand(as_table):
    """Dates, dashes and words that are no ending say nothing."""
    cells = ["no reply", DAY, "keine Antwort", "rejected", "-", "soon", "2026-03-10", ""]
    table = as_table({"Company": ["Kelp"] * len(cells), "Response date": cells})
    silent = [True, False, True, False, False, False, False, False]
    turned_down = [False, False, False, True, False, False, False, False]
    found = by_ending(instead_of_dates(table))
    assert found == {Ending.NO_RESPONSE: silent, Ending.REJECTED: turned_down}


@pytest.mark.parametrize("text", ["", "no", DAY, "9.3.", "5 Mar", "call again", "open", "closed"])
def test_what_is_no_ending(text):
    """A date is one, and "no" below "Response date" says that there was none."""
    assert ending_for_date(text) == NOTHING


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("Kelp (not applied yet)", Ending.NOT_APPLIED),
        ("Kelp [rejected]", Ending.REJECTED),
        ("Kelp (noch nicht beworben)", Ending.NOT_APPLIED),
        ("海带公司（未投递，准备机考）", Ending.NOT_APPLIED),
        ("Kelp (UK)", None),
        ("Kelp (formerly Moor)", None),
        ("Kelp (closed)", None),
        ("(rejected)", None),
        ("Rejected", None),
        ("Rejected (film) Ltd", None),
    ],
)
def test_brackets_behind_a_company(name, ending, as_table):
    """What they say is an ending, a place or another name."""
    found = by_ending(behind_names(as_table({"Company": [name, "Moor"], "Role": ["Cook", ""]})))
    assert found == ({} if ending is None else {ending: [True, False]})


@pytest.mark.parametrize(
    ("note", "ending"),
    [
        ("Descartado.", Ending.REJECTED),
        ("Rechazado", Ending.REJECTED),
        ("已放弃", Ending.WITHDREW),
        ("挂", Ending.REJECTED),
        ("Absage", Ending.REJECTED),
        ("Refusé.", Ending.REJECTED),
        ("ritirato", Ending.WITHDREW),
        ("Sem resposta", Ending.NO_RESPONSE),
        ("afgewezen", Ending.REJECTED),
        ("to apply", None),
        ("no", None),
        ("El CV ha sido recibido.", None),
        ("Rejected, as I learned from a friend who works there", None),
    ],
)
def test_a_note_that_is_nothing_but_an_ending(note, ending, as_table):
    """In each language; a longer note, a yes or no and a plan are none."""
    found = by_ending(instead_of_statuses(as_table({"Status": ["", ""], "Notes": [note, "kind"]})))
    assert found == ({} if ending is None else {ending: [True, False]})
