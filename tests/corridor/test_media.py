import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import Resolver404, resolve


@pytest.fixture
def stored(uploads):
    for name in ("images/boat.webp", "original_images/boat.webp", "documents/minutes.pdf"):
        default_storage.save(name, ContentFile(b"content"))


def test_a_rendition_is_sent_and_may_be_kept(client, stored):
    response = client.get("/media/images/boat.webp")

    assert response.getvalue() == b"content"
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.django_db
def test_a_rendition_that_is_not_there_is_not_found(client, stored):
    assert client.get("/media/images/other.webp").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/media/images/",
        "/media/images/../documents/minutes.pdf",
        "/media/original_images/boat.webp",
        "/media/documents/minutes.pdf",
    ],
)
def test_originals_and_documents_have_no_such_address(path):
    with pytest.raises(Resolver404):
        resolve(path)
