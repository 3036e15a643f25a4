"""The overview: five numbers, the flow, the endings."""

from datetime import UTC, date, datetime

from bounceback.journal import uploads, visits
from bounceback.journal.opening import open_journal

PAGE = "understand/overview"


def test_five_numbers_stand_with_what_they_are_out_of(opened):
    """Each number shows its denominator, and the sent ones leave out what was only saved."""
    metrics = {metric.label: metric for metric in opened(PAGE).metric}
    assert list(metrics) == ["Sent", "Answered", "In front of a person", "Offers", "Still open"]
    assert metrics["Sent"].value == "114"
    assert metrics["Sent"].delta == "of 120 in the sheet"
    assert all("of 114" in metrics[name].delta for name in list(metrics)[1:])


def test_few_applications_get_no_percentage(opened):
    """Below five cases the numbers are counts alone."""
    assert not [m.delta for m in opened(PAGE, "four rows").metric if "%" in m.delta]


def test_unknown_depths_are_a_range(opened):
    """Where the sheet says little about depth, the number says between what and what."""
    metrics = {metric.label: metric.value for metric in opened(PAGE, "undated").metric}
    assert metrics["In front of a person"] == "6–12"


def test_each_figure_has_chart_table_and_download(opened):
    """Two figures, each with its table and buttons to save the table and the picture."""
    app = opened(PAGE)
    assert len(app.get("vega_lite_chart")) == 2
    assert [b.key for b in app.download_button] == [
        f"{what}_{figure}"
        for figure in ("from_stage_to_ending", "how_they_stand")
        for what in ("download", "png", "svg")
    ]
    assert any("Out of 114 sent applications" in caption for caption in app.caption.values)


def test_a_table_behind_is_made_when_somebody_opens_it(opened):
    """Folded, a figure has neither its table nor a button to save anything."""
    app = opened(PAGE)
    for figure in ("from_stage_to_ending", "how_they_stand"):
        app.session_state[f"table_behind_{figure}"] = False
    app.session_state["looked_at"] = False
    app.run()
    assert (len(app.dataframe), len(app.download_button)) == (0, 0)
    assert len(app.get("vega_lite_chart")) == 2


def test_what_the_page_looks_at_opens_on_demand(opened):
    """The applications behind the whole page travel only when somebody opens them."""
    app = opened(PAGE, "four rows")
    tables = len(app.dataframe)
    app.session_state["looked_at"] = False
    assert len(app.run().dataframe) == tables - 1
    app.session_state["looked_at"] = True
    assert len(app.run().dataframe) == tables
    assert app.dataframe[-1].value["Company"].tolist() == ["Ada", "Brill", "Corde", "Dorn"]


def test_a_later_visit_says_what_is_new_since(opened):
    """A first visit says nothing of an earlier one; the next one counts what is dated later."""
    first = [title.value for title in opened(PAGE, "four rows").header]
    assert "Since you were here last" not in first
    visits.visit(open_journal(), date(2026, 1, 31))
    texts = opened(PAGE, "four rows").text.values
    assert any(text.startswith("Since your visit of 31 January 2026: 2 appl") for text in texts)


def test_a_sheet_without_statuses_is_not_told_that_all_is_over(opened):
    """Where no ending is written down, a sentence says that beside how many were sent."""
    rows = "\n".join(f"2026-03-{day:02},Firm {day},Clerk" for day in range(1, 14))
    sheet = f"Application Date,Company Name,Job Title\n{rows}".encode()
    uploads.keep(open_journal(), [("Job Applications.csv", sheet)], "", datetime.now(UTC))
    app = opened("understand/overview", "empty")
    assert app.text[0].value == (
        "How far 13 applications got, and how they ended or stand, is not written down."
    )
    assert "What became of them is not written down" in app.text[1].value
    assert [(box.label, box.value) for box in app.metric] == [("Sent", "13")]
    assert "open any more" not in " ".join(app.text.values)


def test_a_filtered_number_does_not_speak_of_the_sheet(opened):
    """What the filters leave is told from all that the sheet holds."""
    first = opened(PAGE, source="Job board").metric[0]
    assert first.delta.endswith("that the filters leave")
