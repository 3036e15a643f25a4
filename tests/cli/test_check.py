"""`check`: how a sheet was read, and decisions to correct."""

import json

from tests.cli.sheets import SENT, SHEET


def test_check_says_how_a_sheet_was_read(run):
    """Each column with its meaning, and each row with a question."""
    result = run("check", "jobs.csv", *SENT, jobs_csv=SHEET)
    assert result.exit_code == 0
    assert "8 rows: 7 kept, 1 set aside" in result.stdout
    assert "Company → Company" in result.stdout
    assert "row 8, Outcome: Mercury" in result.stdout


def test_a_question_about_a_whole_column_names_no_row(run):
    """Whether 3/4 is in March or in April concerns every row."""
    sheet = "Company,Applied\nKelp,3/4/2026\nMoss,5/6/2026\n"
    result = run("check", "jobs.csv", jobs_csv=sheet)
    assert "jobs.csv, Applied: " in result.stdout
    assert "row 0" not in result.stdout


def test_what_only_the_person_can_say_stands_first(run):
    """As on the screen; nothing is asked where the sheet says it all."""
    asking = "Company,Status\nKelp,Applied\nMoss,on the shelf\n"
    result = run("check", "jobs.csv", jobs_csv=asking)
    assert "Only you can say:\n  What does 1 status word mean, on 1 row?" in result.stdout
    plain = "Company,Status\nKelp,Applied\nMoss,Rejected\n"
    assert "Only you" not in run("check", "jobs.csv", jobs_csv=plain).stdout


def test_decisions_go_round(run, counted):
    """What `check --json` prints, given back to `summary --decisions`, gives the same counts."""
    decisions = run("check", "jobs.csv", "--json", *SENT).stdout
    again = run(
        *("summary", "jobs.csv", "--decisions", "mine.json", "--json", *SENT), mine_json=decisions
    )
    assert again.exit_code == 0, again.stderr
    assert json.loads(again.stdout) == counted


def test_a_corrected_decision_changes_the_counts(run, counted):
    """A status that was asked about is counted once it is answered."""
    decisions = counted["account"]["decisions"]
    for status in decisions["statuses"]:
        if status["asked"]:
            status |= {"ending": "withdrew", "asked": False, "confirmed": True}
    result = run(
        *("summary", "jobs.csv", "--decisions", "mine.json", "--json", *SENT),
        mine_json=json.dumps(decisions),
    )
    ending = json.loads(result.stdout)["ending"]
    assert (ending["withdrew"], ending["unknown"]) == (1, 0)
