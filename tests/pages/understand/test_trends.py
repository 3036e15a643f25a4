"""The trends page: what happened when."""

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
    whole, one = opened(PAGE, "four rows"), opened(PAGE, "four rows", company="Ada")
    assert whole.exception.values == one.exception.values == []


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
    assert "Before and since" not in later.subheader.values
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
