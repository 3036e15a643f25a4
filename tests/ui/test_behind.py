"""What a click on a mark brings up."""

from dataclasses import replace

import pandas as pd
import pytest

from bounceback.schema import SearchLog, frame
from bounceback.ui import behind


def keys(found: pd.DataFrame) -> list[int]:
    """Return which applications were found."""
    return found["application"].tolist()


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ({"furthest_stage": "interview", "ending": "rejected"}, [1]),
        ({"ending": "rejected"}, [1, 3]),
        ({"furthest_stage": "unknown"}, [5]),
        ({"ending": "not_applied"}, [6]),
        ({"ending": "withdrew"}, []),
    ],
)
def test_a_bar_leads_to_its_applications(log, mark, expected) -> None:
    """The fields of a mark pick the sent applications that hold them; saved ones only by name."""
    assert keys(behind.columns(log, mark)) == expected


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("applied", [1, 2, 3, 4, 5]),
        ("screen", [1, 4]),
        ("assessment", [3]),
        ("interview", [1, 4]),
        ("offer", []),
    ],
)
def test_reaching_a_stage_includes_the_deeper_ones(log, stage, expected) -> None:
    """Whoever got deeper was at the stage too; an assessment is a branch; all sent had applied."""
    assert keys(behind.reached(log, {"stage": stage})) == expected


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ("applied", [1, 2, 3, 4, 5]),
        ("screen", [1, 4]),
        ("assessment", [3]),
        ("unknown", [5]),
        ("ending:rejected", [1, 3]),
    ],
)
def test_a_node_of_the_flow_leads_to_whoever_went_through(log, node, expected) -> None:
    """An assessment is a branch: it does not count as having passed the phone screen."""
    assert keys(behind.flow(log, {"node": node})) == expected


def test_a_reason_comes_with_the_words_that_say_it(log) -> None:
    """Behind a reason stand the companies, who says so and how."""
    found = behind.reason(log, {"reason": "preparation"})
    assert found["company"].tolist() == ["Ada", "Corde"]
    assert found["provenance"].tolist() == ["told", "guess"]
    assert found["words"].tolist() == ["You could have read more.", "too little time"]


def test_a_reason_at_one_stage_leaves_out_the_other_stages(log) -> None:
    """Where the mark names a depth too, only applications of that depth are found."""
    found = behind.reason(log, {"reason": "preparation", "furthest_stage": "assessment"})
    assert found["company"].tolist() == ["Corde"]


def test_a_weakness_comes_with_its_interviews(log) -> None:
    """Interviews without an application keep their own name; words without one stay too."""
    found = behind.weakness(log, {"theme": "preparation"})
    assert found["company"].tolist() == ["Ada", "Stray", "Corde"]
    assert found["kind"].astype("object").fillna("").tolist() == ["interview", "screen", ""]
    assert behind.strength(log, {"theme": "communication"})["company"].tolist() == ["Ada"]


@pytest.mark.parametrize(
    ("day", "unit", "expected"),
    [
        ("2026-01-20", "interview", ["Ada"]),
        ("2026-01-01", "month", ["Ada"]),
        ("2026-01-21", "interview", []),
        ("2026-02-01", "month", []),
    ],
)
def test_a_point_in_time_leads_to_that_day_or_month(log, day, unit, expected) -> None:
    """A mark of one interview is its day; a mark of a month is every day in it."""
    instant = pd.Timestamp(day).timestamp() * 1000
    mark = {"theme": "preparation", "period": instant, "kind": "interview", "unit": unit}
    assert behind.weakness(log, mark)["company"].tolist() == expected


def test_a_group_of_reasons_leads_to_its_applications(log) -> None:
    """What the person sorted so, of ended applications; suggestions and open ones stand nowhere."""
    said = {"preparation": "mine"}
    assert behind.hands(log, {"control": "mine"}, said)["company"].tolist() == ["Ada", "Corde"]
    assert behind.hands(log, {"control": "unsorted"}, said).empty
    assert len(behind.hands(log, {"control": "unsorted"}, {})) == 2


def test_a_half_of_the_ratings_leads_to_its_interviews(log) -> None:
    """Interviews with a rating and a result, on the mark's side of the middle."""
    interviews = log.interviews.assign(rating=[2.0, 5.0, 1.0])
    rated = SearchLog(log.applications, interviews, log.reasons, log.mentions)
    assert behind.rated(rated, {"half": "upper"})["rating"].tolist() == [5.0]
    assert behind.rated(rated, {"half": "lower"})["rating"].tolist() == [2.0]


def test_a_rated_theme_leads_to_its_interviews(log) -> None:
    """Those with a rating on the mark's scale; of one mark in time, those of its day and kind."""
    given = {"interview": [1, 2], "application": [1, 1], "theme": ["salary"] * 2}
    scale = {"rating": [2.0, 7.0], "scale_from": [1, 1], "scale_to": [5, 10]}
    rated = replace(log, ratings=frame("ratings", {**given, **scale}))
    mark = {"theme": "salary", "scale_from": 1, "scale_to": 5}
    assert behind.ratings(log, mark, rated)["rating"].tolist() == [2.0]
    first = log.interviews.iloc[0]
    day = {"period": first["held_on"].timestamp() * 1000, "kind": first["kind"]}
    assert len(behind.ratings(log, {**mark, **day}, rated)) == 1
    assert behind.ratings(log, {**mark, "period": 0}, rated).empty


def test_what_carried_the_furthest_ones_is_theirs_alone(log) -> None:
    """A strength of an application that got to a final round or an offer."""
    assert behind.carried(log, {"theme": "communication"})["company"].tolist() == ["Ada"]
    assert behind.carried(log, {"theme": "preparation"}).empty


def test_nothing_is_changed_in_the_log(log) -> None:
    """Looking behind a mark leaves the frames as they were."""
    before = log.mentions.copy()
    behind.weakness(log, {"theme": "preparation"})
    pd.testing.assert_frame_equal(log.mentions, before)
