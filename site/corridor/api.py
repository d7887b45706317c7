"""The search as JSON: what the search page shows, for other programs."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import translation
from ninja import NinjaAPI, Schema

from corridor.browsing.answer import answer
from corridor.browsing.asked import Asked
from corridor.browsing.facets import labels_for
from knowledge.rights import Reader, reader_of
from search.contract import Results

# Without pages of documentation: theirs load scripts from elsewhere. The description lies at /api/v1/openapi.json.
api = NinjaAPI(title="Corridor", version="1", urls_namespace="api-1", docs_url=None)


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
def search(
    request: HttpRequest,
    language: str = "en",
    q: str = "",
    page: str = "1",
    sort: str = "",
) -> SearchOut:
    """An empty ``q`` means everything. Facets (type, region, country, theme, phase, group, activity, year, tag) are
    parameters of their names, given more than once for more than one value. ``language`` is the language searched in.
    """
    # Here ``language`` says where to search; on a page it is a facet.
    asked = Asked.of(request.GET, {"language": (language,)})
    reader = reader_of(request)
    language = language if translation.check_for_language(language) else "en"
    with translation.override(language):
        results = answer(asked.query(language, reader), reader)
        return SearchOut(
            total=results.total,
            hits=[HitOut(**{name: getattr(hit, name) for name in HitOut.model_fields}) for hit in results.hits],
            facets=_facets(results, asked, language, reader),
            suggestion=results.suggestion,
        )


def _facets(results: Results, asked: Asked, language: str, reader: Reader) -> dict[str, list[FacetValueOut]]:
    labels = labels_for(results, asked, language, reader)
    return {
        name: [
            FacetValueOut(
                value=found.value,
                label=labels.of(name)[found.value].text,
                count=found.count,
                chosen=found.chosen,
            )
            for found in values
        ]
        for name, values in results.facets.items()
    }
