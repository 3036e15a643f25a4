"""What a person takes along, in a real browser: their sheet, and a backup of everything."""

import re


def saved(visitor, label, folder):
    """Press a button that saves a file, and return where it lies."""
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name=label, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def counts(visitor):
    """The numbers that the Overview says of the search."""
    visitor.turn_to("Overview")
    visitor.awaits("Sent")
    return visitor.page.get_by_test_id("stMetricValue").all_inner_texts()


def test_a_sheet_goes_out_and_comes_back_the_same(visitor, tmp_path):
    """Saved as a workbook and opened again, it is the same search."""
    visitor.open()
    visitor.press("Try it with a sample")
    before = counts(visitor)
    assert before
    visitor.open("/sheet_back")
    sheet = saved(visitor, "Save your sheet", tmp_path)
    assert sheet.name == "sample (Bounceback).xlsx"
    visitor.turn_to("Import")
    visitor.drop(sheet)
    visitor.awaits("120 rows")
    assert counts(visitor) == before


def test_everything_can_be_deleted_and_brought_back(visitor, app, tmp_path):
    """A backup brings back what was removed, and says what it holds before that."""
    visitor.open()
    visitor.press("Try it with a sample")
    before = counts(visitor)
    visitor.open("/backup")
    visitor.awaits("private as a diary")
    backup = saved(visitor, "Save a backup", tmp_path)
    assert re.fullmatch(r"bounceback-backup-\d{4}-\d\d-\d\d\.zip", backup.name)
    visitor.open()
    visitor.press("Remove my sheet from this computer")
    visitor.press("Remove it")
    assert not (app.home / "journal.sqlite3").exists()
    visitor.open("/backup")
    visitor.awaits("nothing to save yet")
    visitor.page.get_by_test_id("stFileUploader").locator("input").set_input_files(backup)
    visitor.awaits("It holds 1 sheet")
    visitor.press("Restore this backup")
    visitor.awaits("Your backup is restored")
    assert counts(visitor) == before
