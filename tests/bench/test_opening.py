"""What is told of the waiting for a page, and that the filter of the bench filters."""

from bench import opening
from bench.timing import Taken

TIMES = {
    "overview": [Taken(0.5, 0.3), Taken(0.4, 0.2), Taken(0.9, 0.7)],
    opening.EMPTY: [Taken(0.1, 0.1), Taken(0.2, 0.1), Taken(0.1, 0.1)],
}


def test_a_rerun_is_told_above_the_empty_page():
    """Medians and the least, of work and by the clock, each less that of the empty page."""
    _, told = opening.rerun_lines(TIMES)
    assert told.split() == ("overview 200 ms of work, 400 by the clock; least 100, 300".split())


def test_the_first_page_is_told_as_a_ratio():
    """The least of ours over the least of the empty page's, and the medians likewise."""
    *_, told = opening.first_page_lines({opening.OURS: [3, 6, 9], opening.EMPTY: [2, 3, 4]})
    assert told.split() == ["ratio", "2.00", "least", "1.50"]


def test_each_run_shows_what_the_filter_leaves():
    """The bench itself asserts it, turn for turn; here for the page that is the quickest."""
    taken = opening.rerun(2, pages=["compare"])
    assert {name: len(times) for name, times in taken.items()} == {"compare": 2, opening.EMPTY: 2}
