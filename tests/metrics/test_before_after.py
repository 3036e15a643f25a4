"""Both halves are judged at the same age, by one day named in advance, with their mix beside."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import before_after
from bounceback.schema import empty_log
from bounceback.statistics.improvement import probability_greater
from bounceback.statistics.intervals import wilson
from tests.metrics.dated_rows import AS_OF, after, application

FEWER = settings(max_examples=40)  # each takes a while
DAY = pd.Timestamp(after(60))


def on(day):
    """The day so many days after the start."""
    return pd.Timestamp(after(day))


def standing_of(log, outcome="positive", as_of=AS_OF):
    """The half and the standing of each application."""
    found = before_after.judged(log, DAY, as_of, outcome)
    return found[["half", "standing"]].to_numpy().tolist()


@pytest.mark.parametrize(
    ("row", "half", "standing"),
    [
        (application("screen", "rejected", 59, 89), "before", "happened"),
        (application("screen", "rejected", 59, 90), "before", "did not"),
        (application("screen", "rejected", 60, 60), "since", "happened"),
        (application("applied", "rejected", 60), "since", "did not"),
        (application("applied", "open", 60), "since", "did not"),
        (application("screen", "open", 60), "since", "unclear"),
        (application("screen", "open", 60, 50), "since", "unclear"),
        (application("unknown", "rejected", 60), "since", "unclear"),
        (application("applied", "open", 170), "since", "did not"),
        (application("applied", "open", 146), "since", "did not"),
    ],
)
def test_each_application_is_judged_by_its_first_thirty_days(log_of, row, half, standing):
    """A reply on day 30 counts, on day 31 it does not, whenever today is."""
    assert standing_of(log_of(applications=[row]), as_of=on(200)) == [[half, standing]]


@pytest.mark.parametrize(("age", "standing"), [(29, "young"), (30, "happened")])
def test_what_is_younger_waits_outside(log_of, age, standing):
    """A quick reply of a young application does not count yet, or the later half would gain."""
    log = log_of(applications=[application("screen", "open", 100, 101)])
    assert standing_of(log, as_of=on(100 + age)) == [["since", standing]]


@pytest.mark.parametrize(
    ("stage", "held", "standing"),
    [
        ("interview", [45], "happened"),
        ("interview", [46, 30], "happened"),
        ("interview", [46], "did not"),
        ("unknown", [3], "happened"),
        ("interview", [None], "unclear"),
        ("interview", [], "unclear"),
        ("unknown", [], "unclear"),
        ("screen", [], "did not"),
        ("interview", [-3], "unclear"),
    ],
)
def test_an_interview_counts_by_its_day(log_of, stage, held, standing):
    """The first interview or final round within 45 days; without its day nobody knows."""
    log = log_of(
        applications=[application(stage, "rejected", 10)],
        interviews=[
            {
                "application": 1,
                "kind": "interview",
                "held_on": None if day is None else after(10 + day),
            }
            for day in held
        ],
    )
    assert standing_of(log, "interview") == [["before", standing]]


def test_a_phone_screen_is_no_interview(log_of):
    """Only interviews and final rounds count as one."""
    log = log_of(
        applications=[application("screen", "rejected", 10)],
        interviews=[{"application": 1, "kind": "screen", "held_on": after(12)}],
    )
    assert standing_of(log, "interview") == [["before", "did not"]]


def halves(before, since, *, young=0):
    """A search with so many replies out of so many in either half."""
    rows = []
    for (count, of), applied in ((before, 0), (since, 60)):
        rows += [application("screen", "rejected", applied, applied + 5)] * count
        rows += [application("applied", "rejected", applied, None, applied + 9)] * (of - count)
    return [*rows, *[application("applied", "open", 170)] * young]


def test_the_two_rates_and_how_probably_the_later_is_higher(log_of):
    """Counts, shares and the probability are those of the two halves, the young ones apart."""
    log = log_of(applications=halves((3, 30), (9, 30), young=7))
    found = before_after.split(log, DAY, on(180)).set_index("half")
    assert found["count"].tolist() == [3, 9]
    assert found["of"].tolist() == [30, 30]
    assert found["share"].tolist() == [0.1, 0.3]
    assert found["young"].tolist() == [0, 7]
    better = probability_greater((9, 30), (3, 30))
    for name in ("better_low", "better_high"):
        assert found[name].tolist() == [better, better]
    assert better > 0.95


@pytest.mark.parametrize(
    ("before", "since"), [((0, 0), (3, 9)), ((3, 9), (0, 0)), ((0, 0), (0, 0))]
)
def test_an_empty_half_gives_no_probability(log_of, before, since):
    """Both rows are there, and nothing is said of what is better."""
    found = before_after.split(log_of(applications=halves(before, since)), DAY, AS_OF)
    assert found["half"].tolist() == ["before", "since"]
    assert found["of"].tolist() == [before[1], since[1]]
    assert found[["better_low", "better_high"]].isna().all(axis=None)


def test_replies_without_a_date_widen_the_range(log_of):
    """They count, and the chance reaches from none of them in time to all of them in time."""
    rows = [*halves((3, 9), (3, 9)), *[application("screen", "open", 70)] * 10]
    found = before_after.split(log_of(applications=rows), DAY, AS_OF).set_index("half")
    assert found[["count", "at_most", "of"]].to_numpy().tolist() == [[3, 3, 9], [3, 13, 19]]
    assert found["better_low"].iloc[0] == probability_greater((3, 19), (3, 9))
    assert found["better_high"].iloc[0] == probability_greater((13, 19), (3, 9))
    assert found.loc["since", "low"] == pytest.approx(wilson(3, 19)[0])
    assert found.loc["since", "high"] == pytest.approx(wilson(13, 19)[1])


def test_what_is_unclear_counts_against_either_answer(log_of):
    """Unclear ones of both halves: none since and all before, then the other way about."""
    unclear = [application("screen", "open", applied) for applied in (10, 70, 71)]
    log = log_of(applications=[*halves((3, 9), (3, 9)), *unclear])
    found = before_after.split(log, DAY, AS_OF)
    assert found["better_low"].iloc[0] == probability_greater((3, 11), (4, 10))
    assert found["better_high"].iloc[0] == probability_greater((5, 11), (3, 10))


@pytest.mark.parametrize(("ended", "standing"), [(90, "happened"), (91, "unclear")])
def test_a_reply_without_a_day_came_before_the_end(log_of, ended, standing):
    """An interview of which the day is missing lies within the days until the rejection."""
    row = application("interview", "rejected", 60, None, ended)
    assert standing_of(log_of(applications=[row])) == [["since", standing]]


@FEWER
@given(st.data())
def test_every_dated_application_stands_somewhere(searches, log_of, data):
    """Counted, young or unclear: the sums are the sent applications with a date so far."""
    rows = data.draw(searches)
    log = log_of(**rows)
    dated = [
        row
        for row in rows["applications"]
        if row["ending"] != "not_applied"
        and row["applied_on"]
        and row["applied_on"] <= "2025-06-30"
    ]
    for outcome in before_after.HORIZONS:
        found = before_after.split(log, DAY, AS_OF, outcome)
        assert found[["of", "young"]].to_numpy().sum() == len(dated)
        for column in ("source", "role"):
            mix = before_after.mix(log, DAY, AS_OF, outcome, column)
            assert [mix["before"].sum(), mix["since"].sum()] == found["of"].tolist()


def test_where_nothing_changed_better_is_rarely_called_likely():
    """With twelve in each half and one true rate, 95 % is reached under seven times in 100."""
    random = np.random.default_rng(5)
    later, earlier = random.binomial(12, 0.3, (2, 2000))
    called = [
        probability_greater((int(k), 12), (int(j), 12)) >= 0.95
        for k, j in zip(later, earlier, strict=True)
    ]
    assert np.mean(called) < 0.07


def sourced(before, since):
    """Applications of either half from these sources."""
    return [
        {**application("applied", "rejected", applied, None, applied + 9), "source": source}
        for applied, words in ((0, before), (60, since))
        for source, count in words.items()
        for _ in range(count)
    ]


def test_the_mix_counts_each_source_in_both_halves(log_of):
    """The most frequent words first, then all others together, then what was not written down."""
    before = {"Board": 9, "Friend": 2, "A": 1, "B": 1, "C": 1, "D": 1, None: 3}
    log = log_of(applications=sourced(before, {"Board": 2, "Friend": 7}))
    found = before_after.mix(log, DAY, AS_OF)
    assert found["value"].tolist() == ["Board", "Friend", "A", "B", "C", "", ""]
    assert found["what"].tolist() == [*["word"] * 5, "rest", "missing"]
    assert found["before"].tolist() == [9, 2, 1, 1, 1, 1, 3]
    assert found["since"].tolist() == [2, 7, 0, 0, 0, 0, 0]
    assert set(found["of_before"]) == {18}
    assert found["share_since"].tolist()[:2] == [2 / 9, 7 / 9]


def test_the_mix_of_roles_counts_families(log_of):
    """Titles that differ are one kind of work; a title that names none is not known."""
    titles = [("Nurse", "2025-01-01"), ("Ward Nurse", "2025-04-01"), ("x", "2025-04-01")]
    rows = [
        {"role": title, "applied_on": day, "ending": "rejected", "furthest_stage": "applied"}
        for title, day in titles
    ]
    found = before_after.mix(log_of(applications=rows), DAY, AS_OF, column="role_family")
    assert found["value"].tolist() == ["Health and care", ""]
    assert found["what"].tolist() == ["word", "missing"]
    assert found["before"].tolist() + found["since"].tolist() == [1, 0, 1, 1]


@pytest.mark.parametrize(
    ("since", "changed"), [({"Board": 19, "Friend": 1}, False), ({"Board": 2, "Friend": 18}, True)]
)
def test_a_mix_that_changed_much_is_marked(log_of, since, changed):
    """A share counts as changed where both of its intervals do not touch."""
    log = log_of(applications=sourced({"Board": 18, "Friend": 2}, since))
    assert before_after.mix(log, DAY, AS_OF)["changed"].tolist() == [changed, changed]


def test_an_empty_half_changes_no_mix(log_of):
    """Nothing is compared with nothing."""
    log = log_of(applications=sourced({"Board": 30}, {}))
    found = before_after.mix(log, DAY, AS_OF)
    assert found["changed"].tolist() == [False]
    assert found["share_since"].isna().all()


def test_an_empty_log_has_two_empty_halves():
    """Without rows both halves stand at zero, whatever the day."""
    found = before_after.split(empty_log(), DAY, pd.NaT)
    assert found[["count", "at_most", "of", "young"]].to_numpy().sum() == 0
    assert before_after.mix(empty_log(), DAY, pd.NaT).empty
