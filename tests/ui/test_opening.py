"""Ways to open a sheet."""

from pathlib import Path

import pytest

from bounceback.demo import data_path
from bounceback.importing.archives import SHEET_ENDINGS
from bounceback.ui import opening


@pytest.mark.parametrize("name", opening.TEMPLATES)
def test_every_template_is_there(name) -> None:
    """Each template that is offered lies in the project."""
    assert data_path(name).stat().st_size > 0


def test_every_kind_of_sheet_may_be_dropped() -> None:
    """What is read out of an archive is read by itself as well, and so is a table in Markdown."""
    assert {ending.lstrip(".") for ending in SHEET_ENDINGS} | {"md", "zip"} == {*opening.TYPES}


def test_the_folder_is_written_short() -> None:
    """A folder in the person's own home begins with a tilde; any other is written out."""
    assert opening._short(Path.home() / "kept") == "~/kept"
    assert opening._short(Path("/elsewhere/kept")) == str(Path("/elsewhere/kept"))
