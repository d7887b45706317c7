"""What one page still needs before readers see it: editor and publishing ask here; the lists are in ``gaps.py``.

What ``stops`` keeps a page from its first publication in the editor; a page that readers see already may be corrected
at any time, and an import is checked by its own rules. The rest is only said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knowledge.kinds import Kind
from knowledge.models import Link, RecordPage, Term
from knowledge.models.term import TermKind

LEARNT = frozenset({Kind.FINDING, Kind.RECOMMENDATION, Kind.PRACTICE, Kind.KEY_FINDING, Kind.FOCUS})
SOURCE_LINKS = ("told-from", "cites")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# With a country's or a trunk prefix, as people write them; never a bare figure or a date.
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00|\(?0)[1-9(][\d\s()./-]{6,}\d")


@dataclass(frozen=True)
class Lack:
    """``place`` is the field or panel where it is put right."""

    name: str
    place: str
    words: str
    stops: bool = False


def lacks(page: RecordPage, *, summary: str | None = None, terms: Iterable[Term] | None = None) -> list[Lack]:
    """What is missing or doubtful, in the order of the page. A form gives what it has not stored yet."""
    said = page.summary if summary is None else summary
    found = [] if said.strip() else [Lack("summary", "summary", str(_NEEDED["summary"]), stops=True)]
    if not page.is_translation:
        found += _of_the_record(page, page.terms.all() if terms is None else terms)
    return [*found, *_pictures(page), *_private(page)]


def _of_the_record(page: RecordPage, terms: Iterable[Term]) -> list[Lack]:
    """What all languages share: asked of the page that the record was first written on."""
    if page.kind not in (*LEARNT, Kind.EVENT):
        return []
    # An event that is only planned has no source yet.
    needed = page.kind in LEARNT
    links = Q(origin=page.record_id)
    found = []
    if not any(term.kind == TermKind.THEME for term in terms):
        found.append(Lack("theme", "terms", str(_NEEDED["theme"]), stops=needed))
    if page.record_id is None or not Link.objects.filter(links, kind__in=SOURCE_LINKS).exists():
        found.append(Lack("source", "links", str(_NEEDED["source"]), stops=needed))
    return found + _origin(page, links)


def _origin(page: RecordPage, links: Q) -> list[Lack]:
    """The page above says where a record comes from; a link says it more closely, where that is known."""
    beneath_event = bool(page.depth) and getattr(page.get_parent().specific, "kind", "") == Kind.EVENT
    kinds: tuple[str, ...] = ("said-in",) if beneath_event else ()
    name = "session"
    if page.kind == Kind.PRACTICE:
        name, kinds = "shown", ("shown-at", "said-in", "adapted-from")
    if not kinds:
        return []
    known = page.record_id is not None and Link.objects.filter(links, kind__in=kinds).exists()
    return [] if known else [Lack(name, "links", str(_NEEDED[name]))]


_NEEDED: dict[str, str | Promise] = {
    "summary": gettext_lazy("Write a summary: one or two sentences. Lists, search and feeds show only that."),
    "theme": gettext_lazy("Choose at least one theme, so that readers find it by what it is about."),
    "source": gettext_lazy(
        "Add a source: under “Links”, add a link “In our words, from” or “Cites”, with the place in the source. "
        "Save the page first if it is new."
    ),
    "session": gettext_lazy("If it is known in which session this was said, add a link “Said in”."),
    "shown": gettext_lazy("If it is known at which event this was shown, add a link “Shown at”."),
}


def _pictures(page: RecordPage) -> list[Lack]:
    bare = [block for block in page.body or [] if block.block_type == "picture" and not block.value.get("alt")]
    words = _("Say in words what each picture shows, for those who do not see it.")
    return [Lack("alt", "body", words)] if bare else []


def _private(page: RecordPage) -> list[Lack]:
    """Never stops: an office's own address may stand there, and only a person can tell."""
    texts = [page.title, page.summary, *page.searched_texts(), str(page.body.render_as_block()) if page.body else ""]
    text = strip_tags(" ".join(str(text) for text in texts).replace("<", " <"))
    found = {
        "email": (_EMAIL, _("The text has an e-mail address: %(found)s. Is it an office's, not a person's?")),
        "phone": (_PHONE, _("The text has a telephone number: %(found)s. Is it an office's, not a person's?")),
    }
    return [
        Lack(name, "body", words % {"found": ", ".join(numbers)})
        for name, (pattern, words) in found.items()
        if (numbers := sorted({match.strip() for match in pattern.findall(text)}))
    ]
