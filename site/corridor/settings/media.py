"""Where uploaded files lie: in a folder, or in a bucket that speaks S3."""

from typing import Any

from corridor.settings.environment import env

S3_BUCKET = env.str("S3_BUCKET", default="")


def media_storage() -> dict[str, Any]:
    if not S3_BUCKET:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    return {
        "BACKEND": "corridor.bucket.BucketStorage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.str("S3_ENDPOINT", default=None),
            "access_key": env.str("S3_ACCESS_KEY", default=None),
            "secret_key": env.str("S3_SECRET_KEY", default=None),
            # Files are read through Corridor, which asks the rights; nothing in the bucket is public.
            "default_acl": "private",
            "file_overwrite": False,
        },
    }
