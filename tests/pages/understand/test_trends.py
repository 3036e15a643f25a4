"""The trends page: what happened when, and one day of a change that the person names."""

import pytest

from bounceback.journal import named_dates
from bounceback.journal.opening import open_journal
from bounceback.ui.state import SAMPLE_OWNER

PAGE = "understand/trends"


def test_time_is_told_in_four_charts(opened):
    """Activity, when answers come, months compared, and depth by month."""
    app = opened(PAGE)
    assert len(app.get("vega_lite_chart")) == 4
    dated = int(app.dataframe[0].value["Applications"].sum())
    assert any(f"Out of {dated} sent applications with a date" in c for c in app.caption.values)


def test_without_dates_nothing_is_drawn(opened):
    """A sheet without dates gets sentences, no empty chart, no exception."""
    app = opened(PAGE, "undated")
    assert not app.get("vega_lite_chart")
    assert not app.exception


def test_the_last_day_is_that_of_the_whole_sheet(opened):
    """Filtering to one company does not move the day up to which silence is counted."""
    for filters in ({}, {"company": "Brill"}):
        captions = opened("understand/waiting", "four rows", **filters).caption.values
        assert any("counted to 9 February 2026" in caption for caption in captions)


def kept_days():
    """What the journal of the sample holds of named days."""
    found = named_dates.every(open_journal(owner=SAMPLE_OWNER))
    return [(each.name, each.day.isoformat()) for each in found]


def test_a_named_day_is_kept_and_offered_again(opened):
    """One click keeps the day; a later visit chooses it, and both fields are filled."""
    app = opened(PAGE, changed_on="2026-06-15", change="new CV")
    app.button(key="keep_day").click().run()
    assert kept_days() == [("new CV", "2026-06-15")]
    assert not [button for button in app.button if button.key == "keep_day"]
    later = opened(PAGE)
    assert "Before and since" not in later.header.values
    choice = later.selectbox(key="named_day")
    assert choice.options == ["2026-06-15, new CV"]
    choice.select_index(0).run()
    assert not later.exception
    assert [text for text in later.text.values if text.startswith("Since 15 June 2026 (“new CV”)")]


def test_a_kept_day_can_be_dropped(opened):
    """One click takes it away, and nothing is offered any more."""
    app = opened(PAGE, changed_on="2026-06-15")
    app.button(key="keep_day").click().run()
    assert kept_days() == [("A change", "2026-06-15")]
    app.button(key="drop_day").click().run()
    assert kept_days() == []
    assert not [choice for choice in app.selectbox if choice.key == "named_day"]


def test_a_hostile_name_of_a_day_is_an_option_and_no_markdown(opened):
    """What a kept day is called stands letter for letter in the list."""
    app = opened(PAGE, changed_on="2026-06-15", change="**b** <img src=x>")
    app.button(key="keep_day").click().run()
    assert app.selectbox(key="named_day").options == ["2026-06-15, **b** <img src=x>"]


def titles(app) -> list[str]:
    """Return the titles of the figures."""
    return [title.value for title in app.header]


def test_nothing_is_compared_before_a_day_is_named(opened):
    """No day is chosen for the person, and no mix is shown of it."""
    shown = titles(opened(PAGE))
    assert "Before and after a change" in shown
    assert "Before and since" not in shown


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("Positive reply in 30 days", "had a positive reply within 30 days"),
        ("Interview in 45 days", "had an interview within 45 days"),
    ],
)
def test_a_named_day_is_compared_with_its_mix_beside(opened, outcome, said):
    """The address alone brings the comparison back: the day, its name, what it is judged by."""
    app = opened(PAGE, changed_on="2026-06-15", change="new CV", judged_by=outcome)
    assert titles(app).count("Before and since") == 1
    assert [title for title in titles(app) if title.startswith("The mix of both halves")] == [
        "The mix of both halves by source",
        "The mix of both halves by kind of role",
    ]
    sentence = next(text.value for text in app.text if text.value.startswith("Since 15 June 2026"))
    assert "(“new CV”)" in sentence
    assert said in sentence
    split = next(frame.value for frame in app.dataframe if "Half" in frame.value)
    for count, most, of in zip(split["Count"], split["At most"], split["Out of"], strict=True):
        reach = str(count) if count == most else f"between {count} and {most}"
        assert f"{reach} of {of} applications" in sentence


@pytest.mark.parametrize("day", ["2020-01-01", "2030-01-01"])
@pytest.mark.parametrize("sheet", ["sample", "one row", "undated", "only saved"])
def test_any_day_is_taken(opened, sheet, day):
    """A day before or after everything leaves one half empty, and the page says so."""
    app = opened(PAGE, sheet, changed_on=day)
    assert not app.exception
    assert [text.value for text in app.text if "too early to say whether anything" in text.value]


def test_the_course_is_told_by_the_unit_that_is_chosen(opened):
    """By month where the search is long, by week as soon as the person asks for it."""
    monthly, weekly = opened(PAGE), opened(PAGE, by="Week")
    lengths = [len(app.dataframe[0].value) for app in (monthly, weekly)]
    assert lengths[0] == 7
    assert lengths[1] == 30


def test_a_hostile_name_is_shown_as_text(opened):
    """What the person calls the change is never read as Markdown or HTML."""
    app = opened(PAGE, changed_on="2026-06-15", change="**b** <img src=x>")
    assert [text.value for text in app.text if "(“**b** <img src=x>”)" in text.value]
    read = [*app.markdown.values, *app.caption.values, *titles(app)]
    assert not [text for text in read if "<img" in text]
