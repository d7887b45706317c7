"""What the two scripts add in a browser, and what is there without them."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from tests.needs import chromium

pytestmark = pytest.mark.needs_chromium

STATIC = Path(__file__).parents[2] / "site" / "corridor" / "static" / "corridor"
FRAME = {"name": "Corridor", "navigation": [{"label": "Findings", "url": "#"}], "exit_address": "https://weather.test/"}
PRESS = """keys => keys.forEach(key => {
    for (const type of ["keydown", "keyup"]) document.dispatchEvent(new KeyboardEvent(type, {key}));
})"""


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


def html(words):
    """A page as the templates make it, with styles and scripts of the files themselves."""
    whole = render_to_string("corridor/parts/header.html", {"frame": FRAME}) + f"<main>{words}</main>"
    styles = "".join(
        f"<style>{(STATIC / name).read_text()}</style>" for name in ("tokens.css", "page.css", "parts.css")
    )
    return f"<!doctype html><title>Secret</title>{styles}<body>{whole}"


@pytest.fixture
def open_page(browser):
    contexts = []

    def opened(words="", *, width=1280, script=""):
        context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=True)
        contexts.append(context)
        page = context.new_page()
        page.route(re.compile("weather"), lambda route: route.fulfill(body="Sunny"))
        page.set_content(html(words))
        if script:
            page.add_script_tag(path=STATIC / script)
        return page

    yield opened
    for context in contexts:
        context.close()


def covered(page):
    return page.evaluate(
        "[document.title, document.querySelectorAll('.cover').length, !!document.querySelector('.leaving')]"
    )


def test_without_scripts_the_way_out_is_a_link_that_tells_nothing(open_page):
    link = open_page().locator(".exit")

    assert (link.get_attribute("href"), link.get_attribute("rel")) == (
        "https://weather.test/",
        "nofollow noreferrer noopener",
    )


def test_shift_three_times_covers_the_page_at_once(open_page):
    page = open_page(script="exit.js")

    state = page.evaluate(
        f"""() => {{
            ({PRESS})(["Shift", "Shift", "Shift"]);
            const cover = document.querySelector(".cover").getBoundingClientRect();
            const under = getComputedStyle(document.querySelector("main"));
            return [document.title, cover.width, cover.height, under.display];
        }}"""
    )

    assert state == ["Loading.", 1280, 800, "none"]


def test_shift_three_times_leads_away_and_leaves_no_way_back(open_page):
    page = open_page(script="exit.js")
    before = page.evaluate("history.length")

    page.evaluate(PRESS, ["Shift", "Shift", "Shift"])
    page.wait_for_url("https://weather.test/")

    assert page.evaluate("history.length") == before


def test_two_presses_say_how_many_are_left(open_page):
    page = open_page(script="exit.js")

    page.evaluate(PRESS, ["Shift", "Shift"])

    assert page.locator(".presses").inner_text() == "Shift, press one more time to leave."
    assert covered(page) == ["Secret", 0, False]


def test_capital_letters_do_not_lead_away(open_page):
    page = open_page("<input id=q>", script="exit.js")

    page.locator("#q").press_sequentially("ABC DEF")
    for letter in "XYZ":
        page.locator("#q").press(f"Shift+{letter}")

    assert covered(page) == ["Secret", 0, False]


def test_another_key_between_starts_the_count_again(open_page):
    page = open_page(script="exit.js")

    page.evaluate(PRESS, ["Shift", "Shift", "a", "Shift"])

    assert covered(page) == ["Secret", 0, False]


def test_menu_opens_without_scripts_on_a_narrow_screen(open_page):
    page = open_page(width=320)

    page.locator(".menu summary").click()

    assert page.locator(".menu nav a").all_inner_texts() == ["Findings"]


def test_escape_closes_the_menu_and_returns_to_it(open_page):
    page = open_page(width=320, script="page.js")
    page.locator(".menu summary").click()

    page.keyboard.press("Escape")

    assert page.evaluate("[document.querySelector('.menu').open, document.activeElement.tagName]") == [False, "SUMMARY"]
