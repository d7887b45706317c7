"""Uploaded files in a bucket that speaks S3. Needs the extra `server`."""

from urllib.parse import quote

from django.conf import settings
from storages.backends.s3 import S3Storage


class BucketStorage(S3Storage):
    """Readers fetch from Corridor, never from the bucket: no third party learns who reads what."""

    def url(self, name: str, *args: object, **kwargs: object) -> str:
        return f"{settings.MEDIA_URL}{quote(name)}"
