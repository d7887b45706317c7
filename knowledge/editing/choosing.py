"""In place of Wagtail's own views that name any page, and any tag, to everybody in the admin."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from taggit.models import Tag
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import chooser
from wagtail.admin.views.tags import TAGS_AUTOCOMPLETE_LIMIT

from knowledge.models.page import RecordTag
from knowledge.rows.policy import usable_pages


class BrowseView(chooser.BrowseView):
    def get(self, request: HttpRequest, parent_page_id: int | None = None) -> HttpResponse:
        if parent_page_id and not usable_pages(request.user).filter(pk=parent_page_id).exists():
            raise Http404
        return super().get(request, parent_page_id)


class ChosenMultipleView(chooser.ChosenMultipleView):
    def get(self, request: HttpRequest) -> HttpResponse:
        asked = [pk for pk in request.GET.getlist("id") if pk.isdecimal()]
        usable = usable_pages(request.user).filter(pk__in=asked).values_list("pk", flat=True)
        given: Any = request
        given.GET = QueryDict(mutable=True)
        given.GET.setlist("id", [str(pk) for pk in usable])
        return super().get(request)


def tags(request: HttpRequest, **_kwargs: Any) -> JsonResponse:
    """Tags that begin so; not those that only records have which may neither be edited nor read."""
    borne = RecordTag.objects.filter(tag=OuterRef("pk"))
    seen = borne.filter(content_object__in=usable_pages(request.user).values("pk"))
    beginning = request.GET.get("term", "")
    if not beginning:
        return JsonResponse([], safe=False)
    found = Tag.objects.filter(name__istartswith=beginning).exclude(Exists(borne), ~Exists(seen)).order_by("name")
    return JsonResponse(list(found.values_list("name", flat=True)[:TAGS_AUTOCOMPLETE_LIMIT]), safe=False)


browse = require_admin_access(BrowseView.as_view())
chosen_multiple = require_admin_access(ChosenMultipleView.as_view())
tag_autocomplete = require_admin_access(tags)
