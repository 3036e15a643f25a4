"""The advice that Understand carries, made concrete on a person's own data.

The tests are named after the numbers of the advice, as those of the section Act are.
"""

import re
from datetime import UTC, date, datetime

from bounceback import demo
from bounceback.importing.building import Source, build
from bounceback.journal import uploads
from bounceback.journal.opening import open_journal
from bounceback.vocabulary.terms import Ending, Stage

HEADER = "Company,Role,Date applied,Outcome,Phone screen,Outcome date"
IN_FRONT = re.compile(r"(\d+) of (\d+) applications got you in front of a person")


def said(app) -> str:
    """Return what the page says."""
    return "\n".join([*app.text.values, *app.caption.values, *app.markdown.values])


def keep(*rows: str) -> None:
    """Keep a sheet of these rows, as if it had been opened at an earlier visit."""
    sheet = "\n".join([HEADER, *rows]).encode()
    uploads.keep(open_journal(), [("search.csv", sheet)], "", datetime.now(UTC))


def sample_log():
    """Return the log of the sample."""
    file = demo.data_path("sample.xlsx")
    return build([Source(file.name, file.read_bytes())], None, date(2027, 1, 1)).log


def test_advice_21_being_invited_is_counted_out_of_all_that_was_sent(opened):
    """Overview opens with how many applications got in front of a person, out of those sent."""
    sent = sample_log().applications
    sent = sent[sent["ending"] != Ending.NOT_APPLIED]
    met = sent["furthest_stage"].isin([Stage.SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER])
    found = IN_FRONT.search(said(opened("understand/overview")))
    assert found
    assert (int(found[1]), int(found[2])) == (met.sum(), len(sent))


def test_advice_22_what_was_changed_is_looked_at_before_and_since_and_nothing_is_promised(opened):
    """Six before a new CV and six since stand side by side, and so few decide nothing."""
    before = [f"Old {n},Cook,2026-01-{n + 10},Rejected,,2026-02-20" for n in range(5)]
    since = [f"New {n},Cook,2026-03-{n + 10},Waiting,2026-03-25," for n in range(2)]
    keep(
        *before,
        "Old 6,Cook,2026-01-20,Waiting,2026-02-01,",
        *since,
        *[f"Newer {n},Cook,2026-03-{n + 12},Rejected,,2026-06-01" for n in range(4)],
    )
    words = said(opened("understand/trends", "empty", changed_on="2026-03-01", change="new CV"))
    assert "Since 1 March 2026 (“new CV”), 2 of 6 applications" in words
    assert "before, 1 of 6" in words
    assert "too early to say" in words


def test_advice_24_getting_up_again_is_a_number_of_days_and_no_score(opened):
    """After each of five rejections the next application went out two days later, once one."""
    days = (5, 9, 13, 17, 21)  # each sent two days after the rejection before it
    keep(
        *[f"Company {day},Cook,2026-01-{day:02},Rejected,,2026-01-{day + 2:02}" for day in days],
        "Corde,Cook,2026-01-24,Waiting,,",
    )
    words = said(opened("understand/trends", "empty"))
    assert "After 5 of 5 dated rejections a next application or interview came" in words
    assert "half of them within 2 days, and all of them 1 to 2 days later" in words
    assert not re.search(r"score|streak|record|fast|slow", words, re.IGNORECASE)
