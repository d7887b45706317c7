"""Fetch what is carried of others: title face, land of the map, axe for the tests. Needs npm; results are committed.

The face is Source Serif 4 (SIL Open Font License 1.1), one file per writing system. The land is Natural Earth
(public domain) in the form of the package world-atlas, drawn as one simplified path.
"""

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path

from corridor.map import HEIGHT, WIDTH, Point, project

SITE = Path(__file__).parents[1] / "site" / "corridor"
FONTS = SITE / "static" / "corridor" / "fonts"
AXE_FOLDER = SITE.parents[1] / "tests" / "vendor" / "axe-core"
LAND = SITE / "templates" / "corridor" / "parts" / "land.html"
FACE = "@fontsource/source-serif-4@5.3.1"
WORLD = "world-atlas@2.0.2"
AXE = "axe-core@4.14.1"
WRITING_SYSTEMS = ("latin", "latin-ext", "cyrillic")
# In units of the map, which is 1000 wide: how far the coast may be off, and how small an island is left out.
TOLERANCE = 0.7
LEAST_AREA = 3.0


def unpacked(package: str, folder: Path) -> Path:
    """A package of npm, unpacked, with none of its scripts run."""
    packing = ["npm", "pack", "--silent", "--ignore-scripts", package]
    name = subprocess.run(packing, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
    target = folder / name.removesuffix(".tgz")
    with tarfile.open(folder / name) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def take_fonts(package: Path) -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    for system in WRITING_SYSTEMS:
        face = package / "files" / f"source-serif-4-{system}-600-normal.woff2"
        shutil.copyfile(face, FONTS / f"source-serif-4-{system}-600.woff2")
    shutil.copyfile(package / "LICENSE", FONTS / "OFL.txt")
    write_sums(FONTS, "*.woff2")


def take_axe(package: Path) -> None:
    AXE_FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("axe.min.js", "LICENSE", "LICENSE-3RD-PARTY.txt"):
        shutil.copyfile(package / name, AXE_FOLDER / name)
    write_sums(AXE_FOLDER, "*.js")


def write_sums(folder: Path, pattern: str) -> None:
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(folder.glob(pattern))]
    (folder / "SHA256SUMS").write_text("\n".join(sums) + "\n")


def rings(topology: dict) -> Iterator[list[Point]]:
    """The outlines of the land, decoded from TopoJSON's quantised differences, as longitude and latitude."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(points)
    for polygon in topology["objects"]["land"]["geometries"][0]["arcs"]:
        for ring in polygon:
            yield unrolled(
                [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])]
            )


def unrolled(ring: list[Point]) -> list[Point]:
    """The ring without a leap where it crosses the 180th meridian: the east of Russia stays with the rest of it."""
    whole = [ring[0]]
    for longitude, latitude in ring[1:]:
        leap = round((whole[-1][0] - longitude) / 360) * 360
        whole.append((longitude + leap, latitude))
    turns = round(sum(longitude for longitude, _latitude in whole) / len(whole) / 360)
    return [(longitude - 360 * turns, latitude) for longitude, latitude in whole]


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Fewer points, none further from the line than the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    distances = [_off(point, points[0], points[-1]) for point in points[1:-1]]
    furthest = max(range(len(distances)), key=distances.__getitem__)
    if distances[furthest] <= tolerance:
        return [points[0], points[-1]]
    middle = furthest + 1
    return simplified(points[: middle + 1], tolerance)[:-1] + simplified(points[middle:], tolerance)


def _off(point: Point, start: Point, end: Point) -> float:
    length = hypot(end[0] - start[0], end[1] - start[1])
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (end[1] - start[1])
    return abs(across) / length


def area(points: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))) / 2


def outline(ring: list[Point]) -> str:
    """One piece of land as a path in whole units, relative to its first point; empty if it is too small to see."""
    points = simplified([project(*point) for point in ring], TOLERANCE)
    if area(points) < LEAST_AREA or max(y for _x, y in points) > HEIGHT:
        return ""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole[:-1])]
    moves = "".join(f"{dx}{dy if dy < 0 else f' {dy}'} " for dx, dy in steps if (dx, dy) != (0, 0))
    return f"M{whole[0][0]} {whole[0][1]}l{moves.strip()}z"


def draw_land(package: Path) -> None:
    path = "".join(outline(ring) for ring in rings(json.loads((package / "land-110m.json").read_text())))
    note = "{# Natural Earth, public domain, by way of world-atlas 2.0.2; drawn by scripts/vendor.py #}"
    LAND.write_text(f'{note}\n<path class="land" d="{path}"/>\n')


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        take_fonts(unpacked(FACE, Path(folder)))
        draw_land(unpacked(WORLD, Path(folder)))
        take_axe(unpacked(AXE, Path(folder)))
    print(f"Fonts in {FONTS}, land of {LAND.stat().st_size} bytes on a map of {WIDTH:g} by {HEIGHT:g}.")


if __name__ == "__main__":
    main()
