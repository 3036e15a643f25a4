"""Tables in Markdown."""

import pytest

from bounceback.importing.markdown import is_markdown, without_frame

BARS = "| Company | Role |\n|---|:---:|\n| Kelp | Cook |\n"
BARE = "Company | Role\n--- | ---\nKelp | Cook\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BARS, True),
        (BARE, True),
        ("Company|Role\nKelp|Cook\n", False),
        ("Company,Role\n---,---\n", False),
        ("# Jobs\n\n---\n", False),
    ],
)
def test_the_drawn_line_below_the_header_tells(text, said):
    """Bars alone part the cells of other files too."""
    assert is_markdown(text) is said


def test_what_is_drawn_around_the_cells_goes():
    """Each line keeps its place."""
    assert without_frame(BARS).split("\n") == [" Company | Role ", "", " Kelp | Cook "]
    assert without_frame(BARE).split("\n") == ["Company | Role", "", "Kelp | Cook"]


def test_of_the_text_around_the_tables_the_headings_stay():
    """A heading may say how the rows below it stand; a sentence is no row."""
    text = f"# My search\nThis is where I keep it.\n\n## **Applied** (1) ##\n{BARS}"
    assert without_frame(text).split("\n")[:4] == ["My search", "", "", "Applied (1)"]
