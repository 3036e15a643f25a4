"""What the texts below a header tell, whatever the header is."""

import pandas as pd
import pytest

from bounceback.importing.content import look
from bounceback.importing.told_statuses import (
    are_short,
    holds_statuses,
    is_told,
    tells_history,
    tells_standing,
)

UNSENT = ["", "", "nicht gesendet", "Nicht gesendet", "nicht gesendet"]


@pytest.mark.parametrize(
    ("texts", "history"),
    [
        (["Applied", "Applied - Interview", "Rejected"], True),
        (["Applied", "Rejected"], False),
        (["Applied", "ask Ada", "bus 12"], False),
        (["Applied", "applied", "APPLIED"], False),
        (UNSENT, False),
        (["not sent", "not submitted yet", "Not sent", "saved"], False),
    ],
)
def test_notes_that_are_statuses_are_a_history(texts, history):
    """Not a remark that comes again, nor one that nothing was sent."""
    assert tells_history(look(pd.Series(texts))) is history


@pytest.mark.parametrize(
    ("texts", "holds"),
    [(["Applied", "Rejected"], True), (["no", "no"], False), (["Applied", "Kelp"], False)],
)
def test_a_column_of_statuses_holds_little_else(texts, holds):
    """And not only yes and no."""
    assert holds_statuses(look(pd.Series(texts))) is holds


@pytest.mark.parametrize(
    ("header", "tells"),
    [("mercury", False), ("where it stands now", True), ("status of the kelp", True)],
)
def test_a_header_that_speaks_of_a_status_needs_few_words(header, tells):
    """A third of the texts will do there."""
    content = look(pd.Series(["Applied", "Rejected", "Kelp", "Moor", "Tern"]))
    assert tells_standing(header, content) is tells


@pytest.mark.parametrize(
    ("texts", "short", "told"),
    [
        (["", "Applied", "they said that they would call"], False, False),
        (["Applied", "进入人才池"], True, False),
        (["they said that they would call"], False, True),
        (["聊了项目和实习经历，感觉还可以"], False, True),
        ([""], False, False),
    ],
)
def test_statuses_are_of_a_few_words_and_notes_of_more(texts, short, told):
    """Two Chinese characters count as a word."""
    content = look(pd.Series(texts))
    assert (are_short(content), is_told(content)) == (short, told)
