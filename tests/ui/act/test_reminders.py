"""Everything with a day to come, offered as one file."""


def page():
    """A page that opens the sample and offers its calendar."""
    from bounceback.ui import filters, sheets, state
    from bounceback.ui.act import reminders

    if state.in_use() is None:
        sheets.open_sample()
    reminders.show(state.selected(filters.selection()))


def test_days_to_come_are_offered_as_one_file(played):
    """The sample has letters still to come: their count and one button stand there."""
    app = played(page)
    assert any("have a day to come" in text for text in app.text.values)
    assert [button.key for button in app.download_button] == ["calendar"]
