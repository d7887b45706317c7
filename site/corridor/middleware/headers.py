"""Headers that keep a reader's visit to the reader."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse


class HeadersMiddleware(CSPMiddleware):
    """The content security policy, strict in public and wider in the admin only; and the permissions policy."""

    def get_policy_parts(
        self,
        request: HttpRequest,
        response: HttpResponseBase,
        report_only: bool = False,
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if is_admin(request):
            parts.replace = settings.ADMIN_CONTENT_SECURITY_POLICY | (parts.replace or {})
        return parts

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if has_form_to_send(request, response):
            response.headers["Referrer-Policy"] = "same-origin"
        return super().process_response(request, response)


def is_admin(request: HttpRequest) -> bool:
    return request.path_info.startswith(reverse("wagtailadmin_home"))


def has_form_to_send(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Where a page may name no referrer at all, a browser sends its forms from “null”, which is refused as a forgery.

    True in the admin, and where a page holds a token against forgery: the form that asks for a password.
    """
    return is_admin(request) or settings.CSRF_COOKIE_NAME in response.cookies
