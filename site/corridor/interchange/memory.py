"""What an import last wrote, so that the next one sees what people have changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corridor.interchange.yaml_text import digest
from corridor.models import Imported


@dataclass
class Memory:
    digests: dict[str, str]
    news: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of_database(cls) -> Memory:
        return cls(dict(Imported.objects.values_list("key", "digest")))

    def is_as_written(self, key: str, document: Any) -> bool:
        return self.digests.get(key) == digest(document)

    def knows(self, key: str) -> bool:
        return key in self.digests

    def note(self, key: str, document: Any) -> None:
        if not self.is_as_written(key, document):
            self.news[key] = digest(document)

    def save(self) -> None:
        Imported.objects.bulk_create(
            [Imported(key=key, digest=value) for key, value in self.news.items()],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["digest"],
        )
