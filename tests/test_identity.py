"""What tells one row of a search from another."""

import pandas as pd
import pytest

from bounceback.identity import id_column, keyed


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"extra: ID": ["1", "2"]}, "extra: ID"),
        ({"extra: Application Id": ["a", "b"]}, "extra: Application Id"),
        ({"extra: ID": ["1", "1"]}, None),
        ({"extra: Team": ["1", "2"]}, None),
        ({"ID": ["1", "2"]}, None),
    ],
)
def test_an_identifier_is_known_by_its_name_and_tells_all_apart(columns, found):
    """A column of the person's own, called like an identifier, never twice the same."""
    assert id_column(pd.DataFrame(columns)) == found


def test_keys_ignore_case_and_count_those_alike():
    """Rows that differ in case alone are alike; missing values are empty; days are days."""
    frame = pd.DataFrame(
        {
            "company": pd.Categorical(["Ada", "ADA", None, "Ada"]),
            "day": pd.to_datetime(["2026-03-01", "2026-03-01", None, "2026-03-02"]),
        },
        index=[5, 6, 7, 8],
    )
    found = keyed(frame, ["company", "day"])
    assert found.index.tolist() == [5, 6, 7, 8]
    assert found["key"].tolist() == [
        "ada · 2026-03-01",
        "ada · 2026-03-01",
        " · ",
        "ada · 2026-03-02",
    ]
    assert found["turn"].tolist() == [0, 1, 0, 0]
