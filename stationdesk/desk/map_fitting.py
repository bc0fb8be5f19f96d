"""A scanned map being laid on the land: its control points so far, and by how much each is missed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo import Datum, from_wgs84
from stationdesk.core.geo.affine import FEWEST
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.desk.desk import Desk
from stationdesk.ledgers.station.rules import maps
from stationdesk.store.attachments import Stored

ENTER, FIT = "station.maps.enter", "station.maps.fit"
GOOD_METRES = 30.0
_MOST_MAPS = 200
_PER_CENT = Decimal("0.01")
_UNPLACED = QT_TRANSLATE_NOOP("desk/map", "Point {number} has no place yet: choose a village, or type it.")
_NO_PICTURE = QT_TRANSLATE_NOOP("desk/map", "Choose the picture of the map first.")
_MET = QT_TRANSLATE_NOOP("desk/map", "Three points are always met; a fourth shows how well the map fits.")
_MISSED = QT_TRANSLATE_NOOP("desk/map", "Mean error {mean} m, at most {worst} m.")


@dataclass
class Spot:
    """A control point: where in the picture, in per cent, and which place that is, once it is known."""

    left: Decimal
    top: Decimal
    longitude: Decimal | None = None
    latitude: Decimal | None = None
    village: int | None = None

    @property
    def is_placed(self) -> bool:
        """Whether its place is known."""
        return self.longitude is not None and self.latitude is not None


@dataclass(frozen=True)
class Told:
    """What the points say so far; `missed` has a metre for each placed point where they fix the map."""

    words: Phrase
    is_good: bool = False
    missed: Mapping[int, float] = field(default_factory=dict)


@dataclass
class Fitting:
    """A scanned map that is entered (`record` None) or given other control points."""

    name: str = ""
    datum: Datum = Datum.WGS84
    picture: Stored | None = None
    spots: list[Spot] = field(default_factory=list)
    note: str | None = None
    record: int | None = None
    version: int | None = None

    def add(self, left: float, top: float) -> Spot:
        """A point at this place of the picture, in per cent."""
        spot = Spot(per_cent(left), per_cent(top))
        self.spots.append(spot)
        return spot

    def told(self) -> Told:
        """By how many metres each point is missed, or why the points fix no map yet."""
        placed = [number for number, one in enumerate(self.spots) if one.is_placed]
        control = [_floats(self.spots[number]) for number in placed]
        try:
            _, fitted = maps.fitted(control, self.datum)
        except RuleBroken as why:
            return Told(why.phrase)
        missed = dict(zip(placed, fitted.residuals, strict=True))
        if len(placed) == FEWEST:
            return Told(_MET, True, missed)
        words = _MISSED.filled(mean=f"{fitted.mean:.1f}", worst=f"{fitted.worst:.1f}")
        return Told(words, fitted.worst <= GOOD_METRES, missed)

    def lacks(self) -> Phrase | None:
        """Why it cannot be kept yet, if it cannot; the rest is judged where it is kept."""
        if self.picture is None:
            return _NO_PICTURE
        number = next((n for n, one in enumerate(self.spots, 1) if not one.is_placed), None)
        return _UNPLACED.filled(number=number) if number is not None else None

    def values(self) -> dict[str, Any]:
        """What the action is handed."""
        control = tuple(
            {"left": one.left, "top": one.top, "longitude": one.longitude, "latitude": one.latitude}
            for one in self.spots
        )
        picture = (self.picture,) if self.picture is not None else ()
        return {
            "name": self.name, "datum": self.datum, "picture": picture, "control": control, "note": self.note,
        }  # fmt: skip


def per_cent(value: float) -> Decimal:
    """A part of the picture as it is kept."""
    return Decimal(min(max(value, 0.0), 100.0)).quantize(_PER_CENT, ROUND_HALF_UP)


def newest(desk: Desk) -> Fitting:
    """The scanned map that was entered last; where there is none, a new one."""
    known = desk.rows(Query("station.maps"), limit=_MOST_MAPS).rows
    return load(desk, max(one.id for one in known)) if known else Fitting()


def is_current(desk: Desk, fitting: Fitting) -> bool:
    """Whether nobody has changed or voided the map since."""
    if fitting.record is None:
        return True
    now = desk.record("station.maps", fitting.record)
    return now["version"] == fitting.version and now["voided_at"] is None


def load(desk: Desk, record: int) -> Fitting:
    """A scanned map as it is kept."""
    given = desk.defaults(FIT, record)
    spots = [Spot(one["left"], one["top"], one["longitude"], one["latitude"]) for one in given["control"]]
    picture = given["picture"][0] if given["picture"] else None
    version = desk.record("station.maps", record)["version"]
    return Fitting(given["name"], given["datum"], picture, spots, given["note"], record, version)


def keep(desk: Desk, fitting: Fitting) -> int:
    """Enter it, or give the one that is known its new points; returns its id."""
    if fitting.record is None:
        done = desk.act(ENTER, fitting.values())
    else:
        done = desk.act(FIT, fitting.values(), record=fitting.record, version=fitting.version)
    assert done.record is not None
    return done.record


def places_of(desk: Desk) -> Callable[[int, Datum], tuple[Decimal, Decimal] | None]:
    """Where villages lie, in any datum: (longitude, latitude), or None where it is not known."""
    known = {one.id: one.centre for one in desk.township(None).villages}

    def place(village: int, datum: Datum) -> tuple[Decimal, Decimal] | None:
        centre = known.get(village)
        if centre is None:
            return None
        longitude, latitude = from_wgs84(datum, *centre)
        return maps.degree(longitude), maps.degree(latitude)

    return place


def _floats(spot: Spot) -> maps.Control:
    assert spot.longitude is not None
    assert spot.latitude is not None
    return float(spot.left), float(spot.top), float(spot.longitude), float(spot.latitude)
