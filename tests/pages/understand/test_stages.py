"""The stages page: reached, and where it stops."""

from bounceback.vocabulary.comparing import Outcome

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


def test_each_step_says_out_of_how_many(opened):
    """The sentence's counts are those of the table behind; young ones are left out of the first."""
    app = opened(PAGE)
    table = next(f.value for f in app.dataframe if "Step" in f.value).set_index("Step")
    first = table.loc["To a first step"]
    said = next(text.value for text in app.text if "which step" in text.value)
    count, of = int(first["Count"]), int(first["Out of"])
    assert f"of {of} sent and old enough to judge, {count} got a positive reply" in said
    assert first["Out of"] + first["Still open"] + first["Withdrawn or closed"] == 114


def test_stages_and_flow_agree_on_assessments(opened):
    """An assessment is a branch here and on the overview: both say so with one count."""
    stages = next(text.value for text in opened(PAGE).text if "phone screen" in text.value)
    flow = next(text.value for text in opened("understand/overview").text if "offer;" in text.value)
    assert "5 got to an assessment and no further" in stages
    assert "5 got to an assessment and no further" in flow
    assert "18 got at least to a phone screen" in stages
    assert "18 got at least to a phone screen" in flow


def test_groups_can_be_judged_at_a_later_step(opened):
    """From a first step on, only the decided ones count."""
    app = opened(PAGE)
    app.selectbox(key="stops_outcome").select(Outcome.ON_TO_INTERVIEW).run()
    assert not app.exception
    assert any("went on from a first step to an interview" in text.value for text in app.text)
