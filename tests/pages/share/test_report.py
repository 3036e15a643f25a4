"""The Report page: choose, make, look at it, save it."""

import base64
from datetime import UTC, datetime

import pytest

from bounceback import demo
from bounceback.journal import private_writing, uploads
from bounceback.journal.opening import open_journal
from bounceback.report.choosing import Naming, Part
from bounceback.ui.state import SAMPLE_OWNER

PAGE = "share/report"
PRIVATE = "Nobody is to read this."
DRAWN = tuple(part for part in Part if part not in {Part.TRIED, Part.APPLICATIONS})


def quick(app, *more):
    """Leave out all that takes a moment to draw, and put in the parts asked for."""
    for part in DRAWN:
        app.checkbox(key=f"report_part_{part}").set_value(part in more)
    app.checkbox(key=f"report_part_{Part.APPLICATIONS}").check()
    return app.run()


def made(app):
    """Press the button; return the report as the preview shows it."""
    app.button(key="make_report").click().run()
    assert [error.message for error in app.exception] == []
    return preview(app)


def preview(app):
    """The report that stands on the page; nothing where there is none."""
    frames = app.get("iframe")
    if not frames:
        return ""
    kind, _, data = frames[0].proto.src.partition(",")
    assert kind == "data:text/html;charset=utf-8;base64"
    return base64.b64decode(data).decode()


def test_the_whole_report_of_the_sample(opened):
    """Every part that has something to tell, with its charts; the filters apply, and it says so."""
    app = opened(PAGE, "sample", ending="Rejected")
    assert "The filters in the sidebar apply: 44 of 120 applications." in app.caption.values
    assert not preview(app)
    page = made(app)
    assert "44 of 120 applications" in page
    assert "Ending: Rejected" in page
    assert page.count('role="img"') >= 5
    for part in Part:  # nothing was planned or practised yet
        assert (f">{part.label}</h2>" in page) == (part in DRAWN)
    left_out = page.split("too little to tell so far: ")[1].split("</li>")[0]
    assert Part.TRIED.label in left_out
    assert [button.proto.label for button in app.get("download_button")] == ["Save the report"]


def test_a_choice_makes_another_report(opened):
    """What was made of something else is not shown any more; one click makes it anew."""
    app = quick(opened(PAGE, "four rows"))
    assert "Company A" in made(app)
    app.radio(key="report_names").set_value(Naming.KEEP).run()
    assert not preview(app)
    assert not app.get("download_button")
    page = made(app)
    assert "Ada" in page
    assert "Company A" not in page


def test_the_request_is_kept_until_it_is_changed(opened):
    """It stands in the report, and in its field after a reload."""
    app = quick(opened(PAGE, "four rows"))
    app.text_area[0].set_value("Please read my CV: <b>bold</b>").run()
    assert "Please read my CV: &lt;b&gt;bold&lt;/b&gt;" in made(app)
    again = opened(PAGE, "four rows")
    assert again.text_area[0].value == "Please read my CV: <b>bold</b>"


def test_without_a_part_there_is_nothing_to_make(opened):
    """The page says what to do, and offers no button that would make an empty page."""
    app = quick(opened(PAGE, "four rows"))
    app.checkbox(key=f"report_part_{Part.APPLICATIONS}").uncheck()
    app.checkbox(key=f"report_part_{Part.TRIED}").uncheck().run()
    assert [info.value for info in app.info] == ["Choose at least one part."]
    assert "make_report" not in [button.key for button in app.button]


@pytest.mark.parametrize("names", list(Naming))
def test_private_writing_is_in_no_report(opened, names):
    """Whatever is chosen: of the sample, and of a sheet of one's own."""
    for sheet, owner in (("four rows", "local"), ("sample", SAMPLE_OWNER)):
        writing = private_writing.Writing(PRIVATE, datetime.now(UTC))
        private_writing.save(open_journal(owner=owner), writing)
        app = quick(opened(PAGE, sheet), Part.REASONS)
        app.radio(key="report_names").set_value(names)
        app.checkbox(key="report_words").check().run()
        page = made(app)
        assert "</html>" in page
        assert PRIVATE not in page


@pytest.mark.parametrize(
    "sheet", ["one row", "four rows", "only saved", "suggestive", "undated", "hostile"]
)
def test_every_kind_of_sheet_makes_a_report(opened, sheet):
    """Tiny, undated, unsent, hostile: all parts, names kept and quotes in; nothing runs."""
    app = opened(PAGE, sheet)
    app.radio(key="report_names").set_value(Naming.KEEP)
    app.checkbox(key="report_words").check()
    app.checkbox(key=f"report_part_{Part.APPLICATIONS}").check().run()
    page = made(app)
    assert page.rstrip().endswith("</html>")
    assert "<img" not in page
    if sheet == "hostile":
        assert "&lt;img src=x onerror=alert(1)&gt;" in page
    if sheet == "suggestive":
        assert "nervous" not in page


def test_a_long_search_makes_a_report_of_readable_length(opened):
    """Of five thousand applications the latest two hundred are listed, and it says so."""
    sheet = demo.large(5000).to_pandas().to_csv(index=False).encode()
    uploads.keep(open_journal(), [("long.csv", sheet)], "", datetime.now(UTC))
    app = quick(opened(PAGE, "empty"))
    page = made(app)
    assert "5,000 of 5,000 applications" in page
    assert "4,800 more rows not shown." in page
    assert len(page) < 100_000
