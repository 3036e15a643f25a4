"""What the columns that rate a theme say of each interview."""

import pytest

from bounceback.importing.account import Kind
from bounceback.importing.decisions import Decisions
from bounceback.importing.sheets import Source
from bounceback.importing.theme_ratings import remarks, theme_ratings
from bounceback.vocabulary.fields import Field, Table

SHEET = b"""Company,Role,Interview date,Round,Result,Communication (1-5),Technical score
Kelp,Cook,2026-01-05,Phone screen,Passed,3,
Kelp,Cook,2026-01-15,Technical,Failed,4 - clear,7
Moor,Clerk,2026-02-05,Phone screen,Passed,9,8/10
"""
ROW = ["interview", "application", "theme", "rating", "scale_from", "scale_to", "column"]


@pytest.fixture
def rated(as_table):
    """A function that reads the ratings of a table of interviews given its columns."""

    def read(**columns):
        rows = len(next(iter(columns.values())))
        named = {header.replace("__", " "): texts for header, texts in columns.items()}
        held = {"Company": ["Kelp"] * rows, "Interview date": ["2026-01-01"] * rows}
        return as_table({**held, **named}, Table.INTERVIEWS)

    return read


def test_ratings_lead_to_their_interview_and_its_application(imported):
    """One row per rated theme and interview, on its own scale; what lies beyond it is left out."""
    log = imported(Source("interviews.csv", SHEET)).log
    assert log.ratings[ROW].astype("object").to_numpy().tolist() == [
        [1, 1, "communication", 3.0, 1, 5, "Communication (1-5)"],
        [2, 1, "communication", 4.0, 1, 5, "Communication (1-5)"],
        [2, 1, "technical_depth", 7.0, 1, 10, "Technical score"],
        [3, 2, "technical_depth", 8.0, 1, 10, "Technical score"],
    ]


def test_what_was_assumed_and_left_out_stands_in_the_account(imported):
    """The scale that nothing states, and the number that its scale does not have."""
    problems = imported(Source("interviews.csv", SHEET)).account.problems
    told = [(p.kind, p.row, p.column, p.value) for p in problems if "rate" in p.message]
    assert told == [
        (Kind.INFERRED, 0, "Technical score", ""),
        (Kind.TAG_UNKNOWN, 4, "Communication (1-5)", "9"),
    ]


def test_words_beside_a_number_are_kept(imported):
    """They stand with the notes of the interview, under the name of their column."""
    assert imported(Source("interviews.csv", SHEET)).log.interviews["notes"].tolist() == [
        "",
        "Communication (1-5): 4 - clear",
        "",
    ]


def test_a_column_can_be_said_to_rate_something_else(imported):
    """Like every other meaning it is a decision, and goes through JSON."""
    proposed = imported(Source("interviews.csv", SHEET)).account.decisions
    table = proposed.tables[0].with_field("Technical score", Field.RATED_CODING_SPEED)
    decided = Decisions.from_json(proposed.with_table(table).to_json())
    ratings = imported(Source("interviews.csv", SHEET), decisions=decided).log.ratings
    assert set(ratings["theme"]) == {"communication", "coding_speed"}


@pytest.mark.parametrize(
    ("texts", "scale"),
    [
        (["3", "5"], (1, 5)),
        (["0", "5"], (0, 5)),
        (["3", "6"], (1, 10)),
        (["3", "60"], (0, 100)),
    ],
)
def test_a_scale_that_nothing_states_is_the_smallest_usual_one(rated, texts, scale):
    """1 to 5, 1 to 10 or 0 to 100; a rating of 0 shows that it begins there."""
    terms = theme_ratings(rated(Technical__score=texts)).terms
    assert set(zip(terms["scale_from"], terms["scale_to"], strict=True)) <= {scale, (0, scale[1])}
    assert (terms["scale_from"].min(), terms["scale_to"].max()) == scale


def test_columns_without_a_scale_share_one(rated):
    """A person who rates one theme with 8 means the 4 of the other on the same scale."""
    terms = theme_ratings(rated(Technical__score=["8"], Communication__score=["4"])).terms
    assert terms["scale_to"].tolist() == [10, 10]


def test_cells_on_another_scale_stay_on_theirs(rated):
    """Scales are never put together."""
    terms = theme_ratings(rated(Technical__score=["4", "7/10", "★★☆☆☆"])).terms
    assert terms["scale_to"].tolist() == [5, 10, 5]


def test_a_table_without_such_columns_rates_nothing(rated):
    """And has no remarks either."""
    table = rated(Result=["Passed"])
    assert theme_ratings(table).terms.empty
    assert remarks(table) == {}
