"""The stages page: reached, and where it stops."""

PAGE = "understand/stages"


def test_the_table_behind_counts_every_stage(opened):
    """Whoever got to an interview had applied and is counted there too."""
    table = opened(PAGE, "four rows").dataframe[0].value.set_index("Stage")
    assert table.loc["Applied", "Reached"] == 4
    assert table.loc["Phone screen", "Reached"] == 2
    assert table.loc["Interview", "Reached"] == 1
    assert table["Share (%)"].isna().all()  # four cases are no basis


def test_with_enough_cases_shares_stand_beside_their_counts(opened):
    """The sample's shares are percent of the sent applications."""
    table = opened(PAGE).dataframe[0].value.set_index("Stage")
    row = table.loc["Interview"]
    assert row["Share (%)"] == round(100 * row["Reached"] / row["Out of"], 1)
    assert row["From (%)"] < row["Share (%)"] < row["To (%)"]


def test_without_anything_sent_nothing_is_drawn(opened):
    """A sheet of saved roles has no stages: a sentence says so, and no chart of noughts."""
    app = opened(PAGE, "only saved")
    assert not app.get("vega_lite_chart")
    assert not app.exception


def test_filters_reach_the_figures(opened):
    """With one company chosen, the denominators are that company's."""
    app = opened(PAGE, "four rows", company="Ada")
    assert any(caption.startswith("Out of 1 sent application.") for caption in app.caption.values)
