"""Plans that were carried out, and whether they helped."""

from datetime import UTC, date, datetime

from bounceback.journal.plans import Checked, Plan
from bounceback.report import tried
from bounceback.vocabulary.terms import Theme


def plan(done, helped, day=1):
    """Return a plan that was looked at again."""
    return Plan(
        "they ask",
        "breathe",
        datetime.now(UTC),
        theme=Theme.CONFIDENCE,
        done=done,
        helped=helped,
        checked_on=date(2026, 3, day),
    )


def test_only_what_was_carried_out_can_have_helped():
    """A plan that was not done counts as one of all, and helped nobody."""
    checked = [plan(Checked.YES, Checked.YES), plan(Checked.NO, None), plan(Checked.PARTLY, None)]
    said = tried.sentence(checked)
    assert said.startswith("You carried out 2 of 3 plans, wholly or partly, and 1 of those helped")


def test_the_latest_stands_first_in_the_table():
    """Each plan stands as a sentence, with what was said of it."""
    found = tried.table([plan(Checked.YES, None, 1), plan(Checked.NO, Checked.NO, 5)])
    assert found["done"].tolist() == ["No", "Yes"]
    assert found["helped"].tolist() == ["No", "Too early to say"]
    assert found["plan"].iloc[0] == "If they ask, then I will breathe."
    assert found["about"].iloc[0] == "Confidence and nerves"
