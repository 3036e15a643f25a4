"""The tables over time, from applications by month, first answer and days until it came."""

import numpy as np
import numpy.typing as npt
import polars as pl

from bench.peer.reading import APPLIED, ENDED, HELD
from bench.peer.words import STAGE
from bounceback.statistics.competing_risks import Incidence, incidence, with_undated

EVENTS = ["positive", "rejected", "closed"]
_RATE_DAYS, _CURVE_DAYS = 60, 90
_OUTCOME, _N = pl.col("Outcome"), pl.col("applications")
_MONTH, _ANSWER = APPLIED.dt.month_start(), pl.col("event") > 0


def depths(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Sent applications by month of applying and stage."""
    counted = _sent(rows).group_by(period=_MONTH, stage="Stage").len("applications")
    stage = STAGE.alias("furthest_stage")
    return counted.rename({"stage": "Stage"}).select("period", stage, "applications")


def advances(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Sent applications by the month in which they first went beyond applying."""
    return _sent(rows).drop_nulls("Interview date").group_by(period=HELD.dt.month_start()).len()


def answers(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Sent applications by month of applying, first answer, and days to it or to the last day.

    `by` are the days by which an answer without a day had come. `young` counts those whose age at
    the last day of the log is less than the horizon of rates.
    """
    today = pl.max_horizontal(APPLIED.max(), HELD.max(), ENDED.max())
    beyond = (pl.col("Stage") != "Applied") | HELD.is_not_null()
    event = (
        pl.when(beyond)
        .then(1)
        .when(_OUTCOME == "Rejected")
        .then(2)
        .when(_OUTCOME.is_in(["Withdrew", "Role closed"]))
        .then(3)
        .otherwise(0)
    )
    told = rows.with_columns(today.alias("today"), event.alias("event"))
    when = pl.when(pl.col("event") == 1).then(HELD).otherwise(ENDED)
    until = pl.when(pl.col("event") == 0).then(pl.col("today")).otherwise(when)
    late = pl.when(until.is_null()).then(pl.coalesce(ENDED, pl.col("today")))
    timed = _sent(told).with_columns(
        time=(until - APPLIED).dt.total_days().clip(upper_bound=_CURVE_DAYS + 1),
        by=(late - APPLIED).dt.total_days().clip(upper_bound=_CURVE_DAYS + 1),
        young=(pl.col("today") - APPLIED).dt.total_days() < _RATE_DAYS,
    )
    keys = (_MONTH.alias("cohort"), "event", "time", "by")
    return timed.group_by(keys).agg(pl.len().alias("applications"), pl.col("young").sum())


def _sent(rows: pl.LazyFrame) -> pl.LazyFrame:
    """In the bench file, what was sent has a date of applying, and nothing else has."""
    return rows.drop_nulls("Date applied")


def tables(
    deep: pl.DataFrame, advanced: pl.DataFrame, answered: pl.DataFrame
) -> dict[str, pl.DataFrame]:
    """The tables of `trends`, and of `waiting` the curve and the rate."""
    dated = answered.drop_nulls("time")
    if 2 * _sum(dated, pl.col("event") > 0) < _sum(answered, pl.col("event") > 0):
        raise NotImplementedError("the rival expects that most answers are dated, as in the file")
    return {
        "trends.activity": _activity(deep, advanced),
        "trends.depths": deep.with_columns(unit=pl.lit("month")),
        "trends.cohorts": _cohorts(answered),
        "waiting.reply_curve": _reply_curve(answered),
        "waiting.reply_rate": _reply_rate(answered),
    }


def _sum(cells: pl.DataFrame, *conditions: pl.Expr) -> int:
    return int(cells.filter(*conditions)["applications"].sum())


def _activity(deep: pl.DataFrame, advanced: pl.DataFrame) -> pl.DataFrame:
    """By month, gaps filled; the file spans years, and its only replies are first interviews."""
    applied = deep.group_by("period").agg(_N.sum())
    both = applied.join(advanced.rename({"len": "replies"}), on="period", how="full", coalesce=True)
    period = both["period"].to_frame()
    whole = period.select(pl.date_range(pl.col("period").min(), pl.col("period").max(), "1mo"))
    return (
        whole.join(both, on="period", how="left")
        .with_columns(pl.col("applications", "replies").fill_null(0))
        .with_columns(unit=pl.lit("month"), interviews="replies")
    )


def _curves(
    answered: pl.DataFrame, group: npt.NDArray[np.integer], groups: int, last: int
) -> Incidence:
    """The incidence of each answer by day in each group."""
    both = np.zeros((2, groups, 1 + len(EVENTS), last + 2), dtype=np.int64)
    undated = answered["time"].is_null().to_numpy().astype(np.int64)
    day = np.minimum(answered["time"].fill_null(answered["by"]).to_numpy(), last + 1)
    place = (undated, group, answered["event"].to_numpy(), day)
    np.add.at(both, place, answered["applications"].to_numpy())
    return incidence(with_undated(*both))


def _ends(curve: Incidence) -> dict[str, npt.NDArray[np.float64]]:
    low, high = curve.interval()
    return {"share": curve.share, "low": low, "high": high}


def _positive_on(curve: Incidence, day: int) -> dict[str, npt.NDArray[np.float64]]:
    """Share and limits of a positive answer by one day; limits cost, so only these are computed."""
    one = slice(day, day + 1)
    point = Incidence(
        curve.at_risk[..., one],
        curve.watched[..., one],
        curve.share[..., :1, one],
        curve.variance[..., :1, one],
    )
    return {name: values[..., 0, 0] for name, values in _ends(point).items()}


def _cohorts(answered: pl.DataFrame) -> pl.DataFrame:
    positive, dated = pl.col("event") == 1, pl.col("time").is_not_null()
    half = [2 * _N.filter(e & dated).sum() >= _N.filter(e).sum() for e in (_ANSWER, positive)]
    table = (
        answered.group_by("cohort")
        .agg(
            _N.sum(),
            replies=_N.filter(positive & (pl.col("time") <= _RATE_DAYS)).sum(),
            undated=_N.filter(positive & ~dated).sum(),
            complete=pl.col("young").sum() == 0,
            known=pl.all_horizontal(half),
        )
        .sort("cohort")
    )
    place = table["cohort"].search_sorted(answered["cohort"]).to_numpy()
    ends = _positive_on(_curves(answered, place, len(table), _RATE_DAYS), _RATE_DAYS)
    known = table["known"].to_numpy()
    columns = {name: pl.Series(np.where(known, value, np.nan)) for name, value in ends.items()}
    return table.drop("known").with_columns(**columns)


def _whole_curve(answered: pl.DataFrame, last: int) -> tuple[int, Incidence]:
    """For how many days anybody was watched, and the curves of all months together."""
    curve = _curves(answered, np.zeros(len(answered), dtype=np.int64), 1, last)
    return int((curve.watched[0] > 0).sum()), curve


def _reply_curve(answered: pl.DataFrame) -> pl.DataFrame:
    days, curve = _whole_curve(answered, _CURVE_DAYS)
    values = {name: value[0, :, :days].T.ravel() for name, value in _ends(curve).items()}
    day = np.repeat(np.arange(days), len(EVENTS))
    return pl.DataFrame({"day": day, "event": EVENTS * days, **values})


def _reply_rate(answered: pl.DataFrame) -> pl.DataFrame:
    """In the bench file every depth is written down, so that no share is a range."""
    days, curve = _whole_curve(answered, _RATE_DAYS)
    undated = _sum(answered, pl.col("time").is_null())
    row = {"applications": [_sum(answered)], "dated": [_sum(answered)], "undated": [undated]}
    ends = {name: [float(value[0])] for name, value in _positive_on(curve, days - 1).items()}
    most = {"share_at_most": ends["share"], "unclear": [0], "horizon": [days - 1]}
    return pl.DataFrame({**row, **ends, **most, "method": ["aalen_johansen"]})
