"""Grids of text."""

import pandas as pd
import pytest

from bounceback.importing.sheets import Sheet, as_shown, grid_of, has_text, longest_cell


def test_short_rows_are_filled_up_and_empty_rows_at_the_end_dropped():
    """The grid is as wide as its widest row; empty rows in between keep their places."""
    grid = grid_of([["a"], [], ["b", "c"], ["", ""], []])
    assert grid.astype("str").to_numpy().tolist() == [["a", ""], ["", ""], ["b", "c"]]


@pytest.mark.parametrize("texts", [[], [[]], [["", ""]]])
def test_nothing_makes_an_empty_grid(texts):
    """No cell, no row."""
    assert grid_of(texts).empty


def test_a_row_is_its_texts():
    """Counted from 0, as the grid counts."""
    assert Sheet("a.csv", "", grid_of([["a", "b"], ["c", "1"]])).row(1) == ["c", "1"]


def test_the_first_rows_may_be_counted_from_where_something_stands():
    """Empty rows above are passed over; a grid without a text begins at once."""
    grid = Sheet("a.csv", "", grid_of([["", ""], [" ", ""], ["a", "b"], ["c", ""]]))
    assert grid.begin() == 2
    assert grid.first_rows(1, grid.begin()) == [["a", "b"]]
    assert grid.first_rows(1) == [["", ""]]
    assert Sheet("a.csv", "", grid_of([])).begin() == 0


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ('=HYPERLINK("https://jobs.example/1","Kelp")', "Kelp"),
        ('=hyperlink( "https://jobs.example/1" ; "Kelp" )', "Kelp"),
        ('=HYPERLINK("https://jobs.example/1")', "https://jobs.example/1"),
        ('=HYPERLINK("https://jobs.example/1","The ""Kelp""")', 'The "Kelp"'),
        ("=1+1", "=1+1"),
        ("'=1+1", "=1+1"),
        ("'+49 30 1", "+49 30 1"),
        ("'twas nice", "'twas nice"),
        ("'", "'"),
        ("=HYPERLINK(A1)", "=HYPERLINK(A1)"),
        ("Kelp", "Kelp"),
    ],
)
@pytest.mark.parametrize("dtype", ["str", "category"])
def test_a_link_that_is_a_formula_is_shown_as_a_spreadsheet_shows_it(formula, shown, dtype):
    """By its title, else by its address; other formulas stay the text that they are.

    An apostrophe before a formula, which our own exports write, is none of the text.
    """
    cells = pd.DataFrame({0: ["", formula], 1: ["a", "b"]}).astype(dtype)
    assert as_shown(cells).astype("str").to_numpy().tolist() == [["", "a"], [shown, "b"]]
    assert cells.astype("str").iloc[1, 0] == formula


@pytest.mark.parametrize("dtype", ["str", "category"])
def test_spaces_are_no_text(dtype):
    """Whether each text is held once or as often as it stands."""
    column = pd.Series(["a", " ", "", "a", "\n"], dtype="str").astype(dtype)
    assert has_text(column).tolist() == [True, False, False, True, False]


@pytest.mark.parametrize("dtype", ["str", "category"])
def test_the_longest_cell_is_found_with_its_row(dtype):
    """Counted from 1; a grid without cells has none."""
    cells = pd.DataFrame({0: ["a", "bbb"], 1: ["cc", "cccc"]}).astype(dtype)
    assert longest_cell(cells) == (2, 4)
    assert longest_cell(cells.iloc[:0]) == (0, 0)
