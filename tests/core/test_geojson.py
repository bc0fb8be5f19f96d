"""GeoJSON from a stranger: what is taken, and what is refused in one sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.core.geo import Datum, geojson
from stationdesk.core.geo.geojson import looks_like_geojson, read_geojson

SQUARE = [[111.5, 25.5], [111.6, 25.5], [111.6, 25.6], [111.5, 25.6], [111.5, 25.5]]


def _file(*geometries: Any, **more: Any) -> bytes:
    features = [
        {"type": "Feature", "properties": {"村名": f"村{number}", "码": number}, "geometry": one}
        for number, one in enumerate(geometries, 1)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def _polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def test_outlines_points_and_properties_are_read() -> None:
    hole = [[111.52, 25.52], [111.53, 25.52], [111.53, 25.53], [111.52, 25.52]]
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}

    read = read_geojson(
        b"\xef\xbb\xbf" + _file(_polygon(SQUARE, hole), many, {"type": "Point", "coordinates": [111, 25]})
    )

    first, second, third = read.features
    assert first.properties == {"村名": "村1", "码": "1"}
    assert [len(ring) for ring in first.rings] == [4, 3]
    assert len(second.rings) == 2
    assert third.point == (111.0, 25.0)
    assert read.datum is None


@pytest.mark.parametrize(
    ("name", "datum"),
    [("urn:ogc:def:crs:EPSG::4490", Datum.CGCS2000), ("urn:ogc:def:crs:OGC:1.3:CRS84", Datum.WGS84)],
)
def test_a_file_may_state_its_datum(name: str, datum: Datum) -> None:
    assert read_geojson(_file(_polygon(SQUARE), crs={"properties": {"name": name}})).datum is datum


def test_a_projection_is_refused_by_its_name() -> None:
    with pytest.raises(FileRefused, match="EPSG::4547"):
        read_geojson(_file(_polygon(SQUARE), crs={"properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}))


@pytest.mark.parametrize(
    ("corner", "why"),
    [
        ([float("nan"), 25.5], "no number"),
        ([float("inf"), 25.5], "no number"),
        (["111.5", 25.5], "no number"),
        ([True, 25.5], "no number"),
        ([37_500_000.0, 25.5], "3.75e\\+07 for a longitude"),
        ([25.5, 111.5], "111.5 for a latitude"),
        ([10**400, 25.5], "1e300 for a longitude"),
        ([111.5], "not built"),
        (111.5, "not built"),
        ({"x": 1}, "not built"),
    ],
)
def test_a_corner_that_is_no_place_is_refused_with_its_feature(corner: Any, why: str) -> None:
    with pytest.raises(FileRefused, match=why):
        read_geojson(_file(_polygon([*SQUARE[:3], corner])))


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'"x"', b"7", b"\xff\xfe\x00", b'{"type": "Topology"}',
        b'{"type": "FeatureCollection"}',
        b'{"type": "FeatureCollection", "features": {}}', b'{"a": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_geojson_is_refused(content: bytes) -> None:
    with pytest.raises(FileRefused, match="not a GeoJSON"):
        read_geojson(content)


@pytest.mark.parametrize(
    "feature",
    [
        7,
        {"properties": [], "geometry": _polygon(SQUARE)} | {"properties": ["x"]},
        {"geometry": [1]},
        {"geometry": {"type": "GeometryCollection", "geometries": 3}},
        {"geometry": {"type": "GeometryCollection", "geometries": [3]}},
        {"geometry": _polygon(3)},
        {"geometry": {"type": "Polygon", "coordinates": "x"}},
        {"geometry": {"type": "MultiPolygon", "coordinates": [[7]]}},
        {"geometry": _polygon([[1, 1], [1, 1], [1, 1], [1, 1]])},
    ],
)
def test_a_feature_of_the_wrong_build_is_refused(feature: Any) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()

    with pytest.raises(FileRefused, match="Feature 1 is not built"):
        read_geojson(content)


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(FileRefused, match="nested too deeply"):
        read_geojson(b'{"type": ' + b"[" * 200_000 + b"]" * 200_000 + b"}")


def test_lines_and_empty_geometries_are_no_outlines() -> None:
    with pytest.raises(FileRefused, match="no outline"):
        read_geojson(
            _file(None, {"type": "LineString", "coordinates": SQUARE}, {"type": "Polygon", "coordinates": []})
        )


def test_too_large_too_many_and_too_fine_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileRefused, match="larger than 20 MB"):
        read_geojson(b" " * (geojson.MOST_BYTES + 1))
    with pytest.raises(FileRefused, match="more than 2000 features"):
        read_geojson(_file(*[None] * 2001))
    monkeypatch.setattr(geojson, "MOST_POINTS", 8)
    with pytest.raises(FileRefused, match="more than 8 points"):
        read_geojson(_file(_polygon(SQUARE), _polygon(SQUARE)))


def test_an_outline_of_very_many_points_is_thinned_and_keeps_its_shape() -> None:
    side = 20_000
    along = [[111.5 + 0.1 * n / side, 25.5] for n in range(side)]
    read = read_geojson(_file(_polygon([*along, [111.6, 25.6], [111.5, 25.6], along[0]])))

    (ring,) = read.features[0].rings
    assert 500 < len(ring) <= geojson.MOST_KEPT
    assert ring[0] == (111.5, 25.5)
    assert {(111.6, 25.6), (111.5, 25.6)} <= set(ring)


def test_a_file_is_known_by_how_it_begins() -> None:
    assert looks_like_geojson(b"\xef\xbb\xbf \n{")
    assert not looks_like_geojson(b"name,code\n")
    assert not looks_like_geojson(b"")
