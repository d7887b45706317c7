"""Expressions and queries as Elasticsearch takes them; its own parser of what readers type is never used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from search.contract import Query
from search.engines.base import narrowing
from search.expression import AllOf, AnyOf, Everything, Expression, Facet, Fuzzy, Phrase, Prefix, Term

Body = dict[str, Any]

# More values than a facet has; with fewer, counts would be estimates.
MOST_VALUES = 60_000
MOST_WORDS = 10_000
# As far as one can page.
WINDOW = 100_000
ANYWHERE = "anywhere"
_ORDERS: dict[str, list[Body]] = {"newest": [{"by_newest": "asc"}], "title": [{"by_title": "asc"}]}
_BY_RELEVANCE: list[Body] = [{"_score": "desc"}, {"number": "asc"}]


def search(expression: Expression, query: Query) -> Body:
    """One request for everything: choices come after the counting, which each facet narrows by the others'."""
    start = (query.page - 1) * query.size
    within = start + query.size <= WINDOW
    counted = {name: _counted(name, query) for name in query.facets}
    return {
        "query": visible(expression, query),
        "post_filter": _all_of(narrowing(query)),
        "aggs": {ANYWHERE: {"filter": {"match_all": {}}}, **{facet_name(name): agg for name, agg in counted.items()}},
        "sort": _ORDERS.get(query.sort, _BY_RELEVANCE),
        "from": start if within else 0,
        "size": query.size if within else 0,
        "track_total_hits": True,
        "_source": ["stored"],
    }


def vocabulary(beginning: str, query: Query) -> Body:
    # Words are letters, marks and digits: none of them means anything in a pattern.
    terms = {"field": "vocabulary", "include": f"{beginning}.*", "size": MOST_WORDS}
    return {"query": visible(Everything(), query), "size": 0, "aggs": {"words": {"terms": terms}}}


def weights(parts: Sequence[Expression], key: str) -> Body:
    """Each by its place, so that the answer says what it counts for this document."""
    named = [{"bool": {"must": [of(part)], "_name": str(place)}} for place, part in enumerate(parts)]
    return {"query": {"bool": {"should": named, "filter": [{"ids": {"values": [key]}}]}}, "_source": False}


def visible(expression: Expression, query: Query) -> Body:
    hidden = [{"terms": {"number": sorted(query.hidden)}}] if query.hidden else []
    language = {"term": {"language": query.language}}
    return {"bool": {"must": [of(expression)], "filter": [language], "must_not": hidden}}


def facet_name(name: str) -> str:
    return f"facet-{name}"


def _counted(name: str, query: Query) -> Body:
    terms = {"field": f"facets.{name}", "size": MOST_VALUES}
    return {"filter": _all_of(narrowing(query, but=name)), "aggs": {"values": {"terms": terms}}}


def _all_of(filters: tuple[Expression, ...]) -> Body:
    return {"bool": {"filter": [of(part) for part in filters]}}


def of(expression: Expression) -> Body:  # noqa: C901, PLR0911  (a line or two for each shape)
    match expression:
        case Everything():
            return {"match_all": {}}
        case Term(field, token, boost):
            return {"term": {field: {"value": token, "boost": boost}}}
        case Phrase(field, stream, boost):
            # The field's analyser splits at spaces only, and no token holds one.
            return {"match_phrase": {field: {"query": " ".join(stream), "boost": boost}}}
        case Prefix(field, beginning, boost):
            return {"prefix": {field: {"value": beginning, "boost": boost}}}
        case Fuzzy(field, token, distance, boost):
            # Any other rewrite stops at 50 words.
            return {
                "fuzzy": {
                    field: {"value": token, "fuzziness": distance, "rewrite": "constant_score", "boost": boost},
                }
            }
        case Facet(name, value):
            return {"constant_score": {"filter": {"term": {f"facets.{name}": value}}}}
        case AnyOf(parts, least):
            return {"bool": {"should": [of(part) for part in parts], "minimum_should_match": least}}
        case AllOf(parts, without):
            return {"bool": {"must": [of(part) for part in parts], "must_not": [of(part) for part in without]}}
