"""Places on the earth and on the plane of a township's map; formulas as published, own code."""

from stationdesk.core.geo.affine import Affine, ControlPoint, Fit, fit
from stationdesk.core.geo.datum import Datum, from_gcj02, from_wgs84, to_gcj02, to_wgs84
from stationdesk.core.geo.plane import Plane, centre_of, ring_area, wedge

__all__ = [
    "Affine",
    "ControlPoint",
    "Datum",
    "Fit",
    "Plane",
    "centre_of",
    "fit",
    "from_gcj02",
    "from_wgs84",
    "ring_area",
    "to_gcj02",
    "to_wgs84",
    "wedge",
]
