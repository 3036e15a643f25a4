"""Questions that were asked, shown letter for letter."""

from bounceback.journal import questions
from bounceback.journal.opening import open_journal
from bounceback.journal.questions import Question

HOSTILE = "<img src=x onerror=alert(1)> **why**"


def page():
    """A page with the questions alone."""
    from bounceback.ui.act import question_list

    question_list.show()


def test_a_hostile_question_is_text(played):
    """A question is shown as it was typed and never read as anything else."""
    questions.save(open_journal(), Question(HOSTILE, answer=HOSTILE))
    app = played(page)
    assert app.text.values.count(HOSTILE) == 2
    assert app.selectbox[0].options == [HOSTILE]
    assert not [text for text in app.markdown.values if "<img" in text]


def test_better_answers_are_counted_without_a_share(played):
    """The page says for how many questions an answer is ready, and asks for none."""
    questions.save(open_journal(), Question("Why us?", better_answer="The harbour"))
    questions.save(open_journal(), Question("Why now?"))
    assert "You have a better answer ready for 1 of 2." in played(page).text.values
