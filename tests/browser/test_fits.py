"""Each type of page fits its reader: narrow, enlarged, in forced colours, without motion, on paper."""

import pytest

from tests.browser.addresses import ADDRESSES

pytestmark = pytest.mark.needs_chromium

# What sticks out at the right, and is neither scrolled in a box of its own nor hidden from sight.
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FEW = ("home", "event", "finding", "practice", "list of findings", "search", "region")


@pytest.mark.parametrize("name", ADDRESSES)
def test_nothing_scrolls_sideways(new_page, name):
    page = new_page(ADDRESSES[name], width=320)
    narrow = page.evaluate(WIDER)
    page.set_viewport_size({"width": 640, "height": 800})
    # As a reader does who has set the letters of the browser to twice their size.
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")

    assert (narrow, page.evaluate(WIDER)) == (0, 0)


@pytest.mark.parametrize("name", FEW)
def test_on_paper_stand_no_menu_and_no_way_out(new_page, name):
    page = new_page(ADDRESSES[name])
    shown = [page.locator(selector).first for selector in ("a.exit", "header nav")]
    assert [part.is_visible() for part in shown] == [True, True]

    page.emulate_media(media="print")

    assert [part.is_visible() for part in shown] == [False, False]
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("name", FEW)
def test_nothing_moves_for_who_wants_no_motion(new_page, name):
    page = new_page(ADDRESSES[name], reduced_motion="reduce")

    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element);
        return [style.transitionDuration, style.animationDuration].some(time => parseFloat(time) > 0.01)
            || style.scrollBehavior === "smooth";
    }).length""")

    assert moving == 0


@pytest.mark.parametrize("name", FEW)
def test_links_and_focus_are_seen_in_forced_colours(new_page, name):
    page = new_page(ADDRESSES[name], forced_colors="active")

    page.keyboard.press("Tab")
    seen = page.evaluate("""() => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    }""")

    assert seen
