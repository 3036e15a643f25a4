"""The reasons page: coverage first, then told and guessed."""

PAGE = "understand/reasons"


def test_coverage_comes_first(opened):
    """How much is known stands above every reason."""
    app = opened(PAGE)
    assert app.subheader[0].value == "How much is known"
    assert app.dataframe[0].value["Rejections"].tolist() == [44]


def test_told_and_guessed_stand_apart(opened):
    """A reason that the employer told is not mixed with the person's own reading."""
    table = opened(PAGE, "four rows").dataframe[1].value.set_index("Reason")
    assert table.loc["Preparation", "Your own reading"] == 1
    assert table.loc["Internal candidate", "Told by the employer"] == 1


def test_without_reasons_there_is_a_sentence_and_no_empty_chart(opened):
    """A sheet that never says why gets an honest page."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception
