"""What holds on every page, with every kind of sheet."""

import pytest

PAGES = (
    "start/import_data",
    "start/applications",
    "understand/overview",
    "understand/stages",
    "understand/reasons",
    "understand/weaknesses",
    "understand/waiting",
    "understand/trends",
    "understand/compare",
    "act/reflect",
    "act/follow_up",
    "act/practice",
    "share/report",
    "share/sheet_back",
    "share/backup",
)
READING = tuple(  # pages that read the log
    page for page in PAGES if page not in {"start/import_data", "share/backup"}
)
UNDERSTAND = tuple(page for page in PAGES if page.startswith("understand/"))
SHEETS = (
    "empty",
    "one row",
    "four rows",
    "only saved",
    "suggestive",
    "undated",
    "sample",
    "hostile",
)
HOSTILE = "<img src=x onerror=alert(1)> **b** [l](http://x)"
PARSED = ("title", "header", "subheader", "caption", "markdown", "info", "warning", "error")
LABELLED = ("button", "expander", "metric", "multiselect", "selectbox", "text_input", "tabs")


def read_as_markdown(app) -> list[str]:
    """Return every text of the page that Streamlit reads as Markdown."""
    bodies = [str(element.value) for kind in PARSED for element in getattr(app, kind)]
    labels = [str(element.label) for kind in LABELLED for element in getattr(app, kind)]
    return bodies + labels


def shown_as_text(app) -> str:
    """Return every text of the page that Streamlit shows letter for letter."""
    cells = [frame.value.astype("str").to_csv() for frame in app.dataframe]
    options = [option for choice in app.multiselect for option in choice.options]
    return "\n".join([*(text.value for text in app.text), *cells, *options])


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_holds_with_every_sheet(opened, page, sheet):
    """Empty, tiny, undated, usual or hostile: one title, something to read, no exception."""
    app = opened(page, sheet)
    assert [error.message for error in app.exception] == []
    assert len(app.title) == 1
    assert app.error.values == []
    assert read_as_markdown(app)


@pytest.mark.parametrize("page", UNDERSTAND)
def test_each_chart_is_named_by_its_reading(opened, caplog, page):
    """Who cannot see a chart hears its sentence, and the server has nothing to warn of."""
    app = opened(page)
    names = [chart.proto.alt for chart in app.get("vega_lite_chart")]
    assert names
    assert set(names) <= set(app.text.values)
    assert not [line for line in caplog.messages if "accessible name" in line]


@pytest.mark.parametrize("page", READING)
def test_without_a_sheet_a_page_offers_the_way_on(opened, page):
    """A visitor who came too early sees where to open a sheet, and one click opens the sample."""
    app = opened(page, "empty")
    assert app.info
    app.button(key="sample_here").click().run()
    assert [title.value for title in app.title] == ["Overview"]
    app.switch_page(f"pages/{page}.py").run()
    assert not app.info
    assert not app.exception


@pytest.mark.parametrize("page", UNDERSTAND)
def test_few_applications_are_no_basis_for_a_rate(opened, page):
    """With four applications the page says so; with the sample it does not."""
    assert "they are too few" in opened(page, "four rows").info[0].value
    assert not opened(page, "sample").info


@pytest.mark.parametrize("page", READING)
def test_filters_that_leave_nothing_say_so(opened, page):
    """Where no application is left, the page says why, and one click brings them all back."""
    app = opened(page, "four rows", company="Brill", ending="Rejected")
    assert "No application fits these filters" in app.info[0].value
    app.button(key="reset_here").click().run()
    assert not [info for info in app.info if "No application" in info.value]
    assert app.multiselect(key="company").value == []
    assert not app.exception


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_sheet_is_shown_as_text(opened, page):
    """A company that is HTML and Markdown is shown letter for letter and never read."""
    app = opened(page, "hostile", company=HOSTILE)
    assert [text for text in read_as_markdown(app) if "<img" in text or "**b**" in text] == []
    assert HOSTILE in shown_as_text(app)


@pytest.mark.parametrize("page", PAGES)
def test_any_address_is_taken(opened, page):
    """Values in the address that mean nothing are ignored, whatever they are."""
    nonsense = {"company": ["x", "**"], "stage": "x", "ending": "", "from": "never", "until": "1"}
    app = opened(page, "sample", role="\u0000", source=["a"] * 50, **nonsense)
    assert [error.message for error in app.exception] == []
    assert "120 of 120 applications" in app.caption.values
