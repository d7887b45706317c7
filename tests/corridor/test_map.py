"""Where places lie on the map, and how signs that would touch are moved apart."""

import re
from math import hypot
from pathlib import Path

import pytest

from corridor.map import APART, HEIGHT, WIDTH, project, spread

LAND = Path(__file__).parents[2] / "site" / "corridor" / "templates" / "corridor" / "parts" / "land.html"


def test_the_middle_of_the_world_lies_in_the_middle_of_the_map():
    x, _y = project(0, 0)

    assert x == pytest.approx(WIDTH / 2)


def test_the_ends_of_the_equator_lie_at_the_edges():
    assert (project(-180, 0)[0], project(180, 0)[0]) == pytest.approx((0, WIDTH))


def test_north_is_up_and_the_south_of_america_is_on_the_map():
    assert project(0, 78)[1] == pytest.approx(0)
    assert project(-67, -56)[1] < HEIGHT


def test_places_that_lie_apart_stay_where_they_are():
    points = [(0.0, 0.0), (100.0, 0.0)]

    assert spread(points) == points


def test_places_that_would_touch_are_moved_apart():
    jordan, lebanon = spread([project(36.5, 31.2), project(35.9, 33.9)])

    assert hypot(jordan[0] - lebanon[0], jordan[1] - lebanon[1]) == pytest.approx(APART, abs=0.1)


def test_places_at_the_same_point_are_moved_apart():
    one, other = spread([(5.0, 5.0), (5.0, 5.0)])

    assert hypot(one[0] - other[0], one[1] - other[1]) == pytest.approx(APART, abs=0.1)


def test_the_land_is_one_path_in_whole_units():
    path = LAND.read_text()

    assert path.count("<path") == 1
    assert re.findall(r"\d\.\d", path.split(' d="')[1]) == []
