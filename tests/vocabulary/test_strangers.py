"""The words by which a table shows what it is about."""

import pytest

from bounceback.vocabulary.strangers import strangers
from bounceback.vocabulary.words import normalise, words


def test_every_word_stands_as_a_header_is_looked_up():
    """A word in another spelling would never be found."""
    known = strangers()
    phrases = {*known.weak, *known.candidates, *known.names}
    phrases |= {*known.adverts, *known.totals, *known.signs, *known.mailing, *known.mailing_too}
    phrases |= {*known.advertised, *known.opening_days, *known.places_to_study, *known.programmes}
    for topic in known.topics:
        phrases |= {*topic.headers, *topic.words}
    assert {phrase for phrase in phrases if normalise(phrase) != phrase} == set()


def test_weak_headers_are_headers():
    """They qualify what the word lists say, and say nothing of their own."""
    assert strangers().weak <= {*words().headers, *words().ambiguous_headers}


def test_no_topic_claims_a_word_that_speaks_of_applying():
    """A header counts for one side only."""
    known = strangers()
    claimed = {header for topic in known.topics for header in topic.headers}
    assert {header for header in claimed if known.speaks_of_applying(header)} == set()


@pytest.mark.parametrize(
    ("header", "speaks"),
    [
        ("date applied", True),
        ("beworben am", True),
        ("phone interview", True),
        ("date", False),
        ("status", False),
        ("disapproved", False),
    ],
)
def test_a_header_speaks_of_applying_by_the_beginning_of_a_word(header, speaks):
    """Not by letters within one."""
    assert strangers().speaks_of_applying(header) is speaks


@pytest.mark.parametrize(
    ("header", "topics"),
    [("genre", 1), ("order date", 1), ("sales rep", 1), ("company", 0), ("reorder dates", 0)],
)
def test_a_topic_knows_its_headers(header, topics):
    """Whole ones, and those with one of its words in them."""
    assert sum(topic.names(header) for topic in strangers().topics) == topics
