"""The trends page: what happened when."""

PAGE = "understand/trends"


def test_time_is_told_in_four_charts(opened):
    """Activity, when answers come, months compared, and depth by month."""
    app = opened(PAGE)
    assert len(app.get("vega_lite_chart")) == 4
    dated = int(app.dataframe[0].value["Applications"].sum())
    assert any(f"Out of {dated} sent applications with a date" in c for c in app.caption.values)


def test_without_dates_nothing_is_drawn(opened):
    """A sheet without dates gets sentences, no empty chart, no exception."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception


def test_the_last_day_is_that_of_the_whole_sheet(opened):
    """Filtering to one company does not move the day up to which silence is counted."""
    whole, one = opened(PAGE, "four rows"), opened(PAGE, "four rows", company="Ada")
    assert whole.exception.values == one.exception.values == []
