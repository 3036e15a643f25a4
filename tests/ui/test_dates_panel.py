"""What is asked about the dates of a sheet, in the running app."""

import pytest
from streamlit.testing.v1 import AppTest

from bounceback.importing.decisions import DateOrder

ASK = """
import streamlit as st

from bounceback.importing.account import Account, Kind, Problem
from bounceback.importing.decisions import DateOrder, Decisions, TableDecision
from bounceback.schema import empty_log
from bounceback.ui import dates_panel
from bounceback.ui.state import InUse

given = st.session_state
table = TableDecision("mine.csv", date_order=DateOrder(given["order"]), date_proof="Because.")
kinds = map(Kind, given["kinds"])
problems = tuple(Problem(2, "Date", kind, "*7*.1.", "", "mine.csv") for kind in kinds)
now = InUse((), empty_log(), Account(1, 1, 0, 0, problems, Decisions((table,))))
st.session_state["answered"] = dates_panel.ask(table, now)
"""


@pytest.mark.parametrize(
    ("order", "kinds", "boxes", "infos"),
    [
        (DateOrder.UNDECIDED, [], [], 0),
        (DateOrder.DAY_FIRST, [], ["Dates such as 3/4/2026"], 0),
        (DateOrder.UNDECIDED, ["date_undecided"], ["Dates such as 3/4/2026"], 1),
        (DateOrder.UNDECIDED, ["date_yearless"] * 2, ["Year of the first date"], 1),
        (DateOrder.UNDECIDED, ["duplicate"], [], 0),
    ],
)
def test_only_what_is_open_or_was_decided_is_shown(order, kinds, boxes, infos) -> None:
    """Where nothing depends on it, nothing is asked; the text of the sheet stays plain."""
    app = AppTest.from_string(ASK)
    app.session_state["order"], app.session_state["kinds"] = str(order), kinds
    app.run()
    assert not app.exception
    assert [box.label for box in (*app.selectbox, *app.number_input)] == boxes
    assert len(app.info) == infos
    assert not any("*7*" in info.value for info in app.info)
    assert app.session_state["answered"].date_order is order


def test_a_year_from_a_title_can_be_corrected() -> None:
    """The box says where the year comes from, and changes nothing while it is left alone."""
    named = ASK.replace('"mine.csv", date', '"mine.csv", title="2025", date').replace(
        '"*7*.1.", "", "mine.csv"', '"3/4", BY_TITLE, "mine.csv"'
    )
    app = AppTest.from_string(f"from bounceback.importing.missing_years import BY_TITLE\n{named}")
    app.session_state["order"], app.session_state["kinds"] = "day_first", ["inferred"]
    app.run()
    assert not app.exception
    assert [box.placeholder for box in app.number_input] == ["2025, by its title"]
    assert app.session_state["answered"].year is None
    app.number_input[0].set_value(2024).run()
    assert app.session_state["answered"].year == 2024
