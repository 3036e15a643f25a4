"""What notes tell of how an application went, where no column does."""

import pytest

from bounceback.importing.account import Kind, Problem
from bounceback.importing.building import build
from bounceback.importing.sheets import Source


def hints(sheet: str) -> list[Problem]:
    """Read a sheet and keep what its notes hint at."""
    found = build([Source("mine.csv", sheet.encode())])
    return [problem for problem in found.account.problems if problem.kind is Kind.SUGGESTED]


def test_a_note_that_tells_of_interviews_is_quoted() -> None:
    """The words stand in the account, with what they may say."""
    note = "had three interviews and then they said no"
    (hint,) = hints(f"Company,Role,Status,Notes\nElmwick,Analyst,Rejected,{note}\n")
    assert (hint.row, hint.column, hint.value) == (2, "Notes", note)
    assert "interview, 3 rounds, rejected" in hint.message
    assert not hint.kind.is_question


def test_a_note_that_may_speak_of_a_talk_is_quoted_once() -> None:
    """However far it went; what was never said or set is no such note."""
    rows = ["talked to the owner, had two interviews", "spoke to the owner", "automatic, no call"]
    sheet = "\n".join(f"Elmwick {at},Cook,Rejected,“{text}”" for at, text in enumerate(rows))
    found = hints(f"Company,Role,Status,Notes\n{sheet}\n".replace("“", '"').replace("”", '"'))
    assert [hint.row for hint in found] == [2, 3]
    assert ["somebody you met" in hint.message for hint in found] == [False, True]


def test_nothing_is_taken_from_a_hint() -> None:
    """The depth stays unknown in the log."""
    sheet = "Company,Role,Status,Notes\nElmwick,Analyst,Rejected,after the final interview: no\n"
    log = build([Source("mine.csv", sheet.encode())]).log
    assert log.applications["furthest_stage"].tolist() == ["unknown"]


@pytest.mark.parametrize(
    "sheet",
    [
        "Company,Stage,Outcome,Notes\nElmwick,Phone screen,Rejected,one interview and then a no\n",
        "Company,Role,Status,Notes\nElmwick,Analyst,Rejected,sent the form on Tuesday\n",
        "Company,Role,Status,Notes\nElmwick,Analyst,Saved,two interviews are usual there\n",
    ],
)
def test_no_hint_where_nothing_is_open(sheet: str) -> None:
    """A known depth, a note that tells nothing and a role that was never applied for."""
    assert hints(sheet) == []


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Rejection mail on the 12th", "rejected"),
        ("Offered the job but I said no - too far", "offer, declined the offer"),
        ("Nothing yet", "open"),
        ("had two interviews and then they said no", "interview, 2 rounds, rejected"),
        ("I pulled out, too little pay", "withdrew"),
        ("no word", "no response"),
        ("nothing yet; now they wrote that the position was cancelled", "role closed"),
        ("noch nichts gehört", "open"),
        ("rien pour l'instant", "open"),
        ("已放弃", "withdrew"),
        ("Rechazado.", "rejected"),
        ("Ritirato dopo il colloquio", "interview, withdrew"),
    ],
)
def test_a_note_may_say_how_it_ended_where_no_column_does(note: str, said: str) -> None:
    """In a list of company, date and note, the note holds everything."""
    sheet = f'Company,Role,Date applied,Notes\nElmwick,Analyst,2026-01-05,"{note}"\n'
    (hint,) = hints(sheet)
    assert f"This may say: {said}." in hint.message
    log = build([Source("mine.csv", sheet.encode())]).log
    assert log.applications["ending"].tolist() == ["unknown"]


@pytest.mark.parametrize("status", ["rifiutata", "scartata"])
def test_a_note_that_says_that_the_person_said_no_is_quoted(status: str) -> None:
    """Beside a rejection, be it asked about or not."""
    rows = [f"Elmwick {at},{status},{'ho declinato io' if not at else ''}" for at in range(3)]
    sheet = "\n".join(["Azienda,Stato,Note", *rows, "Moor,inviata,", "Tern,rifiutata,"])
    (hint,) = hints(sheet + "\n")
    assert (hint.row, hint.value) == (2, "ho declinato io")
    assert "it was you who said no" in hint.message
