"""Where uploaded files lie: in a folder, or in a bucket that speaks S3."""

from typing import Any

from corridor.settings.environment import read

S3_BUCKET = read("S3_BUCKET", "", "the name of a bucket")


def media_storage() -> dict[str, Any]:
    if not S3_BUCKET:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    return {
        "BACKEND": "corridor.bucket.BucketStorage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": read("S3_ENDPOINT", None, "https://host:9000"),
            "access_key": read("S3_ACCESS_KEY", None, "the key"),
            "secret_key": read("S3_SECRET_KEY", None, "the secret"),
            # Files are read through Corridor, which asks the rights; nothing in the bucket is public.
            "default_acl": "private",
            "file_overwrite": False,
        },
    }
