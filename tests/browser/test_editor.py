"""An organiser writes a finding, links it, publishes it, and finds it on the site and in search."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser import served

pytestmark = pytest.mark.needs_chromium

NAME, PASSWORD = "organiser", "a long enough phrase"
ORGANISER = f"""
from django.contrib.auth import get_user_model
from knowledge.models import Record, RegionTeam
user = get_user_model().objects.create_user({NAME!r}, password={PASSWORD!r})
user.groups.add(RegionTeam.objects.get(region__code="AFR").group)
event = Record.objects.get(code="AFR-2017").page
print("event", event.pk)
"""


@pytest.fixture(scope="module")
def own_folder(folder, tmp_path_factory):
    """A copy, as what is written here must not be there for other tests."""
    copied = tmp_path_factory.mktemp("edited") / "var"
    shutil.copytree(folder, copied)
    return copied


@pytest.fixture(scope="module")
def event(own_folder):
    said = served.manage(own_folder, "shell", "-c", ORGANISER).communicate()[0]
    return int(re.search(r"event (\d+)", said)[1])


@pytest.fixture(scope="module")
def site(own_folder, event):
    with served.server(own_folder) as address:
        yield address


@pytest.fixture
def page(browser, site):
    """Signed in; every request that would leave this machine is kept, and refused."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.elsewhere, page.complaints = [], []
    page.on("request", lambda request: page.elsewhere.append(request.url) if is_elsewhere(request.url, site) else None)
    page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
    page.goto("/admin/login/")
    page.fill("#id_username", NAME)
    page.fill("#id_password", PASSWORD)
    page.click("button[type=submit]")
    yield page
    context.close()


def is_elsewhere(url, site):
    return not url.startswith((site, "data:", "blob:"))


def choose(page, words, title):
    page.get_by_role("button", name="Choose a record").click()
    page.get_by_label("Code or title").fill(words)
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def write(field, words):
    """As a person does: what a script sets at once, the editor does not take for a change."""
    field.press_sequentially(words)
    field.press("Tab")


def add_link(page, kind, words, title):
    page.get_by_text("Add a link", exact=True).click()
    page.locator("[data-record-links]").get_by_role("link", name=kind, exact=True).click()
    choose(page, words, title)
    page.locator("main [type=submit]").first.click()
    expect(page).to_have_url(re.compile(r"/admin/pages/\d+/edit/"))


def test_a_finding_is_written_linked_published_and_found(page, event, site):
    page.goto(f"/admin/pages/add/knowledge/findingpage/{event}/")
    expect(page.get_by_text("as soon as the page has been saved once")).to_have_count(2)

    # The editor takes two seconds until it looks for changes.
    page.wait_for_timeout(4000)
    # Saved by itself: then the panels offer links, with nobody having pressed a button.
    write(page.get_by_placeholder("Page title*"), "Marimba players are turned away at the border")
    expect(page.get_by_text("Add a link", exact=True)).to_be_visible(timeout=30_000)
    expect(page.locator("[data-record-readiness]")).to_contain_text("Write a summary")
    write(page.locator("#id_summary"), "Musicians without papers are sent back.")
    themes = page.locator("[data-folds]").first
    themes.get_by_text("Theme").click()
    themes.locator("[data-folds-filter]").fill("enforce")
    expect(themes.get_by_label("Legislation", exact=True)).to_be_hidden()
    themes.get_by_label("Enforcement", exact=True).check()
    readiness = page.locator("[data-record-readiness]")
    expect(readiness).not_to_contain_text("Choose at least one theme", timeout=30_000)
    expect(readiness).to_contain_text("Add a source")

    add_link(page, "Answered by", "AFR-P01", re.compile("AFR-P01"))
    add_link(page, "In our words, from", "SRC-01", re.compile("SRC-01"))
    expect(page.locator("[data-record-links] tbody tr")).to_have_count(2)
    expect(page.locator("[data-record-readiness]")).not_to_contain_text("Needed:")

    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("has been published")).to_be_visible()

    page.goto("/r/AFR-2017-F08")
    expect(page.locator("h1")).to_have_text("Marimba players are turned away at the border")
    expect(page.locator("main")).to_contain_text("Answered by")
    for _ in range(20):
        page.goto("/en/search/?q=marimba")
        if page.get_by_role("link", name="Marimba players are turned away at the border").count():
            break
        page.wait_for_timeout(500)
    expect(page.get_by_role("link", name="Marimba players are turned away at the border")).to_be_visible()
    assert page.elsewhere == []


def test_what_is_typed_into_a_filter_saves_nothing(page, event):
    sent = []
    page.goto(f"/admin/pages/{event}/edit/")
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    page.locator("[data-folds-filter]").first.fill("law")
    page.locator("[data-folds-filter]").first.press("Enter")
    page.wait_for_timeout(2000)

    assert [url for url in sent if url.endswith("/edit/")] == []


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/{event}/", "/admin/pages/{event}/edit/", "/admin/link/"])
def test_the_admin_asks_nobody_else_and_breaks_no_rule_of_its_own(page, event, path):
    page.goto(path.format(event=event))
    page.wait_for_load_state("networkidle")

    assert (page.elsewhere, page.complaints) == ([], [])
