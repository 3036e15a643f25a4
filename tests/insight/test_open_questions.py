"""The open questions of an import, each with the part that answers it."""

import pytest

from bounceback.importing.account import Account, Kind, Problem
from bounceback.importing.decisions import (
    ColumnDecision,
    Decisions,
    StatusDecision,
    TableDecision,
    TagDecision,
)
from bounceback.insight.open_questions import Part, questions
from bounceback.vocabulary.fields import Field, Table

COMPANY = ColumnDecision("Firma", Field.COMPANY)
STATUS = ColumnDecision("Status", Field.STATUS)


def account(*kinds: Kind, columns=(COMPANY, STATUS), statuses=(), tags=()) -> Account:
    """Return an account of one table with problems of these kinds."""
    decisions = Decisions((TableDecision("mine.csv", columns=columns),), statuses, tags)
    problems = tuple(Problem(2, "Date", kind, "3/4", "", "mine.csv") for kind in kinds)
    return Account(3, 3, 0, 0, problems, decisions)


def test_a_sheet_that_says_all_leaves_no_question() -> None:
    """Where company and standing are known and nothing is asked, there is nothing to say."""
    assert questions(account()) == []
    assert questions(account(Kind.DUPLICATE, Kind.SET_ASIDE)) == []


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ((STATUS,), ["names the company"]),
        ((COMPANY,), ["says how an application stands"]),
        ((), ["names the company", "says how an application stands"]),
        ((COMPANY, ColumnDecision("Offer", Field.REACHED_OFFER)), []),
        ((COMPANY, ColumnDecision("No", Field.REJECTED)), []),
    ],
)
def test_what_no_column_says_is_asked_first(columns, wanted) -> None:
    """A missing company or standing silently empties every page, so it is asked for."""
    found = questions(account(Kind.DATE_UNDECIDED, columns=columns))
    assert [part for part, _ in found] == [Part.COLUMNS] * (len(wanted) + 1)
    for words, (_, sentence) in zip(wanted, found, strict=False):
        assert words in sentence


LINKEDIN = {
    "Application Date": Field.APPLIED_ON,
    "Company Name": Field.COMPANY,
    "Job Title": Field.ROLE,
    "Job Url": Field.LINK,
    "Question And Answers": Field.PRIVATE,
}


def test_what_a_known_export_does_not_say_is_not_asked() -> None:
    """LinkedIn has no column for it; beside a list of one's own, the question makes sense."""
    columns = tuple(ColumnDecision(header, field) for header, field in LINKEDIN.items())
    assert questions(account(columns=columns)) == []
    own = TableDecision("own.csv", columns=(COMPANY,))
    both = Decisions((TableDecision("linkedin.csv", columns=columns), own))
    [(_, sentence)] = questions(Account(3, 3, 0, 0, (), both))
    assert "how an application stands" in sentence


@pytest.mark.parametrize("kind", [Kind.DATE_UNDECIDED, Kind.DATE_YEARLESS])
def test_many_dates_are_one_question(kind) -> None:
    """The answer is the same for all of them."""
    assert len(questions(account(kind, kind, kind))) == 1


def test_a_column_of_ticks_that_is_not_known_is_asked() -> None:
    """Among ticks that tell how far each got it may hold the rejections."""
    told = (Field.REACHED_SCREEN, Field.REACHED_INTERVIEW, Field.REACHED_OFFER)
    ticks = tuple(ColumnDecision(str(field), field, 1.0, ("x",)) for field in told)
    given = (COMPANY, *ticks, ColumnDecision("Mercury", Field.EXTRA, 0.0, ("x",)))
    [(part, sentence)] = questions(account(columns=given))
    assert part == Part.COLUMNS
    assert sentence.startswith("What does a tick below “Mercury” mean?")
    assert questions(account(columns=given[:-1])) == []


def test_the_tables_whose_dates_wait_are_named() -> None:
    """Of several tables, those that still wait; the answered one is no longer among them."""
    tables = tuple(TableDecision("a.xlsx", name, columns=(COMPANY, STATUS)) for name in "ABC")
    asked = [Problem(2, "Date", Kind.DATE_YEARLESS, "", "", f"a.xlsx › {name}") for name in "ABC"]
    for waiting, named in ((asked, "“A”, “B” and “C”"), (asked[1:], "“B” and “C”")):
        given = Account(3, 3, 0, 0, tuple(waiting), Decisions(tables))
        [(part, sentence)] = questions(given)
        assert part == Part.COLUMNS
        assert sentence.startswith(f"Of which year are your dates in {named}?")


def test_words_are_counted_with_their_rows() -> None:
    """One question for all words that are not known, and none for those that are."""
    asked = (
        StatusDecision("on ice", count=3, asked=True),
        StatusDecision("sent to HQ", count=1, asked=True),
        StatusDecision("Rejected", count=9),
    )
    assert questions(account(statuses=asked)) == [
        (Part.STATUSES, "What do 2 status words mean, on 4 rows?")
    ]
    assert questions(account(statuses=asked[1:])) == [
        (Part.STATUSES, "What does 1 status word mean, on 1 row?")
    ]


def test_own_reasons_are_asked_until_they_mean_something() -> None:
    """A reason that was answered, or that is known, is no question."""
    tags = (
        TagDecision(Field.REASON, "vibes", (), 2),
        TagDecision(Field.REASON, "visa", ("visa",), 2),
        TagDecision(Field.REASON, "whatever", (), 2, confirmed=True),
    )
    [(part, sentence)] = questions(account(Kind.TAG_UNKNOWN, tags=tags))
    assert part == Part.TAGS
    assert "1 text of yours" in sentence
    assert questions(account(tags=tags[1:])) == []


def test_interviews_alone_leave_the_endings_to_say() -> None:
    """No column of such a list could say it; the page of the applications takes the answer."""
    decisions = Decisions((TableDecision("talks.csv", kind=Table.INTERVIEWS),))
    [(part, sentence)] = questions(Account(1, 1, 3, 3, (), decisions))
    assert part is Part.ELSEWHERE
    assert sentence.startswith("How did each application end?")


def test_words_of_interviews_are_asked_apart() -> None:
    """Reasons and results are answered in different tables."""
    tags = (
        TagDecision(Field.RESULT, "meh", (), 2),
        TagDecision(Field.RATING, "so so", (), 1),
        TagDecision(Field.REASON, "vibes", (), 1),
    )
    found = questions(account(Kind.TAG_UNKNOWN, tags=tags))
    assert [part for part, _ in found] == [Part.TAGS, Part.RESULTS]
    assert "2 words of yours" in found[1][1]
