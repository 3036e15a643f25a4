"""What is new, changed and gone when the same sheet is opened again."""

from bounceback.importing.again import Changes, compare, same_rows
from bounceback.importing.building import build
from bounceback.importing.sheets import Source

HEADER = "Company,Role,Date applied,Status\n"
FIRST = "Elmwick,Analyst,2026-03-01,Applied\nTarnby,Engineer,2026-03-02,Applied\n"


def changes(before: str, after: str, header: str = HEADER) -> Changes:
    """Compare two readings of a sheet that is written as text."""
    logs = [build([Source("mine.csv", (header + text).encode())]).log for text in (before, after)]
    return compare(*logs)


def test_the_same_sheet_has_no_changes() -> None:
    """Opening the same sheet again changes nothing."""
    found = changes(FIRST, FIRST)
    assert (len(found.new), len(found.changed), len(found.gone), found.same) == (0, 0, 0, 2)


def test_a_new_status_is_a_change_and_a_new_row_is_new() -> None:
    """A row that moved on is changed; a row below is new."""
    later = FIRST.replace("02,Applied", "02,Rejected") + "Norrvale,Analyst,2026-04-01,Applied\n"
    found = changes(FIRST, later)
    assert found.new["company"].tolist() == ["Norrvale"]
    assert found.changed["company"].tolist() == ["Tarnby"]
    assert (len(found.gone), found.same) == (0, 1)


def test_a_row_that_was_deleted_is_gone() -> None:
    """What no longer stands in the sheet is named."""
    found = changes(FIRST, FIRST.splitlines(keepends=True)[1])
    assert found.gone["company"].tolist() == ["Elmwick"]


def test_order_does_not_matter() -> None:
    """A sheet that was sorted anew is the same sheet."""
    found = changes(FIRST, "".join(reversed(FIRST.splitlines(keepends=True))))
    assert found.same == 2


def test_applying_twice_to_one_role_is_two_applications() -> None:
    """A second application to the same role is new, not a change of the first."""
    found = changes(FIRST, FIRST + "Elmwick,Analyst,2026-05-01,Applied\n")
    assert (len(found.new), len(found.changed)) == (1, 0)


def test_a_date_that_was_filled_in_later_is_a_change() -> None:
    """Company and role still match a row whose date was added."""
    found = changes(FIRST.replace("2026-03-02", ""), FIRST)
    assert (len(found.new), len(found.changed), len(found.gone)) == (0, 1, 0)


def test_rows_are_matched_by_the_persons_own_identifier() -> None:
    """A company that was renamed keeps its identity where the sheet has identifiers."""
    found = changes(
        "1,Elmwick,Analyst,2026-03-01,Applied\n",
        "1,Elmwick Group,Analyst,2026-03-01,Applied\n",
        "Id," + HEADER,
    )
    assert (len(found.new), len(found.changed), len(found.gone)) == (0, 1, 0)


def test_the_same_bytes_read_otherwise_are_matched_by_their_rows():
    """Where a decision changes what a column means, the rows are still those rows."""
    logs = [
        build([Source("mine.csv", (header + FIRST).encode())]).log
        for header in (HEADER, HEADER.replace("Company,Role", "Role,Company"))
    ]
    assert same_rows(*logs).to_numpy().tolist() == [[1, 1], [2, 2]]
