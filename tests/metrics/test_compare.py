"""Groups are counted as the rows say, evened out, and never ranked by luck."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounceback.metrics import compare, steps
from bounceback.schema import EXTRA_PREFIX, SearchLog, empty_log
from bounceback.statistics.pooling import pooled
from bounceback.vocabulary.comparing import Outcome

FEWER = settings(max_examples=25)  # each takes a while
OLD, AS_OF = "2025-03-01", pd.Timestamp("2025-06-01")


def several(number, **row):
    """So many applications of one kind, sent long ago."""
    return [{"applied_on": OLD, "ending": "rejected", "furthest_stage": "applied", **row}] * number


def with_column(log, name, words):
    """The log with a column of the person's own."""
    own = pd.Series(words, dtype="str").astype("category")
    table = log.applications.assign(**{EXTRA_PREFIX + name: own})
    return SearchLog(table, log.interviews, log.reasons, log.mentions)


def offered(log):
    """The names of the columns that can be compared."""
    return compare.columns(log)["quality"].tolist()


def test_what_can_be_compared(log_of):
    """Columns whose words repeat, the source first, then titles, CV, place and the rest."""
    log = log_of(
        applications=[
            {"source": "ab"[n % 2], "location": "xy"[n % 2], "role": title, "company": "A"}
            for n, title in enumerate(["Senior Nurse", "Cook", "Junior Cook", "Nurse"] * 2)
        ]
    )
    own = with_column(with_column(log, "CV", list("vwvwvwvw")), "Mood", list("ghghghgh"))
    expected = ["source", "role_family", "seniority", "extra: CV", "location", "extra: Mood"]
    assert offered(own) == expected
    assert compare.columns(own).set_index("quality").loc["seniority"].tolist() == [2, 4]


def test_a_stated_seniority_needs_no_titles(log_of):
    """A column of the sheet says it better than the titles."""
    log = log_of(applications=[{"role": t} for t in ["Senior Cook", "Junior Cook"] * 3])
    assert "seniority" in offered(log)
    own = with_column(log, "Seniority level", list("abcabc"))
    assert "seniority" not in offered(own)
    assert "extra: Seniority level" in offered(own)


@pytest.mark.parametrize(
    ("name", "words", "is_offered"),
    [
        ("Mood", ["a"] * 80, False),
        ("Mood", ["a", "b"] * 40, True),
        ("Mood", ["a"] * 79 + [None], False),
        ("Mood", ["a", "?"] * 40, False),
        ("Mood", [f"w{n % 30}" for n in range(80)], True),
        ("Mood", [f"w{n % 31}" for n in range(80)], False),
        ("Recruiter name", ["a", "b"] * 40, False),
    ],
)
def test_columns_of_the_persons_own(log_of, name, words, is_offered):
    """From 2 to 30 words; the names of people are no groups."""
    own = with_column(log_of(applications=several(80)), name, words)
    assert (EXTRA_PREFIX + name in offered(own)) == is_offered


def test_a_company_is_never_a_group(log_of):
    """Companies are not offered, however often they repeat."""
    assert "company" not in offered(log_of(applications=several(9, company="A") * 2))
    assert offered(empty_log()) == []


def test_groups_count_what_the_rows_say(log_of):
    """The largest first, spellings joined, what says nothing last; pooled over the words alone."""
    rows = [
        *several(6, source="Board"),
        *several(2, source="board", furthest_stage="screen"),
        *several(3, source="Friend", furthest_stage="interview"),
        *several(2, source="?"),
        *several(4, source="Board", ending="withdrew"),
        *several(5, source="Friend", applied_on="2025-05-30"),
        *several(1, source="Friend", furthest_stage="unknown"),
    ]
    found = compare.groups(log_of(applications=rows), "source", Outcome.POSITIVE, AS_OF)
    assert found["group"].tolist() == ["Board", "Friend", ""]
    assert found["what"].tolist() == ["word", "word", "missing"]
    assert found[["count", "at_most", "of"]].to_numpy().tolist() == [
        [2, 2, 8],
        [3, 4, 4],
        [0, 0, 2],
    ]
    evened = pooled([2, 3], [8, 4])
    assert found["pooled"].tolist()[:2] == pytest.approx(evened.mean)
    assert found["best"].tolist()[:2] == pytest.approx(evened.best)
    assert found[["pooled", "pooled_low", "pooled_high", "best"]].iloc[2].isna().all()


@pytest.mark.parametrize(
    ("outcome", "counts"),
    [
        (Outcome.POSITIVE, [7, 7, 9]),
        (Outcome.PERSON, [6, 6, 9]),
        (Outcome.INTERVIEW, [4, 4, 9]),
        (Outcome.ON_TO_INTERVIEW, [4, 4, 7]),
        (Outcome.ON_TO_FINAL, [2, 2, 4]),
    ],
)
def test_each_outcome_has_its_own_denominator(log_of, outcome, counts):
    """Of all that are old enough, or of those that were decided a step before."""
    depths = ["applied"] * 2 + ["assessment"] * 2 + ["screen", "interview", "interview"]
    depths += ["final", "offer"]
    rows = [
        {"application": n, "source": "ab"[n % 2], **several(1, furthest_stage=depth)[0]}
        for n, depth in enumerate(depths)
    ]
    talk = [{"interview": 1, "application": 2, "kind": "screen"}]
    found = compare.groups(log_of(applications=rows, interviews=talk), "source", outcome, AS_OF)
    assert found[["count", "at_most", "of"]].sum().tolist() == counts


def test_small_groups_stand_together(log_of):
    """The ten with the most applications have a row each, the rest one together, none is lost."""
    rows = [row for n in range(14) for row in several(20 - n, source=f"s{n:02}")]
    found = compare.groups(log_of(applications=rows), "source", Outcome.POSITIVE, AS_OF)
    assert found["group"].tolist() == [*[f"s{n:02}" for n in range(10)], ""]
    assert found["what"].tolist() == [*["word"] * 10, "rest"]
    assert found["of"].sum() == len(rows)


def test_what_never_came_ranks_nobody(log_of):
    """Where no group has the outcome, a small group is not the best of them."""
    rows = [*several(40, source="Board"), *several(2, source="Friend")]
    found = compare.groups(log_of(applications=rows), "source", Outcome.POSITIVE, AS_OF)
    assert found["best"].isna().all()
    alone = several(9, source="Board", furthest_stage="screen")
    found = compare.groups(log_of(applications=alone), "source", Outcome.POSITIVE, AS_OF)
    assert found["best"].isna().all()


def test_unknown_depth_counts_against_the_group_that_leads(log_of):
    """A group leads only if it would even with every unknown depth in the others' favour."""
    known = [
        *several(30, source="Board"),
        *several(4, source="Board", furthest_stage="screen"),
        *several(10, source="Friend"),
        *several(12, source="Friend", furthest_stage="screen"),
    ]
    unknown = several(40, source="Board", furthest_stage="unknown")
    plain = compare.groups(log_of(applications=known), "source", Outcome.POSITIVE, AS_OF)
    hidden = compare.groups(log_of(applications=known + unknown), "source", Outcome.POSITIVE, AS_OF)
    leads = [frame.set_index("group").loc["Friend", "best"] for frame in (plain, hidden)]
    board = hidden.set_index("group").loc["Board"]
    assert board["pooled"] < 0.2
    assert board["pooled_high"] > 0.5
    assert leads[0] > 0.95
    assert leads[1] < 0.5


@FEWER
@given(st.data(), st.sampled_from(list(Outcome)), st.sampled_from(["source", "role_family"]))
def test_groups_lose_nobody(searches, log_of, data, outcome, column):
    """Over all groups the counts are those of the coverage, and each row is judged once."""
    log = log_of(**data.draw(searches))
    found = compare.groups(log, column, outcome, AS_OF)
    judged = compare.judged(log, column, outcome, AS_OF)
    covered = compare.coverage(log, outcome, AS_OF).iloc[0]
    assert found["of"].sum() == len(judged) == covered["of"]
    assert (found["at_most"] - found["count"]).sum() == covered["unclear"]
    assert judged["application"].is_unique
    assert set(judged["application"]) <= set(log.sent["application"])
    assert (found["of"] > 0).all()
    for row in found.itertuples():
        here = judged[(judged["group"] == row.group) & (judged["what"] == row.what)]
        assert (here["standing"] == "happened").sum() == row.count
        assert len(here) == row.of


@FEWER
@given(st.data())
def test_steps_and_groups_tell_the_same(searches, log_of, data):
    """What the steps say of the whole search is the sum of what the groups say."""
    log = log_of(**data.draw(searches))
    whole = steps.conversion(log, AS_OF).set_index("leads_to")
    for outcome, name in (
        (Outcome.POSITIVE, "first_step"),
        (Outcome.ON_TO_INTERVIEW, "interview"),
        (Outcome.ON_TO_FINAL, "final"),
    ):
        found = compare.groups(log, "source", outcome, AS_OF)
        count, of, unclear = whole.loc[name, ["count", "of", "unclear"]]
        numbers = ["count", "at_most", "of"]
        assert found[numbers].sum().tolist() == [count, count + unclear, of + unclear]


def test_the_coverage_says_how_it_counts(log_of):
    """By age where most have a date, all where few have one, the decided ones further on."""
    dated, undated = log_of(applications=several(3)), log_of(applications=[{"ending": "open"}] * 3)
    assert compare.coverage(dated, Outcome.PERSON, AS_OF)["method"].item() == "cohort_30"
    assert compare.coverage(undated, Outcome.PERSON, AS_OF)["method"].item() == "all"
    assert compare.coverage(dated, Outcome.ON_TO_FINAL, AS_OF)["method"].item() == "decided"
