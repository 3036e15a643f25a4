"""What was practised, as the table that metrics ask for."""

from datetime import date

from bounceback.journal import practice
from bounceback.journal.practice import Practice
from bounceback.vocabulary.terms import Theme


def test_each_practice_is_a_row_in_the_order_in_which_it_was_noted():
    """A theme and a day; what was done and when it is due again stay in the journal."""
    noted = [
        Practice(Theme.SALARY, date(2026, 3, 8), "a friend asked", date(2026, 3, 11)),
        Practice(Theme.CONFIDENCE, date(2026, 3, 1)),
    ]
    found = practice.frame(noted)
    assert found["theme"].tolist() == ["salary", "confidence"]
    assert found["practised_on"].dt.date.tolist() == [date(2026, 3, 8), date(2026, 3, 1)]


def test_where_nothing_was_practised_the_table_has_its_columns():
    """Nothing is no reason to fail."""
    found = practice.frame([])
    assert found.empty
    assert [*found.columns] == ["theme", "practised_on"]
    assert found["practised_on"].dtype.kind == "M"
