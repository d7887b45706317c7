"""A page as one file that reads without a connection: styles and pictures in it, links whole, nothing that runs."""

from __future__ import annotations

import base64
import mimetypes
import re
from pathlib import Path
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from corridor.reading.colours import colours_css

_SCRIPT = re.compile(r"<script\b(?![^>]*ld\+json)[^>]*>.*?</script>", re.DOTALL)
_ICON = re.compile(r'<link rel="icon"[^>]*>')
_STYLE = re.compile(r'<link rel="stylesheet" href="(?P<url>[^"]+)"(?: media="(?P<media>[^"]+)")?>')
_FACE = re.compile(r"@font-face\s*{.*?}", re.DOTALL)
_HASH = re.compile(r"\.[0-9a-f]{12}(?=\.css$)")
_SOURCE = re.compile(r"<source\b[^>]*>")
_SET = re.compile(r'\s(?:srcset|sizes)="[^"]*"')
_PICTURE = re.compile(rf'\ssrc="{re.escape(settings.MEDIA_URL)}(?P<path>images/[^"]+)"')
_ADDRESS = re.compile(r'\b(?P<name>href|action|src)="(?P<url>[^"#:]*)(?P<rest>#?[^":]*)"')
_MAIN = re.compile(r"<main\b[^>]*>")


def saved(html: str, request: HttpRequest) -> str:
    address = request.build_absolute_uri(request.path)
    html = _SCRIPT.sub("", _ICON.sub("", html))
    html = _STYLE.sub(lambda link: _style(link["url"], link["media"] or "", request), html)
    html = _SET.sub("", _SOURCE.sub("", html))
    html = _PICTURE.sub(lambda picture: f' src="{_picture(picture["path"])}"', html)
    html = _ADDRESS.sub(lambda found: _whole(found, address), html)
    return _MAIN.sub(lambda main: main[0] + _said(address), html, count=1)


def _style(url: str, media: str, request: HttpRequest) -> str:
    attribute = f' media="{media}"' if media else ""
    return f"<style{attribute}>{_FACE.sub('', _css(url, request))}</style>"


def _css(url: str, request: HttpRequest) -> str:
    if not url.startswith(settings.STATIC_URL):
        return colours_css(request).content.decode()
    # As it was written: what was collected bears a hash in its name, and in development nothing was.
    written = finders.find(_HASH.sub("", url.removeprefix(settings.STATIC_URL)))
    return Path(str(written)).read_text() if written else ""


def _picture(path: str) -> str:
    with default_storage.open(path) as file:
        kind = mimetypes.guess_type(path)[0] or "image/jpeg"
        return f"data:{kind};base64,{base64.b64encode(file.read()).decode()}"


def _whole(found: re.Match[str], address: str) -> str:
    """A place on the page stays one; every other address gets its site."""
    url = urljoin(address, found["url"]) if found["url"] else ""
    return f'{found["name"]}="{url}{found["rest"]}"'


def _said(address: str) -> str:
    today = formats.date_format(timezone.localdate(), "DATE_FORMAT")
    return format_html(
        '<p class="wrap saved">{} <a href="{}">{}</a></p>',
        _("Saved on %(day)s. The page may have changed since:") % {"day": today},
        address,
        address,
    )
