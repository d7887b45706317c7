"""Sends pictures to readers from wherever uploads are kept."""

import mimetypes

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from corridor.models import NetworkSettings
from knowledge.files import may_read_file
from knowledge.models import CorridorImage, CorridorRendition

# Renditions carry a hash of their picture in their name, so they never change. Kept by the reader's browser alone:
# what lies between would go on sending a picture that was withdrawn.
FOREVER = "private, max-age=31536000, immutable"


@require_safe
def rendition(request: HttpRequest, name: str) -> FileResponse:
    """Only what has been made for readers: originals and documents lie elsewhere and stay there."""
    renditions = CorridorRendition.objects.select_related("image__collection")
    found = get_object_or_404(renditions, file=f"images/{name}")
    if not (_is_the_mark(found.image) or may_read_file(request, found.image)):
        raise Http404
    try:
        file = found.file.open("rb")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise Http404 from error
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return FileResponse(file, content_type=kind, headers={"Cache-Control": FOREVER})


def _is_the_mark(image: CorridorImage) -> bool:
    return NetworkSettings.objects.filter(mark=image).exists()
