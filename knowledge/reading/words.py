"""Glossary words explained in place: their first use in a page's text leads to a note at its foot, without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from knowledge.models import GlossaryTermPage
from knowledge.rights import Reader, readable_pages

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?\s*([a-zA-Z0-9]+)")
# Within these a word is not ours to mark: it is a link already, a title, or somebody else's words.
_SPARED = {"a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "button", "code"}


@dataclass(frozen=True)
class Word:
    slug: str
    title: str
    definition: str
    url: str
    forms: tuple[str, ...]


class Words:
    """The words of the glossary on one page. Marks the first use of each, over all the texts given to it in turn."""

    def __init__(self, glossary: list[Word]) -> None:
        self.used: dict[str, Word] = {}
        self._by_form = {escape(form).casefold(): word for word in glossary for form in word.forms}
        forms = sorted(self._by_form, key=len, reverse=True)
        self._pattern = re.compile(rf"\b({'|'.join(map(re.escape, forms))})\b", re.IGNORECASE) if forms else None

    def mark(self, html: str) -> SafeString:
        """The same HTML, which must be safe, with links around the words."""
        if self._pattern is None:
            return mark_safe(html)  # noqa: S308  (rendered by Wagtail)
        return mark_safe("".join(self._marked(html)))  # noqa: S308  (only escaped text was added)

    def _marked(self, html: str) -> Iterator[str]:
        spared = 0
        for part in _TAG.split(html):
            name = _NAME.match(part)
            if name is not None and name[1].lower() in _SPARED:
                spared += -1 if part.startswith("</") else 1
            yield part if name is not None or spared or self._pattern is None else self._pattern.sub(self._link, part)

    def _link(self, found: re.Match[str]) -> str:
        word = self._by_form[found[0].casefold()]
        if word.slug in self.used:
            return found[0]
        self.used[word.slug] = word
        # What was found stood in HTML and is escaped already.
        shown = mark_safe(found[0])  # noqa: S308
        return format_html('<a class="word" id="use-{0}" href="#word-{0}">{1}</a>', word.slug, shown)


def glossary(reader: Reader, language: str, request: HttpRequest | None, *, but: int = 0) -> list[Word]:
    """All words that may be read in the language, without the one whose own page this is. One query."""
    pages = GlossaryTermPage.objects.filter(locale__language_code=language, alias_of__isnull=True).exclude(record=but)
    return [
        Word(page.slug, page.title, page.summary, page.get_url(request) or "", (page.title, *page.also_list()))
        for page in readable_pages(reader, pages).defer("body")
    ]
