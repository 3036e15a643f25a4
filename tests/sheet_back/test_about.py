"""Every added column is explained."""

from bounceback.importing.added_columns import Added
from bounceback.sheet_back.about import HOW, SAYS


def test_each_column_has_its_sentence():
    """Whoever opens the file can look up each column, in a whole sentence."""
    assert SAYS.keys() == {*Added}
    assert all(says.endswith(".") for says in (*SAYS.values(), *HOW))
