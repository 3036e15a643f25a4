"""How far the search gets and how it stands: the parts that speak of every application."""

import pandas as pd

from bounceback.charts import silence as silence_charts
from bounceback.charts import stages as stage_charts
from bounceback.charts import steps as step_charts
from bounceback.charts import trends as trend_charts
from bounceback.insight import compare as group_insight
from bounceback.insight import overview, summary
from bounceback.insight import silence as silence_insight
from bounceback.insight import stages as stage_insight
from bounceback.insight import steps as step_insight
from bounceback.insight import trends as trend_insight
from bounceback.insight.base import month
from bounceback.insight.denominators import out_of
from bounceback.insight.tables import WORDS
from bounceback.metrics import compare, control, silence, stages, steps, trends, weaknesses
from bounceback.metrics import summary as metrics
from bounceback.report.choosing import Part
from bounceback.report.content import Figure, Section, Tile, table
from bounceback.report.search import Beside
from bounceback.schema import SearchLog
from bounceback.vocabulary.comparing import Outcome
from bounceback.vocabulary.terms import Polarity

LOOKED_AT = "looked at"  # by a report, as its facts say: all, or what the filters leave
APPLICATIONS = 200  # rows of the table of applications: a reader has ten minutes


def short(log: SearchLog, beside: Beside) -> Section:
    """Answer: what would somebody say first who has looked at all of it?"""
    headline, flow, standing = metrics.headline(log), stages.flow(log), metrics.standing(log)
    paragraph = overview.paragraph(
        stages.reached(log),
        weaknesses.recurrence(log),
        weaknesses.recurrence(log, Polarity.STRENGTH),
        silence.by_wait(silence.silent(log, beside.as_of)),
        control.groups(log, beside.sorting),
        standing,
        beside.until,
    )
    tiles = tuple(
        Tile(
            WORDS["measure"][str(row["measure"])],
            summary.known(row),
            summary.out_of(row, LOOKED_AT),
        )
        for row in summary.told(headline).to_dict("records")
    )
    held = standing[standing["applications"] > 0]
    first = Figure("Where it stands", f"{summary.headline(headline).sentence} {paragraph.sentence}")
    way = Figure(
        "From stage to ending",
        stage_insight.flow(flow).sentence,
        out_of(len(log.sent), "sent application"),
        None if flow.empty else stage_charts.flow(flow),
        table("How the applications stand", held, ["ending", "applications"]),
    )
    return Section(Part.SHORT, (first, way), tiles)


def stops(log: SearchLog, beside: Beside) -> Section:
    """Answer: how far do applications get, and at which step does it stop?"""
    sent, reached = len(log.sent), stages.reached(log)
    far = Figure(
        "How far it gets",
        stage_insight.reached(reached).sentence,
        out_of(sent, "sent application"),
        stage_charts.reached(reached) if sent else None,
        table(
            "Applications that got to each stage",
            reached,
            _told(reached, ["stage", "reached", "at_most", "of", "stopped", "pending"]),
        ),
    )
    conversion = steps.conversion(log, beside.as_of)
    judged = bool(conversion["of"].any())
    first = group_insight.coverage(compare.coverage(log, Outcome.POSITIVE, beside.as_of))
    onward = Figure(
        "From step to step",
        step_insight.conversion(conversion).sentence,
        f"{first.sentence} Further on, out of those that were decided there",
        step_charts.conversion(conversion) if judged else None,
        table(
            "How many went on",
            conversion,
            _told(conversion, ["leads_to", "count", "of", "low", "high", "unclear", "pending"]),
        ),
        little=not judged,
    )
    return Section(Part.STOPS, (far, onward))


def waiting(log: SearchLog, beside: Beside) -> Section:
    """Answer: what is still open, and how long has it been silent?"""
    open_ones = silence.open_ones(log, beside.as_of)
    silent = silence.silent(log, beside.as_of)
    waits = silence.by_wait(silent)
    first = Figure(
        "What is open",
        silence_insight.open_ones(open_ones, beside.until).sentence,
    )
    long = Figure(
        "How long they have been silent",
        silence_insight.by_wait(waits, beside.until).sentence,
        out_of(len(silent), "silent application"),
        None if waits.empty else silence_charts.by_wait(waits),
        little=waits.empty,
    )
    return Section(Part.WAITING, (first, long))


def course(log: SearchLog, _: Beside) -> Section:
    """Answer: what happened when?"""
    activity, by_month = trends.activity(log), trends.activity(log, "month").iloc[::-1]
    dated = out_of(int(log.sent["applied_on"].notna().sum()), "sent application")
    named = by_month.assign(period=by_month["period"].map(month).astype("str"))
    what = ["period", "applications", "replies", "interviews"]
    figure = Figure(
        "Applications, replies and interviews",
        trend_insight.activity(activity).sentence,
        f"{dated} with a date",
        None if activity.empty else trend_charts.activity(activity),
        table("By month, the latest first", named, what),
        little=activity.empty,
    )
    return Section(Part.COURSE, (figure,))


def applications(log: SearchLog, _: Beside) -> Section:
    """Answer: which applications are these, the latest first?"""
    latest = log.applications.sort_values("applied_on", ascending=False, kind="stable")
    columns = ["company", "role", "applied_on", "furthest_stage", "ending"]
    held = [c for c in columns if (latest[c].astype("str").replace("NaT", "") != "").any()]
    listed = table("Applications, the latest first", latest, held, most=APPLICATIONS)
    said = summary.standing(metrics.standing(log)).sentence
    denominator = out_of(len(latest), "application")
    return Section(
        Part.APPLICATIONS, (Figure("Each with its ending", said, denominator, None, listed),)
    )


def _told(found: pd.DataFrame, columns: list[str]) -> list[str]:
    """The columns without those that speak of unknown depths, where no depth is unknown."""
    clear = not found["unclear"].any() if "unclear" in found else _alike(found)
    return [column for column in columns if not (clear and column in {"unclear", "at_most"})]


def _alike(found: pd.DataFrame) -> bool:
    return bool((found["at_most"] == found["reached"]).all())
