"""A newcomer's own messy sheet: dropped as it is, and put right where it was read otherwise."""

import pytest

from bounceback.importing.decisions import DateOrder, Decisions
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage

SHEET = """MY SEARCH 🚀;;;;
;;;;
Firm;Job;Applied on;Status;Bumped into
Merrowby Foods;Clerk;3/4/2026;hibernating;a poster
Tarn & Sons;Clerk;5/4/2026;Rejected;a friend
Ullock Rail;Planner;7/4/2026;hibernating;a friend
Fenwick Mills;Planner;9/4/2026;Interview;a poster
Harl Books;Clerk;11/4/2026;Rejected;a friend
"""


@pytest.fixture
def messy_sheet(tmp_path):
    """Write an invented sheet with a banner, words of its own, and dates that read both ways."""
    sheet = tmp_path / "my search.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    return sheet


def test_a_messy_sheet_is_put_right_on_one_page(app, visitor, messy_sheet, monkeypatch):
    """The order of the dates, a column's meaning, a status word and a depth are said once."""
    visitor.open()
    visitor.drop(messy_sheet)
    visitor.choose("Dates such as", DateOrder.DAY_FIRST.label)
    visitor.awaits("5 rows: 3 understood, 2 with a question")
    visitor.choose_in_table("Columns of the sheet", row=4, x=200, word=Field.SOURCE.label)
    visitor.choose_in_table("Status values of the sheet", row=0, x=246, word="No response")
    visitor.awaits("5 rows: 5 understood, 0 with a question")
    visitor.press("No further than applying")
    visitor.awaits("you got no further than applying")

    monkeypatch.setenv(uploads.HOME_VARIABLE, str(app.home))
    kept = Decisions.from_json(uploads.latest(open_journal()).decisions)
    [table] = kept.tables
    assert table.date_order is DateOrder.DAY_FIRST
    assert table.fields()["Bumped into"] is Field.SOURCE
    said = {status.value: status for status in kept.statuses}
    assert said["hibernating"].ending is Ending.NO_RESPONSE
    assert said["Rejected"].stage is said["hibernating"].stage is Stage.APPLIED
