"""The weaknesses page: what comes back, and what carries."""

from datetime import date

import pandas as pd

from bounceback.journal import mock_interviews
from bounceback.journal.mock_interviews import MockInterview
from bounceback.journal.opening import open_journal
from bounceback.ui.state import SAMPLE_OWNER
from bounceback.vocabulary.terms import Theme

PAGE = "understand/weaknesses"


def test_weaknesses_and_strengths_stand_apart(opened):
    """Recurrence, time and strengths, each with its table."""
    app = opened(PAGE)
    titles = [title.value for title in app.header]
    assert titles[:5] == [
        "How much is known",
        "What your notes suggest",
        "What comes back",
        "When it came up",
        "What carries you",
    ]
    assert len(app.get("vega_lite_chart")) == 7


RATED = "How themes were rated"
IN_MOCKS = "How themes were rated in mock interviews"


def titled(app, words):
    """The titles of the page that hold these words."""
    return [title.value for title in app.header if words in title.value]


def test_rated_themes_are_shown_where_the_sheet_rates_them(opened):
    """Halves and one by one; a sheet without such columns has neither, and no empty picture."""
    assert titled(opened(PAGE), RATED) == [RATED, f"{RATED}, one by one"]
    assert not titled(opened(PAGE, "four rows"), RATED)


def test_mock_interviews_stand_apart(opened):
    """Their ratings are named as what they are, and change nothing of the others."""
    before = opened(PAGE).dataframe
    kept = MockInterview(date(2026, 3, 1), "a friend", {Theme.SALARY: 2})
    mock_interviews.save(open_journal(owner=SAMPLE_OWNER), kept)
    app = opened(PAGE)
    assert titled(app, IN_MOCKS) == [IN_MOCKS, f"{IN_MOCKS}, one by one"]
    captions = [caption.value for caption in app.caption]
    assert any("with a theme rated by you or your coach" in text for text in captions)
    rated = [table.value for table in before if "Average before" in table.value]
    again = [table.value for table in app.dataframe if "Average before" in table.value]
    pd.testing.assert_frame_equal(again[0], rated[0])
    assert again[1]["Theme"].tolist() == ["Salary talk"]


def test_the_denominator_is_the_interviews_with_something_noted(opened):
    """A theme counts out of the interviews that were reviewed, not of all."""
    app = opened(PAGE)
    reviewed = app.dataframe[1].value["Out of"].iloc[0]
    expected = f"Out of {reviewed} interviews with something to improve noted."
    assert any(caption.value.startswith(expected) for caption in app.caption)


def test_suggestions_alone_are_listed_and_never_drawn(opened):
    """What was only found in a note stands in the table as unconfirmed, not in a chart."""
    app = opened(PAGE, "suggestive")
    assert not app.get("vega_lite_chart")
    table = app.dataframe[1].value.set_index("Theme")
    assert table.loc["Confidence and nerves", "Suggested only"] == 2
    assert table.loc["Confidence and nerves", "Interviews"] == 0


def test_without_interviews_nothing_is_drawn(opened):
    """A sheet without a word about interviews gets sentences, no empty chart, no exception."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception


def suggested(app) -> int:
    """Return how many suggestions nobody has judged yet."""
    mentions = app.session_state["in_use"].log.mentions
    return int((mentions["provenance"] == "suggested").sum())


def test_a_suggestion_counts_once_it_is_confirmed(opened):
    """One click makes the suggested theme the person's own reading, also at the next visit."""
    app = opened(PAGE, "suggestive")
    before = suggested(app)
    assert before
    app.button(key="confirm_0").click().run()
    assert suggested(app) == before - 1
    assert "guess" in set(app.session_state["in_use"].log.mentions["provenance"])
    assert suggested(opened(PAGE, "empty")) == before - 1


def test_a_suggestion_that_is_turned_down_goes(opened):
    """What is not so vanishes, and is not suggested again."""
    app = opened(PAGE, "suggestive")
    before = len(app.session_state["in_use"].log.mentions)
    app.button(key="reject_0").click().run()
    assert len(app.session_state["in_use"].log.mentions) == before - 1
    assert len(opened(PAGE, "empty").session_state["in_use"].log.mentions) == before - 1


def test_a_suggestion_can_be_counted_as_something_else(opened):
    """The person's own word for it is what counts."""
    app = opened(PAGE, "suggestive")
    app.selectbox(key="theme_0").set_value(Theme.SALARY).run()
    app.button(key="rename_0").click().run()
    mentions = app.session_state["in_use"].log.mentions
    assert mentions.loc[mentions["provenance"] == "guess", "theme"].tolist() == ["salary"]
