"""The served platform, once for all; a browser for each module, as its loop must not outlive it."""

import pytest

from tests.browser import served
from tests.needs import chromium

STARTED = ["--no-sandbox", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def folder():
    """Where the platform that is served keeps its data."""
    return served.set_up()


@pytest.fixture(scope="session")
def site(folder):
    """The address of the platform with its first content."""
    with served.server(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=STARTED)
        yield started
        started.close()


@pytest.fixture
def new_page(browser, site):
    """Opens an address in a browser of its own, with nothing kept from before; nothing leaves this machine."""
    contexts = []

    def opened(address=None, *, width=1280, **options):
        context = browser.new_context(base_url=site, viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        context.route(lambda url: not url.startswith(site), lambda route: route.fulfill(body="Elsewhere"))
        page = context.new_page()
        if address:
            page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
