"""However long a search is, a page of it stays small on its way to the browser."""

import io
from datetime import UTC, date, datetime

import pyarrow.csv
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from bounceback import demo
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal

APPLICATIONS, MOST_BYTES = 100_000, 300_000
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


@pytest.fixture(scope="module")
def large_sheet() -> bytes:
    """Make a search of a hundred thousand applications as a CSV."""
    sheet = io.BytesIO()
    pyarrow.csv.write_csv(demo.large(APPLICATIONS), sheet)
    return sheet.getvalue()


def weight(app: AppTest) -> int:
    """Return the bytes of all that stands on the page, the data of charts and tables included."""
    elements = [node for node in app._tree if isinstance(node, Element)]
    assert len(elements) > 10
    return sum(element.proto.ByteSize() for element in elements)


def test_every_page_of_a_long_search_is_small(large_sheet, root, unfold):
    """A hundred thousand applications make no page heavier than 300 kB, everything unfolded."""
    uploads.keep(open_journal(), [("long.csv", large_sheet)], "", datetime.now(UTC))
    app = AppTest.from_file(str(root / "app.py"), default_timeout=120).run()
    assert f"{APPLICATIONS:,} of {APPLICATIONS:,} applications" in app.caption.values
    app.session_state["changed_on"] = date(2025, 6, 15)  # before and after a change
    weights = {}
    for page in PAGES:
        unfold(app.switch_page(f"pages/{page}.py").run())
        assert not app.exception
        weights[page] = weight(app)
    assert max(weights.values()) < MOST_BYTES, weights
