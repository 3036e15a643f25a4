"""Private writing stays apart."""

from pathlib import Path

import bounceback


def test_private_writing_is_read_by_its_own_module_alone():
    """Nothing else in the program names its table, so nothing can join, chart or search it."""
    code = Path(bounceback.__file__).parent
    naming = {
        path.name
        for path in code.rglob("*.py")
        if "tables.private_writing" in path.read_text("utf-8")
    }
    assert naming == {"private_writing.py"}
