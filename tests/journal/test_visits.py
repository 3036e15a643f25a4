"""The day of the last visit."""

from datetime import date

from bounceback.journal import visits
from bounceback.journal.opening import open_journal


def test_a_visit_tells_when_the_last_one_was(journal):
    """The day before this one on which the person looked in, however often they do today."""
    days = [date(2026, 5, 1), date(2026, 5, 1), date(2026, 5, 9), date(2026, 5, 9)]
    assert [visits.visit(journal, day) for day in days] == [None, None, days[0], days[0]]
    assert visits.visit(open_journal(owner="somebody else"), days[3]) is None
