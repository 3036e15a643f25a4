"""Without a mouse: Tab, Enter and the arrows lead from a cold page to the next thing to do."""

import pytest

FOCUSED = """() => {
    const held = document.activeElement;
    return held.matches("a, button, input, summary") ? held.ariaLabel ?? held.innerText : "";
}"""
MOST = 90  # steps: far more than a person wants to take


def tab_to(visitor, name: str) -> int:
    """Press Tab until the focus is on what has this name; return how many steps that took."""
    for step in range(1, MOST + 1):
        visitor.page.keyboard.press("Tab")
        if name in visitor.page.evaluate(FOCUSED):
            return step
    return pytest.fail(f"{MOST} steps of Tab do not lead to “{name}”")


def press(visitor, key: str) -> None:
    """Press a key, and wait until the page has answered."""
    visitor.page.keyboard.press(key)
    visitor.settle()


def test_the_keyboard_alone_leads_to_the_next_thing_to_do(visitor):
    """Open the sample, go to Stages, set a filter, and follow the action at the end."""
    visitor.open()
    tab_to(visitor, "Try it with a sample")
    press(visitor, "Enter")
    assert visitor.page.get_by_role("heading", name="Overview").is_visible()

    tab_to(visitor, "Stages")
    press(visitor, "Enter")
    tab_to(visitor, "Ending")
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("ArrowDown")
    press(visitor, "Enter")
    assert "ending=" in visitor.page.url
    visitor.page.keyboard.press("Escape")

    tab_to(visitor, "See what the reasons are")
    press(visitor, "Enter")
    assert visitor.page.get_by_role("heading", name="Reasons", exact=True).is_visible()
    assert "ending=" in visitor.page.url
