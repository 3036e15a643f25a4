"""What to practise, when, and what first."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounceback.coaching.practice import exercises, kinds, ladder, priorities
from bounceback.vocabulary.terms import Reason, Stage, Theme

TODAY = date(2024, 5, 10)


def days_from_today(*numbers):
    """These days, counted from today."""
    return tuple(TODAY + timedelta(days=number) for number in numbers)


@pytest.mark.parametrize("theme", Theme)
def test_every_theme_has_short_exercises(theme):
    """Three to five of each, each under an hour, with their own ids."""
    found = exercises(theme)
    assert 3 <= len(found) <= 5
    assert len({exercise.id for exercise in found}) == len(found)
    assert all(0 < exercise.minutes < 60 for exercise in found)
    assert kinds(theme)


@pytest.mark.parametrize(
    ("theme", "word"),
    [
        (Theme.CONFIDENCE, "Breathe"),
        (Theme.PREPARATION, "posting"),
        (Theme.CODING_SPEED, "minutes"),
        (Theme.BODY_LANGUAGE, "Record"),
        (Theme.SALARY, "figure"),
    ],
)
def test_the_first_exercise_answers_the_theme(theme, word):
    """Nerves are answered by relaxing, too little preparation by preparing."""
    assert word in exercises(theme)[0].text


@pytest.mark.parametrize(
    ("practised", "expected"),
    [
        ((), (0, 1, 3, 7, 14)),
        ((0,), (1, 3, 7, 14)),
        ((-1,), (0, 2, 6, 13)),
        ((-1, 0), (2, 6, 13)),
        ((-3, -2, 0), (4, 11)),
        ((-10,), (0, 2, 6, 13)),
        ((-14, -13, -11, -7, 0), ()),
        ((-5, -5, -5), (0, 2, 6, 13)),
        ((3,), (0, 1, 3, 7, 14)),
    ],
)
def test_the_ladder(practised, expected):
    """1, 3, 7 and 14 days after the first practice; a late one moves the rest; no day gone by."""
    assert ladder(days_from_today(*practised), TODAY) == days_from_today(*expected)


@pytest.mark.parametrize(
    ("practised", "interview", "expected"),
    [
        ((), 5, (0, 1, 3, 4)),
        ((), 30, (0, 1, 3, 7, 14, 29)),
        ((), 1, (0,)),
        ((0,), 1, ()),
        ((-14, -13, -11, -7, 0), 6, (5,)),
        ((), 0, (0, 1, 3, 7, 14)),
        ((), -4, (0, 1, 3, 7, 14)),
    ],
)
def test_the_ladder_ends_before_the_next_interview(practised, interview, expected):
    """Later days move to the day before the interview, which stands also after the last rung."""
    next_interview = TODAY + timedelta(days=interview)
    found = ladder(days_from_today(*practised), TODAY, next_interview)
    assert found == days_from_today(*expected)


@given(
    st.lists(st.integers(-60, 5), max_size=8),
    st.none() | st.integers(-5, 40),
)
def test_the_ladder_goes_up(practised, interview):
    """Days are distinct, in order, from today on, and before an interview that is still ahead."""
    ahead = None if interview is None else TODAY + timedelta(days=interview)
    found = ladder(days_from_today(*practised), TODAY, ahead)
    assert list(found) == sorted(set(found))
    assert all(day >= TODAY for day in found)
    if ahead and ahead > TODAY:
        assert all(day < ahead for day in found)


def recurrence(*rows):
    """A table as the metric of the same name gives it, from (theme, interviews, applications)."""
    frame = pd.DataFrame(rows, columns=["theme", "interviews", "applications"])
    return frame.assign(of=9, suggested=0).astype({"theme": "str"})


def practised(*rows):
    """A table of practices, from (theme, day)."""
    frame = pd.DataFrame(rows, columns=["theme", "practised_on"])
    return frame.astype({"theme": "str", "practised_on": "datetime64[s]"})


CAME_UP = recurrence(
    ("salary", 5, 5), ("coding_speed", 4, 3), ("confidence", 4, 4), ("follow_up", 0, 0)
)


def test_priorities_by_count():
    """With nothing coming up, what came back most often is first, each with its count."""
    table = priorities(CAME_UP, (), practised())
    assert list(table["theme"]) == ["salary", "confidence", "coding_speed"]
    assert table.loc[0, "count"] == "came up in 5 of 9 reviewed interviews"
    assert list(table["rank"]) == [1, 2, 3]
    assert not table["coming_up"].any()
    assert table["last_practised"].isna().all()


def test_what_is_coming_up_goes_first():
    """Before an assessment, what counts in one is practised first."""
    table = priorities(CAME_UP, (Stage.ASSESSMENT,), practised())
    assert table.loc[0, "theme"] == "coding_speed"
    assert table.loc[0, "kind"] == "assessment"
    assert list(table["coming_up"]) == [True, False, False]


def test_practices_are_counted():
    """Each theme says how often it was practised, and when last; the less practised goes first."""
    done = practised(("salary", "2024-05-01"), ("salary", "2024-05-04"))
    table = priorities(recurrence(("salary", 4, 4), ("confidence", 4, 4)), (), done)
    assert list(table["theme"]) == ["confidence", "salary"]
    assert list(table["practices"]) == [0, 2]
    assert table.loc[1, "last_practised"] == pd.Timestamp("2024-05-04")


def test_what_is_not_mine_is_no_priority():
    """Circumstances are no themes, and what the person sorted as not theirs is left out."""
    table = priorities(CAME_UP, (Stage.FINAL,), practised(), not_mine={Theme.SALARY})
    assert list(table["theme"]) == ["confidence", "coding_speed"]
    circumstances = {str(r) for r in Reason if r.theme is None}
    assert not circumstances & set(table["theme"].astype("str"))


def test_a_theme_of_an_application_alone():
    """Where no interview has it, the count is of applications."""
    table = priorities(recurrence(("salary", 0, 1), ("confidence", 0, 2)), (), practised())
    assert list(table["count"]) == ["came up with 2 applications", "came up with 1 application"]


def test_nothing_confirmed_gives_an_empty_table():
    """Without weak points there is nothing to rank."""
    table = priorities(recurrence(), (Stage.FINAL,), practised())
    assert table.empty
    assert list(table)[-1] == "rank"
