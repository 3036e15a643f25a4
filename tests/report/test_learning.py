"""The parts that speak of what was learnt."""

import pandas as pd
import pytest

from bounceback.report import learning
from bounceback.report.choosing import Choice, Naming
from bounceback.report.names import Names
from bounceback.report.search import Beside
from bounceback.report.sharing import shared
from bounceback.schema import empty_log

PARTS = (learning.reasons, learning.themes, learning.what_was_tried)


@pytest.fixture
def kept(log):
    """The log with names and quotes, without suggestions."""
    return shared(log, Choice(names=Naming.KEEP, words=True), Names({}, {}))


def titled(section, title):
    """The figure of this title."""
    return next(figure for figure in section.figures if figure.title == title)


@pytest.mark.parametrize("part", PARTS)
def test_without_anything_noted_each_part_still_speaks(part):
    """A sentence says that nothing is known; nothing is drawn."""
    figures = part(empty_log(), Beside(pd.NaT)).figures
    assert all(figure.sentence for figure in figures)
    assert [figure.title for figure in figures if figure.chart is not None] == []


def test_only_what_is_confirmed_is_a_reason(kept, search):
    """The visa of a note is no reason until the person says so."""
    figure = titled(learning.reasons(kept, search.beside), "Reasons, told and guessed")
    assert [row[0] for row in figure.table.rows] == ["Preparation", "Zreason of Kelp"]
    assert figure.denominator == "Out of 3 ended applications with a reason"


def test_quotes_are_those_that_say_more_than_their_name(kept, search):
    """Two words are no quote; each stands with who says so."""
    table = titled(learning.reasons(kept, search.beside), learning.IN_THEIR_WORDS).table
    assert table.rows == (
        (
            "Preparation",
            "Zwords: Anna from Nordlicht told me to read more",
            "Told by the employer",
        ),
        ("Zreason of Kelp", "a b c", "Your own reading"),
    )


def test_the_name_of_a_theme_is_no_quote(kept, search):
    """A tag that only repeats the theme is left out."""
    mentions = kept.mentions[kept.mentions["theme"] == "confidence"]
    mentions = mentions.assign(words="confidence AND nerves").reset_index(drop=True)
    log = type(kept)(kept.applications, kept.interviews, kept.reasons, mentions)
    titles = [figure.title for figure in learning.themes(log, search.beside).figures]
    assert learning.IN_THEIR_WORDS not in titles


def test_without_quotes_no_words_are_shown(log, search):
    """The figure is not there at all."""
    hidden = shared(log, Choice(), Names({}, {}))
    for part in (learning.reasons, learning.themes):
        titles = [figure.title for figure in part(hidden, search.beside).figures]
        assert learning.IN_THEIR_WORDS not in titles


def test_what_was_tried_says_whether_it_helped(kept, search):
    """Plans that were looked at again, and the theme before and since its first practice."""
    section = learning.what_was_tried(kept, search.beside)
    plans = titled(section, "Plans")
    assert plans.sentence.startswith("You carried out 1 of 1 plan,")
    assert plans.denominator == "Out of 2 plans made, 1 of them looked at again"
    assert plans.table.rows[0][2:4] == ("Yes", "Partly")
    practised = titled(section, "After practice")
    assert practised.table.rows == (("Confidence and nerves", "1", "1", "1", "0", "1"),)
    assert practised.chart is not None
