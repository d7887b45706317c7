"""Who may read an uploaded file: whoever may read a page that shows it, and whoever may choose it as an editor.

Wagtail sends a document to everybody who has its address, and a picture even out of a private collection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField
from django.db.models.functions import Cast
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex
from wagtail.permissions import policy_registry

from knowledge.rights import readable_pages, reader_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from knowledge.models import CorridorDocument, CorridorImage


def may_read_file(request: HttpRequest, file: CorridorDocument | CorridorImage) -> bool:
    return _is_shown(request, file) or _may_choose(request, file)


def _is_shown(request: HttpRequest, file: CorridorDocument | CorridorImage) -> bool:
    """On a page that may be read, unless the file's collection is closed to the reader."""
    if not all(rule.accept_request(request) for rule in file.collection.get_view_restrictions()):
        return False
    pages = ContentType.objects.get_for_model(Page)
    shown = ReferenceIndex.get_references_to(file).filter(base_content_type=pages)
    ids = shown.annotate(page=Cast("object_id", IntegerField())).values("page")
    return readable_pages(reader_of(request), Page.objects.filter(pk__in=ids)).exists()


def closed_collections(request: HttpRequest) -> list[str]:
    """Paths of the collections whose files, and those of all beneath, this reader is not to hear of. One query."""
    rules = CollectionViewRestriction.objects.select_related("collection")
    return [rule.collection.path for rule in rules if not rule.accept_request(request)]


def _may_choose(request: HttpRequest, file: CorridorDocument | CorridorImage) -> bool:
    user = reader_of(request).user
    policy = policy_registry.get_by_type(type(file))
    return user.is_authenticated and policy.user_has_any_permission_for_instance(user, ["choose", "change"], file)
