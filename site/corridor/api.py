"""The search as JSON: what the search page shows, for other programs. Described in docs/developer/api.md."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError

from corridor.browsing.answer import answer
from corridor.browsing.asked import LAST_PAGE, SORTS, Asked
from corridor.browsing.facets import labels_for, named
from knowledge.kinds import Kind
from knowledge.rights import reader_of
from search.contract import FACETS, Results

# Without pages of documentation: theirs load scripts from elsewhere. The description lies at /api/v1/openapi.json.
api = NinjaAPI(title="Corridor", version="1", urls_namespace="api-1", docs_url=None)

# Here ``language`` says where to search; on a page it is a facet.
_NARROWING = tuple(name for name in FACETS if name != "language")
_PARAMETERS = ("q", "language", *_NARROWING, "sort", "page")


class HitOut(Schema):
    code: str
    type: str
    title: str
    url: str
    language: str
    summary: str
    passages: list[str]


class FacetValueOut(Schema):
    value: str
    label: str
    count: int
    chosen: bool


class SearchOut(Schema):
    total: int
    hits: list[HitOut]
    facets: dict[str, list[FacetValueOut]]
    suggestion: str


@api.get("/search/", response=SearchOut, url_name="search", summary="Search all records")
def search(request: HttpRequest) -> SearchOut:
    """An empty ``q`` means everything. Each facet is a parameter of its name, given once for each value."""
    for fault in _faults(request.GET):
        raise HttpError(400, fault)
    language = request.GET.get("language") or "en"
    asked = Asked.of(request.GET, {"language": (language,)})
    reader = reader_of(request)
    with translation.override(language):
        results = answer(asked.query(language, reader), reader)
        return SearchOut(
            total=results.total,
            hits=[HitOut(**{name: getattr(hit, name) for name in HitOut.model_fields}) for hit in results.hits],
            facets=_facets(request, results, asked, language),
            suggestion=results.suggestion,
        )


def _faults(parameters: QueryDict) -> Iterator[str]:
    """What a program got wrong; passed over, as a page does, it would be answered with something else."""
    for name in parameters:
        if name not in _PARAMETERS:
            yield _("There is no parameter “%(name)s”. Parameters are: %(known)s.") % {
                "name": name,
                "known": ", ".join(_PARAMETERS),
            }
    checked = {
        "language": [code for code, _name in settings.LANGUAGES],
        "type": Kind.values,
        "sort": list(SORTS),
    }
    for name, known in checked.items():
        for value in parameters.getlist(name):
            if value and value not in known:
                yield _("“%(value)s” is no %(name)s. Write one of: %(known)s.") % {
                    "value": value,
                    "name": name,
                    "known": ", ".join(known),
                }
    page = parameters.get("page") or "1"
    if not (page.isascii() and page.isdigit() and len(page) < 6 and 1 <= int(page) <= LAST_PAGE):
        yield _("“%(page)s” is no page. Write a number from 1 to %(last)s.") % {"page": page, "last": LAST_PAGE}


def _facets(request: HttpRequest, results: Results, asked: Asked, language: str) -> dict[str, list[FacetValueOut]]:
    labels = labels_for(request, results, asked, language)
    return {
        name: [
            FacetValueOut(value=found.value, label=label.text, count=found.count, chosen=found.chosen)
            for found, label in named(values, labels.of(name))
        ]
        for name, values in results.facets.items()
    }
