from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.models import Page

from corridor.editing.first_steps import offer_first_steps
from corridor.editing.menus import EventsGroup, KnowledgeGroup, LibraryGroup, practices
from knowledge.files import may_read_file
from knowledge.models import CorridorDocument
from knowledge.rights import may_read_found, reader_of

Serve = Callable[[Page, HttpRequest, list[Any], dict[str, Any]], HttpResponse]


# Within Wagtail's own check, which offers a sign-in or a password where a page or one above it is restricted.
@hooks.register("on_serve_page", order=100)
def refuse_what_may_not_be_read(serve: Serve) -> Serve:
    """What is closed by way of a translation or of an alias's original is not there."""

    def refuse_or_serve(page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]) -> HttpResponse:
        if not may_read_found(reader_of(request), page):
            raise Http404
        return serve(page, request, args, kwargs)

    return refuse_or_serve


# After Wagtail's own, which offers a sign-in or a password where the document's collection is closed.
@hooks.register("before_serve_document", order=100)
def refuse_the_document_of_a_closed_page(document: CorridorDocument, request: HttpRequest) -> None:
    if not may_read_file(request, document):
        raise Http404


@hooks.register("register_admin_viewset")
def register_menus() -> list[ViewSet | ViewSetGroup]:
    return [EventsGroup(), practices, KnowledgeGroup(), LibraryGroup()]


hooks.register("construct_homepage_panels", offer_first_steps)


@hooks.register("construct_help_menu")
def leave_out_news_of_wagtail(request: HttpRequest, items: list[MenuItem]) -> None:
    """What is new in Wagtail is no news for editors, and its pages lie elsewhere."""
    items[:] = [item for item in items if not item.name.startswith("whats-new")]
