"""Laws of the whole gate, on sheets that nobody thought of.

`EXAMPLES=5000 python -m pytest tests/importing/test_laws.py` looks at more of them.
"""

import csv
import io
import json
import os
import random
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bounceback.errors import (
    BouncebackError,
    DecisionsError,
    NotAJobSearchError,
    UnreadableFileError,
)
from bounceback.importing.account import Kind
from bounceback.importing.building import Source, build, propose
from bounceback.importing.decisions import (
    ColumnDecision,
    DateOrder,
    Decisions,
    StatusDecision,
    TableDecision,
    TagDecision,
)
from bounceback.schema import FRAMES, check
from bounceback.ui.downloads import csv_bytes
from bounceback.ui.rows import whole
from bounceback.vocabulary.fields import Field, Table
from bounceback.vocabulary.terms import Ending, Stage
from bounceback.vocabulary.words import words
from tests.importing.workbook_files import locked, ods, xls, xlsx, zipped

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))


def looked_at(times):
    """So many examples, or as many as the environment asks for."""
    return settings(
        max_examples=EXAMPLES or times,
        derandomize=not EXAMPLES,
        deadline=None,  # how long one takes depends on the computer
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


STATUSES = st.sampled_from(
    "|Applied|Rejected|Interview|Phone Screen|Ghosted|Offer|Saved|N/A|Rejected after second "
    "interview|Withdrew|Archived|Mercury|Absage|❌ no|Interview on 21st Jan|Applied -> Rejected|"
    "Position closed|Accepted".split("|")
)
NAMES = st.sampled_from(
    ["Nordlicht", "Tern, Inc.", 'Kelp "&" Co', "=1+1", "Müller", "三河", "N/A", ""]
)
ROLES = st.sampled_from(["Clerk", "Data Analyst", "Dev\nSenior", " Cook ", ""])
DAYS = st.dates(date(2024, 1, 1), date(2026, 6, 1)).map(str) | st.sampled_from(["", "N/A", "soon"])
REASONS = st.sampled_from(["", "they said no", "no visa", "nervous; no visa"])
ROWS = st.lists(st.tuples(NAMES, ROLES, DAYS, STATUSES, DAYS, REASONS, STATUSES), max_size=12)
HEADER = ("Company", "Role", "Date Applied", "Status", "Phone Screen", "Reason", "Jot")


def as_csv(rows) -> bytes:
    """These rows under the header, as CSV."""
    out = io.StringIO()
    csv.writer(out).writerows([HEADER, *rows])
    return out.getvalue().encode()


def understood(result) -> list[tuple]:
    """What was understood of each application, apart from its place."""
    frame = result.log.applications.drop(columns=["application", "row", "origin"])
    return sorted(map(tuple, frame.astype("str").fillna("").itertuples(index=False)))


def same(one, other) -> bool:
    """Whether two imports agree in every frame and in the account."""
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(one.log, name), getattr(other.log, name))
    return one.account == other.account


def attempted(data: bytes, name: str = "jobs.csv"):
    """The import of these bytes, or None where they are refused as they should be."""
    try:
        return build([Source(name, data)], as_of=date(2026, 6, 1))
    except (UnreadableFileError, NotAJobSearchError):
        return None


@looked_at(35)
@given(ROWS)
def test_no_row_is_lost(rows):
    """Every row with a cell is kept or set aside, and each row that is set aside is named."""
    result = attempted(as_csv(rows))
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if result is None:
        assert not any(company.strip() or role.strip() for company, role, *_ in rows)
        return
    account = result.account
    aside = [problem.row for problem in account.problems if problem.kind == "set_aside"]
    kept = result.log.applications["row"].tolist()
    assert account.rows == len(filled) == account.kept + account.set_aside
    assert len(aside) == account.set_aside
    assert not set(aside) & set(kept)


@looked_at(15)
@given(ROWS)
def test_the_proposal_and_silence_give_the_same(rows):
    """To build with what was proposed is to build with nothing said; twice is as once."""
    source = Source("jobs.csv", as_csv([("Nordlicht", "Clerk", "", "Applied", "", "", ""), *rows]))
    first = build([source])
    assert same(first, build([source]))
    assert same(first, build([source], propose([source])))


@looked_at(20)
@given(ROWS, st.randoms())
def test_the_order_of_rows_does_not_matter(rows, shuffled):
    """The same rows in another order are understood in the same way."""
    rows = [("Nordlicht", "Clerk", "2026-01-05", "Applied", "", "", ""), *rows]
    other = list(rows)
    shuffled.shuffle(other)
    one, two = attempted(as_csv(rows)), attempted(as_csv(other))
    assert understood(one) == understood(two)
    assert one.account.kept == two.account.kept


@looked_at(20)
@given(ROWS)
def test_a_proposal_goes_through_json_unchanged(rows):
    """What `propose` says can be written down and read back."""
    source = Source("jobs.csv", as_csv([("Nordlicht", "Clerk", "", "Applied", "", "", ""), *rows]))
    proposed = propose([source])
    assert Decisions.from_json(proposed.to_json()) == proposed


READ_AGAIN = ["company", "role", "applied_on", "ended_on", "furthest_stage", "ending", "notes"]


@looked_at(25)
@example([("Nordlicht", "Clerk", "", "", "", "", "")])  # open, and how far is not known
@given(ROWS)
def test_an_export_is_read_as_the_log_that_it_was(rows):
    """What the program writes, it understands: all but the number of rounds, which says less."""
    source = Source("jobs.csv", as_csv([("Nordlicht", "Clerk", "", "Applied", "", "", ""), *rows]))
    log = build([source]).log
    written = csv_bytes(whole(log.applications).drop(columns="Rounds"))
    again = build([Source("export.csv", written)]).log
    for column in READ_AGAIN:
        before, after = (each.applications[column].astype("str") for each in (log, again))
        assert after.tolist() == before.tolist(), column


DECISIONS = st.builds(
    Decisions,
    tables=st.lists(
        st.builds(
            TableDecision,
            source=st.text(),
            sheet=st.text(),
            kind=st.sampled_from(Table),
            header_row=st.integers(0, 9),
            encoding=st.text(),
            delimiter=st.text(max_size=2),
            columns=st.lists(
                st.builds(
                    ColumnDecision,
                    header=st.text(),
                    field=st.sampled_from(Field),
                    confidence=st.floats(0, 1),
                    samples=st.lists(st.text(), max_size=2).map(tuple),
                ),
                max_size=3,
            ).map(tuple),
            date_order=st.none() | st.sampled_from(DateOrder),
            date_proof=st.text(),
            why=st.text(),
        ),
        max_size=2,
    ).map(tuple),
    statuses=st.lists(
        st.builds(
            StatusDecision,
            value=st.text(),
            ending=st.none() | st.sampled_from(Ending),
            stage=st.none() | st.sampled_from(Stage),
            count=st.integers(0),
            asked=st.booleans(),
            confirmed=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    tags=st.lists(
        st.builds(
            TagDecision,
            field=st.sampled_from(Field),
            value=st.text(),
            meanings=st.lists(st.text(), max_size=2).map(tuple),
            count=st.integers(0),
            confirmed=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)


@looked_at(100)
@given(DECISIONS)
def test_any_decisions_go_through_json_unchanged(decisions):
    """Whatever a person may decide can be written down and read back."""
    assert Decisions.from_json(decisions.to_json()) == decisions


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["tables", "statuses", "tags", "columns", "field", "value", "source"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@looked_at(150)
@given(JSON.map(json.dumps) | st.text(max_size=30))
def test_foreign_json_is_refused_or_read(text):
    """A decisions file with anything in it is read, or refused with our own error."""
    with suppress(DecisionsError):
        Decisions.from_json(text)


@looked_at(40)
@given(DECISIONS)
def test_decisions_about_another_sheet_never_break_the_import(decisions):
    """Decisions that do not fit are set aside or refused with our own error."""
    source = Source("jobs.csv", as_csv([("Nordlicht", "Clerk", "3/4/2026", "Applied", "", "", "")]))
    tables = tuple(replace(t, source="jobs.csv", sheet="") for t in decisions.tables[:1])
    with suppress(BouncebackError):
        build([source], replace(decisions, tables=tables))


@looked_at(150)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    """Bytes of any kind never raise anything but our own error."""
    attempted(data)


CELLS = st.text(max_size=12) | STATUSES | DAYS | st.sampled_from(HEADER)
TEXTS = st.builds(
    lambda rows, delimiter, end, quote: end.join(
        delimiter.join(quote + cell + quote for cell in row) for row in rows
    ),
    st.lists(st.lists(CELLS, max_size=6), max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", '"', "'"]),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "gb18030", "latin-1")


@looked_at(60)
@given(TEXTS, st.sampled_from(ENCODINGS))
def test_any_text_is_read_or_refused(text, encoding):
    """Text in any delimiter, line end and encoding never raises anything but our own error."""
    attempted(text.encode(encoding, errors="replace"))


@looked_at(40)
@given(TEXTS)
def test_any_text_under_a_header_is_read_or_refused(text):
    """Rows of any width and content under a good header never raise anything but our own error."""
    attempted((",".join(HEADER) + "\n" + text).encode())


HEADERS = st.sampled_from(
    sorted({*words().headers, *words().ambiguous_headers, *words().interview_headers})
)
VALUES = (
    STATUSES
    | DAYS
    | NAMES
    | REASONS
    | st.sampled_from(
        "x|yes|no|1|0|3|4/5|★★★|TRUE|https://jobs.example/1|HackerRank|system design|nervous, visa|"
        "3/4/2026|14/3|8-Jul|2 rounds|ditto|Total|They liked my project but not my system design, "
        "and after three interviews they said no because of the visa".split("|")
    )
)


@st.composite
def sheets(draw):
    """A sheet whose headers and cells are all words that mean something."""
    headers = draw(st.lists(HEADERS, min_size=2, max_size=9))
    row = st.lists(VALUES, min_size=len(headers), max_size=len(headers))
    out = io.StringIO()
    csv.writer(out).writerows([headers, *draw(st.lists(row, min_size=1, max_size=6))])
    return out.getvalue().encode()


@looked_at(35)
@given(st.lists(sheets(), min_size=1, max_size=2))
def test_any_columns_of_known_words_are_read_or_refused(files):
    """Whatever columns meet, in one file or two, the log follows the schema and no row is lost."""
    named = [Source(f"{place}.csv", data) for place, data in enumerate(files)]
    with suppress(NotAJobSearchError):
        result = build(named, as_of=date(2026, 6, 1))
        assert check(result.log) is result.log
        account = result.account
        assert account.kept == len(result.log.applications)
        aside = [p for p in account.problems if p.kind is Kind.SET_ASIDE]
        assert len(aside) == account.rows - account.kept
        assert same(result, build(named, account.decisions, as_of=date(2026, 6, 1)))


GRID = [list(HEADER), ["Nordlicht", "Clerk", "2026-01-05", "Rejected", "x", "no visa", ""]]
BOOKS = {
    "xlsx": xlsx({"Jobs": GRID}),
    "ods": ods({"Jobs": GRID}),
    "xls": xls(GRID),
    "locked": locked(),
    "zip": zipped({"jobs.csv": as_csv(GRID[1:]), "more/other.tsv": "Company\tRole\nA\tB\n"}),
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The same bytes with a few changed, cut out or cut off."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 6])):
        place = chance.randrange(len(changed))
        action = chance.choice(["change", "change", "cut", "drop"])
        if action == "change":
            changed[place] = chance.randrange(256)
        elif action == "cut":
            del changed[place : place + chance.randrange(1, 40)]
        else:
            del changed[max(place, 1) :]
        changed = changed or bytearray(b"x")
    return bytes(changed)


@pytest.mark.parametrize("kind", BOOKS)
@looked_at(40)
@given(chance=st.randoms(use_true_random=False))
def test_a_damaged_workbook_is_read_or_refused(kind, chance):
    """A workbook with damaged bytes never raises anything but our own error."""
    attempted(mutated(BOOKS[kind], chance), f"jobs.{kind}")


@looked_at(50)
@given(chance=st.randoms(use_true_random=False))
def test_a_workbook_with_damaged_parts_is_read_or_refused(chance):
    """So does one whose inner files are damaged, though its container is whole."""
    kind = chance.choice(["xlsx", "ods"])
    with zipfile.ZipFile(io.BytesIO(BOOKS[kind])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    victim = chance.choice(sorted(parts))
    parts[victim] = mutated(parts[victim], chance)
    attempted(zipped(parts), f"jobs.{kind}")
