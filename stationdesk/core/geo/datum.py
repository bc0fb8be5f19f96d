"""The three datums a Chinese coordinate comes in, and the way from each to WGS-84 and back.

GCJ-02 is WGS-84 bent by a published polynomial with sines (Krasovsky's ellipsoid); its inverse is found
by iteration, so that there and back again is exact. CGCS2000 is used as WGS-84: the ellipsoids differ by
0.1 mm, and since the epoch 2000.0 the ground has drifted with its plate by less than a metre.
"""

from __future__ import annotations

from math import cos, pi, radians, sin, sqrt

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger.choice import Choice

_AXIS = 6_378_245.0
_ECCENTRICITY = 0.006_693_421_622_965_943_23
_WEST, _EAST, _SOUTH, _NORTH = 72.004, 137.8347, 0.8293, 55.8271
_ENOUGH = 1e-11  # degrees: a thousandth of a millimetre
_MOST_STEPS = 30

Place = tuple[float, float]
"""(longitude, latitude) in degrees."""


class Datum(Choice):
    """What a longitude and a latitude are measured from."""

    WGS84 = "wgs84", QT_TRANSLATE_NOOP("core", "WGS-84 (GPS)")
    GCJ02 = "gcj02", QT_TRANSLATE_NOOP("core", "GCJ-02 (Amap, Tencent)")
    CGCS2000 = "cgcs2000", QT_TRANSLATE_NOOP("core", "CGCS2000 (surveying)")

    @property
    def accuracy_m(self) -> float:
        """How far off, in metres, a place may be after it was taken over as WGS-84."""
        return {"wgs84": 0.0, "gcj02": 0.1, "cgcs2000": 1.0}[self.code]


def to_wgs84(datum: Datum, longitude: float, latitude: float) -> Place:
    """A place given in any datum, in WGS-84."""
    if datum is Datum.GCJ02:
        return from_gcj02(longitude, latitude)
    return longitude, latitude


def from_wgs84(datum: Datum, longitude: float, latitude: float) -> Place:
    """A place in WGS-84, in any datum."""
    if datum is Datum.GCJ02:
        return to_gcj02(longitude, latitude)
    return longitude, latitude


def to_gcj02(longitude: float, latitude: float) -> Place:
    """WGS-84 to GCJ-02: near 30° N some 500 m to the east and south. Outside China nothing is bent."""
    if not (_WEST <= longitude <= _EAST and _SOUTH <= latitude <= _NORTH):
        return longitude, latitude
    east, north = _bent_east(longitude - 105, latitude - 35), _bent_north(longitude - 105, latitude - 35)
    angle = radians(latitude)
    flat = 1 - _ECCENTRICITY * sin(angle) ** 2
    a_degree_north = _AXIS * (1 - _ECCENTRICITY) / (flat * sqrt(flat)) * pi / 180
    a_degree_east = _AXIS / sqrt(flat) * cos(angle) * pi / 180
    return longitude + east / a_degree_east, latitude + north / a_degree_north


def from_gcj02(longitude: float, latitude: float) -> Place:
    """GCJ-02 to WGS-84: the place that is bent to this one."""
    x, y = longitude, latitude
    for _ in range(_MOST_STEPS):
        bent_x, bent_y = to_gcj02(x, y)
        off_x, off_y = longitude - bent_x, latitude - bent_y
        x, y = x + off_x, y + off_y
        if abs(off_x) < _ENOUGH and abs(off_y) < _ENOUGH:
            break
    return x, y


def _bent_north(x: float, y: float) -> float:
    """Metres to the north."""
    metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    metres += (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    metres += (20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3
    return metres + (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3


def _bent_east(x: float, y: float) -> float:
    """Metres to the east."""
    metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    metres += (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    metres += (20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    return metres + (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
