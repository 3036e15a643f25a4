"""What a file is that is no table."""

import pytest

from bounceback.importing.signatures import foreign, foreign_parts


@pytest.mark.parametrize(
    "start",
    [
        b"Company,Role\n",
        b"[Jobs] Company,Role\n",
        b"{Company},Role\n",
        b"<Company>;Role\n",
        b'"[Kelp]",Cook\n',
        b"BMW,Cook\n",
        b"Title\nHTML developer\n",
        b"",
    ],
)
def test_a_table_is_nothing_else(start):
    """However it begins."""
    assert foreign(start) is None


def test_a_web_page_is_told_to_be_opened_and_saved():
    """Some sites export one under the name of a workbook."""
    problem, remedy = foreign(b"\r\n<HTML xmlns:x='y'><head>")
    assert "web page" in problem
    assert "save it as CSV or XLSX" in remedy


def test_the_parts_of_a_zip_file_tell():
    """A workbook's do not."""
    assert foreign_parts(frozenset({"xl/workbook.xml", "[Content_Types].xml"})) is None
    assert "presentation" in foreign_parts(frozenset({"ppt/presentation.xml"}))[0]
