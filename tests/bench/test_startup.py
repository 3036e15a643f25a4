"""Which imports of ours an app needs."""

from bench.startup import imported

APP = """
import streamlit as st
from bounceback.ui import filters
import bounceback.schema, json
from bouncebackwards import nothing
from . import sibling

def late():
    from bounceback.demo import data_path
"""


def test_imported_finds_our_modules_alone():
    """Modules of the package are found, late imports too; others and look-alikes are not."""
    assert imported([APP]) == ["bounceback.demo", "bounceback.schema", "bounceback.ui"]


def test_imported_joins_sources():
    """Several sources give each module once, in order."""
    assert imported(["import bounceback.ui", "import bounceback.schema, bounceback.ui"]) == [
        "bounceback.schema",
        "bounceback.ui",
    ]
