"""What holds for everything that is said: its numbers, its tone, and that it leads somewhere."""

import re
from itertools import combinations

import pandas as pd
import pytest

HORIZON = 60  # days: what the months are compared at where nothing else is asked for
UNKIND = re.compile(
    r"!|\bfail|\bpoor|\bbad at|below average|should have|\bweak(?!ness)|\bworse|\bwrong|\bstreak",
    re.IGNORECASE,
)
ONLY_TOLD = {"asking.answered", "compare.coverage", "recent.since"}  # no step follows from these
RATED = {"average", "earlier", "later", "rating"}  # means of ratings, said with one decimal
PER_CENT = re.compile(r"\d%")
COUNT = re.compile(r"\b[Oo]f \d|\bday \d")


def numbers_of(table):
    """Every number that stands in a table, or is a sum, a difference or a rounding of such."""
    found = {len(table)}
    for name in table:
        column = table[name].dropna()
        if pd.api.types.is_datetime64_any_dtype(column):
            found |= {part for date in column for part in (date.day, date.year)}
            found.add(column.nunique())
        elif pd.api.types.is_float_dtype(column):
            found |= {round(100 * value) for value in column}
            found |= {int(rating) for rating in column if name in {"least", "most"}}
            found |= {part for value in column if name in RATED for part in parts_of(value)}
        elif pd.api.types.is_integer_dtype(column):
            found |= set(column) | sums_of(table, name)
    if "at_most" in table:
        known = table["count" if "count" in table else "reached"]
        hidden = table["at_most"] - known
        found |= {*hidden, int(hidden.sum())}
    return found


def parts_of(rating):
    """The numbers before and behind the point of a rating with one decimal."""
    return {int(part) for part in f"{rating:.1f}".split(".")}


def sums_of(table, name):
    """The sum of a column, over all rows, over groups, and without the undecided ones."""
    total = int(table[name].sum())
    found = {total}
    for key in table.columns.difference([name]):
        if pd.api.types.is_numeric_dtype(table[key]):
            continue
        groups = [int(n) for n in table.groupby(key, observed=True)[name].sum()]
        found |= set(groups) | {total - one for one in groups}
        for pair in combinations(groups, 2):
            found |= {sum(pair), total - sum(pair)}
        if list(table) == ["ending", "applications"]:  # all but the named and the unsent
            counted = table.loc[table["ending"] != "not_applied"]
            others = sorted(counted.loc[counted["ending"] != "accepted", name])
            found |= {int(counted[name].sum()), sum(others[:-3])}
    if "furthest_stage" in table:  # got to an interview or further
        deep = table["furthest_stage"].astype("str").isin(["interview", "final", "offer"])
        found.add(int(table.loc[deep, name].sum()))
    known = table[table["reason"].astype("str") != "unknown"] if "reason" in table else table
    return found | {int(known[name].sum())}


def test_every_number_stands_in_the_table(everything_said, numbers_in):
    """No number in a sentence was typed in: each is in the table, or a sum or a rounding of it."""
    assert len(everything_said) > 500
    for name, table, insight in everything_said:
        extra = {HORIZON} if name == "trends.cohorts" else set()
        strange = numbers_in(insight.sentence) - numbers_of(table) - extra
        assert not strange, f"{name}: {strange} in {insight.sentence!r}"


def test_actions_hold_no_numbers(everything_said, numbers_in):
    """An action is something to do, not another figure."""
    for _, _, insight in everything_said:
        assert not numbers_in(insight.action), insight.action


def test_the_tone_is_calm(everything_said):
    """Nothing shouts, blames or grades."""
    for _, _, insight in everything_said:
        for text in (insight.sentence, insight.action):
            assert not UNKIND.search(text), text


def test_sentences_are_whole(everything_said):
    """Each begins with a capital, a figure or a quotation, ends in a full stop, and is plain."""
    for _, _, insight in everything_said:
        for text in filter(None, (insight.sentence, insight.action)):
            assert re.match(r"[A-Z\d“]", text), text
            assert text.endswith("."), text
            assert not re.search(r"\bnan\b|NaT|None|_|\*|  |\.\.|, ,|;;", text), text


def test_a_percentage_is_never_alone(everything_said):
    """Where there is a percentage there is a count that it stands on, or the day up to which."""
    seen = 0
    for _, _, insight in everything_said:
        if PER_CENT.search(insight.sentence):
            assert COUNT.search(insight.sentence), insight.sentence
            seen += 1
    assert seen > 20


def test_under_five_cases_there_is_no_percentage(everything_said):
    """One to four applications are no basis for a rate."""
    few = [
        (table, insight)
        for name, table, insight in everything_said
        if name == "summary.headline" and 0 < table["of"].max() < 5
    ]
    assert few
    for _, insight in few:
        assert "%" not in insight.sentence


def test_everything_leads_somewhere(everything_said):
    """There is something to do next, but where nobody was rejected there is nothing to ask."""
    for name, _, insight in everything_said:
        if name not in ONLY_TOLD:
            assert insight.action or "No rejection" in insight.sentence, name


@pytest.mark.parametrize(
    "name", ["waiting.reply_curve", "trends.cohorts", "waiting.reply_rate", "silence.chances"]
)
def test_rates_say_how_open_ones_count(everything_said, name):
    """A rate over time says its method, and that open applications are still undecided."""
    rates = [i.sentence for n, _, i in everything_said if n == name and "%" in i.sentence]
    assert rates
    assert all("undecided" in sentence for sentence in rates)
    assert all("still count as undecided" in s or "plain share" in s for s in rates)
