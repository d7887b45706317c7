"""Suggestions while typing: the record of a code, terms and countries, records by their titles, words to search for."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from corridor.browsing.asked import Asked
from knowledge.indexing.fallback import from_database
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, Term
from knowledge.models.term import TermKind
from knowledge.reading.terms import term_address
from knowledge.rights import Reader, readable, readable_records, reader_of
from search.analysis import normal, words
from search.contract import EngineUnavailable, Query, Suggestion
from search.engines import get_engine

logger = logging.getLogger(__name__)

MOST = 8
# So many terms and countries leave room for records.
MOST_NAMES = 3
# With fewer letters nearly everything begins so.
SHORTEST = 2


@dataclass(frozen=True)
class Offer:
    text: str
    kind: str
    url: str


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Answers any text; kept nowhere, as it holds what was typed."""
    text = Asked.of(request.GET).text
    language = get_language() or "en"
    found = offers(text, language, reader_of(request)) if len(text) >= SHORTEST else ()
    once = {offer.url: offer for offer in reversed(list(found))}
    shown = [vars(offer) for offer in list(reversed(once.values()))[:MOST]]
    return JsonResponse({"suggestions": shown}, headers={"Cache-Control": "no-store"})


def offers(text: str, language: str, reader: Reader) -> Iterator[Offer]:
    """The likeliest first: a code means its record, and a name of a vocabulary all that there is on it."""
    yield from _by_code(text, language, reader)
    yield from islice(_names(text, language), MOST_NAMES)
    for found in _from_engine(text, language, reader):
        if found.record:
            yield Offer(found.text, str(Kind(found.type).label), found.url)
        else:
            yield Offer(found.text, _("Search for"), f"{reverse('search')}?{urlencode({'q': found.text})}")


def _by_code(text: str, language: str, reader: Reader) -> Iterator[Offer]:
    pages = RecordPage.objects.filter(record__code=text.upper(), locale__language_code=language)
    for page in readable(reader, pages.filter(alias_of=None)).select_related("record").defer("body"):
        yield Offer(f"{text.upper()} {page.title}", page.saved_record.get_kind_display(), page.get_url() or "")


def _names(text: str, language: str) -> Iterator[Offer]:
    """Terms and countries of whose name or synonym every word typed begins a word."""
    typed = _folded(text)
    for term in Term.objects.filter(merged_into=None, retired=False).prefetch_related("labels"):
        if term.kind != TermKind.CORRIDOR and _begin(typed, _said(term, language)):
            yield Offer(term.name(language), str(TermKind(term.kind).label), term_address(term.kind, term.slug))
    for country in Country.objects.prefetch_related("labels"):
        if _begin(typed, _said(country, language)):
            yield Offer(country.name(language), _("Country"), reverse("country", args=[country.slug]))


def _said(named: Term | Country, language: str) -> list[str]:
    """A synonym counts in the language of the page, a name in any that is shown in it."""
    synonyms = [label.synonym_list() for label in named.labels.all() if label.language == language]
    return [named.name(language), *(synonym for found in synonyms for synonym in found)]


def _begin(typed: list[str], names: Iterable[str]) -> bool:
    return bool(typed) and any(
        all(any(word.startswith(beginning) for word in _folded(name)) for beginning in typed) for name in names
    )


def _folded(text: str) -> list[str]:
    return [word.folded for word in words(normal(text))]


def _from_engine(text: str, language: str, reader: Reader) -> list[Suggestion]:
    """Each record is asked for once more: between question and answer a page may have been withdrawn.

    While one that was withdrawn waits for the index, records that are linked with it still hold its name there, so no
    words are offered.
    """
    query = Asked(text=text).query(language, reader, size=MOST)
    try:
        found = get_engine().suggest(query.text, language, query.hidden, MOST)
    except EngineUnavailable as error:
        logger.warning("The search engine is away: %s", type(error).__name__)
        return _from_database(query, reader)
    allowed = readable_records(reader, [one.record for one in found if one.record], language)
    return [one for one in found if (one.record in allowed if one.record else not query.hidden)]


def _from_database(query: Query, reader: Reader) -> list[Suggestion]:
    return [Suggestion(hit.title, hit.record, hit.type, hit.url) for hit in from_database(query, reader).hits]
