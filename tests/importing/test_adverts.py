"""Adverts of jobs are no applications: they open and close, and nobody says that they applied."""

import pandas as pd
import pytest

from bounceback.importing.adverts import of_adverts
from bounceback.importing.columns import contents_of, propose_columns
from bounceback.vocabulary.fields import Table

DAYS = ["2026-01-05", "2026-01-06"]


@pytest.mark.parametrize(
    ("beside", "statuses", "found"),
    [
        ({"Date opened": DAYS}, ["active", "closed"], ["Date opened"]),
        ({"Opened": DAYS, "Closing date": DAYS}, ["open", "open"], ["Opened", "Closing date"]),
        ({"Abertura": DAYS}, ["ativa", "fechada"], ["Abertura"]),
        ({"开放日期": DAYS}, ["开放", "已关闭"], ["开放日期"]),
        ({"Posted": DAYS}, ["hot", "cold"], ["Posted"]),
        ({"Date opened": DAYS}, ["active", "talking"], []),
        ({"Date opened": DAYS}, ["", ""], []),
        ({"Date opened": DAYS}, ["open", "saved"], []),
        ({"Date opened": DAYS, "Date": DAYS}, ["active", "closed"], []),
        ({"Date opened": DAYS, "Heard back": ["yes", "no"]}, ["active", "closed"], []),
        ({"Date opened": DAYS, "Notes": ["ask Ada", ""]}, ["active", "closed"], []),
        ({"Found": DAYS}, ["active", "closed"], []),
    ],
)
def test_adverts_are_known_by_their_columns_and_by_when_they_open(beside, statuses, found):
    """Unless a status or another column says more, or somebody takes notes."""
    data = pd.DataFrame({"Company": ["Kelp", "Moor"], **beside, "Status": statuses})
    columns = propose_columns(contents_of(data), Table.APPLICATIONS)
    assert of_adverts(columns, data) == found
