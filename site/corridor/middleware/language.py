"""Which language an address without one is answered in: the reader's, if anything has been published in it."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from corridor.models import HomePage


class LanguageMiddleware(LocaleMiddleware):
    """Django's, which would send a French reader to an empty French site and asks for a cookie."""

    def process_request(self, request: HttpRequest) -> None:
        language = translation.get_language_from_path(request.path_info) or preferred(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Only an address that nothing answers for may lack its language; a view that found nothing has said so."""
        if response.status_code == 404 and request.resolver_match:
            response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
            return response
        return super().process_response(request, response)


def preferred(request: HttpRequest) -> str:
    for language in accepted(request):
        if language == settings.LANGUAGE_CODE or is_published(language):
            return language
    return settings.LANGUAGE_CODE


def accepted(request: HttpRequest) -> Iterator[str]:
    known = dict(settings.LANGUAGES)
    for language, _priority in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        general = language.partition("-")[0]
        if general in known:
            yield general


def is_published(language: str) -> bool:
    return HomePage.objects.live().filter(locale__language_code=language).exists()
