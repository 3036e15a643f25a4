"""Looking at a part of the search: by company, by stage, by a click, by a link, after a reload."""

import re

from playwright.sync_api import expect


def counted(visitor) -> str:
    """Return how many applications the filters leave, as the sidebar says it."""
    said = visitor.page.get_by_test_id("stSidebar").inner_text()
    return re.search(r"\d+ of \d+ applications", said)[0]


def test_filters_live_in_the_address(visit):
    """Filters by company and stage outlive a reload, and whoever has the link sees the same."""
    visitor = visit()
    visitor.open()
    visitor.press("Try it with a sample")
    visitor.turn_to("Stages")
    assert counted(visitor) == "120 of 120 applications"
    visitor.filter_by("Company", "Addlefold Homes")
    assert counted(visitor) == "1 of 120 applications"
    visitor.press("Reset filters")
    visitor.filter_by("Furthest stage", "Interview")
    by_stage = counted(visitor)
    assert by_stage == "8 of 120 applications"

    visitor.reload()
    assert counted(visitor) == by_stage
    other = visit()
    other.open(visitor.page.url.removeprefix(visitor.app.url))
    assert counted(other) == by_stage
    assert other.page.get_by_role("heading", name="Stages").is_visible()


def test_a_click_on_a_mark_shows_what_stands_behind_it(visitor):
    """The bar of the rejected ones leads to their rows, as many as it counts."""
    visitor.open()
    visitor.press("Try it with a sample")
    figure = visitor.page.get_by_test_id("stVerticalBlock").filter(
        has=visitor.page.get_by_role("heading", name="How they stand", exact=True)
    )
    assert "44 rejected" in figure.last.inner_text()
    figure.last.locator('path[aria-label*="Rejected"]').click()
    visitor.settle()
    visitor.awaits("Behind your click: 44 rows")


def test_an_open_table_follows_the_filters(visitor):
    """The table behind a figure is made when somebody opens it, and is that of what is left."""
    visitor.open()
    visitor.press("Try it with a sample")
    visitor.turn_to("Overview")
    assert visitor.page.get_by_test_id("stDataFrame").count() == 0
    visitor.page.get_by_test_id("stExpander").filter(has_text="The table behind").last.click()
    visitor.settle()
    visitor.awaits("Save as CSV")
    expect(visitor.page.get_by_test_id("stDataFrame")).to_contain_text("Open")
    visitor.filter_by("Ending", "Rejected")
    table = visitor.page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()  # it is drawn when it comes into view
    expect(table).to_contain_text("Rejected44")
    expect(table).to_contain_text("Withdrew0")
