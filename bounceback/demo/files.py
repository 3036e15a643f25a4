"""The files in `data/`: the sample search and the templates, as CSV and as XLSX."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from bounceback.demo.searches import search
from bounceback.demo.templates import CHOICES, COLUMN_NOTES, template

# Written into each workbook, so that the same cells give the same file.
_MADE = datetime(2026, 10, 1, tzinfo=UTC)
_CHOICE_ROWS = 1000


def data_path(name: str) -> Path:
    """Answer: where does the sample or template file of this name lie?"""
    return Path(__file__).resolve().parents[2] / "data" / name


def write(folder: Path) -> list[Path]:
    """Write the sample and the templates into a folder, and return the paths.

    The folder is made where it is missing; files of the same names are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, sheets in (("sample", search()), ("template", template())):
        written.append(folder / f"{name}.xlsx")
        _write_workbook(written[-1], sheets, guided=name == "template")
        for title, sheet in sheets.items():
            written.append(folder / f"{name}_{title.lower()}.csv")
            sheet.to_csv(written[-1], index=False, lineterminator="\n", encoding="utf-8")
    return written


def _write_workbook(path: Path, sheets: dict[str, pd.DataFrame], *, guided: bool) -> None:
    """Write the sheets; a guided workbook explains its columns and offers the usual words."""
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False}}
    with pd.ExcelWriter(
        path, engine="xlsxwriter", date_format="yyyy-mm-dd", engine_kwargs=options
    ) as writer:
        writer.book.set_properties({"created": _MADE, "title": "A fictitious job search"})
        for title, sheet in sheets.items():
            sheet.to_excel(writer, sheet_name=title, index=False, freeze_panes=(1, 0))
            writer.sheets[title].autofit(360)
            if guided:
                _guide(writer.sheets[title], list(sheet.columns))


def _guide(worksheet: Any, columns: list[str]) -> None:
    for place, column in enumerate(columns):
        worksheet.write_comment(0, place, COLUMN_NOTES[column], {"x_scale": 2})
        if column in CHOICES:
            rule = {"validate": "list", "source": CHOICES[column], "error_type": "information"}
            worksheet.data_validation(1, place, _CHOICE_ROWS, place, rule)
