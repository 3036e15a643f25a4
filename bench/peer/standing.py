"""The tables about stages and endings, all from one cube: applications by stage and ending."""

from itertools import pairwise

import polars as pl

from bench.peer.words import ENDING, ENDINGS, STAGE, STAGES, Ending, Stage
from bounceback.statistics.intervals import wilson

NEVER_AFTER_AN_OFFER = ["rejected", "no_response", "role_closed"]

_SPINE = ["applied", "screen", "interview", "final", "offer"]
_N = pl.col("applications")


def cube(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Applications by stage and ending, grouped by the file's own words before they are mapped."""
    counted = rows.group_by("Stage", "Outcome").len("applications")
    mapped = counted.select(STAGE.alias("furthest_stage"), ENDING.alias("ending"), "applications")
    return mapped.group_by("furthest_stage", "ending").sum()


def with_wilson(table: pl.DataFrame, count: str, of: str = "of") -> pl.DataFrame:
    """Add the share of a count and its Wilson interval."""
    low, high = wilson(table[count].to_numpy(), table[of].to_numpy())
    share = pl.col(count) / pl.col(of)
    return table.with_columns(share.alias("share"), low=pl.Series(low), high=pl.Series(high))


def tables(cells: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Every table of `summary` and `stages`."""
    sent = cells.filter(pl.col("ending") != "not_applied")
    return {
        "summary.standing": _all(cells, "ending", Ending, ENDINGS),
        "summary.depth": _all(sent, "furthest_stage", Stage, STAGES),
        "summary.headline": _headline(cells, sent),
        "stages.reached": _reached(sent),
        "stages.by_ending": sent,
        "stages.flow": _flow(sent),
    }


def _all(cells: pl.DataFrame, column: str, words: pl.Enum, values: list[str]) -> pl.DataFrame:
    """Applications by one column, with the values that never occur."""
    whole = pl.DataFrame({column: values}, schema={column: words})
    counted = cells.group_by(column).agg(_N.sum())
    return whole.join(counted, on=column, how="left").with_columns(_N.fill_null(0))


def _sum(cells: pl.DataFrame, *conditions: pl.Expr) -> int:
    return int(cells.filter(*conditions)["applications"].sum())


def _headline(cells: pl.DataFrame, sent: pl.DataFrame) -> pl.DataFrame:
    stage, ending = pl.col("furthest_stage"), pl.col("ending")
    answers = ["rejected", "declined_offer", "accepted", "role_closed"]
    counts = {
        "sent": _sum(sent),
        "answered": _sum(sent, (stage > "applied") | ending.is_in(answers)),
        "person": _sum(sent, (stage >= "screen") & (stage != "assessment")),
        "offers": _sum(sent, stage == "offer"),
        "open": _sum(sent, ending == "open"),
    }
    unknown = _sum(sent, stage == "unknown")
    hidden = _sum(sent, stage == "unknown", ~ending.is_in(NEVER_AFTER_AN_OFFER))
    quiet = _sum(sent, ending == "unknown", stage.is_in(["unknown", "applied"]))
    of = [_sum(cells), *[counts["sent"]] * 4]
    more = [0, quiet, unknown, hidden, _sum(sent, ending == "unknown")]
    table = pl.DataFrame({"measure": list(counts), "count": list(counts.values()), "of": of})
    told = pl.col("measure") != "sent"
    return with_wilson(table, "count").with_columns(
        (pl.col("count") + pl.Series(more)).alias("at_most"),
        *(pl.when(told).then(pl.col(c)).alias(c) for c in ("share", "low", "high")),
    )


def _reached(sent: pl.DataFrame) -> pl.DataFrame:
    stage, going = pl.col("furthest_stage"), pl.col("ending").is_in(["open", "unknown"])
    unknown, rows = _sum(sent, stage == "unknown"), []
    hidden = _sum(sent, stage == "unknown", ~pl.col("ending").is_in(NEVER_AFTER_AN_OFFER))
    for name in STAGES[1:]:
        here, deeper = _sum(sent, stage == name), stage > name
        if name == "screen":  # an assessment is a branch: for those that got no further
            deeper &= stage != "assessment"
        passed = 0 if name == "assessment" else _sum(sent, deeper)
        known, pending = here + passed, _sum(sent, stage == name, going)
        reached = _sum(sent) if name == "applied" else known
        at_most = {"applied": reached, "offer": reached + hidden}.get(name, reached + unknown)
        rows.append((name, reached, at_most, _sum(sent), passed, known - passed - pending, pending))
    columns = ["stage", "reached", "at_most", "of", "passed", "stopped", "pending"]
    return with_wilson(pl.DataFrame(rows, schema=columns, orient="row"), "reached")


def _flow(sent: pl.DataFrame) -> pl.DataFrame:
    links = [
        (source, target, count)
        for stage, ending, count in sent.iter_rows()
        for source, target in _links(stage, ending)
    ]
    schema = {"source": pl.String, "target": pl.String, "applications": pl.Int64}
    table = pl.DataFrame(links, schema=schema, orient="row")
    return table.group_by("source", "target").sum()


def _links(stage: str, ending: str) -> list[tuple[str, str]]:
    """The way of one application: along the spine as far as it got, then to its ending."""
    way = _SPINE[: _SPINE.index(stage) + 1] if stage in _SPINE else ["applied", stage]
    nodes = [*way, f"ending:{ending}"]
    return list(pairwise(nodes))
