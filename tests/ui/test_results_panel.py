"""Words for the results and ratings of interviews as tables to answer."""

from bounceback.importing.decisions import TagDecision
from bounceback.ui import results_panel as panel
from bounceback.vocabulary.fields import Field

RESULTS = [
    TagDecision(Field.RESULT, "meh", (), 2),
    TagDecision(Field.RESULT, "Passed", ("passed",), 5),
]
RATINGS = [TagDecision(Field.RATING, "so so", (), 1), TagDecision(Field.RATING, "fine", ("4",), 1)]
REASON = TagDecision(Field.REASON, "vibes", (), 9)


def test_each_kind_of_word_stands_apart_the_asked_ones_first() -> None:
    """Reasons have a table elsewhere."""
    found = (RESULTS[1], REASON, RESULTS[0], *RATINGS)
    assert [tag.value for tag in panel.words_of(found, Field.RESULT)] == ["meh", "Passed"]
    assert [tag.value for tag in panel.words_of(found, Field.RATING)] == ["so so", "fine"]


def test_only_changed_results_are_answers() -> None:
    """A table that nobody touched answers nothing; a changed word answers for itself."""
    shown = panel.results_frame(RESULTS)
    assert shown["Went on"].tolist() == [panel.NOT_SAID, "passed"]
    assert panel.result_answers(RESULTS, shown) == []
    answers = panel.result_answers(RESULTS, shown.assign(**{"Went on": ["failed", "passed"]}))
    assert [(tag.value, tag.meanings) for tag in answers] == [("meh", ("failed",))]


def test_only_changed_ratings_are_answers() -> None:
    """A number is an answer, and so is taking one back."""
    shown = panel.ratings_frame(RATINGS)
    assert panel.rating_answers([RATINGS[0]], shown.iloc[:1]) == []
    answers = panel.rating_answers(RATINGS, shown.assign(Number=[2.5, None]))
    assert [(tag.value, tag.meanings) for tag in answers] == [("so so", ("2.5",)), ("fine", ())]
