"""Which columns of a table of interviews are taken for ratings of themes."""

import pandas as pd
import pytest

from bounceback.importing.columns import contents_of, propose_columns
from bounceback.importing.kinds import kind_of
from bounceback.vocabulary.fields import Field, Table

HELD = {"Company": ["Kelp", "Moor"], "Interview date": ["2026-01-05", "2026-01-09"]}


def meanings(columns, kind=Table.INTERVIEWS):
    """The meaning of each column beside company and date."""
    data = pd.DataFrame(
        {name: pd.Categorical(texts) for name, texts in {**HELD, **columns}.items()}
    )
    proposed = propose_columns(contents_of(data), kind)
    return {c.header: c.field for c in proposed if c.header not in HELD}


@pytest.mark.parametrize(
    ("columns", "meant"),
    [
        ({"Communication (1-5)": ["3", "4"]}, [Field.RATED_COMMUNICATION]),
        ({"Technical score": ["3", "good"]}, [Field.RATED_TECHNICAL_DEPTH]),
        ({"Technical score": ["", ""]}, [Field.RATED_TECHNICAL_DEPTH]),
        (
            {"Communication": ["3", "4"], "System design": ["7", "-"]},
            [Field.RATED_COMMUNICATION, Field.RATED_SYSTEM_DESIGN],
        ),
        (
            {"Confidence": ["3", "4"], "Technical score": ["2", "2"]},
            [Field.RATED_CONFIDENCE, Field.RATED_TECHNICAL_DEPTH],
        ),
        ({"Confidence": ["3", "4"], "Rating": ["2", "2"]}, [Field.RATED_CONFIDENCE, Field.RATING]),
        ({"Confidence (1-5)": ["3", "4"]}, [Field.RATING]),
        ({"Preparation (1-5)": ["3", "4"]}, [Field.RATED_PREPARATION]),
    ],
)
def test_numbers_below_the_name_of_a_theme_rate_it(columns, meant):
    """Where the header says so, or where several such columns stand together."""
    assert list(meanings(columns).values()) == meant


@pytest.mark.parametrize(
    "columns",
    [
        {"Communication": ["3", "4"]},
        {"Communication (1-5)": ["clear", "rambled"]},
        {"Communication": ["3", "4"], "System design": ["sharding", "7"]},
        {"Communication": ["3", "40"], "System design": ["70", "7"]},
    ],
)
def test_text_stays_text_and_a_lone_number_stays_open(columns):
    """No rating is made of words, nor of one column that says nothing of rating."""
    assert not any(field.startswith("rated_") for field in meanings(columns).values())


def test_of_two_columns_for_one_theme_one_is_taken():
    """Two raters are not put together; the other column says what it could be too."""
    found = meanings({"Technical score": ["3", "4"], "Interviewer technical rating": ["2", "5"]})
    assert sorted(found.values()) == [Field.EXTRA, Field.RATED_TECHNICAL_DEPTH]


def test_a_list_of_applications_rates_no_interview():
    """There, "Culture fit (1-5)" is what somebody thinks of the employer."""
    columns = {"Culture fit (1-5)": ["3", "4"], "Technical score": ["7", "4"]}
    found = meanings(columns, Table.APPLICATIONS)
    assert set(found.values()) == {Field.EXTRA}
    marked = meanings({"Technical": ["x", ""], "Status": ["Open", ""]}, Table.APPLICATIONS)
    assert marked["Technical"] is Field.REACHED_INTERVIEW


@pytest.mark.parametrize(
    ("name", "kind"), [("Interviews", Table.INTERVIEWS), ("Employers", Table.IGNORED)]
)
def test_ratings_speak_of_interviews_only_where_the_sheet_does(name, kind):
    """Employers are rated as well, so that ratings alone make no list of interviews."""
    columns = {"Company": ["Kelp"], "Communication (1-5)": ["3"], "Technical score": ["4"]}
    dated = {**columns, "Date": ["2026-01-05"]} if kind is Table.INTERVIEWS else columns
    data = pd.DataFrame({header: pd.Categorical(texts) for header, texts in dated.items()})
    assert kind_of(name, data)[0] is kind
