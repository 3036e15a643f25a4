"""The weaknesses page: what comes back, and what carries."""

PAGE = "understand/weaknesses"


def test_weaknesses_and_strengths_stand_apart(opened):
    """Recurrence, time and strengths, each with its table."""
    app = opened(PAGE)
    titles = [title.value for title in app.subheader]
    assert titles[:4] == [
        "How much is known",
        "What comes back",
        "When it came up",
        "What carries you",
    ]
    assert len(app.get("vega_lite_chart")) == 3


def test_the_denominator_is_the_interviews_with_something_noted(opened):
    """A theme counts out of the interviews that were reviewed, not of all."""
    app = opened(PAGE)
    reviewed = app.dataframe[1].value["Out of"].iloc[0]
    expected = f"Out of {reviewed} interviews with something to improve noted."
    assert any(caption.startswith(expected) for caption in app.caption.values)


def test_suggestions_alone_are_listed_and_never_drawn(opened):
    """What was only found in a note stands in the table as unconfirmed, not in a chart."""
    app = opened(PAGE, "suggestive")
    assert not app.get("vega_lite_chart")
    table = app.dataframe[1].value.set_index("Theme")
    assert table.loc["Confidence and nerves", "Suggested only"] == 2
    assert table.loc["Confidence and nerves", "Interviews"] == 0


def test_without_interviews_nothing_is_drawn(opened):
    """A sheet without a word about interviews gets sentences, no empty chart, no exception."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception
