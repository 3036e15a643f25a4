"""Ratings of themes: earlier and later halves, one by one, each scale by itself."""

import pytest

from bounceback.metrics import ratings


def rated(log_of, *given, days=True):
    """A log with one interview per rating, ten days apart: (theme, rating) or with a scale."""
    rows = [(*row, 1, 5) if len(row) == 2 else row for row in given]
    return log_of(
        interviews=[
            {"interview": n, "kind": "screen", "held_on": f"2025-{n:02}-01" if days else None}
            for n in range(1, len(rows) + 1)
        ],
        ratings=[
            {"interview": n, "theme": theme, "rating": rating, "scale_from": a, "scale_to": b}
            for n, (theme, rating, a, b) in enumerate(rows, 1)
        ],
    )


def test_halves_part_at_the_middle_interview(log_of):
    """The later half begins with the middle one of all dated interviews with a rating."""
    log = rated(log_of, *[("communication", n) for n in (2, 2, 3, 4, 5)], ("salary", 1))
    found = ratings.halves(log).set_index("theme")
    assert [str(day.date()) for day in found["parted_on"]] == ["2025-04-01"] * 2
    columns = ["rated", "average", "earlier", "earlier_of", "later", "later_of"]
    row = found.loc["communication", columns].tolist()
    assert row == [5, 3.2, pytest.approx(7 / 3), 3, 4.5, 2]
    assert found.loc["salary", ["rated", "earlier_of", "later_of"]].tolist() == [1, 0, 1]
    assert found["chance"].isna().all()
    assert not found["changed"].any()


def test_a_change_is_called_one_from_five_ratings_on_either_side(log_of):
    """With a chance of at most .05, which several themes share."""
    given = [("communication", rating) for rating in (1, 2, 1, 2, 1, 5, 4, 5, 4, 5)]
    found = ratings.halves(rated(log_of, *given))
    assert found["chance"].iloc[0] < 0.02
    assert found["changed"].tolist() == [True]
    assert not ratings.halves(rated(log_of, *given[:9]))["changed"].any()


def test_scales_are_never_put_together(log_of):
    """One theme on two scales has two rows, in either metric."""
    log = rated(log_of, ("salary", 4), ("salary", 4, 1, 10), ("salary", 8, 1, 10))
    found = ratings.halves(log)
    assert found[["scale_to", "rated", "average"]].to_numpy().tolist() == [[10, 2, 6], [5, 1, 4]]
    assert ratings.over_time(log)["scale_to"].tolist() == [5, 10, 10]


def test_without_days_there_are_no_halves(log_of):
    """The averages stand, what has no day is counted, and nothing is drawn over time."""
    log = rated(log_of, ("salary", 4), ("salary", 2), days=False)
    row = ratings.halves(log).iloc[0]
    assert (row["rated"], row["undated"], row["earlier_of"], row["later_of"]) == (2, 2, 0, 0)
    assert ratings.halves(log)["parted_on"].isna().all()
    assert ratings.over_time(log).empty


def test_one_by_one_unless_that_is_too_much(log_of):
    """Each day and kind by itself; beyond the limit, months with their mean."""
    log = rated(log_of, ("salary", 4), ("salary", 2))
    single = ratings.over_time(log)
    assert single[["rating", "interviews", "unit"]].to_numpy().tolist() == [
        [4.0, 1, "interview"],
        [2.0, 1, "interview"],
    ]
    log.interviews["held_on"] = "2025-03-07"
    log.interviews["held_on"] = log.interviews["held_on"].astype("datetime64[s]")
    monthly = ratings.over_time(log, limit=0)
    assert monthly[["rating", "interviews", "unit"]].to_numpy().tolist() == [[3.0, 2, "month"]]
    assert str(monthly["period"].iloc[0].date()) == "2025-03-01"
