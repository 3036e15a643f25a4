"""The import page: open, see how it was read, correct, keep, remove."""

from io import BytesIO

import pytest
import xlsxwriter

from bounceback.importing.decisions import DateOrder, Decisions
from bounceback.journal import uploads
from bounceback.journal.opening import FILE, open_journal
from bounceback.ui import opening
from bounceback.vocabulary.fields import Field
from bounceback.vocabulary.terms import Ending, Stage

PAGE = "start/import_data"
ENDED = b"Company,Status\nAlder,Rejected\nBirch,Interview\n"
NOTED = b"""Company,Status,Notes
Alder,Rejected,"2 interviews, then a no"
Birch,Rejected,
Cedar,I withdrew,
"""
ON = "See where your search stands"
SEVERAL = b"Company,Status\nAlder,Zilched\nBirch,Frobbed\nCedar,Quuxed\n"
ASKED = b"Company,Role,Date Applied,Status\nAda,Clerk,2026-01-05,Archived\nBrill,Cook,,Rejected\n"
UNCLEAR = b"Company,Role,Applied,Status\nAda,Clerk,3/4/2026,Rejected\nBrill,Cook,5/6/2026,Open\n"


def kept_decisions() -> Decisions:
    """Return the decisions that a next visit would find."""
    return Decisions.from_json(uploads.latest(open_journal()).decisions)


def edit(app, key: str, row: int, **cells):
    """Change cells of an editor as a person would, and let the page run."""
    editor = next(e.key for e in app.data_editor if e.key.startswith(key))
    app.session_state[editor] = {
        "edited_rows": {row: cells},
        "added_rows": [],
        "deleted_rows": [],
    }
    return app.run()


def drop(app, *files: tuple[str, bytes]):
    """Drop files on the page."""
    for name, content in files:
        app.file_uploader[0].upload(name, content)
    return app.run()


def test_the_first_screen_has_one_thing_to_do(opened):
    """A place to drop a sheet, a sample, templates; nothing about a sheet that is not there."""
    app = opened(PAGE, "empty")
    assert len(app.file_uploader) == 1
    labels = [button.label for button in app.button]
    assert labels == ["Read these cells", "Try it with a sample"]
    assert len(app.download_button) == 3
    assert len(app.dataframe) == len(app.multiselect) == 0
    assert any("stays on this computer" in caption for caption in app.caption.values)


def test_one_click_opens_the_sample(opened):
    """The sample opens where the search stands, and is kept for the next visit."""
    app = opened(PAGE, "empty")
    app.button(key="sample").click().run()
    assert [title.value for title in app.title] == ["Overview"]
    assert uploads.latest(open_journal()).files[0][0] == "sample.xlsx"


def test_a_dropped_sheet_is_read_at_once(opened):
    """What was understood, what is asked and what was set aside stands in one line."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    assert "2 rows: 1 understood, 1 with a question, 0 set aside" in app.text.values
    assert [toast.value for toast in app.toast] == [opening.READ]
    assert not app.error
    assert not app.exception


def test_several_files_are_one_search(opened):
    """Applications and interviews in two files are joined."""
    interviews = b"Company,Date,Round,Went badly\nAda,2026-01-20,Interview,preparation\n"
    app = drop(opened(PAGE, "empty"), ("a.csv", ASKED), ("interviews.csv", interviews))
    assert "1 interview row: 1 read" in app.text.values


def test_a_later_visit_finds_the_sheet_again(opened):
    """A reload or a restart shows the same reading without another upload."""
    app = opened(PAGE, "sample")
    again = opened(PAGE, "empty")  # keeps nothing new, opens a new session
    assert again.text.values == app.text.values


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("letter.csv", b"%PDF-1.7 nothing"),
        ("broken.xlsx", b"PK\x03\x04 half"),
        ("totals.csv", b"Key,Total\nSent,12\nOpen,3\n"),
    ],
)
def test_a_file_that_is_no_search_gets_one_sentence(opened, name, content):
    """A wrong file is named in one message, and the sheet that was open stays open."""
    app = drop(opened(PAGE, "four rows"), (name, content))
    assert len(app.error) == 1
    assert app.error[0].value.startswith(name)
    assert [toast.value for toast in app.toast] == [opening.NOT_READ]
    assert "4 rows: 4 understood, 0 with a question, 0 set aside" in app.text.values
    assert uploads.latest(open_journal()).files[0][0] == "four.csv"
    assert not app.exception


def test_a_message_goes_away_once_something_works(opened):
    """After a good file nothing is left of the bad one."""
    app = drop(opened(PAGE, "empty"), ("empty.csv", b""))
    assert len(app.error) == 1
    drop(app, ("mine.csv", ASKED))
    assert not app.error


def test_the_next_sheet_takes_the_place_of_the_last(opened):
    """Two sheets dropped one after the other are two searches, not one."""
    app = drop(opened(PAGE, "empty"), ("first.csv", ASKED))
    app = drop(app, ("second.csv", UNCLEAR))
    assert [name for name, _ in uploads.latest(open_journal()).files] == ["second.csv"]


def test_the_meaning_of_a_column_can_be_corrected(opened):
    """A corrected column is read anew at once, and the correction is kept."""
    app = opened(PAGE, "four rows")
    before = app.session_state["in_use"].log.applications["source"]
    assert before.notna().all()
    app = edit(app, "columns_", 5, Means="extra")
    after = app.session_state["in_use"].log.applications
    assert after["source"].isna().all()
    assert "extra: Source" in after
    assert kept_decisions().tables[0].fields()["Source"] is Field.EXTRA


def test_a_status_word_can_be_answered(opened):
    """A word that the program asks about gets its meaning from the person, and it is kept."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    assert app.session_state["in_use"].log.applications["ending"].tolist()[0] == "unknown"
    app = edit(app, "statuses_", 0, Stands="role_closed", **{"Got to": "screen"})
    log = app.session_state["in_use"].log
    assert log.applications["ending"].tolist() == ["role_closed", "rejected"]
    answered = {s.value: s for s in kept_decisions().statuses}["Archived"]
    assert (answered.ending, answered.stage) == (Ending.ROLE_CLOSED, Stage.SCREEN)
    assert "2 rows: 2 understood, 0 with a question, 0 set aside" in app.text.values


def test_several_status_words_can_be_answered_in_one_step(opened):
    """One meaning for all of the chosen words; a sheet with one unknown word needs no such step."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    assert not [field for field in app.multiselect if field.label == "These words"]
    app = drop(app, ("many.csv", SEVERAL))
    [words] = [field for field in app.multiselect if field.label == "These words"]
    words.set_value(["Zilched", "Frobbed"])
    [say] = [button for button in app.button if button.label == "Say so"]
    app = say.click().run()
    assert any("how it stands or how far it got" in caption.value for caption in app.caption)
    [stand] = [field for field in app.selectbox if field.label == "Stand"]
    stand.set_value(Ending.REJECTED)
    [say] = [button for button in app.button if button.label == "Say so"]
    app = say.click().run()
    log = app.session_state["in_use"].log
    assert log.applications["ending"].tolist() == ["rejected", "rejected", "unknown"]
    assert not app.exception


@pytest.mark.parametrize(
    ("answer", "depths"),
    [("depth_applied", ["applied", "interview"]), ("depth_unknown", ["unknown", "interview"])],
)
def test_how_far_those_got_that_only_ended_is_asked_once(opened, answer, depths):
    """One press says it of all of them; either answer is kept, and the question is gone."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ENDED))
    assert any("says only “Rejected”? Of 1 application" in text for text in app.text.values)
    app.button(key=answer).click().run()
    log = app.session_state["in_use"].log
    assert log.applications["furthest_stage"].tolist() == depths
    assert not [button for button in app.button if button.key == answer]
    assert [toast.value for toast in app.toast] == ["Saved, and read again"]
    assert not app.exception


def test_the_answer_leaves_out_what_the_notes_tell_and_can_be_taken_back(opened):
    """A row whose note tells of an interview is named before and after, and stays unknown."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", NOTED))
    assert any("Of 1 application it is not written down" in text for text in app.text.values)
    app.button(key="depth_applied").click().run()
    log = app.session_state["in_use"].log
    assert log.applications["furthest_stage"].tolist() == ["unknown", "applied", "unknown"]
    assert any("than applying: Alder (row 2)." in text for text in app.text.values)
    assert any("This may say: interview, 2 rounds" in text for text in app.text.values)
    assert [link.label for link in app.get("page_link")].count("Applications") == 1
    app.button(key="depth_applied_withdrew").click().run()
    app.button(key="depth_take_back").click().run()
    log = app.session_state["in_use"].log
    assert set(log.applications["furthest_stage"]) == {"unknown"}
    assert app.button(key="depth_applied").label == "No further than applying"
    assert not app.exception


def test_what_is_asked_stands_before_the_way_on(opened):
    """The way to the Overview comes after the questions, and at once where there are none."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ENDED))
    labels = [button.label for button in app.button]
    assert labels.index(ON) > labels.index("No further than applying")
    app.button(key="depth_unknown").click().run()
    assert [button.label for button in app.button][:2] == ["Take it back", ON]
    app.button(key="depth_ask_again").click().run()
    assert app.button(key="depth_unknown").label == "That differs, or I do not know"


def test_the_order_of_day_and_month_can_be_said(opened):
    """Dates that nobody can tell apart are asked about; the answer dates every row."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", UNCLEAR))
    assert any("which one it is" in info for info in app.info.values)
    order = next(box for box in app.selectbox if "3/4/2026" in box.label)
    order.set_value(DateOrder.MONTH_FIRST).run()
    applied = app.session_state["in_use"].log.applications["applied_on"]
    assert not app.info
    assert applied.dt.strftime("%Y-%m-%d").tolist() == ["2026-03-04", "2026-05-06"]
    assert not app.exception


YEARLESS = b"Company,Role,Applied,Status\nAda,Clerk,28-Dec,Rejected\nBrill,Cook,3-Jan,Open\n"
NAMELESS = b"Where,What,When,What happened\nAda,Clerk,2026-01-05,they never rang back\n"
SHEETS = {
    "Sent": [("Company", "Role", "Applied", "Status"), ("Ada", "Clerk", "2026-01-05", "Open")],
    "Fair": [("Company", "Role", "Hall"), ("Brill", "Cook", "4")],
}


def shown(app) -> list[str]:
    """Return what the page says in sentences."""
    return [element.value for element in app.markdown]


def test_a_year_that_no_date_names_can_be_said(opened):
    """The question stands at the top; the year of the first date gives the others theirs."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", YEARLESS))
    assert any("Of which year" in words for words in shown(app))
    assert any("28\\-Dec" in info for info in app.info.values)
    year = next(box for box in app.number_input if box.label == "Year of the first date")
    year.set_value(2025).run()
    applied = app.session_state["in_use"].log.applications["applied_on"]
    assert applied.dt.strftime("%Y-%m-%d").tolist() == ["2025-12-28", "2026-01-03"]
    assert not any("Of which year" in words for words in shown(app))
    assert kept_decisions().tables[0].year == 2025
    assert not app.exception


def test_what_no_column_says_is_asked_at_the_top(opened):
    """Without a company or a standing the page says so before all else, and takes the answer."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", NAMELESS))
    assert any("names the company" in words for words in shown(app))
    assert any("how an application stands" in words for words in shown(app))
    app = edit(edit(app, "columns_", 0, Means="company"), "columns_", 3, Means="status")
    assert app.session_state["in_use"].log.applications["company"].tolist() == ["Ada"]
    assert [words for words in shown(app) if "?" in words] == [
        "What does 1 status word mean, on 1 row? [Status words](#status-words)"
    ]


def workbook() -> bytes:
    """Return a workbook in which a second sheet has companies and says nothing of applying."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for name, rows in SHEETS.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return content.getvalue()


def test_a_table_that_was_left_out_is_named_and_can_be_read(opened):
    """The page says what it left out; having read it, the person still sees the same table."""
    app = drop(opened(PAGE, "empty"), ("book.xlsx", workbook()))
    assert "Not read: Fair. Under Columns you can have it read as well." in app.text.values
    tables = next(box for box in app.selectbox if box.label == "One of 2 tables")
    assert tables.options == ["book.xlsx › Sent: applications", "book.xlsx › Fair: left out"]
    app = tables.select_index(1).run()
    kind = next(box for box in app.selectbox if box.label == "This sheet holds")
    app = kind.set_value("applications").run()
    assert app.session_state["in_use"].log.applications["company"].tolist() == ["Ada", "Brill"]
    tables = next(box for box in app.selectbox if box.label == "One of 2 tables")
    assert tables.value.sheet == "Fair"
    assert not app.exception


def test_a_reason_in_own_words_can_be_given_a_meaning(opened):
    """A value of a reason column that names nothing known is given its reason by the person."""
    sheet = b"Company,Role,Status,Rejection reason\nAda,Clerk,Rejected,they sensed it\n"
    app = drop(opened(PAGE, "empty"), ("mine.csv", sheet))
    app = edit(app, "tags_", 0, Means=["confidence"])
    reasons = app.session_state["in_use"].log.reasons
    assert "confidence" in reasons["reason"].tolist()


def test_the_result_of_an_interview_in_own_words_can_be_given_a_meaning(opened):
    """A word that nobody knows is asked about, and its answer says how it ended."""
    sheet = (
        b"Company,Role,Round,Interview date,Result,Rating\nAda,Clerk,Phone,2026-01-05,meh,so so\n"
    )
    app = drop(opened(PAGE, "empty"), ("interviews.csv", sheet))
    assert any(
        "2 words of yours for the result or the rating" in text for text in app.markdown.values
    )
    app = edit(app, "results_", 0, **{"Went on": "failed"})
    app = edit(app, "ratings_", 0, Number=2)
    log = app.session_state["in_use"].log
    assert log.interviews["result"].tolist() == ["failed"]
    assert log.interviews["rating"].tolist() == [2]
    assert log.applications["ending"].tolist() == ["rejected"]


def test_the_row_of_the_headers_can_be_corrected(opened):
    """Another header row reads the columns anew."""
    sheet = b"Company,Role,Status\nFirma,Stelle,Status\nAda,Clerk,Rejected\n"
    app = drop(opened(PAGE, "empty"), ("mine.csv", sheet))
    app.number_input[0].set_value(2).run()
    assert app.session_state["in_use"].account.decisions.tables[0].header_row == 2
    assert app.session_state["in_use"].log.applications["company"].tolist() == ["Ada"]


def test_a_correction_that_cannot_be_read_changes_nothing(opened):
    """Leaving out the only table is refused in a sentence; the reading stays."""
    app = opened(PAGE, "four rows")
    kind = next(box for box in app.selectbox if box.label == "This sheet holds")
    kind.set_value("ignored").run()
    assert len(app.error) == 1
    assert "4 rows: 4 understood, 0 with a question, 0 set aside" in app.text.values
    assert not app.exception


def test_the_problems_can_be_saved(opened):
    """The questions stand in a table with row, column and value, and can be saved."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    problems = app.dataframe[-1].value
    assert problems[["Row", "Column", "Value"]].to_numpy().tolist() == [[2, "Status", "Archived"]]
    assert "download_problems" in [button.key for button in app.download_button]


def test_one_button_removes_everything(opened, home):
    """After removing, nothing is kept on the computer and the first screen is back."""
    app = opened(PAGE, "sample")
    next(b for b in app.button if b.label.startswith("Remove")).click().run()
    assert list(home.iterdir()) == []
    labels = [button.label for button in app.button]
    assert labels == ["Read these cells", "Try it with a sample"]
    assert not app.exception


def test_a_damaged_store_is_a_sentence_and_can_be_removed(opened, home):
    """A kept sheet that cannot be read is named; the app opens, and removing it helps."""
    home.mkdir(parents=True)
    (home / FILE).write_bytes(b"nonsense" * 200)
    app = opened(PAGE, "empty")
    assert "cannot be read any more" in app.error[0].value
    assert not app.exception
    next(b for b in app.button if b.label.startswith("Remove")).click().run()
    assert not app.error
    assert list(home.iterdir()) == []


def test_a_sheet_that_cannot_be_kept_is_open_all_the_same(opened, home):
    """Where the computer refuses to keep it, a sentence says so and every page works."""
    home.write_text("a file stands where the folder should be")
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    assert len(app.error) == 1
    assert "2 rows: 1 understood, 1 with a question, 0 set aside" in app.text.values
    app.switch_page("pages/understand/overview.py").run()
    assert not app.exception


def test_pasted_cells_are_read_like_a_file(opened):
    """Cells copied from a spreadsheet, parted by tabs, are a sheet too."""
    app = opened(PAGE, "empty")
    app.text_area(key="pasted_0").set_value(ASKED.decode().replace(",", "\t"))
    app = next(b for b in app.button if b.label == "Read these cells").click().run()
    assert "2 rows: 1 understood, 1 with a question, 0 set aside" in app.text.values
    assert not app.exception


def test_a_newer_version_keeps_the_answers_and_says_what_changed(opened):
    """The same file again: an answer still holds, and new and changed rows are counted."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    app = edit(app, "statuses_", 0, Stands="role_closed")
    newer = ASKED.replace(b"Rejected", b"Accepted") + b"Corde,Cook,2026-02-01,Applied\n"
    app = drop(app, ("mine.csv", newer))
    line = "Since the version you had open: 1 new, 1 changed, 0 gone, 1 the same"
    assert line in app.text.values
    found = next(table.value for table in app.dataframe if "Since then" in table.value)
    assert found[["Since then", "Company", "Row"]].to_numpy().tolist() == [
        ["New", "Corde", 4],
        ["Changed", "Brill", 3],
    ]
    log = app.session_state["in_use"].log
    assert log.applications["ending"].tolist() == ["role_closed", "accepted", "open"]


def test_answers_are_offered_for_the_next_sheet(opened):
    """A status word that was answered once is not asked again in another file."""
    app = drop(opened(PAGE, "empty"), ("mine.csv", ASKED))
    app = edit(app, "statuses_", 0, Stands="role_closed")
    app = drop(app, ("other.csv", ASKED.replace(b"Ada", b"Corde")))
    assert app.session_state["in_use"].log.applications["ending"].tolist()[0] == "role_closed"
    assert not any(text.startswith("Since the version") for text in app.text.values)
