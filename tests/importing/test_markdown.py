"""Tables in Markdown."""

import pytest

from bounceback.importing.markdown import header_rows, is_markdown, lines_around, without_frame

BARS = "| Company | Role |\n|---|:---:|\n| Kelp | Cook |\n"
BARE = "Company | Role\n--- | ---\nKelp | Cook\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BARS, True),
        (BARE, True),
        ("|Company|Role|\n|:-:|-|\n|Kelp|Cook|\n", True),
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


def test_a_row_of_dashes_below_other_rows_is_a_row():
    """One dash is enough below the first row of a table; in another row it says "nothing"."""
    text = "|Company|Role|\n|-|-|\n|Kelp|Cook|\n|-|-|\n\nCompany|Note\n---|---\n"
    assert header_rows(text) == (0, 5)
    assert without_frame(text).split("\n") == [
        *("Company|Role", "", "Kelp|Cook", "-|-"),
        *("", "Company|Note", ""),
    ]


def test_tags_for_looks_go_and_a_break_parts():
    """What is struck out, and the address of a link, stay as they are."""
    text = (
        "|A|B|\n|-|-|\n|<font color=red>**No**</font>|Sent<br/>Call|\n|<s>No</s>|<a href='x'>y</a>|"
    )
    assert without_frame(text).split("\n")[2:] == [
        "**No**|Sent; Call",
        "<s>No</s>|<a href='x'>y</a>",
    ]


def test_of_the_text_around_the_tables_the_headings_stay():
    """A heading may say how the rows below it stand; a sentence is no row.

    Nor is a heading with no table below it.
    """
    text = (
        f"# My search\nThis is where I keep it.\n\n## **Applied** (1) ##\n{BARS}\n## Lessons\nAsk."
    )
    lines = without_frame(text).split("\n")
    assert lines[:4] == ["My search", "", "", "Applied (1)"]
    assert lines[-3:] == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"Status: Applied | Interview | Offer\n\n{BARS}", 2),
        (f"{BARS}\nKey: A | B | C | D\n", 2),
        (f"Applied | Offer\n\n{BARE}", 2),
    ],
)
def test_text_with_bars_in_it_is_no_row(text, rows):
    """Above the first table, or beside tables whose rows begin with a bar: it stands around."""
    assert sum(bool(line.strip()) for line in without_frame(text).split("\n")) == rows
    assert len(lines_around(text)) == 1
