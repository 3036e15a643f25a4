"""One fictitious search as two sheets."""

from datetime import date

import pandas as pd
import pytest

from bounceback.demo import search
from bounceback.demo.days import BEGIN, END


@pytest.fixture(scope="module")
def applications():
    """The applications of the sample."""
    return search()["Applications"]


@pytest.fixture(scope="module")
def interviews():
    """The interviews of the sample."""
    return search()["Interviews"]


def test_same_seed_same_search():
    """The same seed gives the same sheets, cell for cell."""
    first, second = search(3), search(3)
    for name in first:
        pd.testing.assert_frame_equal(first[name], second[name])


def test_other_seed_other_search():
    """Another seed gives another search."""
    assert not search(3)["Applications"].equals(search(4)["Applications"])


@pytest.mark.parametrize("count", [0, 1, 2, 5, 120, 300])
def test_any_size(count):
    """A search has exactly as many applications as were asked for, with ids that count up."""
    assert search(1, count)["Applications"]["Id"].tolist() == list(range(1, count + 1))


def test_silence_is_about_half(applications):
    """About half of the sent applications were never answered."""
    sent = applications[applications["Outcome"] != "Saved"]
    silent = sent["Outcome"].isin(["No response", "ghosted", "Waiting", ""])
    assert 0.4 < silent.mean() < 0.6


def test_six_were_never_sent(applications):
    """What was only saved has no date of applying and no stage."""
    saved = applications[applications["Outcome"] == "Saved"]
    assert len(saved) == 6
    assert saved[["Date applied", "Stage", "Outcome date"]].eq("").all(axis=None)


def test_most_rejections_come_before_any_talk(applications):
    """Most rejections stop at "applied", and each later stage but the offer has some."""
    stages = applications.loc[applications["Outcome"] == "Rejected", "Stage"].value_counts()
    assert set(stages.index) == {
        "Applied",
        "Phone screen",
        "Assessment",
        "Interview",
        "Final round",
    }
    assert stages["Applied"] > stages.drop("Applied").sum()


def test_reasons_for_about_a_third(applications):
    """About a third of the rejections have a reason, some told and some guessed."""
    rejected = applications[applications["Outcome"] == "Rejected"]
    explained = rejected[rejected["Rejection reason"] != ""]
    assert 0.25 < len(explained) / len(rejected) < 0.45
    assert set(explained["Told or guessed"]) == {"told", "guess"}


def test_a_reason_never_stands_without_its_source(applications):
    """Reason and "told or guessed" are filled together or not at all."""
    filled = applications[["Rejection reason", "Told or guessed"]].ne("")
    assert filled["Rejection reason"].equals(filled["Told or guessed"])


def test_one_company_was_tried_twice(applications):
    """Exactly one company stands twice, with two roles."""
    twice = applications[applications["Company"].duplicated(keep=False)]
    assert len(twice) == 2
    assert len(set(twice["Company"])) == 1
    assert len(set(twice["Role"])) == 2


def test_one_date_is_a_slip_and_one_is_missing(applications):
    """All dates lie within the search, but for one mistyped and one forgotten."""
    ended = [day for day in applications["Outcome date"] if day != ""]
    assert [day for day in ended if not isinstance(day, date)] == ["2026-06-31"]
    sent = applications.loc[applications["Outcome"] != "Saved", "Date applied"]
    assert sent.eq("").sum() == 1
    days = [day for day in [*ended, *sent] if isinstance(day, date)]
    assert all(BEGIN <= day <= END for day in days)


def test_people_lead_further_than_boards(applications):
    """Recruiters and referrals get beyond "applied" more often than job boards."""
    deep = ~applications["Stage"].isin(["", "Applied"])
    share = deep.groupby(applications["Source"]).mean()
    assert min(share["Recruiter"], share["Referral"]) > 2 * share["Job board"]


def test_interviews_belong_to_applications(applications, interviews):
    """22 to 30 interviews carry the id, company and role of an application that got deep enough."""
    assert 22 <= len(interviews) <= 30
    keys = ["Id", "Company", "Role"]
    joined = interviews.merge(applications, on=keys, how="inner")
    assert len(joined) == len(interviews)
    assert set(joined["Stage"]) <= {"Phone screen", "Interview", "Final round", "Offer"}


def test_interviews_stand_in_order_and_after_the_application(applications, interviews):
    """Interviews are listed by date, each after its application was sent."""
    assert interviews["Date"].is_monotonic_increasing
    joined = interviews.merge(applications, on="Id")
    joined = joined[joined["Date applied"] != ""]
    assert (joined["Date"] > joined["Date applied"]).all()


def test_planted_weaknesses(interviews):
    """System design comes back most often and until the end; nerves fade."""
    badly = interviews["Went badly"].str.split("; ").explode()
    assert badly[badly != ""].value_counts().index[0] == "system design"
    half = len(interviews) // 2
    for theme, fades in (("system design", False), ("nerves", True)):
        named = interviews["Went badly"].str.contains(theme)
        assert (named[half:].sum() < named[:half].sum()) == fades


def test_nothing_went_both_well_and_badly(interviews):
    """In one interview a theme stands on one side only."""
    for well, badly in zip(interviews["Went well"], interviews["Went badly"], strict=True):
        assert not set(filter(None, well.split("; "))) & set(badly.split("; "))
