"""Charts are held against the schema in the tests, and drawn without that on a page."""

import ast
from pathlib import Path

import pandas as pd
import pytest

from bounceback.charts import checking, parts

REFUSAL = checking.schemapi.SchemaValidationError
NO_TITLE = 5  # the schema wants words
CHARTS = sorted(Path(checking.__file__).parent.glob("*.py"))
TEXT = (ast.Constant, ast.JoinedStr)


def test_a_part_that_the_schema_does_not_know_is_refused_in_a_test():
    """Whoever draws something impossible learns it here."""
    with pytest.raises(REFUSAL):
        parts.whole(NO_TITLE)


def test_a_page_makes_its_charts_without_a_look_at_the_schema():
    """Within the context nothing is looked up; after it everything is again."""
    with checking.unchecked():
        assert parts.whole(NO_TITLE).title == NO_TITLE
    with pytest.raises(REFUSAL):
        parts.whole(NO_TITLE)


def test_a_drawn_chart_is_checked_where_its_parts_are():
    """In a test the whole is refused as well; a page draws it as it is."""
    with checking.unchecked():
        chart = parts.layered(parts.numbers(pd.DataFrame(), "end", "text"))
        chart.height = "tall"
        assert chart.to_dict()["height"] == "tall"
    with pytest.raises(REFUSAL):
        chart.to_dict()


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.stem)
def test_a_condition_is_written_with_its_channel(path):
    """`parts.where` in a named channel, not `alt.when`, which costs Altair milliseconds as well."""
    assert "alt.when(" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.stem)
def test_every_channel_is_named(path):
    """`x=alt.X("low:Q")`, not `x="low:Q"`: to find out its kind costs Altair milliseconds."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if _encodes(node)]
    written = [word.value for call in calls for word in call.keywords]
    assert not [ast.unparse(value) for value in written if isinstance(value, TEXT)]


def _encodes(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "encode"
    )
