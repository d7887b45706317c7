"""Text with a few inline tags, as people write it in a file and as Wagtail's editor keeps it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from django.utils.translation import gettext as _

PARAGRAPHS = re.compile(r"\n\s*\n")
SPACE = re.compile(r"[ \t\r\n]+")
CODE_ADDRESS = re.compile(r"^/r/([A-Z][A-Z0-9-]*)$")
ADDRESS = re.compile(r"^(/r/[A-Z][A-Z0-9-]*|https?://\S+|mailto:\S+)$")

INLINE = {"em": "i", "strong": "b", "i": "i", "b": "b", "a": "a", "span": "span", "br": "br"}
LIST = ("ul", "ol", "li")
WRITTEN = {"i": "em", "b": "strong"}


def to_html(text: str) -> tuple[str, list[str]]:
    """As Wagtail keeps it, and what is wrong with it. Paragraphs are parted by an empty line."""
    faults: list[str] = []
    chunks = [_Inline.read(chunk, faults.append) for chunk in PARAGRAPHS.split(text.strip())]
    return "".join(_block(chunk) for chunk in chunks if chunk), faults


def from_html(
    html: str,
    code_of_page: Callable[[int], str] = lambda _page: "",
    knows: Callable[[str], bool] = lambda _code: True,
) -> str:
    """As people write it. Tags that a file does not carry, and links to what is not known, are dropped; words stay."""
    reader = _Kept(code_of_page, knows)
    reader.feed(html)
    reader.close()
    return "\n\n".join(reader.finished())


def codes_in(html: str) -> list[str]:
    """The records to which a text links."""
    return re.findall(r'href="/r/([A-Z][A-Z0-9-]*)"', html)


def _block(chunk: str) -> str:
    return chunk if chunk.startswith(("<ul>", "<ol>")) else f"<p>{chunk}</p>"


class _Inline(HTMLParser):
    """One paragraph or list of a file."""

    def __init__(self, complain: Callable[[str], None]) -> None:
        super().__init__()
        self.complain = complain
        self.out: list[str] = []
        self.open: list[str] = []

    @classmethod
    def read(cls, chunk: str, complain: Callable[[str], None]) -> str:
        parser = cls(complain)
        parser.feed(chunk)
        parser.close()
        if parser.open:
            complain(_("<%(tag)s> is not closed. Write </%(tag)s> after its words.") % {"tag": parser.open[-1]})
        return re.sub(r">\s+(?=</?(?:ul|ol|li)>)", ">", "".join(parser.out).strip())

    def handle_data(self, data: str) -> None:
        self.out.append(escape(SPACE.sub(" ", data), quote=False))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE and tag not in LIST:
            self.complain(
                _(
                    "<%(tag)s> is not read here. Write <em>, <strong>, <a href>, <span lang>, <br>, <ul>, <ol>, <li>, "
                    "or no tag."
                )
                % {"tag": tag}
            )
            return
        stored = INLINE.get(tag, tag)
        self.out.append(f"<{stored}{self.attributes(tag, dict(attrs))}{'/' if tag == 'br' else ''}>")
        if tag != "br":
            self.open.append(tag)

    def attributes(self, tag: str, given: dict[str, str | None]) -> str:
        wanted = {"a": "href", "span": "lang"}.get(tag)
        if set(given) - {wanted} or (wanted and not given.get(wanted)):
            self.complain(
                _("<%(tag)s> takes %(wanted)s. Write that and no more.")
                % {"tag": tag, "wanted": wanted or _("nothing else")}
            )
        value = (given.get(wanted) or "") if wanted else ""
        if tag == "a" and value and not ADDRESS.match(value):
            self.complain(
                _("“%(address)s” is no address to link to. Write /r/CODE for a record, or https://… in full.")
                % {"address": value}
            )
        return f' {wanted}="{escape(value)}"' if wanted else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "br" or (tag not in INLINE and tag not in LIST):
            return
        if not self.open or self.open[-1] != tag:
            self.complain(
                _("</%(tag)s> closes nothing here. Close tags in the order opposite to their opening.") % {"tag": tag}
            )
            return
        self.open.pop()
        self.out.append(f"</{INLINE.get(tag, tag)}>")


class _Kept(HTMLParser):
    """The HTML that Wagtail keeps, back into paragraphs."""

    def __init__(self, code_of_page: Callable[[int], str], knows: Callable[[str], bool]) -> None:
        super().__init__()
        self.code_of_page, self.knows = code_of_page, knows
        self.chunks: list[str] = []
        self.out: list[str] = []
        self.closing: list[tuple[str, str]] = []
        self.depth = 0

    def finished(self) -> list[str]:
        self.end_block()
        return [chunk for chunk in self.chunks if chunk]

    def end_block(self) -> None:
        self.chunks.append("".join(self.out).strip())
        self.out = []

    def handle_data(self, data: str) -> None:
        self.out.append(escape(SPACE.sub(" ", data), quote=False))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol") and not self.depth:
            self.end_block()
        if tag in ("ul", "ol"):
            self.depth += 1
        if tag == "br":
            self.out.append("<br>")
        elif tag in LIST:
            self.out.append(f"<{tag}>")
        elif tag in INLINE:
            self.start_inline(INLINE[tag], dict(attrs))

    def start_inline(self, tag: str, given: dict[str, str | None]) -> None:
        written = WRITTEN.get(tag, tag)
        opening = f"<{written}>"
        if tag == "a":
            address = self.address(given)
            opening = f'<a href="{escape(address)}">' if address else ""
        elif tag == "span":
            opening = f'<span lang="{escape(given["lang"] or "")}">' if given.get("lang") else ""
        self.out.append(opening)
        self.closing.append((tag, f"</{written}>" if opening else ""))

    def address(self, given: dict[str, str | None]) -> str:
        if given.get("linktype") == "page":
            code = self.code_of_page(int(given.get("id") or 0))
            return f"/r/{code}" if code else ""
        href = given.get("href") or ""
        record = CODE_ADDRESS.match(href)
        is_dead = record is not None and not self.knows(record[1])
        return href if ADDRESS.match(href) and not is_dead else ""

    def handle_endtag(self, tag: str) -> None:
        if tag in LIST:
            self.out.append(f"</{tag}>")
        elif tag in INLINE and self.closing and self.closing[-1][0] == INLINE[tag]:
            self.out.append(self.closing.pop()[1])
        if tag in ("ul", "ol"):
            self.depth -= 1
        if tag == "p" or (tag in ("ul", "ol") and not self.depth):
            self.end_block()
