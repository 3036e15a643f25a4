"""The narrow screen of a phone and the dark theme, as a newcomer meets them."""

from playwright.sync_api import expect

from bounceback.vocabulary.fields import Field

SIDEWAYS = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return main.scrollWidth - main.clientWidth;
}"""
APP, AXIS = '[data-testid="stApp"]', '[data-testid="stVegaLiteChart"] .role-axis-label text'
PHONE = {"width": 390, "height": 844}


def test_a_phone_shows_every_page_without_moving_sideways(visit):
    """At 390 pixels no page scrolls sideways; the sidebar opens, leads on, and closes."""
    visitor = visit(**PHONE)
    visitor.open()
    visitor.press("Try it with a sample")
    opener = visitor.page.get_by_test_id("stExpandSidebarButton")
    closer = visitor.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
    opener.click()
    names = visitor.pages()
    for name in names:
        if opener.is_visible():
            opener.click()
        visitor.turn_to(name)
        if not opener.is_visible():
            closer.click()
        opener.wait_for()
        assert visitor.page.evaluate(SIDEWAYS) == 0, name
    assert len(names) >= 12


def test_a_meaning_can_be_chosen_on_a_phone(visit):
    """The column to edit stands beside the one that it is about, without moving the table."""
    visitor = visit(**PHONE)
    visitor.open()
    visitor.press("Try it with a sample")
    visitor.open("/")
    visitor.choose_in_table("Columns of the sheet", row=5, x=200, word=Field.EXTRA.label)
    meaning = visitor.page.get_by_test_id("glide-cell-1-5").first  # beside the sixth column
    assert meaning.text_content() == Field.EXTRA


def test_the_dark_theme_is_dark_all_over(visit):
    """Whose system is dark sees a dark page, with light words beside a chart."""
    visitor = visit(theme="dark")
    visitor.open()
    visitor.press("Try it with a sample")
    expect(visitor.page.locator(APP)).to_have_css("background-color", "rgb(17, 22, 26)")
    expect(visitor.page.locator(AXIS).first).to_have_css("fill", "rgb(182, 191, 197)")
