"""The file that everybody reads."""

import csv

import pytest

from bench.data import write_csv
from bounceback.demo import large


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A bench file of 300 rows."""
    return write_csv(300, tmp_path_factory.mktemp("bench"))


def test_file_holds_the_table(path):
    """The file holds every row and cell of the large log."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    table = large(300)
    assert header == table.column_names
    assert rows == [list(row.values()) for row in table.to_pylist()]


def test_quotes_stand_only_where_needed(path):
    """Empty cells and plain words carry no quotes, as in people's own files."""
    text = path.read_text("utf-8")
    assert '""' not in text.replace('"""', "")
    assert text.splitlines()[0].count('"') == 0
