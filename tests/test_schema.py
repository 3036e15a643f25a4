"""The frames of a log have every column in its type, and faults are all named at once."""

import pandas as pd
import pytest

from bounceback import schema
from bounceback.errors import LogShapeError
from bounceback.vocabulary.terms import Ending, Stage, Theme


@pytest.mark.parametrize("name", schema.FRAMES)
def test_an_empty_log_has_every_column(name):
    """A log that holds nothing follows the schema all the same."""
    frame = getattr(schema.check(schema.empty_log()), name)
    assert list(frame.columns) == list(schema.FRAMES[name])
    assert len(frame) == 0


@pytest.mark.parametrize("name", schema.FRAMES)
def test_a_frame_is_whole_whatever_is_given(name):
    """From one column, the others are filled with what "not known" is in their type."""
    given = next(iter(schema.FRAMES[name]))
    frame = schema.frame(name, {given: [5, 3]})
    assert frame[given].tolist() == [5, 3]
    for column, dtype in schema.FRAMES[name].items():
        assert frame[column].dtype == dtype


def test_what_is_not_known():
    """Keys count up, closed lists say unknown, text is empty, the rest is missing."""
    row = schema.frame("applications", {"company": ["Acme", "Beta"]}).iloc[1]
    assert (row["application"], row["company"], row["notes"]) == (2, "Beta", "")
    assert (row["furthest_stage"], row["ending"]) == (Stage.UNKNOWN, Ending.UNKNOWN)
    assert row[["role", "applied_on", "rounds"]].isna().all()


def test_depths_are_ordered():
    """A depth can be asked for "at least", and unknown is never deep enough."""
    stages = schema.frame("applications", {"furthest_stage": [s.value for s in Stage]})
    deep = stages.loc[stages["furthest_stage"] >= "interview", "furthest_stage"]
    assert deep.tolist() == ["interview", "final", "offer"]


@pytest.mark.parametrize("words", [list(Theme), list(Theme)[::-1]])
def test_words_stand_in_the_order_of_the_vocabulary(words):
    """Codes are numbers of the vocabulary, in whichever order a column met all of its words."""
    column = pd.Series(pd.Categorical([str(word) for word in words]), dtype="category")
    column = column.cat.set_categories([str(word) for word in words])
    theme = schema.frame("mentions", {"theme": column})["theme"]
    assert theme.tolist() == words
    assert theme.cat.codes.tolist() == [list(Theme).index(word) for word in words]


def test_columns_of_the_person_stay_behind():
    """A column of their own is kept as category, after the columns of the schema."""
    frame = schema.frame("applications", {"extra: mood": ["fine", None], "company": ["a", "b"]})
    assert list(frame.columns) == [*schema.APPLICATIONS, "extra: mood"]
    assert isinstance(frame["extra: mood"].dtype, pd.CategoricalDtype)


def test_an_unknown_column_is_an_error():
    """A column that nobody explains is named, whichever way it came."""
    with pytest.raises(LogShapeError, match="unexpected column 'mood'") as caught:
        schema.frame("applications", {"mood": ["fine"], "company": ["a"]})
    assert caught.value.frame == "applications"
    assert len(caught.value.faults) == 1


def test_check_names_every_fault():
    """Missing columns and wrong types of a frame are told together."""
    log = schema.empty_log()
    broken = log.applications.drop(columns=["company"]).astype({"row": "str", "ending": "str"})
    wrong = schema.SearchLog(broken, log.interviews, log.reasons, log.mentions)
    with pytest.raises(LogShapeError) as caught:
        schema.check(wrong)
    assert [fault.split("'")[1] for fault in caught.value.faults] == ["row", "company", "ending"]


def test_check_returns_the_log_itself():
    """A sound log passes through unchanged."""
    log = schema.empty_log()
    assert schema.check(log) is log


def test_sent_leaves_out_what_was_never_sent():
    """A saved role is no application; every other ending is."""
    endings = [ending.value for ending in Ending]
    log = schema.SearchLog(
        **{
            name: getattr(schema.empty_log(), name)
            for name in ("interviews", "reasons", "mentions")
        },
        applications=schema.frame("applications", {"ending": endings}),
    )
    assert log.sent["ending"].tolist() == [e for e in endings if e != "not_applied"]
