"""Several tables below each other, each below a heading that says how its rows stand."""

import pytest

from bounceback.importing.sections import ABOVE, parted
from bounceback.importing.sheets import Sheet, grid_of

NAMES = ["Company", "Role", "Date"]
PLANS = [["To apply (1)", "", ""], NAMES, ["Kelp", "Cook", "2026-02-01"]]
SENT = [["Applied", "", ""], ["", "", ""], NAMES, ["Moor", "Clerk", "2026-02-02"]]


def sheet(*tables, name="") -> Sheet:
    """A sheet of these rows."""
    return Sheet("jobs.csv", name, grid_of([list(row) for table in tables for row in table]))


def filled(part):
    """The numbers of the rows of a part that hold anything."""
    return [i + 1 for i in range(len(part.cells)) if any(part.row(i))]


def test_each_heading_begins_a_part():
    """Rows keep their numbers, and a part is called as its heading is, without the count."""
    first, second = parted(sheet(PLANS, SENT))
    assert (first.name, filled(first)) == ("To apply", [1, 2, 3])
    assert (second.name, filled(second)) == ("Applied", [4, 6, 7])


def test_a_table_above_the_first_heading_is_a_part():
    """What stands above without column names belongs to the first part."""
    above = [NAMES, ["Tern", "Cook", "2026-01-31"]]
    assert [part.name for part in parted(sheet(above, PLANS, SENT))] == [
        ABOVE,
        "To apply",
        "Applied",
    ]
    banner = [["My search", "of 2026", ""]]
    assert filled(parted(sheet(banner, PLANS, SENT))[0]) == [1, 2, 3, 4]


def test_a_heading_that_comes_again_is_numbered():
    """And the part of a named sheet carries its name."""
    parts = parted(sheet(SENT, PLANS, SENT, name="2026"))
    assert [part.name for part in parts] == [
        "2026 › Applied",
        "2026 › To apply",
        "2026 › Applied (2)",
    ]


def test_a_heading_may_carry_a_number_and_a_remark():
    """Neither is a part of the status."""
    plans = [["1. To apply (this week)", "", ""], *PLANS[1:]]
    assert [part.heading for part in parted(sheet(plans, SENT))] == ["To apply", "Applied"]


def test_other_headings_of_such_tables_are_statuses_too():
    """They are asked about; a table of something else has a part of its own, without a status."""
    dreams = [["Dreams", "", ""], NAMES, ["Tern", "Cook", "2026-02-03"]]
    people = [["People", "", ""], ["Name", "Company", "Email"], ["Robin", "Kelp", "r@kelp.example"]]
    parts = parted(sheet(dreams, PLANS, people, SENT))
    assert [part.heading for part in parts] == ["Dreams", "To apply", None, "Applied"]
    assert parts[2].name == "table below “People”"


def test_a_sheet_of_one_table_is_not_parted():
    """Headings between the rows of one table have no column names below them."""
    between = [NAMES, *PLANS[:1], *PLANS[2:], *SENT[:1], *SENT[3:]]
    other = [["Week 3", "", ""], NAMES, ["Kelp", "Cook", "2026-02-01"]]
    for whole in (sheet(between), sheet(other, other), sheet([["Applied", "", ""]])):
        assert parted(whole) == (whole,)


TEXT = """
To apply,,
Company,Role,Found on
Kelp,Cook,2026-02-18
Applied,,
Company,Role,Applied on
Moor,Clerk,2026-02-10
Rejected,,
Company,Role,Date
Tern,Cook,2026-02-01
"""


def test_an_unknown_heading_is_asked(imported, tally):
    """Once, and no row is lost."""
    account = (result := imported(TEXT.replace("To apply", "Dreams"))).account
    assert account.rows == 3
    assert [status.value for status in account.decisions.statuses if status.asked] == ["Dreams"]
    assert tally(result.log.applications["ending"]) == {"unknown": 1, "open": 1, "rejected": 1}


def test_a_table_without_a_heading_is_asked_about(imported, tally):
    """Where the others say by their headings how they stand, its silence says nothing."""
    result = imported("Company,Role,Date\nElm,Cook,2026-02-03\n" + TEXT.lstrip())
    asked = [(s.value, s.count) for s in result.account.decisions.statuses if s.asked]
    assert asked == [(ABOVE, 1)]
    assert tally(result.log.applications["ending"])["unknown"] == 1


def test_decisions_about_the_parts_go_back_in(imported):
    """What was proposed makes the same log again."""
    first = imported(TEXT)
    again = imported(TEXT, decisions=first.account.decisions)
    assert again.log.applications.equals(first.log.applications)
    assert again.account.decisions == first.account.decisions
    assert first.log.applications["row"].tolist() == [3, 6, 9]


def test_plans_below_a_list_are_a_part_of_their_own():
    """One heading is enough, since it says that nothing was sent; so does a sheet in Markdown."""
    dreams = [["Target companies", "", ""], NAMES[:2], ["Kelp", "Cook"]]
    listed = [[*NAMES, "Status"], ["Moor", "Clerk", "2026-02-02", "Applied"]]
    parts = parted(sheet(listed, dreams))
    assert [part.heading for part in parts] == [ABOVE, "Target companies"]
    assert len(parted(sheet(listed, [["Remarks", "", ""], *dreams[1:]]))) == 1


PLANNED = """
# Search

## Applications

| Company | Role | Applied | Status |
|---|---|---|---|
| Kelp | Cook | 2026-03-10 | Interview |
| Moor | Cook | 2026-03-01 | Rejected |

## Targets

| Company | Role | {} |
|---|---|---|
| Tern | Clerk | |
"""


@pytest.mark.parametrize("third", ["Notes", "Status"])
def test_plans_below_a_list_in_markdown_are_not_applied(third, imported):
    """Whichever columns they have; none of their cells is read below a header of the list."""
    log = imported(PLANNED.format(third)).log.applications
    assert log["company"].tolist() == ["Kelp", "Moor", "Tern"]
    assert log["ending"].tolist() == ["open", "rejected", "not_applied"]


TABLES = """
# Search

## Live

|Company|Stage|Last event|
|---|---|---|
|Kelp|First interview|2026-08-05|

## Applied

|Company|Role|Applied|
|---|---|---|
|Moor|Cook|2026-08-01|
|Tern|Cook|2026-08-02|
|Fern|Cook|2026-08-03|

## Closed

|Company|Role|Applied|Status|
|---|---|---|---|
|Sand|Cook|2026-07-01|Rejected|
|Reed|Cook|2026-07-02|Ghosted|
"""


def test_tables_of_different_columns_in_markdown_are_all_read(imported, tally):
    """Each below its own column names; a heading says how the rows stand where no column does."""
    log = imported(TABLES).log.applications
    assert log["company"].tolist() == ["Kelp", "Moor", "Tern", "Fern", "Sand", "Reed"]
    assert tally(log["ending"]) == {"open": 4, "rejected": 1, "no_response": 1}
    assert tally(log["furthest_stage"]) == {"interview": 1, "applied": 3, "unknown": 2}


def test_a_table_that_repeats_the_list_is_a_view_of_it(imported):
    """And one of people is no list of applications; both are named with what they are not."""
    view = "## Waiting\n\n|Company|Status|\n|---|---|\n|Moor|Applied|\n|Tern|Applied|\n"
    people = "## People\n\n|Name|Company|Email|\n|---|---|---|\n|Robin|Kelp|r@kelp.example|\n"
    result = imported(TABLES + "\n" + view + "\n" + people)
    assert len(result.log.applications) == 6
    left = {t.sheet: bool(t.why) for t in result.account.decisions.tables if t.kind == "ignored"}
    assert left == {"Waiting": True, "table below “People”": True}


def test_decisions_about_tables_in_markdown_go_back_in(imported):
    """What was proposed makes the same log again."""
    first = imported(TABLES)
    again = imported(TABLES, decisions=first.account.decisions)
    assert again.log.applications.equals(first.log.applications)


CHAPTERS = """# Search

## To do

### To apply
| Company | Role | Added |
|---|---|---|
| Alder | Cook | 2026-03-01 |
| Birch |  |  |

## Waiting

### Applied
| Company | Role | Applied on |
|---|---|---|
| Cedar | Cook | 2026-03-03 |

## Archive

### Offers
| Company | Role | Offered on | Pay |
|---|---|---|---|

## Endings
### Rejected
| Company | Role | Date |
|---|---|---|
| Dogwood | Cook | 2026-03-03 |
"""


def test_the_heading_of_a_chapter_is_no_row_of_the_table_before_it(imported, tally):
    """A last row with one text alone stays a row: no empty line parts it from the others."""
    result = imported(CHAPTERS)
    log = result.log.applications
    assert tally(log["ending"]) == {"not_applied": 2, "open": 1, "rejected": 1}
    assert not result.account.set_aside


def test_a_heading_above_the_same_columns_is_no_application(imported):
    """Nor are the column names that come again below it."""
    table = "|Company|Role|Applied|Result|\n|---|---|---|---|\n|{}|Cook|2026-02-01|{}|\n"
    years = "## 2025\n" + table.format("Kelp", "No") + "## 2026 spring\n" + table.format("Moor", "")
    assert imported(years).log.applications["ending"].tolist() == ["rejected", "open"]


@pytest.mark.parametrize(
    ("heading", "ending", "stage"),
    [
        ("Applied", "open", "applied"),
        ("Postulaciones enviadas", "open", "applied"),
        ("Rejected", "rejected", "unknown"),
    ],
)
def test_the_heading_of_a_single_table_says_how_it_stands(heading, ending, stage, imported):
    """Where no column of it does."""
    table = f"# My search\n\n## {heading}\n\n|Company|Role|CV used|\n|---|---|---|\n"
    log = imported(table + "|Kelp|Cook|long|\n|Moor|Clerk|short|\n").log.applications
    assert log["ending"].tolist() == [ending] * 2
    assert log["furthest_stage"].tolist() == [stage] * 2


def test_a_column_outweighs_the_heading_of_a_single_table(imported):
    """Whatever stands above it."""
    table = "## Applied\n\n|Company|Role|Status|\n|---|---|---|\n|Kelp|Cook|Rejected|\n"
    assert imported(table).log.applications["ending"].tolist() == ["rejected"]


FIRST = """## Applications

|Company|Role|Date|Status|
|---|---|---|---|
|Kelp|Cook|2026-02-01|Rejected|
"""


@pytest.mark.parametrize(
    ("heading", "company", "role", "contact"),
    [
        ("Earlier applications — by e-mail", "Company", "Role", "Contact"),
        ("Bewerbungen per E-Mail", "Firma", "Stelle", "Ansprechpartner"),
        ("Candidatures envoyées", "Entreprise", "Poste", "Contact"),
        ("Solicitudes anteriores", "Empresa", "Puesto", "Contacto"),
        ("Candidaturas anteriores", "Empresa", "Cargo", "Contato"),
        ("Candidature precedenti", "Azienda", "Posizione", "Contatto"),
        ("Eerdere sollicitaties", "Bedrijf", "Functie", "Contactpersoon"),
        ("已投递", "公司", "岗位", "联系人"),
    ],
)
def test_a_later_table_below_a_heading_of_sent_ones_was_sent(
    heading, company, role, contact, imported
):
    """Also where neither a date nor a status is among its columns."""
    later = f"## {heading}\n\n|{company}|{role}|{contact}|\n|---|---|---|\n"
    log = imported(f"{FIRST}\n{later}|Moor|Cook|Ada|\n|Fern|Cook||\n").log.applications
    assert log["company"].tolist() == ["Kelp", "Moor", "Fern"]
    assert "not_applied" not in log["ending"].tolist()


@pytest.mark.parametrize("heading", ["People", "Applications to send", "Companies"])
def test_a_later_table_below_another_heading_is_left_out(heading, imported):
    """Or its rows are kept as not sent."""
    later = f"## {heading}\n\n|Company|Role|Contact|\n|---|---|---|\n|Moor|Cook|Ada|\n"
    result = imported(f"{FIRST}\n{later}")
    sent = result.log.applications.query("ending != 'not_applied'")
    assert sent["company"].tolist() == ["Kelp"]


@pytest.mark.parametrize(
    "heading", ["Companies I applied to", "Firmen, bei denen ich mich beworben habe"]
)
def test_a_heading_that_says_so_outright_is_enough_for_a_single_table(heading, imported):
    """How it ended is not known then."""
    table = f"# {heading}\n\n|Company|Role|Contact|\n|---|---|---|\n"
    assert (
        imported(f"{table}|Kelp|Cook|Ada|\n|Moor|Clerk||\n").log.applications["ending"].tolist()
        == ["unknown"] * 2
    )


@pytest.mark.parametrize("title", ["Job offers", "Interviews", "Applications", "Week 3"])
def test_a_title_that_may_be_that_of_any_list_says_nothing(title):
    """It is no status of its rows."""
    [whole] = parted(sheet([[title, "", ""], NAMES, ["Kelp", "Cook", "2026-02-01"]]))
    assert whole.heading is None


LATER = """
Company,Role,Applied,Outcome,Reason
Dune,Buyer,2025-11-25,Rejected,
Elm,Buyer,2025-12-02,Rejected,
Fern,Planner,2025-12-09,No reply,
"""


@pytest.mark.parametrize("heading", ["", "Old ones,,,,\n", "Terminées,,,,\n"])
def test_a_table_of_other_columns_further_below_is_read_too(heading, imported, tally):
    """Whatever stands above it: no row of either is lost."""
    first = "Company,Role,Applied,Stage,\nAsh,Buyer,2026-01-05,Applied,\n"
    second = "Bay,Buyer,2026-01-12,Interview,\n,,,,\n"
    result = imported(f"{first}{second}{heading}{LATER.lstrip()}")
    assert tally(result.log.applications["ending"]) == {"open": 2, "rejected": 2, "no_response": 1}
    names = [table.sheet for table in result.account.decisions.tables]
    assert names[0] == "table from row 1"


def test_a_row_of_words_within_a_table_parts_nothing():
    """Nor column names that come again, nor names without a company or a role."""
    again = [NAMES, ["Kelp", "Cook", "2026-02-01"], ["", "", ""], NAMES, ["Moor", "Clerk", ""]]
    assert len(parted(sheet(again))) == 1
    lists = [NAMES, ["Kelp", "Cook", "2026-02-01"], ["", "", ""], ["Status", "Source", "Notes"]]
    assert len(parted(sheet(lists))) == 1


def test_a_list_without_a_company_below_two_tables_parts_them_no_less():
    """It stays with the table above it."""
    more = [["Company", "Role", "Date", "Reason"], ["Moor", "Clerk", "2026-02-02", "visa"]]
    lists = [["Status", "Source", "Stage"], ["Applied", "Fair", "Test"]]
    first = [[*NAMES, ""], ["Kelp", "Cook", "2026-02-01", ""], [""] * 4]
    parts = parted(sheet(first, more, [[""] * 4], [[*row, ""] for row in lists]))
    assert [filled(part) for part in parts] == [[1, 2], [4, 5, 7, 8]]
