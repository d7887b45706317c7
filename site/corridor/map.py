"""The world on a flat page: where a place lies on it, and how near signs are moved apart.

The land itself is one path in templates/corridor/parts/land.html, drawn by scripts/vendor.py with the same projection.
"""

from collections.abc import Sequence
from math import hypot, pi, radians

WIDTH = 1000.0
HEIGHT = 420.0
# The map ends at 78° north and, by its height, at 56° south: beyond, nothing is inhabited.
NORTH = 78.0
# parts/map.html shows 910 units across; two signs this far apart are targets of 24 pixels on a map 930 pixels wide.
APART = 24.0
_WIDEST = 0.870700 * pi

Point = tuple[float, float]


def project(longitude: float, latitude: float) -> Point:
    """The place on the map, in the map's own units, by the Natural Earth projection."""
    x, y = _natural_earth(radians(longitude), radians(latitude))
    _, top = _natural_earth(0.0, radians(NORTH))
    scale = WIDTH / (2 * _WIDEST)
    return (x + _WIDEST) * scale, (top - y) * scale


def spread(points: Sequence[Point], apart: float = APART) -> list[Point]:
    """The same points, with those that lie too near each other moved apart along the line that joins them."""
    moved = list(points)
    for _round in range(100):
        parted = [_part(moved, i, j, apart) for i in range(len(moved)) for j in range(i)]
        if not any(parted):
            break
    return moved


def _natural_earth(longitude: float, latitude: float) -> Point:
    """The polynomial of Šavrič, Jenny and Patterson (2011), in radians."""
    a = latitude * latitude
    b = a * a
    across = 0.8707 - 0.131979 * a + b * (-0.013791 + b * (0.003971 * a - 0.001529 * b))
    up = 1.007226 + a * (0.015085 + b * (-0.044475 + 0.028874 * a - 0.005916 * b))
    return longitude * across, latitude * up


def _part(points: list[Point], i: int, j: int, apart: float) -> bool:
    (x1, y1), (x2, y2) = points[i], points[j]
    distance = hypot(x2 - x1, y2 - y1)
    if distance >= apart - 0.01:
        return False
    along = ((x2 - x1) / distance, (y2 - y1) / distance) if distance else (1.0, 0.0)
    step = (apart - distance) / 2
    points[i] = (x1 - along[0] * step, y1 - along[1] * step)
    points[j] = (x2 + along[0] * step, y2 + along[1] * step)
    return True
