"""What each column means, by its header and by what stands below it."""

from pathlib import Path

import pandas as pd
import pytest

from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.headers import data_below, find_header, header_at
from bounceback.importing.sheets import Sheet
from bounceback.vocabulary.fields import Field, Table

# What a column with this meaning could hold: three rows of it. A header is always read together
# with its column.
DATES = ("2026-01-05", "2026-02-11", "2026-03-20")
FILLED = {
    Field.ID: ("1", "2", "3"),
    Field.COMPANY: ("Nordlicht", "Brill & Co", "Tern Labs"),
    Field.ROLE: ("Data Analyst", "Cook", "Site Manager"),
    Field.APPLIED_ON: DATES,
    Field.ENDED_ON: ("", *DATES[1:]),
    Field.SAVED_ON: DATES,
    Field.HELD_ON: ("", *DATES[1:]),
    Field.STATUS: ("Applied", "Rejected", "Interview"),
    Field.STAGE: ("Applied", "Phone Screen", "Interview"),
    Field.OUTCOME: ("Rejected", "", "Offer"),
    Field.ROUNDS: ("0", "2", "3"),
    Field.ROUND: ("Phone Screen", "Technical", "Onsite"),
    Field.RESULT: ("Passed", "Failed", "Pending"),
    Field.RATING: ("3", "4", "2"),
    Field.REACHED_APPLIED: ("yes", "yes", "no"),
    Field.REACHED_SCREEN: ("2026-01-15", "x", ""),
    Field.REACHED_ASSESSMENT: ("", "x", ""),
    Field.REACHED_INTERVIEW: ("2026-02-15", "", ""),
    Field.REACHED_FINAL: ("", "x", ""),
    Field.REACHED_OFFER: ("", "x", ""),
    Field.ACCEPTED: ("", "yes", "no"),
    Field.REJECTED: ("", "2026-03-01", ""),
    Field.NO_RESPONSE: ("yes", "no", "no"),
    Field.WITHDREW: ("yes", "no", "no"),
    Field.ANSWERED: ("yes", "no", "no"),
    Field.REASON: ("no visa sponsorship", "", "not enough experience"),
    Field.REASON_SOURCE: ("told", "", "guess"),
    Field.FEEDBACK: ("be more concise", "", "nervous at the start"),
    Field.WENT_WELL: ("explained my project", "", "good questions"),
    Field.WENT_BADLY: ("system design", "", "nervous"),
    Field.QUESTIONS: ("Why us?", "", "Tell me about yourself"),
    Field.NOTES: ("friend of a friend works there", "", "asked about the team"),
    Field.SOURCE: ("LinkedIn", "Indeed", "Referral"),
    Field.LOCATION: ("Berlin", "Lyon", "Porto"),
    Field.WORK_MODE: ("Remote", "Hybrid", "Onsite"),
    Field.SENIORITY: ("Junior", "Senior", "Junior"),
    Field.CV_VERSION: ("cv_v2.pdf", "cv_v3.pdf", "cv_v3.pdf"),
    Field.SALARY: ("50k", "60,000", "tbd"),
    Field.LINK: ("https://jobs.example/1", "https://jobs.example/2", "https://jobs.example/3"),
    Field.NEXT_STEP: ("write again on Monday", "", "call"),
    Field.CONTACT: ("Ms Anders", "", "Mr Bo"),
    Field.EXTRA: ("blue", "green", "yellow"),
    Field.PRIVATE: ("a@example.org", "b@example.org", "c@example.org"),
    Field.IGNORED: ("", "", ""),
}
TABLE = Path(__file__).with_name("headers.tsv")


def header_rows():
    """The header rows of the table: each a kind of table, and its headers with their meanings."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            language, *cells = line.split("\t")
            kind = Table.INTERVIEWS if language == "iv" else Table.APPLICATIONS
            meant = [cell.rsplit("=", 1) for cell in cells]
            yield (
                kind,
                [(header, [Field(f) for f in fields.split("/")]) for header, fields in meant],
            )


def as_sheet(headers) -> Sheet:
    """A sheet with this header row and three rows that fit its meanings."""
    columns = [[header, *FILLED[fields[0]]] for header, fields in headers]
    grid = pd.DataFrame({i: pd.Categorical(column) for i, column in enumerate(columns)})
    return Sheet("jobs.csv", "", grid)


def proposed(kind, headers):
    """The meanings that are proposed for these headers, in their order."""
    sheet = as_sheet(headers)
    data = data_below(sheet, header_at(sheet, 1))
    columns = propose_columns(contents_of(data), kind)
    return [column.field for column in columns]


def test_hit_rate_of_header_words(say):
    """Of the header words of many sheets, nearly all are understood (the rest: run with -s)."""
    rows = list(header_rows())
    answers = [
        (header, fields, got)
        for kind, headers in rows
        for (header, fields), got in zip(headers, proposed(kind, headers), strict=True)
    ]
    misses = [(h, "/".join(f), str(got)) for h, f, got in answers if got not in f]
    rate = 1 - len(misses) / len(answers)
    say(f"{len(rows)} header rows, {len(answers)} header words, {rate:.1%} understood; missed:")
    say(*(f"  {h}: meant {meant}, read as {got}" for h, meant, got in misses))
    assert len(rows) >= 150
    assert rate >= 0.97


@pytest.mark.parametrize(
    ("header", "texts", "field"),
    [
        ("Applied", ["2026-01-05"], Field.APPLIED_ON),
        ("Applied", ["yes", "no"], Field.REACHED_APPLIED),
        ("Date", ["soon", "later"], Field.EXTRA),
        ("Phone", ["555 0100"], Field.PRIVATE),
        ("Phone", ["2026-01-05", "x"], Field.REACHED_SCREEN),
        ("Interviews", ["2", "0"], Field.ROUNDS),
        ("Interviews", ["yes", "no"], Field.REACHED_INTERVIEW),
        ("Last Updated", ["2026-01-05"], Field.ENDED_ON),
        ("Last Updated", ["by Ada"], Field.EXTRA),
        ("Last Action", ["Rejection received May 2026", "Sent via portal Apr 28"], Field.NOTES),
        ("Last Action", ["2026-01-05 10:00", "May 3, 2026"], Field.ENDED_ON),
        ("History", ["Applied", "Rejected", "Applied - Interview"], Field.STAGE),
        ("Blorp", ["Applied", "Rejected", "Phone Screen"], Field.STATUS),
        ("Blorp", ["https://jobs.example/1"], Field.LINK),
        ("Blorp", ["blue", "green"], Field.EXTRA),
        ("Notes (2)", ["fine"], Field.NOTES),
        ("Interview (Y/N)", ["Y", "N"], Field.REACHED_INTERVIEW),
        ("Company & Location", ["Kelp, Oslo"], Field.COMPANY),
        ("Interviewing", ["x", ""], Field.REACHED_INTERVIEW),
        ("Compnay", ["Kelp"], Field.COMPANY),
        ("Hiring Manager", ["Ms Anders"], Field.CONTACT),
        ("Hiring Manager", ["2026-01-05"], Field.REACHED_INTERVIEW),
        ("HR Contact", ["Mr Bo"], Field.CONTACT),
        ("Recruiter", ["yes", "no"], Field.REACHED_SCREEN),
        ("Date Technical Screen", ["2026-01-05"], Field.REACHED_INTERVIEW),
        ("Date Onsite / Final Round", ["2026-01-05"], Field.REACHED_FINAL),
        ("Got OA?", ["yes"], Field.REACHED_ASSESSMENT),
        ("instant_rejection", ["Yes"], Field.EXTRA),
        ("Distance", ["12 km"], Field.EXTRA),
        ("State", ["Rejected", "Applied", "Rejected"], Field.STATUS),
        ("State", ["Ohio", "Texas"], Field.LOCATION),
        ("First reply date", ["2026-01-05"], Field.ENDED_ON),
    ],
)
def test_a_header_is_read_with_its_column(header, texts, field):
    """What stands below decides where the word alone would not do."""
    data = pd.DataFrame({header: pd.Categorical(texts)})
    [column] = propose_columns(contents_of(data), Table.APPLICATIONS)
    assert column.field is field


def test_one_meaning_goes_to_the_surest_column():
    """The other is kept as it is; a header with several meanings takes the next one."""
    headers = {
        "Final Outcome": ["Rejected"],
        "Response": ["yes"],
        "Company": ["Kelp"],
        "Firm": ["Moor"],
    }
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    columns = propose_columns(contents_of(data), Table.APPLICATIONS)
    fields = [column.field for column in columns]
    assert fields == [Field.OUTCOME, Field.ANSWERED, Field.COMPANY, Field.EXTRA]
    assert columns[2].confidence == 1
    assert columns[3].confidence == 0


def test_an_outcome_told_in_sentences_is_a_note():
    """Beside a status, a sentence per row would raise a question per row."""
    headers = {
        "Status": ["Active", "Rejected", "Rejected"],
        "Outcome": [
            "The process was closed by mail.",
            "They chose somebody with more experience.",
            "A nice letter came after three weeks.",
        ],
        "Stage": ["Applied", "Interview", "Applied"],
        "Stage History": ["Applied", "Applied - Interview", "Applied - Rejected"],
    }
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    fields = [column.field for column in propose_columns(contents_of(data), Table.APPLICATIONS)]
    assert fields == [Field.STATUS, Field.NOTES, Field.STAGE, Field.STAGE]


def test_who_and_when_may_stand_under_no_telling_header():
    """Beside a status, the only column of dates is when, and names under a blank header are who."""
    headers = {
        "Column 1": ["Kestrel", "Lantern", "Opal"],
        "Stempel": ["2026-01-05", "2026-01-06", "2026-01-07"],
        "Status": ["Applied", "Rejected", "Interview"],
    }
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    fields = [column.field for column in propose_columns(contents_of(data), Table.APPLICATIONS)]
    assert fields == [Field.COMPANY, Field.APPLIED_ON, Field.STATUS]
    points = data.assign(agent_score=pd.Categorical(["9/10", "4/10", "8/10"])).drop(
        columns="Stempel"
    )
    fields = [c.field for c in propose_columns(contents_of(points), Table.APPLICATIONS)]
    assert fields == [Field.COMPANY, Field.STATUS, Field.EXTRA]
    fields = [c.field for c in propose_columns(contents_of(data[["Stempel"]]), Table.APPLICATIONS)]
    assert fields == [Field.EXTRA]


@pytest.mark.parametrize(
    ("titles", "positions", "fields"),
    [
        (["Chief", "Lead", "Chief", "Lead"], ["Cook", "Clerk", "Baker", "Miller"], "level role"),
        (["Cook", "Clerk", "Baker", "Miller"], ["Lead", "Chief", "Lead", "Chief"], "role level"),
    ],
)
def test_the_role_is_the_title_that_hardly_repeats(titles, positions, fields):
    """A few repeated words are a category, whichever header stands above them."""
    data = pd.DataFrame({"Title": pd.Categorical(titles), "Position": pd.Categorical(positions)})
    meant = {"role": Field.ROLE, "level": Field.SENIORITY}
    columns = propose_columns(contents_of(data), Table.APPLICATIONS)
    assert [column.field for column in columns] == [meant[name] for name in fields.split()]


def test_a_stage_without_any_known_word_is_about_something_else():
    """Beside a status, "Series A" is how the company is funded, and no question."""
    headers = {"Stage": ["Series A", "Growth"], "Status": ["Applied", "New"]}
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    fields = [column.field for column in propose_columns(contents_of(data), Table.APPLICATIONS)]
    assert fields == [Field.EXTRA, Field.STATUS]


def test_two_columns_may_name_a_round():
    """In a table of interviews "Type" says what kind it was beside a number in "Round"."""
    headers = {"Company": ["Kelp"], "Round": ["1"], "Type": ["Phone"], "Date": ["2026-01-05"]}
    data = pd.DataFrame({name: pd.Categorical(texts) for name, texts in headers.items()})
    fields = [column.field for column in propose_columns(contents_of(data), Table.INTERVIEWS)]
    assert fields == [Field.COMPANY, Field.ROUND, Field.STAGE, Field.HELD_ON]


def test_personal_data_is_never_shown_as_a_sample():
    """Addresses and numbers stay out of the decisions; other columns show a few values."""
    data = pd.DataFrame({"Contact Email": ["ada@mail.example"], "Company": ["Kelp"]}).astype(
        "category"
    )
    email, company = propose_columns(contents_of(data), Table.APPLICATIONS)
    assert (email.field, email.samples) == (Field.PRIVATE, ())
    assert company.samples == ("Kelp",)


def test_hit_rate_of_header_rows(say):
    """Nearly every header row is found as such, above its data."""
    rows = list(header_rows())
    missed = [headers for _, headers in rows if find_header(as_sheet(headers)).row != 1]
    say(f"{len(missed)} of {len(rows)} header rows missed: {missed}")
    assert len(missed) <= 0.01 * len(rows)


def test_the_more_telling_of_two_headers_wins_and_the_other_says_so() -> None:
    """Of "Date" and "Date Applied" the second is meant, wherever it stands; nothing is dropped."""
    data = pd.DataFrame(
        {
            "Company": ["Ada", "Brill"],
            "Date": ["2026-01-02", "2026-01-05"],
            "Date Applied": ["2026-01-03", "2026-01-06"],
            "Employer": ["Ada Ltd", "Brill Ltd"],
        }
    ).astype("str")
    found = {c.header: c for c in propose_columns(contents_of(data), Table.APPLICATIONS)}
    assert found["Date Applied"].field is Field.APPLIED_ON
    assert (found["Date"].field, found["Date"].also) == (Field.EXTRA, Field.APPLIED_ON)
    assert (found["Employer"].field, found["Employer"].also) == (Field.EXTRA, Field.COMPANY)


@pytest.mark.parametrize(
    ("when", "meant"),
    [("Applied on", [Field.COMPANY, Field.EXTRA]), ("Date", [Field.EXTRA, Field.EXTRA])],
)
def test_a_list_that_says_when_somebody_applied_says_where_first(when, meant):
    """Under unknown headers the first names are the companies, unsure; a mere date proves less."""
    data = pd.DataFrame(
        {
            "Ward": ["Nordlicht", "Tern", "Brill"],
            "Bay": ["Night", "Day", "Late"],
            when: DATES,
            "Outcome": ["Rejected", "", "Offer"],
        }
    )
    found = propose_columns(contents_of(data), Table.APPLICATIONS)
    assert [column.field for column in found[:2]] == meant
    assert found[0].confidence < 0.5


@pytest.mark.parametrize(
    ("deadline", "found"),
    [("Application Deadline", "Date Found"), ("Bewerbungsfrist", "Gefunden am")],
)
def test_the_day_on_which_it_was_found_outweighs_a_deadline(deadline, found, as_table):
    """Whichever stands first; the other column stays as it is."""
    days = ["2026-01-05", "2026-01-06"]
    table = as_table({"Company": ["Kelp", "Moor"], deadline: days, found: days})
    assert table.decision.fields()[found] is Field.SAVED_ON
    assert table.decision.fields()[deadline] is Field.EXTRA


def test_words_for_endings_say_what_a_header_of_two_meanings_means(as_table):
    """A "final" may be a round or how it ended, and a French "issue" is no fault."""
    told = {"Company": ["Kelp", "Moor"], "Applied": ["2026-01-05"] * 2}
    for header in ("Final", "Issue"):
        table = as_table(told | {header: ["Rejected", "Accepted"]})
        assert table.decision.fields()[header] is Field.OUTCOME
    assert as_table(told | {"Final": ["x", ""]}).decision.fields()["Final"] is Field.REACHED_FINAL


@pytest.mark.parametrize(
    ("cells", "meant"),
    [
        (["refus", "sans", "attente", "sans"], Field.OUTCOME),
        ([""] * 4, Field.OUTCOME),
        (["ran out of time", "the questions on money", "", ""], Field.WENT_BADLY),
    ],
)
def test_an_issue_is_how_it_ended_where_one_of_its_words_says_so(cells, meant, as_table):
    """The other words are asked about; sentences are what went badly."""
    told = {"Entreprise": ["Kelp", "Moor", "Tern", "Sand"], "Date": ["2026-01-05"] * 4}
    assert as_table(told | {"Issue": cells}).decision.fields()["Issue"] is meant


def test_an_issue_beside_a_status_is_how_it_ended_where_all_of_its_words_say_so(as_table):
    """Whether it is over stands in the one, how it ended in the other."""
    told = {"Entreprise": ["Kelp", "Moor"], "Statut": ["Terminé", "En cours"]}
    fields = as_table(told | {"Issue": ["refus", "attente"]}).decision.fields()
    assert fields["Issue"] is Field.OUTCOME
    assert as_table(told | {"Issue": ["visa", ""]}).decision.fields()["Issue"] is Field.WENT_BADLY


@pytest.mark.parametrize(
    ("cells", "meant"), [(["北京", "上海"], Field.LOCATION), (["$120k", "90000"], Field.SALARY)]
)
def test_a_base_is_a_town_or_a_pay(cells, meant):
    """What stands below the header says which."""
    data = pd.DataFrame({"Company": pd.Categorical(["Kelp", "Moor"]), "Base": cells})
    fields = {c.header: c.field for c in propose_columns(contents_of(data), Table.APPLICATIONS)}
    assert fields["Base"] is meant


def test_days_of_applying_without_a_header_are_no_status():
    """They say when each was sent; below a header for it they may say how it stands."""
    texts = ["8月16日投递", "8月17日投递"]
    for header, said in (("Column 2", False), ("状态", True)):
        data = pd.DataFrame({"Column 1": pd.Categorical(["Kelp", "Moor"]), header: texts})
        found = {c.header: c.field for c in propose_columns(contents_of(data), Table.APPLICATIONS)}
        assert (found[header] is Field.STATUS) is said
