"""Finds uv, which installs what the lock names; fetches it into the project's own folder where it is not there."""

import hashlib
import io
import json
import platform
import shutil
import subprocess
import sys
import sysconfig
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

INDEX = "https://pypi.org/simple/uv/"
VERSION = "0.13.9"
# The first one that reads the lock file as this one writes it.
OLDEST = (0, 9)


class ToolError(Exception):
    """Carries one plain sentence for the person at the keyboard."""


def find_uv(folder: Path) -> str:
    own = folder / "uv"
    for candidate in (str(own), shutil.which("uv")):
        if candidate and is_new_enough(candidate):
            return candidate
    print("Fetching uv, which installs packages…", flush=True)
    try:
        fetch(own)
    except OSError as error:
        raise ToolError(sentence_for(error)) from error
    return str(own)


def is_new_enough(candidate: str) -> bool:
    try:
        said = subprocess.run([candidate, "--version"], capture_output=True, text=True, check=True).stdout
        return tuple(int(part) for part in said.split()[1].split(".")[:2]) >= OLDEST
    except (OSError, subprocess.CalledProcessError, ValueError, IndexError):
        return False


def fetch(target: Path) -> None:
    """Straight from the package index: Debian's Python has neither pip nor what `venv` needs to bring it."""
    request = urllib.request.Request(INDEX, headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        files = json.load(answer)["files"]
    chosen = next((file for file in files if fits(file["filename"])), None)
    if chosen is None:
        raise ToolError("There is no uv for this machine: install it (https://docs.astral.sh/uv/) and run this again.")
    with urllib.request.urlopen(urljoin(INDEX, chosen["url"]), timeout=60) as answer:
        wheel = answer.read()
    if hashlib.sha256(wheel).hexdigest() != chosen["hashes"]["sha256"]:
        raise ToolError("uv arrived damaged: run this again.")
    unpack(wheel, target)


def fits(filename: str) -> bool:
    is_ours = filename.startswith(f"uv-{VERSION}-") and filename.endswith(".whl")
    machine = platform.machine().lower().replace("amd64", "x86_64")
    if sys.platform == "darwin":
        return is_ours and "macosx" in filename and machine in filename
    libc = "musllinux" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else "manylinux"
    return is_ours and libc in filename and machine in filename


def unpack(wheel: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        member = next(name for name in archive.namelist() if name.endswith("scripts/uv"))
        part = target.with_suffix(".part")
        part.write_bytes(archive.read(member))
    part.chmod(0o755)
    part.replace(target)


def sentence_for(error: OSError) -> str:
    if error.errno == 28:
        return "The disk is full: make room for the packages (about 800 MB) and run this again."
    return (
        f"uv cannot be fetched because pypi.org does not answer ({error}): connect to the network "
        "(behind a proxy set HTTPS_PROXY), or install uv yourself, and run this again."
    )
