"""Takes what a camera wrote out of a picture: place, time, device, names."""

from io import BytesIO

from django.core.files.base import ContentFile, File
from PIL import Image, ImageOps, ImageSequence

# Formats whose files we write anew; an SVG holds no EXIF and is passed on.
_KEPT = {"JPEG", "PNG", "WEBP", "AVIF", "GIF"}


def without_metadata(upload: File) -> File:
    """The same picture, turned as its EXIF said, with no EXIF, XMP, IPTC or comment; the colour profile stays.

    A format that a browser cannot show (HEIC, TIFF, BMP) comes back as JPEG.
    Raises what Pillow raises for a file that is not a picture; the upload form has refused those before.
    """
    if str(upload.name).lower().endswith(".svg"):
        return upload
    upload.seek(0)
    with Image.open(upload) as picture:
        kind = picture.format if picture.format in _KEPT else "JPEG"
        written = BytesIO()
        _write(picture, kind or "JPEG", written)
    name = upload.name if kind == _format_of(upload) else f"{str(upload.name).rsplit('.', 1)[0]}.jpg"
    return ContentFile(written.getvalue(), name=name)


def _format_of(upload: File) -> str | None:
    upload.seek(0)
    with Image.open(upload) as picture:
        return picture.format


def _write(picture: Image.Image, kind: str, target: BytesIO) -> None:
    profile = picture.info.get("icc_profile")
    extra = {"icc_profile": profile} if profile else {}
    if getattr(picture, "is_animated", False):
        frames = [_bare(frame) for frame in ImageSequence.Iterator(picture)]
        duration = picture.info.get("duration", 100)
        frames[0].save(
            target,
            kind,
            save_all=True,
            append_images=frames[1:],
            duration=duration,
            loop=0,
            **extra,
        )
        return
    upright = ImageOps.exif_transpose(picture)
    if kind == "JPEG":
        upright = upright.convert("RGB")
        extra["quality"] = 92
    _bare(upright).save(target, kind, **extra)


def _bare(picture: Image.Image) -> Image.Image:
    """The pixels alone: a copy keeps ``info``, from which Pillow writes EXIF and comments back."""
    copy = picture.copy()
    transparency = copy.info.get("transparency")
    copy.info = {} if transparency is None else {"transparency": transparency}
    copy.getexif().clear()
    return copy
