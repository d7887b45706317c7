"""The words of a page as HTML: with links to records made whole, and glossary words marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.rich_text import expand_db_html

from knowledge.models import RecordPage
from knowledge.reading.words import Words

# A text names a record by its permanent address, <a href="/r/AFR-2017-F03">; `import_content` and editors write it so.
_LINK = re.compile(r'<a href="/r/(?P<code>[A-Z0-9-]+)/?">(?P<words>.*?)</a>', re.DOTALL)


class Texts:
    """The text of the body and of the parts that only some kinds have, read once for what they name."""

    def __init__(self, page: RecordPage) -> None:
        self.page = page
        self._raw = [block.value["source"] for block in page.body if block.block_type == "quote"]
        self._parts = page.parts()

    def codes(self) -> set[str]:
        """Codes of the records that the text names."""
        html = [str(block.value) for block in self.page.body if block.block_type == "text"]
        html += [part for _label, part in self._parts]
        found = {match["code"] for text in html for match in _LINK.finditer(text)}
        return found | {code for code in self._raw if code}

    def shown(
        self, ends: Mapping[int, RecordPage], words: Words, request: HttpRequest | None
    ) -> tuple[SafeString, list[tuple[str, SafeString]]]:
        """The body, and the parts under their labels. A link to a record that may not be read keeps its words alone."""
        named = {page.record.code: page for page in ends.values() if page.record}
        quoted = {code: (named[code].title, named[code].get_url(request) or "") for code in self._raw if code in named}
        context: dict[str, Any] = {"quoted": quoted}

        def finished(html: str) -> SafeString:
            whole = _LINK.sub(lambda match: _whole(match, named, request), html)
            return words.mark(whole)

        body = finished(str(self.page.body.render_as_block(context))) if self.page.body else SafeString()
        return body, [(label, finished(expand_db_html(html))) for label, html in self._parts]


def _whole(link: re.Match[str], named: Mapping[str | None, RecordPage], request: HttpRequest | None) -> str:
    page = named.get(link["code"])
    url = page.get_url(request) if page else None
    return f'<a href="{url}">{link["words"]}</a>' if url else link["words"]
