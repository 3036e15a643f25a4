"""The page for practising: what comes first, on which days, and what was practised."""

from datetime import date, timedelta

from bounceback.journal import practice, questions
from bounceback.overlay.corrections import MentionAdded
from bounceback.vocabulary.terms import Polarity, Theme

TODAY = date.today()  # noqa: DTZ011 - a person's own day is the clock's
CLERK = f"ada · clerk · {TODAY - timedelta(days=30)} · 1"


def test_without_a_confirmed_theme_any_can_be_chosen(visit):
    """Nothing is made up: the page says what to do, and offers every theme."""
    person = visit("practice")
    assert "Nothing that came up in your interviews is confirmed yet" in person.texts()
    person.choose("Practise a theme", Theme.SALARY)
    assert "**Salary talk**" in person.app.markdown.values
    person.press(f"keep_{Theme.SALARY}")
    assert practice.every(person.journal)[0].theme is Theme.SALARY


def test_a_practised_theme_says_how_often_and_when_next(visit):
    """The days still to come stand with the theme, and the next visit knows them."""
    weak = MentionAdded(CLERK, "", Theme.PREPARATION, Polarity.WEAKNESS)
    person = visit("practice", weak)
    person.press(f"keep_{Theme.PREPARATION}")
    person.press(f"keep_{Theme.PREPARATION}")
    assert "Practised 2 times." in visit("practice").texts()


def test_a_question_is_added_and_taken_away(visit):
    """A question of the person's own is kept with its draft of a better answer."""
    person = visit("practice")
    person.write("The question, word for word", "Why **us**?")
    person.press("add_question")
    person.write("Your better answer", "Because of the harbour")
    again = visit("practice")
    assert again.app.text_area[0].value == "Because of the harbour"
    assert "Why **us**?" in again.app.text.values
    again.press("drop_question")
    assert questions.every(person.journal) == ()
