"""Every page as axe-core judges it: with and without a sheet, light and dark, wide and narrow."""

from dataclasses import dataclass
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

GRAVE = {"serious", "critical"}
AS_GRAVE = {"heading-order"}  # axe calls it moderate; who jumps from heading to heading does not
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
THEMES = ("light", "dark")
LOOKS = 10  # how often a page is looked at again before a fault counts as one
STILL = "() => document.getAnimations().every(({playState}) => playState !== 'running')"
RUN = """async () => {
    const found = await axe.run(document, {resultTypes: ["violations"], iframes: false});
    return found.violations.map(({id, impact, nodes}) =>
        ({rule: id, impact, nodes: nodes.map(({target}) => target.at(-1))}));
}"""
MATCHES = "([target, kind]) => document.querySelector(target)?.matches(kind) ?? false"


@dataclass(frozen=True)
class Known:
    """What Streamlit does by itself and offers no option for: a rule, for these elements alone."""

    rule: str
    elements: str
    why: str


KNOWN = (
    Known(
        "list",
        'ul[data-testid="stSidebarNavItems"]',
        "Streamlit wraps the pages of each section in a div between the list and its entries.",
    ),
    Known(
        "listitem",
        'ul[data-testid="stSidebarNavItems"] li',
        "The same wrapping, seen from the entries.",
    ),
)


def faults(visitor) -> list[str]:
    """Return the grave violations of the page as it stands, without what is known."""
    return [
        f"{found['rule']}: {target}"
        for found in visitor.page.evaluate(RUN)
        if found["impact"] in GRAVE or found["rule"] in AS_GRAVE
        for target in found["nodes"]
        if not _known(visitor, found["rule"], target)
    ]


def lasting_faults(visitor) -> list[str]:
    """Return the faults that stay: while a theme or a width changes, colours are on their way."""
    found = faults(visitor)
    for _ in range(LOOKS):
        if not found:
            break
        visitor.settle()
        found = faults(visitor)
    return found


def _known(visitor, rule: str, target: str) -> bool:
    return any(
        rule == known.rule and visitor.page.evaluate(MATCHES, [target, known.elements])
        for known in KNOWN
    )


@pytest.mark.parametrize("sheet", ["no sheet", "sample"])
def test_no_page_has_a_grave_violation(visitor, sheet):
    """On every page axe-core finds nothing serious, in both themes and at both widths."""
    visitor.open()
    if sheet == "sample":
        visitor.press("Try it with a sample")
    visitor.page.evaluate(AXE_SCRIPT)
    found = {}
    for name in visitor.pages():
        visitor.page.set_viewport_size(WIDE)  # where the links to the pages are in sight
        visitor.turn_to(name)
        for theme, screen in product(THEMES, (WIDE, NARROW)):
            visitor.page.emulate_media(color_scheme=theme)
            visitor.page.set_viewport_size(screen)
            visitor.page.wait_for_function(STILL)
            found[name, theme, screen["width"]] = lasting_faults(visitor)
        assert visitor.page.get_by_test_id("stException").count() == 0, name
    assert len(found) >= 4 * 12
    assert {page: grave for page, grave in found.items() if grave} == {}


def test_axe_would_find_a_fault(visitor):
    """A picture without words and a heading out of order are found where there are any."""
    visitor.open()
    visitor.page.evaluate(AXE_SCRIPT)
    visitor.page.evaluate("document.querySelector('h1').outerHTML += '<h4>a</h4><img src=\"\">'")
    assert [fault.split(":")[0] for fault in faults(visitor)] == [
        "heading-order",
        "image-alt",
    ]
