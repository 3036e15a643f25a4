"""What is said of a change that the person names."""

import pandas as pd
import pytest

from bounceback.insight import before_after

LEFT = "; left out: 7 younger than 30 days"


def split(before, since, better, *, young=0, unclear=0):
    """The two halves: counts and sizes, with a range made up."""
    rows = pd.DataFrame([before, since], columns=["count", "of"])
    share = rows["count"] / rows["of"]
    return rows.assign(
        half=["before", "since"],
        changed_on=pd.Timestamp("2024-05-03"),
        outcome="positive",
        horizon=30,
        share=share,
        low=0.05,
        high=0.4,
        at_most=rows["count"] + [unclear, 0],
        better_low=better,
        better_high=better,
        young=[0, young],
    )


COUNTS = (
    "9 of 40 applications (22%, likely between 5% and 40%) had a positive reply within 30 days; "
    "before, 5 of 45 applications (11%, likely between 5% and 40%)."
)
EARLY = "It is too early to say whether that is a change"


@pytest.mark.parametrize(
    ("better", "said"),
    [
        (0.95, "It is likely better now: the chance that the rate is higher now is 95%"),
        (0.949, f"{EARLY}: the chance that the rate is higher now is 95%"),
        (0.5, f"{EARLY}: the chance that the rate is higher now is 50%"),
        (0.051, f"{EARLY}: the chance that the rate is higher now is 5%"),
        (
            0.05,
            (
                "It is likely lower now (the chance that the rate is higher now is 5%), and the "
                "season, the roles or the sources can do that as well"
            ),
        ),
    ],
)
def test_likely_is_said_from_ninety_five_per_cent_on(better, said):
    """In both directions alike, and never of the person."""
    table = split((5, 45), (9, 40), better, young=7)
    assert before_after.split(table).sentence == f"Since 3 May 2024, {COUNTS} {said}{LEFT}."


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.95, 0.99, "It is likely better now: the chance that the rate is higher now is between"),
        (0.94, 0.99, EARLY),
        (0.01, 0.06, EARLY),
        (0.01, 0.05, "It is likely lower now"),
    ],
)
def test_what_is_not_known_gives_a_range(low, high, said):
    """Counts from the least to the most, no single share, and a verdict that holds at both ends."""
    table = split((5, 45), (9, 40), 0.5, unclear=2).assign(better_low=low, better_high=high)
    found = before_after.split(table).sentence
    assert "before, between 5 and 7 of 45 applications (likely between 5% and 40%)" in found
    assert "; for 2 of them the day of the answer, or how far it got, is not written down" in found
    assert f". {said}" in found
    assert f"between {low:.0%} and {high:.0%}" in found


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("new CV", " (“new CV”)"),
        ("  two\nlines ", " (“two lines”)"),
        ("", ""),
        ("x" * 90, f" (“{'x' * 59}…”)"),
    ],
)
def test_the_change_has_the_name_that_the_person_gave_it(name, called):
    """Their words stand in quotation marks, on one line, cut short."""
    said = before_after.split(split((5, 45), (9, 40), 0.9), change=name).sentence
    assert said.startswith(f"Since 3 May 2024{called}, {COUNTS}")


def test_under_five_there_is_no_percentage():
    """Four applications in one half are too few to speak of a change, whatever the chance."""
    said = before_after.split(split((0, 45), (4, 4), 0.999)).sentence
    assert "4 of 4 applications had a positive reply" in said
    assert said.endswith(f"{EARLY}.")


def test_an_empty_half_cannot_be_compared():
    """The sizes are said, and that it is too early."""
    said = before_after.split(split((0, 0), (4, 9), float("nan"), young=7)).sentence
    assert said == (
        "Old enough to compare: 0 applications from before 3 May 2024, and 9 since then. It is too "
        f"early to say whether anything changed{LEFT}."
    )


def test_an_interview_is_named_as_one():
    """What the change is judged by stands in the sentence."""
    table = split((5, 45), (9, 40), 0.9).assign(outcome="interview", horizon=45)
    assert "had an interview within 45 days" in before_after.split(table).sentence


def mix(*rows):
    """What both halves consist of."""
    names = ["value", "what", "before", "since", "changed"]
    table = pd.DataFrame(rows, columns=names).assign(of_before=20, of_since=10)
    return table.assign(share_before=table["before"] / 20, share_since=table["since"] / 10)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            mix(("Board", "word", 12, 5, False), ("", "missing", 8, 5, False)),
            (
                "By source, the two halves (20 before and 10 since) do not clearly differ in "
                "their mix."
            ),
        ),
        (
            mix(("Board", "word", 18, 1, True), ("Friend", "word", 2, 9, True)),
            (
                "The mix changed: “Board” stands behind 1 of 10 since then, and behind 18 of 20 "
                "before. A difference in the rate may come from that alone."
            ),
        ),
        (
            mix(("", "rest", 0, 8, True), ("", "missing", 20, 1, True)),
            (
                "The mix changed: a source that is not known stands behind 1 of 10 since "
                "then, and behind 20 of 20 before. A difference in the rate may come from that "
                "alone."
            ),
        ),
        (
            mix(("", "missing", 20, 10, False)),
            "No source is written down, so the mix is not known.",
        ),
        (
            mix(("Board", "word", 20, 0, False)).assign(of_since=0),
            "One half is empty, so there is no mix to compare.",
        ),
        (mix().iloc[:0], "One half is empty, so there is no mix to compare."),
    ],
)
def test_a_mix_that_changed_is_said_plainly(table, said):
    """The part that moved most, with its counts in both halves."""
    assert before_after.mix(table).sentence == said
