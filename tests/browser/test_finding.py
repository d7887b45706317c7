"""Finding with a script: results change in place, and suggestions are reached by keyboard."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.needs_chromium


def test_choice_changes_the_results_in_place_and_is_announced(new_page):
    page = new_page("/en/findings/")
    page.evaluate("window.stayed = true")

    page.locator("#narrow [name=region][value=asia]").check()

    expect(page).to_have_url(re.compile(r"\?region=asia$"))
    expect(page.locator("#said")).to_have_text(page.locator("#results").get_attribute("data-found"))
    expect(page.locator(".chips li")).to_have_count(1)
    assert page.evaluate("[window.stayed, document.activeElement.value]") == [True, "asia"]

    page.go_back()

    expect(page.locator(".chips li")).to_have_count(0)
    assert page.evaluate("window.stayed")


def test_without_scripts_the_same_choice_is_a_page(new_page):
    page = new_page("/en/findings/", java_script_enabled=False)

    page.locator("#narrow [name=region][value=asia]").check()
    page.get_by_role("button", name="Show these").click()

    expect(page).to_have_url(re.compile(r"region=asia"))
    expect(page.locator(".chips li")).to_have_count(1)


def test_long_facet_is_searched(new_page):
    page = new_page("/en/findings/")
    facet = page.locator(".facet[data-name=country]")
    facet.locator("summary").first.click()

    facet.locator(".facet-filter").fill("nepal")

    expect(facet.locator("li:visible")).to_have_count(1)


def test_facets_open_from_a_button_on_a_narrow_screen(new_page):
    page = new_page("/en/findings/", width=320)
    assert not page.locator("#narrow").is_visible()

    page.locator("button.narrow").click()

    assert page.locator("#narrow").is_visible()
    assert new_page("/en/findings/", width=320, java_script_enabled=False).locator("#narrow").is_visible()


def test_suggestions_are_reached_by_keyboard(new_page):
    page = new_page("/en/search/")
    box = page.get_by_role("combobox")

    box.press_sequentially("nepal")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "suggestion-0"
    box.press("Enter")

    expect(page).to_have_url(re.compile("/en/countries/nepal/"))


def test_escape_closes_the_suggestions(new_page):
    page = new_page("/en/search/")
    box = page.get_by_role("combobox")
    box.press_sequentially("nepal")
    expect(page.get_by_role("listbox")).to_be_visible()

    box.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    assert (box.input_value(), box.get_attribute("aria-expanded")) == ("nepal", "false")
