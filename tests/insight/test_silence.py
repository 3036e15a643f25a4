"""What is said of a silence."""

from datetime import date

import pandas as pd
import pytest

from bounceback.insight import silence
from bounceback.insight.until import Until

UNDECIDED = "open ones still count as undecided"


def open_ones(silent, under_way=0, unclear=0, undated=0, unknown=0):
    """How many are open, and what is known of them; of others nobody knows whether they are."""
    row = {"silent": silent, "under_way": under_way, "unclear": unclear, "undated": undated}
    return pd.DataFrame([{"open": sum(row.values()), **row, "unknown": unknown}])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (open_ones(0), "No application stands as open, so there is none to wait for."),
        (open_ones(1), "1 application stands as open: it has had no answer yet."),
        (
            open_ones(20, 3),
            "23 applications stand as open: 20 have had no answer yet and 3 are under way.",
        ),
        (
            open_ones(2, 1, 3, 4),
            (
                "10 applications stand as open: 2 have had no answer yet, 1 is under way, of "
                "3 it is not written down how far they got and of 4 the day of applying is not "
                "written down."
            ),
        ),
        (
            open_ones(0, unknown=13),
            "No application is written down as open; how 13 ended or stand is not written down.",
        ),
        (
            open_ones(1, 1, unknown=1),
            (
                "2 applications stand as open: 1 has had no answer yet and 1 is under way; how 1 "
                "ended or stands is not written down."
            ),
        ),
        (open_ones(0, 2), "2 applications stand as open: both are under way."),
    ],
)
def test_what_is_open(table, said):
    """Every open application is in one part of the sentence; empty parts are left out."""
    assert silence.open_ones(table).sentence == said


def chances(*rows):
    """The chance of a positive reply after some waits."""
    names = ["waited", "share", "low", "high", "of", "within"]
    return pd.DataFrame(rows, columns=names).assign(event="positive")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            chances(
                (6, 0.2, 0.1, 0.3, 90, 60),
                (7, 0.1, 0.05, 0.18, 80, 60),
                (14, 0.04, 0.01, 0.12, 57, 60),
                (30, 0.0, 0.0, 0.08, 42, 45),
            ),
            (
                "Still silent after 7 days, about 10% had a positive reply within 60 more days "
                "(likely between 5% and 18%, of 80); after 14 days about 4% (likely between 1% "
                "and 12%, of 57); after 30 days none within 45 more (likely at most 8%, of 42); "
                f"{UNDECIDED}."
            ),
        ),
        (
            chances((7, 0.001, 0.0006, 0.002, 50000, 60)),
            (
                "Still silent after 7 days, under 1% had a positive reply within 60 more days "
                f"(likely close to under 1%, of 50,000); {UNDECIDED}."
            ),
        ),
        (
            chances((3, 0.1, 0.05, 0.18, 80, 60)),
            (
                "Too few days are written down, or too few applications were silent for long, to "
                "say what still comes."
            ),
        ),
        (
            chances((7, 0.1, 0.05, 0.18, 80, 60)).assign(event="answer"),
            (
                "Too few days are written down, or too few applications were silent for long, to "
                "say what still comes."
            ),
        ),
    ],
)
def test_what_still_comes_after_a_week_two_and_a_month(table, said):
    """Each wait with its chance, range, count, and how far ahead it looks where that differs."""
    assert silence.chances(table).sentence == said


def waits(**verdicts):
    """How many silent applications have each verdict."""
    rows = [(name.replace("_", " "), count) for name, count in verdicts.items()]
    table = pd.DataFrame(rows, columns=["verdict", "applications"]).assign(start=0, stop=7)
    order = pd.CategoricalDtype(["still early", "follow up", "too few to say", "let go"])
    return table.astype({"verdict": order})


@pytest.mark.parametrize(
    ("table", "said", "next_step"),
    [
        (
            waits(still_early=5, follow_up=8, let_go=7),
            (
                "20 applications have been silent since you applied: 5 are still early, 8 are "
                "worth a follow-up and 7 you may let go of."
            ),
            "Write to those",
        ),
        (
            waits(still_early=1, too_few_to_say=2),
            (
                "3 applications have been silent since you applied: 1 is still early and of 2 "
                "nothing can be said, as too few have waited so long."
            ),
            "There is nothing to do",
        ),
        (
            waits(let_go=1),
            "1 application has been silent since you applied: you may let go.",
            "Let them go",
        ),
        (
            waits(too_few_to_say=4),
            (
                "4 applications have been silent since you applied: too few have waited so long "
                "to say what that means."
            ),
            "No silence asks",
        ),
        (waits(), "No open application is known to wait in silence.", "No silence asks"),
    ],
)
def test_what_may_be_said_of_the_silent_ones(table, said, next_step):
    """Counts by verdict, and the one thing to do about them."""
    found = silence.by_wait(table)
    assert found.sentence == said
    assert found.action.startswith(next_step)


LONG_AGO = Until(pd.Timestamp("2026-06-01"), date(2026, 11, 22))
LATELY = Until(pd.Timestamp("2026-06-01"), date(2026, 7, 1))


def test_what_an_old_sheet_tells_of_silence_is_said_of_its_last_day():
    """Of a silence counted to June, nobody is told in November to give it time."""
    found = silence.by_wait(waits(still_early=1, too_few_to_say=2), LONG_AGO)
    assert found.sentence == (
        "On 1 June 2026, the last day in your sheet, 3 applications were silent: 1 was still early "
        "and of 2 nothing could be said, as too few had waited so long. If nothing came since, "
        "that is 174 more days of silence; a newer sheet tells more."
    )
    assert found.action.startswith("Write down what came since 1 June 2026")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            silence.open_ones(open_ones(1), LONG_AGO),
            (
                "Going by your sheet, which ends on 1 June 2026: 1 application stands as open: it "
                "has had no answer yet."
            ),
        ),
        (
            silence.follow_up(waits().assign(waited=0), LONG_AGO),
            (
                "No silent application calls for a follow-up, going by a sheet that ends on 1 June "
                "2026."
            ),
        ),
        (
            silence.let_go(waits().assign(waited=0), LONG_AGO),
            (
                "Of no silent application can that be said yet, going by a sheet that ends on 1 "
                "June 2026."
            ),
        ),
    ],
)
def test_every_reading_of_an_old_sheet_names_its_last_day(found, said):
    """And none of them says that there is nothing to do but to wait."""
    assert found.sentence == said
    assert "time" not in found.action


def test_a_sheet_of_lately_tells_of_the_present():
    """Up to thirty days after its last day, nothing is put into the past."""
    table = waits(still_early=5)
    assert silence.by_wait(table, LATELY) == silence.by_wait(table)
    assert silence.open_ones(open_ones(1), LATELY) == silence.open_ones(open_ones(1))


def listed(*waited, latest=12, share=0.0, low=0.0, high=0.08, of=42):
    """Silent applications with their figures."""
    table = pd.DataFrame({"waited": waited}).assign(share=share, low=low, high=high, of=of)
    table = table.assign(answer_low=0.03, answer_high=0.2, within=60)
    return table.assign(answer=[0.09, 0.14][: len(waited)], latest=pd.array([latest], "Int64")[0])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            listed(121, 26),
            (
                "2 applications have been silent for 26 to 121 days. No positive reply whose "
                "day is known took longer than 12 days in your search so far."
            ),
        ),
        (
            listed(26, latest=None),
            (
                "1 application has been silent for 26 days. No positive reply with a day has "
                "come in your search so far."
            ),
        ),
        (
            listed(60, 26, latest=84, share=0.02, low=0.01, high=0.03, of=900),
            (
                "2 applications have been silent for 26 to 60 days. Of those still silent after "
                "26 days, about 2% had a positive reply in your search so far (likely between 1% "
                "and 3%, of 900)."
            ),
        ),
        (listed().iloc[:0], "Of no silent application can that be said yet."),
    ],
)
def test_what_may_be_let_go_is_said_as_what_has_happened_so_far(table, said):
    """Never that nothing will come: only that nothing, or hardly anything, has come so late."""
    assert silence.let_go(table).sentence == said


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            listed(21, 14),
            (
                "2 applications have been silent for 14 to 21 days. Of those silent as long, about "
                "9% to 14% still had an answer of some kind within 60 more days (likely between "
                "3% and 20%, of 42 or more)."
            ),
        ),
        (
            listed(21),
            (
                "1 application has been silent for 21 days. Of those silent as long, about 9% "
                "still had an answer of some kind within 60 more days (likely between 3% and 20%, "
                "of 42 or more)."
            ),
        ),
        (listed().iloc[:0], "No silent application calls for a follow-up now."),
    ],
)
def test_what_is_worth_a_follow_up(table, said):
    """How long they have waited, and how many as silent as they had an answer."""
    assert silence.follow_up(table).sentence == said


def test_how_long_they_had_been_silent_on_the_last_day_of_an_old_sheet():
    """The days of a list are those up to that day, and the sentence says so."""
    for said in (silence.follow_up(listed(21, 14), LONG_AGO), silence.let_go(listed(21), LONG_AGO)):
        assert " had been silent for " in said.sentence
        assert " on 1 June 2026. " in said.sentence
