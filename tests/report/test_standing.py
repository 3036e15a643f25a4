"""The parts that speak of every application."""

import pandas as pd
import pytest

from bounceback.insight import stages as stage_insight
from bounceback.metrics import stages
from bounceback.report import standing
from bounceback.report.search import Beside
from bounceback.schema import empty_log

PARTS = (standing.short, standing.stops, standing.waiting, standing.course, standing.applications)


@pytest.mark.parametrize("part", PARTS)
def test_every_figure_has_its_sentence(search, log, part):
    """A chart never stands alone: what it says and what it is out of stand with it."""
    for figure in part(log, search.beside).figures:
        assert figure.sentence
        assert figure.denominator or figure.chart is None


@pytest.mark.parametrize("part", PARTS)
def test_without_applications_there_is_no_empty_chart(part):
    """Each part has something to say, and draws nothing of nothing."""
    figures = part(empty_log(), Beside(pd.NaT)).figures
    assert all(figure.sentence for figure in figures)
    assert [figure.title for figure in figures if figure.chart is not None] == []


def test_the_sentence_is_the_one_of_the_app(search, log):
    """Nothing is computed or said anew."""
    said = standing.stops(log, search.beside).figures[0]
    assert said.sentence == stage_insight.reached(stages.reached(log)).sentence
    assert said.denominator == "Out of 8 sent applications"


def test_five_numbers_open_the_report(search, log):
    """Each with what it is out of."""
    tiles = standing.short(log, search.beside).tiles
    assert [tile.name for tile in tiles] == [
        "Sent",
        "Answered",
        "In front of a person",
        "Offers",
        "Still open",
    ]
    assert (tiles[0].number, tiles[0].out_of) == ("8", "of 8 looked at")


@pytest.mark.parametrize(("depth", "columns"), [("applied", 5), ("unknown", 6)])
def test_a_column_about_unknown_depths_stands_only_where_there_are_any(search, log, depth, columns):
    """Two columns of the same numbers tell nobody anything."""
    stage = log.applications["furthest_stage"].mask(lambda s: s == "applied", depth)
    frame = log.applications.assign(furthest_stage=stage)
    changed = type(log)(frame, log.interviews, log.reasons, log.mentions)
    table = standing.stops(changed, search.beside).figures[0].table
    assert len(table.headers) == columns


def test_the_list_leaves_out_what_nobody_wrote(search, log):
    """A column without a word has no header; the latest application stands first."""
    bare = log.applications.assign(role=pd.Categorical([""] * len(log.applications)))
    listed = standing.applications(
        type(log)(bare, log.interviews, log.reasons, log.mentions), search.beside
    )
    table = listed.figures[0].table
    assert table.headers == ("Company", "Applied on", "Furthest stage", "Ending")
    assert table.rows[0] == ("Nordlicht GmbH", "12 January 2026", "Final round", "Open")
