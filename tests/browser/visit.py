"""One page read with a cold cache, and what could be noticed on the way."""

from dataclasses import dataclass, field

KEPT = """async () => [
    document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
]"""
HELD = """() => {
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    return {
        title: document.title,
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        description: all("meta[name=description]", meta => meta.content),
        robots: all("meta[name=robots]", meta => meta.content),
        canonical: all("link[rel=canonical]", link => link.href),
        alternates: all("link[rel=alternate][hreflang]", link => [link.hreflang, link.href]),
        headings: all("h1, h2, h3, h4, h5, h6", heading => [Number(heading.tagName[1]), heading.textContent.trim()]),
        drawn: all(".map svg, .chart svg", drawing => drawing.tagName).length > 0,
        ids: all("[id]", element => element.id),
        exit: all("a.exit", link => link.href),
    };
}"""


@dataclass
class Visit:
    status: int
    address: str
    headers: dict
    complaints: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    """Kind, address and bytes on the wire of everything that was fetched."""
    kept: list = field(default_factory=list)
    cookies: list = field(default_factory=list)
    held: dict = field(default_factory=dict)

    def weight(self, *kinds):
        return sum(size for kind, _address, size in self.requests if not kinds or kind in kinds)


def read(browser, site, path):
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    complaints, answers = [], []

    def keep(answer):
        answers.append(answer)

    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.on("response", keep)
    answer = page.goto(path, wait_until="networkidle")
    visit = Visit(answer.status, page.url, answer.all_headers(), complaints)
    visit.requests = [fetched(answer) for answer in answers if answer.status != 302]
    visit.kept, visit.cookies, visit.held = page.evaluate(KEPT), context.cookies(), page.evaluate(HELD)
    context.close()
    return visit


def fetched(answer):
    sizes = answer.request.sizes()
    return answer.request.resource_type, answer.url, sizes["responseBodySize"] + sizes["responseHeadersSize"]
