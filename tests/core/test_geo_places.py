"""Datums and the plane, against values others have published."""

from __future__ import annotations

from math import hypot

import pytest

from stationdesk.core.geo import Datum, Plane, centre_of, from_gcj02, ring_area, to_gcj02, to_wgs84, wedge

# Public test vectors of googollee/eviltransform: (longitude, latitude) in WGS-84, then in GCJ-02.
PUBLISHED = (
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
)
DAO_COUNTY = (111.60, 25.53)


@pytest.mark.parametrize(("truth", "bent"), PUBLISHED)
def test_gcj02_is_bent_as_published(truth: tuple[float, float], bent: tuple[float, float]) -> None:
    assert to_gcj02(*truth) == pytest.approx(bent, abs=1e-5)


@pytest.mark.parametrize("longitude", [73.6, 98.3, 105.0, 111.6, 124.1, 134.7])
@pytest.mark.parametrize("latitude", [18.2, 25.53, 35.0, 53.4])
def test_there_and_back_again_is_exact(longitude: float, latitude: float) -> None:
    back = from_gcj02(*to_gcj02(longitude, latitude))

    assert back == pytest.approx((longitude, latitude), abs=1e-9)


def test_gcj02_is_some_six_hundred_metres_off_near_dao_county() -> None:
    plane = Plane(*DAO_COUNTY)

    assert hypot(*plane.point(*to_gcj02(*DAO_COUNTY))) == pytest.approx(622, abs=15)


def test_outside_china_nothing_is_bent() -> None:
    assert to_gcj02(-104.9903, 39.7392) == (-104.9903, 39.7392)


def test_cgcs2000_is_taken_as_wgs84_and_says_how_far_off_that_may_be() -> None:
    assert to_wgs84(Datum.CGCS2000, *DAO_COUNTY) == DAO_COUNTY
    assert Datum.CGCS2000.accuracy_m == 1.0
    assert Datum.WGS84.accuracy_m == 0.0


@pytest.mark.parametrize(
    ("latitude", "north", "east"),
    [(0, 110_574, 111_320), (15, 110_649, 107_550), (30, 110_852, 96_486), (45, 111_132, 78_847)],
)
def test_a_degree_is_as_long_as_tables_of_wgs84_say(latitude: float, north: float, east: float) -> None:
    plane = Plane(110, latitude)

    assert plane.degree_north == pytest.approx(north, abs=1)
    assert plane.degree_east == pytest.approx(east, abs=1)


def test_a_point_of_the_plane_goes_back_to_its_place() -> None:
    plane = Plane(*DAO_COUNTY)

    assert plane.place(*plane.point(111.7, 25.4)) == pytest.approx((111.7, 25.4), abs=1e-12)


def test_a_wedge_looks_where_the_camera_does() -> None:
    corner, *arc = wedge((100.0, 200.0), direction=90, angle=60, reach=50)

    assert corner == (100.0, 200.0)
    assert arc[len(arc) // 2] == pytest.approx((150.0, 200.0))  # east
    assert arc[0] == pytest.approx((100 + 50 * 0.866025, 200 + 25), abs=1e-3)
    assert arc[-1] == pytest.approx((100 + 50 * 0.866025, 200 - 25), abs=1e-3)
    assert all(hypot(x - 100, y - 200) == pytest.approx(50) for x, y in arc)


def test_a_camera_that_sees_all_round_has_a_circle_and_no_corner() -> None:
    circle = wedge((0.0, 0.0), direction=0, angle=360, reach=10)

    assert (0.0, 0.0) not in circle
    assert len(set(circle)) == len(circle)


def test_the_centre_is_that_of_the_largest_ring_wherever_it_begins() -> None:
    large = ((1000.0, 0.0), (1010.0, 0.0), (1010.0, 20.0), (1000.0, 20.0))
    small = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))

    assert ring_area(large) == 200
    assert ring_area(large[::-1]) == -200
    assert centre_of((small, large)) == pytest.approx((1005.0, 10.0))
    assert centre_of((((1.0, 1.0), (2.0, 2.0), (3.0, 3.0)),)) == (2.0, 2.0)
