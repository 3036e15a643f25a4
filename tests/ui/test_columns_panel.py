"""Columns of a sheet as a table to correct."""

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.importing.account import Account, Kind, Problem
from bounceback.importing.decisions import ColumnDecision, Decisions, TableDecision
from bounceback.schema import empty_log
from bounceback.ui.columns_panel import asked_first, columns_frame, sureness, with_meanings
from bounceback.ui.state import InUse
from bounceback.vocabulary.fields import Field, Table

TABLE = TableDecision(
    "mine.csv",
    columns=(
        ColumnDecision("Firma", Field.COMPANY, 1.0, ("Ada", "Brill", "", "Corde")),
        ColumnDecision("Notes", Field.NOTES, 0.5),
    ),
)


def test_each_column_stands_with_its_meaning_and_samples() -> None:
    """A row per column of the sheet, in its order."""
    shown = columns_frame(TABLE)
    assert shown["Column"].tolist() == ["Firma", "Notes"]
    assert shown["Means"].tolist() == ["company", "notes"]
    assert shown["For example"].tolist() == ["Ada · Brill · Corde", ""]
    assert shown["How sure"].tolist() == ["Sure", "Please check"]


@pytest.mark.parametrize(
    ("field", "confidence", "words"),
    [
        (Field.ROLE, 0.9, "Sure"),
        (Field.ROLE, 0.6, "Likely"),
        (Field.ROLE, 0.59, "Please check"),
        (Field.EXTRA, 0.1, ""),
    ],
)
def test_sureness_is_said_in_words(field, confidence, words) -> None:
    """A column that is only kept as it is asks for nothing."""
    assert sureness(ColumnDecision("X", field, confidence)) == words


def test_nothing_changed_is_the_same_decision() -> None:
    """An editor that nobody touched leads to no correction."""
    assert with_meanings(TABLE, columns_frame(TABLE)) == TABLE


def test_a_new_meaning_is_the_persons_own() -> None:
    """A meaning that the person chose is certain; the other columns stay as they were."""
    edited = columns_frame(TABLE).assign(Means=["company", "feedback"])
    corrected = with_meanings(TABLE, edited)
    assert corrected.fields() == {"Firma": Field.COMPANY, "Notes": Field.FEEDBACK}
    assert corrected.columns[1].confidence == 1.0
    assert corrected.columns[0] == TABLE.columns[0]


def test_a_column_that_lost_to_another_says_what_it_could_be() -> None:
    """Two columns for one meaning: the one that is kept as it is names what it could be too."""
    lost = ColumnDecision("Employer", Field.EXTRA, 0.0, also=Field.COMPANY)
    assert sureness(lost) == "Could be: company"


def test_the_table_that_waits_for_an_answer_stands_first() -> None:
    """Of several tables, one whose dates are in question; then what is read, then the rest."""
    tables = (
        TableDecision("book.xlsx", "Lists", Table.IGNORED),
        TableDecision("book.xlsx", "Talks", Table.INTERVIEWS),
        TableDecision("book.xlsx", "Sent"),
    )
    asked = Problem(0, "Date", Kind.DATE_UNDECIDED, "", "", "book.xlsx › Talks")
    for problems, order in (((), "Sent Talks Lists"), ((asked,), "Talks Sent Lists")):
        account = Account(1, 1, 1, 1, problems, Decisions(tables))
        now = InUse((), empty_log(), account)
        assert [table.sheet for table in asked_first(now)] == order.split()


VIEW = """
import streamlit as st

from bounceback.importing.account import Account, Kind, Problem
from bounceback.importing.decisions import Decisions, TableDecision
from bounceback.schema import empty_log
from bounceback.ui import columns_panel
from bounceback.ui.state import InUse

tables = tuple(TableDecision("book.xlsx", name) for name in "ABC")
waiting = st.session_state["waiting"]
asked = [Problem(2, "Date", Kind.DATE_YEARLESS, "", "", f"book.xlsx › {each}") for each in waiting]
edition = st.session_state["edition"]
account = Account(1, 1, 0, 0, tuple(asked), Decisions(tables))
columns_panel.show(InUse((), empty_log(), account, edition=edition))
"""


def test_an_answer_leads_on_to_the_next_table_that_waits() -> None:
    """Another table stays in view after a correction, unless that answered its question."""
    app = AppTest.from_string(VIEW)
    seen = []
    for edition, waiting in enumerate(("BC", "C", "C", "", "")):
        app.session_state["edition"], app.session_state["waiting"] = edition, waiting
        app.run()
        assert not app.exception
        if edition == 1:
            assert app.selectbox[0].options[0].endswith("waits for an answer")
        if edition == 2:
            app.selectbox[0].select_index(1).run()
        seen.append(app.selectbox[0].value.sheet)
    assert seen == ["B", "C", "A", "A", "A"]
