"""The ways that readers take, with scripts and without, by pointer, keyboard and phone."""

import re

import pytest

pytestmark = pytest.mark.needs_chromium

WITH_AND_WITHOUT = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
ACTIVE = "() => (document.activeElement.innerText || document.activeElement.id).trim()"


def heading(page):
    return page.locator("h1").inner_text()


def follow(page, address):
    """Clicks the first visible link of the content to an address like this."""
    links = page.locator("main a").filter(visible=True)
    hrefs = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    links.nth(next(number for number, href in enumerate(hrefs) if re.fullmatch(address, href))).click()
    page.wait_for_load_state()


@WITH_AND_WITHOUT
def test_from_the_home_page_to_a_practice_and_back(new_page, scripts):
    page = new_page("/en/", java_script_enabled=scripts)

    follow(page, "/en/africa/")
    follow(page, "/en/africa/harare-2017/")
    event = heading(page)
    follow(page, "/en/africa/harare-2017/fear-of-expulsion/")
    finding = heading(page)
    page.locator(".crumbs a", has_text=event).first.click()
    follow(page, "/en/africa/drafting-proclamations/")
    follow(page, "/en/africa/harare-2017/")

    assert (heading(page), finding) == (
        event,
        "People keep away from authorities because they fear being expelled",
    )


@WITH_AND_WITHOUT
def test_from_a_key_finding_through_its_evidence_to_an_event_and_back(new_page, site, scripts):
    page = new_page("/r/GLO-K1", java_script_enabled=scripts)
    key_finding = page.url.removeprefix(site)

    follow(page, r"/en/[a-z-]+/[a-z-]+-201[67]/[a-z0-9-]+/")
    evidence = page.url
    page.locator(".crumbs a").last.click()
    assert page.locator("h1").count() == 1
    assert re.fullmatch(r"/en/[a-z-]+/[a-z-]+-201[67]/", page.url.removeprefix(site))
    page.goto(evidence)
    follow(page, re.escape(key_finding))

    assert page.url.removeprefix(site) == key_finding


@WITH_AND_WITHOUT
def test_search_narrow_and_open(new_page, scripts):
    page = new_page("/en/", java_script_enabled=scripts)

    page.locator("main input[name=q]").fill("women")
    page.locator("main input[name=q]").press("Enter")
    page.wait_for_url("**/en/search/?*q=women*")
    whole = page.locator(".rows > li").count()
    africa = page.locator("#narrow input[name=region][value=africa]")
    africa.locator("xpath=ancestor::details").evaluate("details => { details.open = true }") if scripts else None
    if not africa.is_visible():
        page.locator("#narrow details", has=africa).locator("summary").click()
    africa.check()
    if not scripts:
        # With scripts the choice itself changes the results in place.
        page.locator("#narrow button").click()
    page.wait_for_url("**region=africa*")
    narrowed = page.locator(".row-meta").all_inner_texts()
    page.locator(".row-title a").first.click()

    assert 0 < len(narrowed) <= whole
    assert page.locator("article h1").count() == 1


def test_the_first_stop_of_the_keyboard_leads_to_the_content(new_page):
    page = new_page("/en/findings/")

    page.keyboard.press("Tab")
    assert page.evaluate(ACTIVE) == "Skip to the content"
    page.keyboard.press("Enter")

    assert page.evaluate("() => document.activeElement.id") == "main"


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(new_page):
    page = new_page("/en/", width=360)
    menu = page.locator("details.menu")

    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("open") is not None
    page.keyboard.press("Escape")

    assert menu.get_attribute("open") is None
    assert page.evaluate(ACTIVE) == "Menu"


def test_each_country_of_the_map_is_a_stop_of_the_keyboard(new_page):
    page = new_page("/en/")
    countries = page.locator(".map svg a")

    assert countries.count() == 15
    countries.first.focus()
    name = page.evaluate("() => document.activeElement.textContent.trim()")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/countries/*/")

    assert heading(page) in name


def test_the_way_out_covers_the_page_and_leaves_no_step_back(new_page, site):
    page = new_page("/en/findings/")

    page.locator("a.exit").click()
    page.wait_for_url(lambda url: not url.startswith(site))

    page.go_back()
    assert not page.url.startswith(f"{site}/en/findings")


def test_the_way_out_works_without_scripts(new_page, site):
    page = new_page("/en/findings/", java_script_enabled=False)

    page.locator("a.exit").click()

    assert not page.url.startswith(site)


def test_shift_three_times_leaves(new_page, site):
    page = new_page("/en/findings/")

    for _press in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(lambda url: not url.startswith(site))

    assert page.locator("body").inner_text() == "Elsewhere"
