"""The engine for many machines: Elasticsearch 8, an index a language, each behind an alias."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from elasticsearch import BadRequestError, Elasticsearch, NotFoundError
from elasticsearch_dsl import Search

from search.contract import Change, EngineError, EngineUnavailable, Query, Results, Status
from search.engines.base import NO_INDEX, BaseEngine, Found
from search.engines.elastic import asking
from search.engines.elastic.address import Address
from search.engines.elastic.breaker import Breaker
from search.engines.elastic.indices import Indices
from search.engines.elastic.writing import languages, write
from search.engines.errors import own_errors
from search.expression import Expression

PATIENCE_TO_WRITE = 60
CHUNK = 500


class ElasticEngine(BaseEngine):
    def __init__(self, url: str) -> None:
        self.address = Address.of(url)
        self.client = Elasticsearch(
            list(self.address.hosts),
            basic_auth=self.address.login,
            max_retries=len(self.address.hosts) - 1,
        )
        self.breaker = Breaker(self.address.patience, refused=BadRequestError)
        self.writer = self.client.options(request_timeout=PATIENCE_TO_WRITE)
        self.indices = Indices(self.writer, self.address)

    def search(self, query: Query) -> Results:
        with self.breaker.together():
            return super().search(query)

    def find(self, expression: Expression, query: Query) -> Found:
        with own_errors(), self.breaker.guard():
            answer = self._ask(asking.search(expression, query), query.language)
            if answer is None:
                there = Indices(self._reader(), self.address).in_use()
        if answer is None:
            # Outside of the guard, as the engine itself is well.
            if not there:
                raise EngineUnavailable(NO_INDEX)
            return Found()
        with own_errors(), self.breaker.guard():
            counts = {name: _counts(answer["aggregations"][asking.facet_name(name)]["values"]) for name in query.facets}
            documents = tuple(hit["_source"]["stored"] for hit in answer["hits"]["hits"])
            anywhere = answer["aggregations"][asking.ANYWHERE]["doc_count"]
            return Found(answer["hits"]["total"]["value"], anywhere, documents, counts)

    def stored(self, key: str) -> Mapping[str, Any] | None:
        language = key.partition("-")[2]
        with own_errors(), self.breaker.guard():
            try:
                found: dict[str, Any] = self._reader().get(index=self.address.alias(language), id=key)["_source"]
            except NotFoundError as error:
                _only_missing(error)
                return None
            return dict(found["stored"])

    def weights(self, parts: Sequence[Expression], key: str, language: str) -> list[float]:
        with own_errors(), self.breaker.guard():
            answer = self._ask(asking.weights(parts, key), language, include_named_queries_score=True)
            hits = answer["hits"]["hits"] if answer else []
            named = hits[0].get("matched_queries", {}) if hits else {}
            return [float(named.get(str(place), 0.0)) for place in range(len(parts))]

    def vocabulary(self, beginning: str, query: Query) -> dict[str, int]:
        with own_errors(), self.breaker.guard():
            answer = self._ask(asking.vocabulary(beginning, query), query.language)
            return _counts(answer["aggregations"]["words"]) if answer else {}

    def apply(self, changes: Iterable[Change], epoch: int) -> None:
        known = list(changes)
        with own_errors():
            self.indices.claim(epoch)
            there = self.indices.in_use()
            # Even where nothing is written there is an index from now on, and it is empty.
            wanted = languages(known) or (set() if there else {""})
            new = {self.address.alias(language) for language in wanted} - there.keys()
            self.indices.open(new)
            targets = self.indices.in_use() if new else there
            write(self.writer, self.address, known, epoch, targets)
            self._refresh(targets.values())

    def rebuild(self, changes: Iterable[Change], epoch: int, late: Callable[[], Iterable[Change]] | None = None) -> int:
        new: dict[str, str] = {}
        try:
            self._fill(new, changes, epoch)
            self._fill(new, late() if late else (), epoch)
            with own_errors():
                new = new or {self.address.alias(""): self.indices.new(self.address.alias(""))}
                self._refresh(new.values())
                self.indices.claim(epoch)
                self.indices.switch(new)
        except BaseException:
            # What cannot be taken away now, because the engine is away, the next rebuild takes away.
            with suppress(EngineError), own_errors():
                self.indices.drop(set(new.values()) - set(self.indices.in_use().values()))
            raise
        return self.status().documents

    def all_marks(self) -> Iterator[tuple[str, str]]:
        with own_errors():
            there = list(self.indices.in_use())
            found = Search(using=self.writer, index=there).source(["mark"]).scan() if there else ()
            return iter([(hit.meta.id, hit.mark) for hit in found])

    def status(self) -> Status:
        name = "elasticsearch"
        where = f"{', '.join(self.address.hosts)} {self.address.prefix}"
        try:
            with own_errors(), self.breaker.guard():
                there = list(Indices(self._reader(), self.address).in_use())
                return Status(name, True, self._reader().count(index=there)["count"] if there else 0, where)
        except EngineError as error:
            return Status(name, False, detail=str(error))

    def _ask(self, body: dict[str, Any], language: str, **more: Any) -> dict[str, Any] | None:
        """None where nothing has been indexed in this language."""
        # With several shards, words would count as rare or common by those of one shard.
        how = {"search_type": "dfs_query_then_fetch"} if self.address.shards > 1 else {}
        asked = Search.from_dict(body).using(self._reader()).index(self.address.alias(language)).params(**how, **more)
        try:
            answer: dict[str, Any] = asked.execute().to_dict()
        except NotFoundError as error:
            _only_missing(error)
            return None
        if answer["timed_out"] or answer["_shards"]["successful"] != answer["_shards"]["total"]:
            raise EngineUnavailable("Elasticsearch has answered only in part.")
        return answer

    def _reader(self) -> Elasticsearch:
        return self.client.options(request_timeout=self.breaker.left())

    def _fill(self, new: dict[str, str], changes: Iterable[Change], epoch: int) -> None:
        """A part at a time, so that what reads the database fails with errors of its own."""
        rest = iter(changes)
        while part := list(islice(rest, CHUNK)):
            with own_errors():
                for alias in {self.address.alias(language) for language in languages(part)} - new.keys():
                    new[alias] = self.indices.new(alias)
                write(self.writer, self.address, part, epoch, new)

    def _refresh(self, names: Iterable[str]) -> None:
        """From here on what was written is found."""
        if there := list(names):
            self.writer.indices.refresh(index=there)


def _only_missing(error: NotFoundError) -> None:
    """Anything may answer 404; that a document or an index is not there, only Elasticsearch says."""
    said = error.body if isinstance(error.body, dict) else {}
    if said.get("found") is not False and error.error != "index_not_found_exception":
        raise EngineUnavailable("Something else answers where Elasticsearch should.") from error


def _counts(terms: dict[str, Any]) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in terms["buckets"]}
