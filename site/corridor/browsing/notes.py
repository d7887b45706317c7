"""A list narrowed to a country also holds what is said of its whole region; the row says so."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from corridor.browsing.asked import Asked
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage
from search.contract import Hit


def regional_notes(hits: Sequence[Hit], asked: Asked, language: str) -> dict[int, str]:
    """By record, the note on those that do not name the country that was asked for. One query, two where needed."""
    slugs = asked.chosen.get("country", ())
    if not slugs or not hits:
        return {}
    records = [hit.record for hit in hits if hit.type != Kind.REGION]
    naming = RecordPage.objects.filter(record__in=records, countries__slug__in=slugs).values_list("record", flat=True)
    left = set(records) - set(naming)
    if not left:
        return {}
    countries = Country.objects.filter(slug__in=slugs).prefetch_related("labels")
    names = ", ".join(country.name(language) for country in countries)
    return dict.fromkeys(left, _("on the whole region, %(countries)s among it") % {"countries": names})
