"""Whole sheets, from their bytes to counts: every shape that people keep.

The sheets with what should be read of them stand in the folder `whole`, one file per topic.
"""

import tomllib
from pathlib import Path

import pytest

from bounceback.errors import NotAJobSearchError
from bounceback.importing.account import Kind
from bounceback.importing.building import Source, build, propose
from bounceback.importing.decisions import DateOrder, Decisions, StatusDecision
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.terms import Ending, Stage
from tests.importing.workbook_files import xlsx

TOPICS = sorted(Path(__file__).parent.joinpath("whole").glob("*.toml"))
SHEETS = [
    pytest.param(sheet, id=f"{topic.stem}: {sheet['name']}")
    for topic in TOPICS
    for sheet in tomllib.loads(topic.read_text(encoding="utf-8"))["sheet"]
]


def _days(column):
    return column.dt.strftime("%Y-%m-%d").fillna("").tolist()


# What else a sheet may expect, by the word that stands for it in the file.
READINGS = {
    "companies": lambda log, _: log.applications["company"].tolist(),
    "roles": lambda log, _: log.applications["role"].tolist(),
    "sources": lambda log, _: log.applications["source"].tolist(),
    "locations": lambda log, _: log.applications["location"].tolist(),
    "notes": lambda log, _: log.applications["notes"].tolist(),
    "on": lambda log, _: _days(log.applications["applied_on"]),
    "months": lambda log, _: [day[:7] for day in _days(log.applications["applied_on"])],
    "dated": lambda log, _: int(log.applications["applied_on"].notna().sum()),
    "rounds": lambda log, _: int(log.applications["rounds"].fillna(0).sum()),
    "header_row": lambda _, account: account.decisions.tables[0].header_row,
    "order": lambda _, account: account.decisions.tables[0].date_order,
}


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_read_as_its_owner_means_it(sheet, imported, tally):
    """Endings, furthest stages, plans, problems and whatever else the sheet's file expects."""
    result = imported(sheet["text"], as_of=sheet.get("as_of"))
    log, account = result.log, result.account
    endings = tally(log.applications["ending"])
    assert endings.pop(Ending.NOT_APPLIED, 0) == sheet.get("not_applied", 0)
    assert endings == sheet.get("ending", endings)
    assert tally(log.sent["furthest_stage"]) == sheet.get(
        "stage", tally(log.sent["furthest_stage"])
    )
    assert tally(p.kind for p in account.problems) == sheet.get("problems", {})
    read = {word: READINGS[word](log, account) for word in READINGS if word in sheet}
    assert read == {word: sheet[word] for word in read}


TWO_YEARS = """
Company,Role,Date Applied,Status
Nordlicht,Clerk,{year}-01-05,Rejected
Tern Labs,Clerk,{year}-01-06,Applied
"""


def test_several_files_become_one_log(imported):
    """Two searches in two files are one log; each row keeps the file that it came from."""
    files = [Source(f"{y}.csv", TWO_YEARS.format(year=y).lstrip().encode()) for y in (2025, 2026)]
    applications = imported(*files).log.applications
    assert applications["origin"].tolist() == ["2025.csv", "2025.csv", "2026.csv", "2026.csv"]
    assert applications["application"].tolist() == [1, 2, 3, 4]
    assert applications["row"].tolist() == [2, 3, 2, 3]


@pytest.mark.parametrize("reverse", [False, True])
def test_files_with_different_columns_become_one_log(reverse, imported):
    """A column that only one of them has is empty in the rows of the other."""
    texts = [
        "Company,Status,Jot,Blank\nKelp,Applied,blue,\n",
        "Firm,Result,Blank\nMoor,Rejected,\n",
    ]
    applications = imported(*(texts[::-1] if reverse else texts)).log.applications
    assert set(applications["company"]) == {"Kelp", "Moor"}
    assert applications["extra: Jot"].dropna().tolist() == ["blue"]


def test_two_files_of_one_name_are_kept_apart(imported):
    """A second file of the same name gets a number, because decisions go by the name."""
    account = imported(TWO_YEARS.format(year=2025), TWO_YEARS.format(year=2026)).account
    assert [t.source for t in account.decisions.tables] == ["jobs.csv", "jobs.csv (2)"]
    assert account.rows == 4


def _tab(*rows):
    return [("Company", "Role", "Applied", "Status"), *rows]


def test_tabs_named_by_a_year_date_their_rows(imported):
    """No year is asked, and a word that both tabs hold is counted over both."""
    book = xlsx(
        {
            "2025": _tab(("Alder", "QA", "15/09", "Binned"), ("Birch", "QA", "18/09", "Applied")),
            "2026": _tab(
                ("Dunlin", "QA", "12/01", "Applied"),
                ("Elm", "QA", "19/01", "Binned"),
                ("Fern", "QA", "20/01", "Binned"),
            ),
        }
    )
    read = imported(Source("jobs.xlsx", book))
    assert _days(read.log.applications["applied_on"])[::2] == [
        "2025-09-15",
        "2026-01-12",
        "2026-01-20",
    ]
    assert Kind.DATE_YEARLESS not in {problem.kind for problem in read.account.problems}
    assert {s.value: (s.count, s.asked) for s in read.account.decisions.statuses} == {
        "Applied": (2, False),
        "Binned": (3, True),
    }


APPLICATIONS = """
ID,Company,Role,Date Applied,Status
A1,Nordlicht,Clerk,2026-01-05,Rejected
A2,Tern Labs,Clerk,2026-01-06,Applied
A3,Nordlicht,Cook,2026-01-07,Rejected
"""
INTERVIEWS_BY_ID = """
Application ID,Date,Round,Interviewer,Result,Went badly
A1,2026-01-15,Phone Screen,Ms Anders,Passed,
A1,2026-01-25,Technical,Mr Bo,Failed,system design
A3,2026-01-20,Onsite,Ms Cray,Failed,nervous
A9,2026-01-30,Technical,Mr Dee,Passed,
"""
INTERVIEWS_BY_NAME = """
Company,Role,Interview Date,Interview Type,Went well,Went badly
Nordlicht,Clerk,2026-01-15,Phone Screen,,
nordlicht ,clerk,2026-01-25,Technical,,system design
NORDLICHT,Cook,2026-01-20,Onsite,,nervous
Unheard Of,Clerk,2026-01-30,Technical,,
"""


@pytest.mark.parametrize("interviews", [INTERVIEWS_BY_ID, INTERVIEWS_BY_NAME])
def test_a_row_per_interview_is_joined_to_its_application(interviews, imported):
    """By the person's own identifier, else by company and role; the rest is reported."""
    rounds = Source("interviews.csv", interviews.lstrip().encode())
    result = imported(APPLICATIONS, rounds)
    joined = result.log.interviews["application"]
    assert joined.fillna(0).tolist() == [1, 1, 3, 0]
    assert result.log.interviews["kind"].tolist() == ["screen", "interview", "final", "interview"]
    stages = result.log.applications["furthest_stage"].tolist()
    assert stages == [Stage.INTERVIEW, Stage.APPLIED, Stage.FINAL]
    assert [p.kind for p in result.account.problems] == ["unmatched_interview"]
    assert (result.account.interview_rows, result.account.interviews_kept) == (4, 4)


def test_of_several_applications_to_one_role_the_latest_before_the_interview_is_meant(imported):
    """People apply again: the interview belongs to the application that it followed."""
    applications = """
Company,Role,Date Applied,Status
Nordlicht,Clerk,2025-01-05,Rejected
Nordlicht,Clerk,2026-01-06,Applied
Nordlicht,Clerk,2026-06-07,Applied
"""
    interviews = """
Company,Role,Interview Date,Interview Type,Feedback
Nordlicht,Clerk,2026-02-15,Technical,
"""
    result = imported(applications, Source("interviews.csv", interviews.lstrip().encode()))
    assert result.log.interviews["application"].tolist() == [2]


def test_a_log_of_interviews_alone_is_a_search(imported):
    """Where no list names the applications, each company and role of the interviews is one."""
    log = imported(Source("interviews.csv", INTERVIEWS_BY_NAME.lstrip().encode())).log
    assert len(log.applications) >= 3
    assert set(log.applications["ending"]) == {Ending.UNKNOWN}
    assert len(log.interviews) == 4


REFUSED = {
    "a key and a total": "Status,Count\nApplied,30\nRejected,12\n",
    "an edge list": "source,target,value\nApplied,Rejected,12\nApplied,Interview,3\n",
    "job advertisements": "title,company,location,posted,description,salary\n"
    "Dev,Nordlicht,Paris,2026-01-01,great job,30k\nDev,Tern,Lyon,2026-01-02,nice,40k\n",
    "a header without rows": "Company,Role,Status\n",
    "a table that runs sideways": "Company,Nordlicht,Tern,Kelp\nRole,Dev,Dev,Ops\n"
    "Status,Applied,Rejected,Interview\n",
    "a shopping list": "Item,Price,Quantity\nBread,3,1\nMilk,2,4\n",
    "contacts": "Name,Email,Phone\nAda,ada@mail.example,555 0100\nBo,bo@mail.example,555 0101\n",
    "running text": "Dear diary,\ntoday I walked along the sea, and it rained.\n",
    "one word": "hello",
    "numbers": "1,2,3\n4,5,6\n7,8,9\n",
    "bank statements": "Date,Description,Amount,Balance\n2026-01-01,Rent,-800,200\n"
    "2026-01-02,Pay,1500,1700\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_job_search_is_refused_with_the_reason(text):
    """The message is one sentence that names the file and says what Bounceback needs."""
    with pytest.raises(NotAJobSearchError, match=r"^jobs\.csv: this does not look like a job"):
        build([Source("jobs.csv", text.encode())])


def test_what_was_proposed_may_be_corrected(imported):
    """The meaning of a column, changed in the decisions, changes the log at once."""
    text = "Company,Role,Status,Jot\nNordlicht,Clerk,Rejected,no visa sponsorship\n"
    decided = propose([Source("jobs.csv", text.encode())])
    [table] = decided.tables
    corrected = decided.with_table(table.with_field("Jot", Field.REASON))
    assert imported(text, decisions=decided).log.reasons.empty
    assert imported(text, decisions=corrected).log.reasons["reason"].tolist() == ["visa"]


def test_an_undecided_date_order_is_read_once_the_person_decides(imported):
    """The same bytes with the order decided give dates, and the question is gone."""
    text = "Company,Role,Date Applied,Status\nNordlicht,Clerk,03/04/2026,Applied\n"
    decided = propose([Source("jobs.csv", text.encode())])
    [table] = decided.tables
    for order, day in ((DateOrder.DAY_FIRST, "2026-04-03"), (DateOrder.MONTH_FIRST, "2026-03-04")):
        given = decided.with_table(type(table)(**{**vars(table), "date_order": order}))
        result = imported(text, decisions=given)
        assert _days(result.log.applications["applied_on"]) == [day]
        assert result.account.problems == ()


def test_a_status_that_was_asked_about_is_known_once_answered(imported):
    """The answer holds for every row with this value, and is no question any more."""
    text = "Company,Role,Status\nNordlicht,Clerk,Mercury\nKelp,Clerk,Mercury\nTern,Clerk,Applied\n"
    first = imported(text)
    [asked] = [s for s in first.account.decisions.statuses if s.asked]
    assert (asked.value, asked.count, asked.ending) == ("Mercury", 2, Ending.UNKNOWN)
    answer = type(asked)("Mercury", Ending.REJECTED, Stage.SCREEN)
    result = imported(text, decisions=first.account.decisions.with_statuses([answer]))
    assert result.log.applications["ending"].tolist() == ["rejected", "rejected", "open"]
    assert result.log.applications["furthest_stage"].tolist() == ["screen", "screen", "applied"]
    assert result.account.questions == 0


def test_answers_help_with_the_next_sheet(imported):
    """What the person said about a value is taken over where the next sheet has it too."""
    first = imported("Company,Role,Status\nNordlicht,Clerk,Mercury\nTern,Clerk,Applied\n")
    [asked] = [s for s in first.account.decisions.statuses if s.asked]
    known = first.account.decisions.with_statuses([type(asked)("Mercury", Ending.WITHDREW)])
    other = Source("later.csv", b"Firm,Job,Status\nKelp,Cook,Mercury\nMoor,Cook,Rejected\n")
    log = imported(other, decisions=known.answers()).log
    assert log.applications["ending"].tolist() == ["withdrew", "rejected"]


def test_a_sheet_can_be_left_out_by_decision(imported):
    """A table that the person calls ignored gives no rows; alone it is no search at all."""
    files = [Source(f"{y}.csv", TWO_YEARS.format(year=y).lstrip().encode()) for y in (2025, 2026)]
    decided = propose(files)
    first = type(decided.tables[0])(**{**vars(decided.tables[0]), "kind": Table.IGNORED})
    assert imported(*files, decisions=decided.with_table(first)).account.rows == 2
    with pytest.raises(NotAJobSearchError):
        build(files[:1], decided.with_table(first))


def test_no_file_at_all_is_refused():
    """Nothing in, one clear sentence out."""
    with pytest.raises(NotAJobSearchError):
        build([])


def test_the_way_through_is_told() -> None:
    """Whoever asks hears how far it is, from nothing to all, never backwards, always in words."""
    told: list[tuple[float, str]] = []
    source = Source("a.csv", b"Company,Role,Status\nAda,Clerk,Rejected\n")
    build([source], progress=lambda part, what: told.append((part, what)))
    parts = [part for part, _ in told]
    assert (parts[0], parts[-1]) == (0, 1)
    assert parts == sorted(parts)
    assert all(what for _, what in told)


@pytest.mark.parametrize("files", [1, 3])
def test_the_parts_that_are_done_are_told(files):
    """From nothing to all, never back; the log is the same as when nobody listens."""
    sources = [
        Source(f"{year}.csv", TWO_YEARS.format(year=year).lstrip().encode())
        for year in range(2020, 2020 + files)
    ]
    told = []
    result = build(sources, progress=lambda part, what: told.append((part, what)))
    parts = [part for part, _ in told]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0.0, 1.0)
    assert len(set(parts)) == 4 + 2 * files
    assert f"{2020 + files - 1}.csv is being opened" in [what for _, what in told]
    assert result.account == build(sources).account


def test_a_dated_list_of_which_no_row_is_an_application_is_refused():
    """Nothing is left of it to be counted."""
    text = "Company,Role,Date Applied,Status\nTotal,,,\n,,2026-01-05,Rejected\n"
    with pytest.raises(NotAJobSearchError, match="no row names a company or a role"):
        build([Source("jobs.csv", text.encode())])


def test_each_table_accounts_for_its_own_rows(imported):
    """In every file, the rows with a cell are those that were kept and those set aside."""
    texts = {
        "a.csv": "Company,Role,Status\nKelp,Cook,Applied\n,,Rejected\nTotal,,\n,,\nMoor,Cook,Odd\n",
        "b.csv": "# Mine: as of May.\nCompany,Role,Status\n# Now: the rest.,,\nTern,Cook,Applied\n",
    }
    result = imported(*(Source(name, text.encode()) for name, text in texts.items()))
    kept = result.log.applications["origin"].value_counts()
    aside = [p.origin for p in result.account.problems if p.kind == "set_aside"]
    assert {name: (kept[name], aside.count(name)) for name in texts} == {
        "a.csv": (2, 2),
        "b.csv": (1, 1),
    }


def test_a_word_of_which_only_the_stage_was_said_is_still_asked(imported):
    """What was said counts; how it stands stays unknown until that is said too."""
    sheet = "Company,Role,Status\nAlder,QA,Binned\nBirch,QA,Applied\nCedar,QA,Rejected\n"
    said = StatusDecision("Binned", Ending.UNKNOWN, Stage.INTERVIEW, 1, asked=True)
    read = imported(sheet, decisions=Decisions().with_statuses([said]))
    first = read.log.applications.iloc[0]
    assert (first["ending"], first["furthest_stage"]) == (Ending.UNKNOWN, Stage.INTERVIEW)
    assert [s.value for s in read.account.decisions.statuses if s.asked] == ["Binned"]
    assert [p.kind for p in read.account.problems] == [Kind.STATUS_UNKNOWN]
