"""What a click on a mark of the pages that count days brings up."""

import pandas as pd
import pytest

from bounceback.metrics import before_after, resilience, silence, waiting
from bounceback.ui import behind_waiting

AS_OF = pd.Timestamp("2026-03-03")


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ({"event": "silence", "day": 60}, [2, 5]),
        ({"event": "silence", "day": 30}, [5]),
        ({"event": "positive", "day": 60}, []),
    ],
)
def test_a_day_of_a_curve_leads_to_the_answers_by_then(log, mark, expected) -> None:
    """The applications with that answer by that day, with the days that it took."""
    found = behind_waiting.answers(log, mark, waiting.first_answers(log, AS_OF))
    assert found["application"].tolist() == expected
    assert set(found["first_answer"]) <= {"Nothing yet"}
    assert (found["after_days"] <= mark["day"]).all()


def test_a_chance_leads_to_those_that_were_silent_longer(log) -> None:
    """These are the applications that the chance stands on."""
    first = waiting.first_answers(log, AS_OF)
    found = behind_waiting.longer(log, {"waited": 22}, first)
    assert found["application"].tolist() == [2]
    assert found["after_days"].tolist() == [50]


def test_a_bar_of_waits_leads_to_its_silent_applications(log) -> None:
    """The days from start to before stop, of that verdict alone."""
    silent = silence.silent(log, AS_OF)
    mark = {"start": 49, "stop": 56, "verdict": "too few to say"}
    found = behind_waiting.silent(log, mark, silent)
    assert found["company"].tolist() == ["Brill"]
    assert found["waited"].tolist() == [50]
    assert behind_waiting.silent(log, {**mark, "stop": 50}, silent).empty
    assert behind_waiting.silent(log, {**mark, "verdict": "let go"}, silent).empty


def test_a_half_leads_to_the_applications_that_it_is_judged_by(log) -> None:
    """Those too young, and those of which it is not known, stay out."""
    judged = before_after.judged(log, pd.Timestamp("2026-01-10"), AS_OF, "interview")
    before = behind_waiting.half(log, {"half": "before"}, judged)
    assert before["company"].tolist() == ["Ada"]
    assert before["it_happened"].tolist() == ["Yes"]
    since = behind_waiting.half(log, {"half": "since"}, judged)
    assert since["it_happened"].tolist() == ["No"]


def test_a_day_after_a_rejection_leads_to_the_rejections(log) -> None:
    """The rejected applications that were followed by that step on that day."""
    ended = log.applications.assign(
        ended_on=pd.to_datetime(["2026-01-10", None, None, None, None, None])
    )
    dated = type(log)(ended, log.interviews, log.reasons, log.mentions)
    rejected = resilience.rejected(dated, AS_OF)
    found = behind_waiting.next_step(dated, {"days": 2, "step": "application"}, rejected)
    assert found["company"].tolist() == ["Ada"]
    assert behind_waiting.next_step(dated, {"days": 3, "step": "application"}, rejected).empty
    assert behind_waiting.next_step(dated, {"days": 2, "step": "interview"}, rejected).empty


def test_a_list_shows_the_chance_with_its_range_and_its_count() -> None:
    """The range reads as one text, and is left blank where nobody knows."""
    waiting = pd.DataFrame({"company": ["Ada", "Brill"], "role": "Cook", "applied_on": AS_OF})
    waiting = waiting.assign(
        waited=9, answer=0.4, share=[0.1, None], low=[0.05, None], high=[0.184, None], of=[80, 0]
    )
    found = behind_waiting.listed(waiting)
    assert found["likely"].tolist() == ["5% to 18%", ""]
    assert found["of"].tolist() == [80, 0]
    assert found["positive"].tolist()[0] == 0.1
