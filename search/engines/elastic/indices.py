"""The indices of all languages: which of them answer, new ones, and the switch to these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from search.contract import EngineUnavailable
from search.engines.elastic.address import Address
from search.engines.elastic.mapping import MAPPINGS, settings

if TYPE_CHECKING:
    from search.engines.elastic import Elasticsearch

_CONFLICT = 409
_WRITTEN = {"created", "updated"}


class Indices:
    def __init__(self, client: Elasticsearch, address: Address) -> None:
        self.client = client
        self.address = address

    def in_use(self) -> dict[str, str]:
        """By alias, the index that answers."""
        found = self.client.indices.get_alias(index=self.address.in_form)
        if not found.body:
            # Much may answer with nothing; this only Elasticsearch knows.
            self.client.info()["version"]["number"]
        return {alias: index for index, about in found.items() for alias in about["aliases"]}

    def claim(self, epoch: int) -> None:
        """Nobody writes whose lease is older than the last one's: what he has read may be old too."""
        copies = {"auto_expand_replicas": "0-1", "number_of_shards": 1}
        if not self.client.indices.exists(index=self.address.state):
            self.client.options(ignore_status=400).indices.create(index=self.address.state, settings=copies)
        answer = self.client.options(ignore_status=_CONFLICT).index(
            index=self.address.state, id="epoch", document={}, version=epoch, version_type="external_gte"
        )
        if answer.meta.status == _CONFLICT:
            raise EngineUnavailable("Another worker has taken over the index.")
        if answer["result"] not in _WRITTEN:
            raise EngineUnavailable("Elasticsearch does not say that it has written.")

    def new(self, alias: str) -> str:
        name = f"{alias}.{uuid4().hex}"
        self.client.indices.create(index=name, mappings=MAPPINGS, settings=settings(self.address))
        return name

    def open(self, aliases: Iterable[str]) -> None:
        """First indices of their languages."""
        for alias in aliases:
            self.client.indices.put_alias(index=self.new(alias), name=alias)

    def switch(self, new: Mapping[str, str]) -> None:
        """All languages in one step; the old indices go in the same one. Then what a killed rebuild left."""
        old = self.in_use().values()
        actions = [{"remove_index": {"index": index}} for index in old]
        actions += [{"add": {"index": index, "alias": alias}} for alias, index in new.items()]
        if actions:
            self.client.indices.update_aliases(actions=actions)
        there = self.client.indices.get(index=self.address.all, features=["aliases"])
        self.drop(there.keys() - set(new.values()) - {self.address.state})

    def drop(self, names: Iterable[str]) -> None:
        for name in names:
            self.client.options(ignore_status=404).indices.delete(index=name)
