"""What only the person can say, on the page."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    from bounceback.importing.account import Account
    from bounceback.importing.decisions import ColumnDecision, Decisions, TableDecision
    from bounceback.ui import open_questions
    from bounceback.vocabulary.fields import Field

    columns = (ColumnDecision("Status", Field.STATUS), ColumnDecision("Role", Field.ROLE))
    tables = (TableDecision("mine.csv", columns=columns),)
    open_questions.show(Account(3, 3, 0, 0, (), Decisions(tables)))


def test_each_question_leads_to_its_answer() -> None:
    """By a link to the part of the page that takes it."""
    app = AppTest.from_function(_page, default_timeout=60).run()
    title, question = (element.value for element in app.markdown)
    assert title == "**Only you can say**"
    assert question.startswith("Which column names the company")
    assert question.endswith("[Columns](#columns)")
