"""The tables about reasons and weaknesses."""

import polars as pl

from bench.peer.reading import APPLIED, ENDED
from bench.peer.standing import with_wilson
from bench.peer.words import ENDING, REASON_OF, STAGE, THEME_OF, Stage
from bounceback.statistics.ranking import probability_top

_OVER = ["rejected", "no_response", "withdrew", "declined_offer", "role_closed"]
_REASON, _TOLD = pl.col("Rejection reason"), pl.col("Told or guessed")
_N = pl.col("applications")


def explained(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Applications by the texts of their reason and who says so, and by stage and ending."""
    counted = (
        rows.filter(_REASON.is_not_null())
        .group_by("Rejection reason", "Told or guessed", "Stage", "Outcome")
        .len("applications")
    )
    return counted.select(
        _terms(_REASON, REASON_OF).alias("reason"),
        (_TOLD == "told").alias("told"),
        STAGE.alias("furthest_stage"),
        ENDING.alias("ending"),
        "applications",
    )


def tagged(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Applications by the themes that their tags or reasons name, with first and last date."""
    day = pl.coalesce(ENDED, APPLIED)
    counted = (
        rows.filter(pl.col("Went badly").is_not_null() | _REASON.is_not_null())
        .group_by("Went badly", "Rejection reason")
        .agg(pl.len().alias("applications"), first=day.min(), last=day.max())
    )
    themes = [_terms(pl.col(c), THEME_OF) for c in ("Went badly", "Rejection reason")]
    both = pl.concat_list(*(each.fill_null([]) for each in themes)).list.unique()
    return counted.select(both.alias("theme"), "applications", "first", "last")


def _terms(texts: pl.Expr, meanings: dict[str, str]) -> pl.Expr:
    """The distinct terms that a text of several tags names; what is no such term falls away."""
    mapped = pl.element().replace_strict(meanings, default=None, return_dtype=pl.String)
    return texts.str.split("; ").list.eval(mapped).list.drop_nulls().list.unique()


def tables(
    cells: pl.DataFrame, reasons: pl.DataFrame, themes: pl.DataFrame, interviews: int
) -> dict[str, pl.DataFrame]:
    """Every table of `reasons` and `weaknesses`.

    In the file, what went badly stands with the application: no interview was reviewed.
    """
    return {
        "reasons.frequency": _frequency(reasons),
        "reasons.coverage": _coverage(cells, reasons),
        "reasons.by_stage": _by_stage(reasons),
        "weaknesses.recurrence": _recurrence(themes),
        "weaknesses.timeline": _timeline(),
        "weaknesses.coverage": pl.DataFrame(
            {"interviews": [interviews], "reviewed": [0], "silent": [interviews]}
        ),
    }


def _sum(reasons: pl.DataFrame, *conditions: pl.Expr) -> int:
    return int(reasons.filter(*conditions)["applications"].sum())


def _frequency(reasons: pl.DataFrame) -> pl.DataFrame:
    counted = (
        reasons.explode("reason")
        .group_by("reason")
        .agg(
            _N.sum(),
            told=_N.filter(pl.col("told")).sum(),
            guess=_N.filter(~pl.col("told")).sum(),
        )
    )
    of = _sum(reasons, pl.col("ending").is_in(_OVER))
    return with_wilson(counted.with_columns(of=pl.lit(of)), "applications")


def _coverage(cells: pl.DataFrame, reasons: pl.DataFrame) -> pl.DataFrame:
    rejected = pl.col("ending") == "rejected"
    rejections, known = _sum(cells, rejected), _sum(reasons, rejected)
    told = _sum(reasons, rejected, pl.col("told"))
    return pl.DataFrame(
        {
            "rejections": [rejections],
            "known": [known],
            "told": [told],
            "guess_only": [known - told],
            "unknown": [rejections - known],
        }
    )


def _by_stage(reasons: pl.DataFrame) -> pl.DataFrame:
    return reasons.explode("reason").group_by("reason", "furthest_stage").agg(_N.sum())


def _recurrence(themes: pl.DataFrame) -> pl.DataFrame:
    """No interview was reviewed, so that shares of interviews stay unknown."""
    counted = (
        themes.explode("theme")
        .drop_nulls("theme")
        .group_by("theme")
        .agg(_N.sum(), pl.col("first").min(), pl.col("last").max())
        .with_columns(interviews=pl.lit(0), of=pl.lit(0))
    )
    top = probability_top(counted["applications"].to_numpy())
    return with_wilson(counted, "interviews").with_columns(top=pl.Series(top))


def _timeline() -> pl.DataFrame:
    words = pl.DataFrame(schema={"theme": pl.String, "kind": Stage, "unit": pl.String})
    return words.with_columns(period=pl.lit(None, pl.Date), interviews=pl.lit(0))
