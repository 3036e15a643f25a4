"""What fits next with an application: by stage and days, and respecting what was said of it."""

import numpy as np
import pandas as pd
import pytest

from bounceback.coaching.kinds import StepKind
from bounceback.coaching.steps import State, counts, due, next_steps, no_letters
from bounceback.vocabulary.terms import Ending, Stage

TODAY = pd.Timestamp("2024-05-20")
SILENT = {"verdict": "follow up", "waited": 30}


def day(ago):
    """The date so many days before today."""
    return str((TODAY - pd.Timedelta(days=ago)).date())


def interviewed(ago, **more):
    """A row with an interview so many days ago."""
    row = {"furthest_stage": "interview", "last_interview_kind": "interview"}
    return row | {"last_interview_on": day(ago)} | more


def rejected(ago, stage="interview", **more):
    """A row that was rejected so many days ago."""
    return {"furthest_stage": stage, "ending": "rejected", "ended_on": day(ago)} | more


def said(table, application="a"):
    """The kinds and states of one application's rows."""
    rows = table[table["application"] == application]
    return list(zip(rows["kind"].astype(str), rows["state"].astype(str), strict=True))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({}, [("none", "none")]),
        ({"verdict": "still early", "waited": 5}, [("none", "none")]),
        ({"verdict": "too few to say", "waited": 40}, [("none", "none")]),
        (SILENT, [("follow_up", "due")]),
        ({"verdict": "let go", "waited": 90}, [("let_go", "due")]),
        (rejected(3, "applied"), [("none", "none")]),
        (rejected(3, "assessment"), [("none", "none")]),
        (rejected(3, "unknown"), [("none", "none")]),
        (interviewed(0), [("thank_you", "due"), ("feedback", "due"), ("follow_up", "later")]),
        (interviewed(2), [("thank_you", "due"), ("feedback", "due"), ("follow_up", "later")]),
        (interviewed(3), [("follow_up", "later")]),
        (interviewed(10), [("follow_up", "due")]),
        (interviewed(44), [("follow_up", "due")]),
        (interviewed(45), [("let_go", "due")]),
        (interviewed(-3), [("none", "none")]),
        ({"furthest_stage": "interview"}, [("none", "none")]),
        (rejected(0), [("feedback", "later"), ("keep_in_touch", "later")]),
        (rejected(1), [("feedback", "due"), ("keep_in_touch", "later")]),
        (rejected(31), [("keep_in_touch", "later")]),
        (rejected(90), [("keep_in_touch", "due")]),
        (rejected(271), [("none", "none")]),
        (
            rejected(5, "final"),
            [("feedback", "due"), ("second_chance", "due"), ("keep_in_touch", "later")],
        ),
        (rejected(22, "final"), [("feedback", "due"), ("keep_in_touch", "later")]),
        ({"furthest_stage": "screen", "ending": "rejected"}, [("feedback", "undated")]),
        ({"furthest_stage": "offer"}, [("none", "none")]),
        ({"furthest_stage": "offer", "ending": "accepted"}, [("none", "none")]),
        ({"ending": "unknown"}, [("none", "none")]),
        ({"ending": "not_applied"}, []),
    ],
)
def test_the_step_fits_stage_and_days(applications, row, expected):
    """Nothing before a person, thanks within two days, one question, one request, then rest."""
    assert said(next_steps(applications(row), no_letters(), TODAY)) == expected


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "Nobody judged you yet"),
        ({"verdict": "still early", "waited": 5}, "still early"),
        (SILENT, "You have waited 30 days"),
        ({"verdict": "let go", "waited": 1}, "You have waited 1 day:"),
        (interviewed(0), "You talked with them today"),
        (interviewed(1), "You talked with them yesterday"),
        (rejected(12), "They said no 12 days ago"),
        (rejected(3, "applied"), "Nobody talked with you here"),
        (interviewed(-3), "coming up"),
        ({"furthest_stage": "offer"}, "There is an offer"),
        ({"furthest_stage": "screen", "ending": "rejected"}, "the day is not written down"),
        ({"furthest_stage": "interview"}, "Write down the day"),
        (rejected(400), "its time has passed"),
    ],
)
def test_the_reason_is_one_sentence(applications, row, words):
    """Each step says why, with the days that it counts from."""
    reason = next_steps(applications(row), no_letters(), TODAY).loc[0, "reason"]
    assert words in reason
    assert reason.endswith(".")


def test_the_days_of_a_step(applications):
    """A step says from when it fits and until when."""
    table = next_steps(applications(rejected(5, "final")), no_letters(), TODAY).set_index("kind")
    assert table.loc["feedback", "due_on"] == pd.Timestamp("2024-05-16")
    assert table.loc["feedback", "until"] == pd.Timestamp("2024-06-14")
    assert table.loc["keep_in_touch", "due_on"] == pd.Timestamp("2024-08-13")


@pytest.mark.parametrize(
    ("row", "letter", "left"),
    [
        (interviewed(1), {"kind": "thank_you", "sent_on": day(1)}, "feedback follow_up"),
        (interviewed(1), {"kind": "thank_you", "sent_on": day(9)}, "thank_you feedback follow_up"),
        (interviewed(1), {"kind": "thank_you", "standing": "done"}, "feedback follow_up"),
        (rejected(5), {"kind": "feedback", "sent_on": day(30)}, "keep_in_touch"),
        (interviewed(12), {"kind": "follow_up", "sent_on": day(1)}, "none"),
        (interviewed(30), {"kind": "follow_up", "sent_on": day(14)}, "let_go"),
        (
            interviewed(30),
            {"kind": "follow_up", "sent_on": day(14), "answered_on": day(2)},
            "none",
        ),
        ({"verdict": "follow up", "waited": 30}, {"kind": "follow_up", "sent_on": day(3)}, "none"),
        (
            {"verdict": "follow up", "waited": 30},
            {"kind": "follow_up", "sent_on": day(20)},
            "let_go",
        ),
        (rejected(100), {"kind": "keep_in_touch", "sent_on": day(5)}, "keep_in_touch"),
    ],
)
def test_what_was_sent_is_not_asked_again(applications, letters, row, letter, left):
    """Feedback is asked for once, thanks once for each interview, how it stands once."""
    table = next_steps(applications(row), letters(letter), TODAY)
    assert [kind for kind, _ in said(table)] == left.split()


def test_keeping_in_touch_comes_back_three_months_later(applications, letters):
    """After one such letter the next fits ninety days after it."""
    sent = letters({"kind": "keep_in_touch", "sent_on": day(5)})
    table = next_steps(applications(rejected(100)), sent, TODAY)
    assert table["due_on"].item() == TODAY + pd.Timedelta(days=85)


def test_a_step_that_was_put_off_waits(applications, letters):
    """It is no reminder until its day, and one again from then on."""
    table = applications(rejected(5))
    put_off = letters({"kind": "feedback", "snoozed_until": "2024-05-25"})
    assert ("feedback", "snoozed") in said(next_steps(table, put_off, TODAY))
    there = next_steps(table, put_off, TODAY)
    assert there.loc[there["state"] == "snoozed", "due_on"].item() == pd.Timestamp("2024-05-25")
    assert ("feedback", "due") in said(next_steps(table, put_off, pd.Timestamp("2024-05-25")))


def test_what_was_let_go_reminds_of_nothing_and_is_counted(applications, letters):
    """One row says so; the other applications keep theirs, and the counts keep all."""
    table = applications(rejected(5), rejected(5), {})
    steps = next_steps(table, letters({"kind": "feedback", "standing": "let_go"}), TODAY)
    assert said(steps, "a") == [("none", "let_go")]
    assert said(steps, "b") == [("feedback", "due"), ("keep_in_touch", "later")]
    assert set(due(steps)["application"]) == {"b"}
    by_state = counts(steps).set_index("state")["applications"]
    assert list(by_state.index) == list(State)
    assert by_state[["due", "later", "none", "let_go"]].tolist() == [1, 1, 1, 1]


def test_the_most_pressing_is_first(applications):
    """Due before later, thanks before questions, older before newer, letting go at the end."""
    rows = [{"verdict": "let go", "waited": 90}, rejected(5), rejected(9), interviewed(1), {}]
    table = due(next_steps(applications(*rows), no_letters(), TODAY))
    assert list(zip(table["kind"].astype(str), table["application"], strict=True)) == [
        ("thank_you", "d"),
        ("feedback", "c"),
        ("feedback", "b"),
        ("feedback", "d"),
        ("let_go", "a"),
    ]
    assert list(table["rank"]) == [1, 2, 3, 4, 5]


def test_every_stage_and_ending_has_a_row(applications):
    """Whatever stands in a log, each sent application has a row with a reason."""
    rows = [{"furthest_stage": s, "ending": e} for s in Stage for e in Ending]
    for start in range(0, len(rows), 20):
        some = rows[start : start + 20]
        steps = next_steps(applications(*some), no_letters(), TODAY)
        sent = sum(row["ending"] != "not_applied" for row in some)
        assert steps["application"].nunique() == sent
        assert (steps["reason"].str.len() > 20).all()


def test_no_applications_and_no_letters(applications):
    """An empty log gives an empty table, with its columns and types."""
    steps = next_steps(applications(), no_letters(), TODAY)
    assert steps.empty
    assert list(steps["kind"].cat.categories) == list(StepKind)
    assert counts(steps)["applications"].sum() == 0


def test_nothing_is_changed_and_order_does_not_matter(applications, letters):
    """The tables come out as they went in; shuffled rows give the same steps."""
    table = applications(rejected(5, "final"), interviewed(1), {"verdict": "let go", "waited": 90})
    before, sent = table.copy(), letters({"application": "b", "kind": "thank_you"})
    steps = next_steps(table, sent, TODAY)
    pd.testing.assert_frame_equal(table, before)
    other = next_steps(table.iloc[::-1], sent, TODAY)
    key = ["application", "kind"]
    pd.testing.assert_frame_equal(
        steps.drop(columns="rank").sort_values(key, ignore_index=True),
        other.drop(columns="rank").sort_values(key, ignore_index=True),
    )


def test_a_large_log_is_worked_through(applications):
    """Each of a hundred thousand applications has its steps."""
    rng, n = np.random.default_rng(1), 100_000
    one = applications(rejected(5), interviewed(1), {"verdict": "follow up", "waited": 30}, {})
    table = one.iloc[rng.integers(0, 4, n)].assign(application=np.arange(n).astype(str))
    assert next_steps(table, no_letters(), TODAY)["application"].nunique() == n
