"""Which imports of ours an app needs."""

from bench.startup import imports

APP = """
import streamlit as st
from bounceback.ui import filters
import bounceback.schema, json
from bouncebackwards import nothing
from . import sibling

def late():
    from bounceback.demo import data_path
"""


def test_imports_finds_our_modules_alone():
    """Imports from the package are found, late ones too; others and look-alikes are not."""
    assert imports([APP]) == [
        "from bounceback.demo import data_path",
        "from bounceback.ui import filters",
        "import bounceback.schema",
    ]


def test_imports_joins_sources():
    """Several sources give each statement once, in order."""
    sources = ["import bounceback.ui", "import bounceback.schema, bounceback.ui"]
    assert imports(sources) == ["import bounceback.schema", "import bounceback.ui"]
