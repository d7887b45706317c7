from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page

from knowledge.rights import may_read, reader_of


# After Wagtail's own check, which offers a sign-in or a password where a page or one above it is restricted.
@hooks.register("before_serve_page", order=100)
def refuse_what_may_not_be_read(
    page: Page, request: HttpRequest, _args: list[Any], _kwargs: dict[str, Any]
) -> HttpResponse | None:
    """What is closed by way of a translation or of an alias's original is not there."""
    if not may_read(reader_of(request), page):
        raise Http404
    return None
