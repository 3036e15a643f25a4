"""Plans that were carried out, on a page."""


def page() -> None:
    """Show what was tried of a search without rows."""
    from bounceback.schema import empty_log
    from bounceback.ui.act import tried

    tried.show(empty_log())


def planned() -> None:
    """Keep a plan that was looked at again, and show what was tried."""
    from datetime import UTC, date, datetime

    from bounceback.journal import plans
    from bounceback.journal.opening import open_journal
    from bounceback.schema import empty_log
    from bounceback.ui.act import tried

    made = datetime(2026, 1, 1, tzinfo=UTC)
    done = plans.Plan("they ask", "breathe", made, done=plans.Checked.YES)
    plans.save(open_journal(), done)  # not looked at again: it is not shown
    checked = plans.Plan(
        "**they** ask", "breathe", made, done=plans.Checked.YES, checked_on=date(2026, 2, 1)
    )
    plans.save(open_journal(), checked)
    tried.show(empty_log())


def test_without_a_plan_nothing_is_shown(played):
    """No heading stands above nothing."""
    assert not played(page).header


def test_what_was_tried_is_said_and_listed(played):
    """A sentence, and a row for each plan that was looked at again."""
    app = played(planned)
    assert app.text[0].value.startswith("You carried out 1 of 1 plan,")
    assert app.dataframe[0].value.iloc[0]["Plan"] == "If **they** ask, then I will breathe."
