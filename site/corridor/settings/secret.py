"""The key that signs sessions: from the environment, or made once and kept beside the database."""

import os
import secrets
from pathlib import Path


def secret_key(path: Path) -> str:
    """Written in one step, as several processes may start at once."""
    if not path.exists():
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(50))
        try:
            os.link(part, path)
        except FileExistsError:
            pass
        finally:
            part.unlink()
    return path.read_text().strip()
