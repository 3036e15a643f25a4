"""The compare page: groups, evened out, and no ranking by luck."""

from bounceback.vocabulary.comparing import Outcome

PAGE = "understand/compare"


def test_the_sample_is_compared_by_source_first(opened):
    """Counts stand beside the shares, the sentence says them, and nobody is called the best."""
    app = opened(PAGE)
    assert app.selectbox(key="compare_by").value == "source"
    table = app.dataframe[0].value.set_index("Group")
    row = table.iloc[0]
    assert f"{row['Count']} of {row['Out of']} with “{row.name}”" in app.text[0].value
    assert row["Evened out, from (%)"] < row["Evened out (%)"] < row["Evened out, to (%)"]
    assert table["Chance of being the best (%)"].sum() > 99
    assert "clearly stands out" in app.text[0].value


def test_another_column_and_outcome_change_the_figure(opened):
    """What a person chooses is what is compared."""
    app = opened(PAGE)
    app.selectbox(key="compare_by").select("extra: CV version").run()
    app.selectbox(key="compare_outcome").select(Outcome.INTERVIEW).run()
    assert set(app.dataframe[0].value["Group"]) == {"v1", "v2 shorter", "v3 data first"}
    assert "led to an interview" in app.text[0].value


def test_companies_are_not_offered(opened):
    """One to three applications each say nothing about a company."""
    options = opened(PAGE).selectbox(key="compare_by").options
    assert options == ["Source", "Kind of role", "Seniority", "CV version", "Place"]


def test_a_sheet_without_words_that_repeat_says_so(opened):
    """There is nothing to choose, and a way to have something."""
    app = opened(PAGE, "suggestive")
    assert not app.selectbox
    assert "nothing to compare yet" in app.text[0].value
    assert not app.get("vega_lite_chart")
