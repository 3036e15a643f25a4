"""What the added columns say of a log, as text."""

from bounceback.importing.added_columns import Added
from bounceback.importing.added_texts import of_applications, of_interviews
from bounceback.importing.building import Source, build

JOBS = b"Company,Role,Status,Reason,Told or guessed,Notes\nAda,Clerk,Rejected,visa,told,\n"
TALKS = (
    b"Company,Role,Date,Round,Result,Went well,Went badly\n"
    b"Ada,Clerk,2026-01-05,Phone screen,Failed,communication,nerves\n"
)


def test_each_column_says_its_part_in_words():
    """Labels for people, and the themes of interviews with the interview that they are from."""
    log = build([Source("jobs.csv", JOBS), Source("interviews.csv", TALKS)]).log
    [said] = of_applications(log).to_dict("records")
    assert (said[Added.STAGE], said[Added.ENDING]) == ("Phone screen", "Rejected")
    assert (said[Added.REASONS], said[Added.WHO]) == ("Visa or work permit", "Told by the employer")
    assert said[Added.STRENGTHS] == "Communication (Phone screen 2026-01-05)"
    assert said[Added.LOGGED] == ""
    [its] = of_interviews(log, {"interviews.csv"}).to_dict("records")
    assert (its[Added.KIND], its[Added.RESULT]) == ("Phone screen", "Failed")
    assert its[Added.ITS_POINTS] == "Confidence and nerves"


def test_an_empty_log_says_nothing():
    """Interviews without rows of their own have no line."""
    log = build([Source("jobs.csv", JOBS)]).log
    assert of_interviews(log, set()).empty
    assert len(of_applications(log)) == 1
