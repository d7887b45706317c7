"""Sends pictures to readers from wherever uploads are kept."""

import mimetypes

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

# Renditions carry a hash of their picture in their name, so they never change.
FOREVER = "public, max-age=31536000, immutable"


@require_safe
def rendition(request: HttpRequest, name: str) -> FileResponse:
    """Only what has been made for readers: originals and documents lie elsewhere and stay there."""
    path = f"images/{name}"
    try:
        file = default_storage.open(path)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise Http404 from error
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return FileResponse(file, content_type=kind, headers={"Cache-Control": FOREVER})
