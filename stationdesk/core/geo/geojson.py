"""Read GeoJSON (RFC 7946) from a stranger: outlines and points with their properties, all of it bounded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, isfinite, radians
from typing import Any

from stationdesk.core.errors import FileRefused
from stationdesk.core.geo.datum import Datum, Place
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

MOST_BYTES = 20 * 1024 * 1024
MOST_FEATURES = 2_000
MOST_POINTS = 400_000
MOST_KEPT = 2_000
"""So many points of one outline are kept: on a screen no more can be told apart."""
MOST_PROPERTIES = 60
_LONGEST_TEXT = 200
_FIRST_APART = 1.0  # metres
_DEGREE = 111_320.0

_NOT_JSON = QT_TRANSLATE_NOOP("core", "This is not a GeoJSON file; please export it again as GeoJSON.")
_TOO_LARGE = QT_TRANSLATE_NOOP("core", "The file is larger than {most} MB; please export fewer outlines.")
_TOO_DEEP = QT_TRANSLATE_NOOP("core", "The file is nested too deeply and was not read.")
_TOO_MANY = QT_TRANSLATE_NOOP("core", "The file has more than {most} features; please export fewer.")
_TOO_FINE = QT_TRANSLATE_NOOP("core", "The outlines have more than {most} points; please simplify them.")
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("core", "Feature {number} has a coordinate that is no number.")
_NOT_DEGREES = QT_TRANSLATE_NOOP(
    "core",
    "Feature {number} has {value} for a {what}; the file must be in degrees, longitude first, then latitude.",
)
_LONGITUDE = QT_TRANSLATE_NOOP("core", "longitude")
_LATITUDE = QT_TRANSLATE_NOOP("core", "latitude")
_BROKEN = QT_TRANSLATE_NOOP("core", "Feature {number} is not built as GeoJSON asks; please export it again.")
_NOTHING = QT_TRANSLATE_NOOP("core", "The file holds no outline and no point.")
_FOREIGN_CRS = QT_TRANSLATE_NOOP(
    "core", "The file is in the projection “{name}”; please export it in degrees (WGS-84 or CGCS2000)."
)
_KNOWN_CRS = {
    "4326": Datum.WGS84, "CRS84": Datum.WGS84, "4490": Datum.CGCS2000, "4480": Datum.CGCS2000,
}  # fmt: skip

Ring = tuple[Place, ...]


@dataclass(frozen=True)
class Feature:
    """What a feature says of itself, and its rings (an inner ring cuts a hole) or its point."""

    properties: dict[str, str]
    rings: tuple[Ring, ...]
    point: Place | None


@dataclass(frozen=True)
class GeoFile:
    """`datum` is what the file states; None where it states nothing."""

    features: tuple[Feature, ...]
    datum: Datum | None


def looks_like_geojson(content: bytes) -> bool:
    """Whether a file begins as JSON does."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def read_geojson(content: bytes) -> GeoFile:
    """Every outline and point; FileRefused says in one sentence why there are none."""
    if len(content) > MOST_BYTES:
        raise FileRefused(_TOO_LARGE.filled(most=MOST_BYTES >> 20))
    told = _parsed(content)
    if not isinstance(told, dict):
        raise FileRefused(_NOT_JSON)
    raw = _raw_features(told)
    counter = _Counter()
    features = []
    for number, one in enumerate(raw, 1):
        found = _feature(number, one, counter)
        if found is not None:
            features.append(found)
    if not features:
        raise FileRefused(_NOTHING)
    return GeoFile(tuple(features), _stated(told.get("crs")))


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except RecursionError as why:
        raise FileRefused(_TOO_DEEP) from why
    except ValueError as why:
        raise FileRefused(_NOT_JSON) from why


def _refuse_constant(_name: str) -> Any:
    raise FileRefused(_NOT_A_NUMBER.filled(number=1))


def _raw_features(told: dict[str, Any]) -> list[Any]:
    match told.get("type"):
        case "FeatureCollection":
            found = told.get("features")
            if not isinstance(found, list):
                raise FileRefused(_NOT_JSON)
        case "Feature":
            found = [told]
        case "Polygon" | "MultiPolygon" | "Point" | "GeometryCollection":
            found = [{"type": "Feature", "properties": {}, "geometry": told}]
        case _:
            raise FileRefused(_NOT_JSON)
    if len(found) > MOST_FEATURES:
        raise FileRefused(_TOO_MANY.filled(most=MOST_FEATURES))
    return found


def _stated(crs: Any) -> Datum | None:
    """The datum of the old "crs" member; a projection is refused."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str):
        return None
    code = name.rpartition(":")[2].strip()
    if code not in _KNOWN_CRS:
        raise FileRefused(_FOREIGN_CRS.filled(name=name[:60]))
    return _KNOWN_CRS[code]


class _Counter:
    """How many points were read so far."""

    def __init__(self) -> None:
        self.points = 0

    def take(self, count: int) -> None:
        self.points += count
        if self.points > MOST_POINTS:
            raise FileRefused(_TOO_FINE.filled(most=MOST_POINTS))


def _feature(number: int, one: Any, counter: _Counter) -> Feature | None:
    """None for a line or an empty geometry: neither is an outline."""
    if not isinstance(one, dict) or not isinstance(one.get("properties") or {}, dict):
        raise FileRefused(_BROKEN.filled(number=number))
    rings: list[Ring] = []
    point = None
    for geometry in _geometries(number, one.get("geometry")):
        coordinates = geometry.get("coordinates")
        match geometry.get("type"):
            case "Polygon":
                rings += _rings(number, coordinates, counter)
            case "MultiPolygon":
                for polygon in _list(number, coordinates):
                    rings += _rings(number, polygon, counter)
            case "Point":
                point = _place(number, coordinates)
    if not rings and point is None:
        return None
    return Feature(_texts(one.get("properties") or {}), tuple(rings), point)


def _geometries(number: int, geometry: Any) -> Iterator[dict[str, Any]]:
    if geometry is None:
        return
    if not isinstance(geometry, dict):
        raise FileRefused(_BROKEN.filled(number=number))
    parts = geometry.get("geometries") if geometry.get("type") == "GeometryCollection" else [geometry]
    for part in _list(number, parts):
        if not isinstance(part, dict):
            raise FileRefused(_BROKEN.filled(number=number))
        yield part


def _rings(number: int, polygon: Any, counter: _Counter) -> list[Ring]:
    found = []
    for raw in _list(number, polygon):
        counter.take(len(_list(number, raw)))
        ring = tuple(_place(number, one) for one in raw)
        if ring[:1] == ring[-1:]:
            ring = ring[:-1]
        if len(set(ring)) < 3:
            raise FileRefused(_BROKEN.filled(number=number))
        found.append(_thinned(ring))
    return found


def _list(number: int, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise FileRefused(_BROKEN.filled(number=number))
    return value


def _place(number: int, raw: Any) -> Place:
    if not isinstance(raw, list) or not 2 <= len(raw) <= 4:
        raise FileRefused(_BROKEN.filled(number=number))
    degrees = []
    for value, most, what in ((raw[0], 180, _LONGITUDE), (raw[1], 90, _LATITUDE)):
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise FileRefused(_NOT_A_NUMBER.filled(number=number))
        if not (-most <= value <= most):
            if not isinstance(value, int) and not isfinite(value):
                raise FileRefused(_NOT_A_NUMBER.filled(number=number))
            shown = f"{value:.6g}" if abs(value) < 1e300 else "1e300"
            raise FileRefused(_NOT_DEGREES.filled(number=number, value=shown, what=what))
        degrees.append(float(value))
    return degrees[0], degrees[1]


def _texts(properties: dict[str, Any]) -> dict[str, str]:
    """The properties that are words or numbers, as words."""
    kept = {}
    for name, value in list(properties.items())[:MOST_PROPERTIES]:
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            text = (
                value
                if isinstance(value, str)
                else f"{value:g}"
                if isinstance(value, float)
                else _whole(value)
            )
            kept[name[:_LONGEST_TEXT]] = text[:_LONGEST_TEXT]
    return kept


def _whole(value: int) -> str:
    return str(value) if abs(value) < 10**30 else ""


def _thinned(ring: Ring) -> Ring:
    """The ring with at most MOST_KEPT points: those too near to the one before are left out."""
    apart = _FIRST_APART
    kept = ring
    while len(kept) > MOST_KEPT:
        kept = _apart(ring, apart)
        apart *= 2
    return kept if len(kept) >= 3 else ring[:MOST_KEPT]


def _apart(ring: Ring, metres: float) -> Ring:
    squeeze = cos(radians(ring[0][1]))
    least = (metres / _DEGREE) ** 2
    kept = [ring[0]]
    for longitude, latitude in ring[1:]:
        east, north = (longitude - kept[-1][0]) * squeeze, latitude - kept[-1][1]
        if east * east + north * north >= least:
            kept.append((longitude, latitude))
    return tuple(kept)
