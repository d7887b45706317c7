"""No page type breaks a rule of axe, narrow and wide, light and dark."""

import hashlib
from pathlib import Path

import pytest

from tests.browser.addresses import ADDRESSES

pytestmark = pytest.mark.needs_chromium

VENDORED = Path(__file__).parents[1] / "vendor" / "axe-core"
# Also those that axe leaves out by itself. AAA is beyond what is promised, and what is deprecated is so for a reason.
RUN = """async () => {
    const rules = axe.getRules().filter(rule => !rule.tags.some(tag => /aaa$|deprecated/.test(tag)));
    const enabled = Object.fromEntries(rules.map(rule => [rule.ruleId, {enabled: true}]));
    const result = await axe.run(document, {rules: enabled, resultTypes: ["violations"]});
    return result.violations.flatMap(
        broken => broken.nodes.map(node => `${broken.id}: ${node.target.join(" ")} (${node.failureSummary})`)
    );
}"""


@pytest.fixture(scope="module")
def axe():
    return (VENDORED / "axe.min.js").read_text()


def test_what_is_vendored_is_what_was_published():
    expected, name = (VENDORED / "SHA256SUMS").read_text().split()

    assert hashlib.sha256((VENDORED / name).read_bytes()).hexdigest() == expected


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_rule_of_axe_is_broken(new_page, axe, name):
    page = new_page(ADDRESSES[name])
    page.evaluate(axe)

    broken = []
    for width in (320, 1280):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            broken += [f"{width} {scheme}: {found}" for found in page.evaluate(RUN)]

    assert not broken, "\n".join(broken)
