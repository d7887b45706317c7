"""Nothing that a camera or a person wrote into a picture is kept, in the original or in what is made of it."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image, PngImagePlugin

from knowledge.models import CorridorImage, RegionTeam
from tests.factories.knowledge import RegionPageFactory
from tests.factories.people import organiser

pytestmark = pytest.mark.django_db

SECRET = b"Secret person"
MADE = ("format-jpeg", "format-webp", "format-avif", "format-png")
GPS, DESCRIPTION = 0x8825, 0x010E


def photograph(kind):
    """A picture that tells where and by whom it was taken."""
    exif = Image.Exif()
    exif[DESCRIPTION] = SECRET.decode()
    exif.get_ifd(GPS).update({1: "N", 2: (27.0, 42.0, 0.0), 3: "E", 4: (85.0, 19.0, 0.0)})
    more = {}
    if kind == "PNG":
        more["pnginfo"] = PngImagePlugin.PngInfo()
        more["pnginfo"].add_text("Author", SECRET.decode())
    if kind in ("JPEG", "WEBP"):
        more["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    if kind == "JPEG":
        more["comment"] = SECRET
    written = BytesIO()
    Image.new("RGB", (64, 48), "teal").save(written, kind, exif=exif, **more)
    return written.getvalue()


def told(content):
    with Image.open(BytesIO(content)) as picture:
        exif = picture.getexif()
        kept = {name for name in picture.info if name in ("exif", "xmp", "comment", "Author", "photoshop")}
        return {**dict(exif), **exif.get_ifd(GPS)}, kept, SECRET in content


NOTHING = ({}, set(), False)


def uploaded(kind):
    image = CorridorImage(title="Boat", file=ContentFile(photograph(kind), name=f"boat.{kind.lower()}"))
    image.save()
    return image


@pytest.fixture(params=["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def kind(request):
    if request.param == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    return request.param


def test_the_photograph_of_these_tests_tells_where_it_was_taken(kind):
    exif, _kept, secret = told(photograph(kind))

    assert (exif[DESCRIPTION], exif[1], secret) == (SECRET.decode(), "N", True)


def test_the_original_tells_nothing(kind):
    image = uploaded(kind)

    with image.file.open("rb") as file:
        assert told(file.read()) == NOTHING


def test_no_rendition_tells_anything(kind):
    image = uploaded(kind)

    for made in MADE:
        with image.get_rendition(f"width-32|{made}").file.open("rb") as file:
            assert told(file.read()) == NOTHING


def test_what_an_organiser_uploads_is_the_regions(client):
    region = RegionPageFactory()
    user = organiser(region)
    client.force_login(user)
    upload = ContentFile(photograph("JPEG"), name="boat.jpg")

    client.post(
        "/admin/images/multiple/add/", {"title": "Boat", "files[]": upload}, HTTP_X_REQUESTED_WITH="XMLHttpRequest"
    )

    image = CorridorImage.objects.get()
    assert image.collection == RegionTeam.objects.get(region=region.record).collection
    with image.file.open("rb") as file:
        assert told(file.read()) == NOTHING
