"""Hits as rows of a list: with their sign, their region, and the event that they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.indexing.facets import Place, Surroundings
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from search.contract import Hit


@dataclass(frozen=True)
class Row:
    """What templates/corridor/parts/row.html shows."""

    url: str
    title: str
    kind: str
    code: str
    summary: str
    passages: tuple[str, ...]
    region: str = ""
    shape: str = ""
    region_name: str = ""
    place: str = ""
    note: str = ""
    lang: str = ""


def rows(hits: Sequence[Hit], language: str, notes: dict[int, str] | None = None) -> list[Row]:
    """Three queries, however many hits. ``notes``: by record, what this list must add to say the truth."""
    pages = RecordPage.objects.filter(
        record__in=[hit.record for hit in hits],
        locale__language_code=language,
        alias_of__isnull=True,
    ).select_related("record", "locale")
    found = {page.record_id: page for page in pages}
    around = Surroundings(list(found.values()))
    return [
        _row(
            hit,
            found.get(hit.record),
            around,
            language,
            (notes or {}).get(hit.record, ""),
        )
        for hit in hits
    ]


def _row(hit: Hit, page: RecordPage | None, around: Surroundings, language: str, note: str) -> Row:
    place = around.place(page) if page is not None else Place()
    region = place.region
    return Row(
        url=hit.url,
        title=hit.title,
        kind=str(Kind(hit.type).label),
        code=hit.code,
        summary=hit.summary,
        passages=hit.passages,
        region=region.slug if region else "",
        shape=region.regionpage.shape if region else "",
        region_name=region.title if region and hit.type != Kind.REGION else "",
        place=place.event.title if place.event and hit.type != Kind.EVENT else "",
        note=note,
        lang=hit.language if hit.language != language else "",
    )
