"""The CSV: the sheet's own delimiter, a mark for Excel, and nothing that runs."""

import csv
import io

import pytest

from bounceback.formulas import FORMULA_STARTS
from bounceback.importing.building import Source, build
from bounceback.sheet_back.handing import Form


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_stays(delimiter, back):
    """A file opens in the program that it came from as it did before."""
    rows = [["Company", "Role", "Status"], ["Ada", "Clerk", "Rejected"], ["B", "Cook", "Applied"]]
    data = "\n".join(delimiter.join(row) for row in rows).encode()
    _, handed = back([Source("jobs.csv", data)], Form.CSV)
    text = handed.data.decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [row[:3] for row in found] == rows
    assert len({len(row) for row in found}) == 1


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_cell_begins_like_a_formula(start, back):
    """Own cells and names of columns that begin like a formula are disarmed, and read as before."""
    text = f'Company,Role,Status,"{start}mine"\nAda,Clerk,Applied,"{start}1+1"\n'
    sources = [Source("jobs.csv", text.encode())]
    _, handed = back(sources, Form.CSV)
    found = csv.reader(io.StringIO(handed.data.decode("utf-8-sig"), newline=""))
    assert not any(cell.startswith(FORMULA_STARTS) for row in found for cell in row)
    before, after = build(sources).log.applications, build([handed]).log.applications
    assert after.iloc[:, -1].tolist() == before.iloc[:, -1].tolist()


def test_older_encodings_become_utf_8(back):
    """Accents of an older encoding are the same letters afterwards."""
    text = "Firma;Stelle;Status\nMüller;Köchin;Absage\n"
    _, handed = back([Source("jobs.csv", text.encode("cp1252"))], Form.CSV)
    assert handed.data.startswith(b"\xef\xbb\xbf")
    assert "Müller;Köchin;Absage;" in handed.data.decode("utf-8-sig")
