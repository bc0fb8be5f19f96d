"""Which village an outline's name means, how outlines are kept, and how well a scanned map fits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from stationdesk.core.geo import ControlPoint, Datum, Fit, Plane, centre_of, fit, from_wgs84, to_wgs84

Ring = Sequence[Sequence[float]]
Control = tuple[float, float, float, float]
"""(left %, top %, longitude, latitude)."""

_PLACES = 6
_LONG = re.compile(r"(村|居)民委员会$|村委会$|居委会$|社区居委会$|村$|社区$|居$")


def bare(name: str) -> str:
    """A name without what sheets and maps put after it: 东河村村民委员会 and 东河村 are 东河."""
    text = re.sub(r"\s+", "", name)
    while (shorter := _LONG.sub("", text)) and shorter != text:
        text = shorter
    return text


def matched(name: str, known: Mapping[str, int]) -> int | None:
    """The one record a foreign name means: the same name, the same bare name, or one it ends in.

    青坪镇东河村 ends in 东河. None when none fits, or more than one.
    """
    if name.strip() in known:
        return known[name.strip()]
    wanted = bare(name)
    same = {record for own, record in known.items() if bare(own) == wanted}
    if not same:
        same = {record for own, record in known.items() if len(bare(own)) > 1 and wanted.endswith(bare(own))}
    return same.pop() if len(same) == 1 else None


def kept_rings(rings: Iterable[Ring], datum: Datum) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Rings of any datum in WGS-84, as exact as they are kept."""
    return tuple(
        tuple(_rounded(to_wgs84(datum, longitude, latitude)) for longitude, latitude in ring)
        for ring in rings
    )


def middle(rings: Sequence[Sequence[tuple[float, float]]]) -> tuple[Decimal, Decimal]:
    """Where an outline's name is written."""
    longitude, latitude = centre_of(rings)
    return degree(longitude), degree(latitude)


def degree(value: float | Decimal) -> Decimal:
    """Degrees as they are kept: a sixth place is a decimetre."""
    return round(Decimal(value), _PLACES)


def rings_of(kept: str) -> tuple[tuple[tuple[float, float], ...], ...]:
    """The rings of an outline as it is stored."""
    return tuple(tuple((one[0], one[1]) for one in ring) for ring in json.loads(kept or "[]"))


def control_of(kept: str) -> tuple[Control, ...]:
    """The control points of a scanned map as it is stored."""
    return tuple((one[0], one[1], one[2], one[3]) for one in json.loads(kept or "[]"))


def fitted(control: Sequence[Control], datum: Datum) -> tuple[Plane, Fit]:
    """The plane of a scanned map and how it is laid upon it; RuleBroken where its points fix none."""
    truths = [to_wgs84(datum, longitude, latitude) for _, _, longitude, latitude in control]
    longitude, latitude = truths[0] if truths else (0.0, 0.0)
    plane = Plane(longitude, latitude)
    points = [
        ControlPoint((left, top), plane.point(*truth))
        for (left, top, _, _), truth in zip(control, truths, strict=True)
    ]
    return plane, fit(points)


def told(longitude: Decimal, latitude: Decimal, datum: Datum) -> str:
    """A kept place in the datum it came in."""
    east, north = from_wgs84(datum, float(longitude), float(latitude))
    return f"{east:.6f}, {north:.6f}"


def _rounded(place: tuple[float, float]) -> tuple[float, float]:
    return round(place[0], _PLACES), round(place[1], _PLACES)
