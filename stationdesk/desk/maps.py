"""What the map shows: outlines, scanned maps, and every ledger's records by village and as points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, literal, null, select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo import Datum, to_wgs84
from stationdesk.core.geo.affine import Affine
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger import Ledger, MapLayer, Query, Tone
from stationdesk.ledgers.station.records import Area, MapBase, Outline, Village
from stationdesk.ledgers.station.rules import maps
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

MOST_MARKS = 3_000
Days = tuple[date, date] | None
Place = tuple[float, float]
Rings = tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class Land:
    """A village or an area: its border and centre in WGS-84, where they are known."""

    id: int
    name: str
    area: int | None = None
    rings: Rings = ()
    centre: Place | None = None


@dataclass(frozen=True)
class Mark:
    """A record with a place of its own. `wedge` is (direction, angle, reach) of what it sees."""

    record: int
    words: str
    place: Place
    wedge: tuple[float, float, float] | None = None
    bad: bool = False


@dataclass(frozen=True)
class Layer:
    """A ledger's records: how many in each village (None: in none of them), and those with a place."""

    ledger: str
    title: Phrase
    tone: Tone
    icon: str
    query: Query
    by_period: bool
    counts: dict[int | None, int]
    marks: tuple[Mark, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    def rows(self, village: int | None) -> Query:
        """The rows of one village."""
        return self.query.having(village=village)


@dataclass(frozen=True)
class Scan:
    """A scanned map: its file, and how per cent of it become metres about `origin`."""

    digest: str
    origin: Place
    affine: Affine


@dataclass(frozen=True)
class Township:
    """Everything the map shows of the station."""

    villages: tuple[Land, ...]
    areas: tuple[Land, ...]
    layers: tuple[Layer, ...]
    scan: Scan | None
    datums: tuple[Datum, ...]


def read_township(tx: Transaction, ledgers: tuple[Ledger, ...], days: Days) -> Township:
    """Read the map; `days` narrows what a period narrows, None shows any time."""
    outlines = tuple(tx.session.scalars(select(Outline).where(Outline.voided_at.is_(None))))
    by_village = {one.village_id: one for one in outlines if one.village_id is not None}
    by_area = {one.area_id: one for one in outlines if one.area_id is not None}
    villages = tx.session.execute(
        select(Village.id, Village.name, Village.area_id)
        .where(Village.voided_at.is_(None))
        .order_by(Village.code, Village.name)
    )
    areas = tx.session.execute(select(Area.id, Area.name).where(Area.voided_at.is_(None)).order_by(Area.code))
    return Township(
        tuple(_land(one.id, one.name, one.area_id, by_village.get(one.id)) for one in villages),
        tuple(_land(one.id, one.name, None, by_area.get(one.id)) for one in areas),
        tuple(_layer(tx, one, one.on_map, days) for one in ledgers if one.on_map is not None),
        _scan(tx),
        tuple(sorted({one.datum for one in outlines}, key=lambda one: one.code)),
    )


def _land(record: int, name: str, area: int | None, outline: Outline | None) -> Land:
    if outline is None:
        return Land(record, name, area)
    centre = float(outline.longitude), float(outline.latitude)
    return Land(record, name, area, maps.rings_of(outline.rings), centre)


def _scan(tx: Transaction) -> Scan | None:
    """The newest scanned map that has a picture."""
    newest = select(MapBase).where(MapBase.voided_at.is_(None)).order_by(MapBase.id.desc())
    for one in tx.session.scalars(newest):
        files = files_of(tx, one)
        if files:
            try:
                plane, fitted = maps.fitted(maps.control_of(one.control), one.datum)
            except RuleBroken:
                continue
            return Scan(files[-1].sha256, (plane.longitude, plane.latitude), fitted.affine)
    return None


def _layer(tx: Transaction, ledger: Ledger, declared: MapLayer, days: Days) -> Layer:
    query = Query(ledger.name)
    if declared.counted:
        query = query.having(**{declared.counted: True})
    if declared.period and days is not None:
        query = query.having(**{declared.period: days})
    model = ledger.record
    conditions = [model.voided_at.is_(None), *(_condition(ledger, *one) for one in query.filters)]
    counted = select(declared.village, func.count()).select_from(model).where(*conditions)
    counts = {
        row[0]: row[1] for row in tx.session.execute(counted.group_by(declared.village), tx.moment).all()
    }
    marks = _marks(tx, ledger, declared, conditions)
    period = bool(declared.period)
    return Layer(ledger.name, declared.title, declared.tone, declared.icon, query, period, counts, marks)


def _condition(ledger: Ledger, name: str, value: Any) -> Any:
    declared = ledger.filter(name)
    return declared.where if declared.kind is None else declared.where(value)


def _marks(tx: Transaction, ledger: Ledger, declared: MapLayer, conditions: list[Any]) -> tuple[Mark, ...]:
    if declared.longitude is None or declared.latitude is None:
        return ()
    shown = (declared.datum, declared.direction, declared.angle, declared.reach, declared.bad)
    statement = (
        select(
            ledger.record.id, ledger.label, declared.longitude, declared.latitude,
            *(null() if one is None else one for one in shown), literal(0),
        )
        .where(*conditions, declared.longitude.is_not(None), declared.latitude.is_not(None))
        .order_by(ledger.record.id.desc())
        .limit(MOST_MARKS)
    )  # fmt: skip
    assumed = next(one for one in Datum if one.code == tx.settings["station.datum"])
    return tuple(_mark(row, assumed) for row in tx.session.execute(statement, tx.moment))


def _mark(row: Any, assumed: Datum) -> Mark:
    record, words, longitude, latitude, datum, direction, angle, reach, bad, _ = row
    place = to_wgs84(datum or assumed, float(longitude), float(latitude))
    known = None not in (direction, angle, reach)
    wedge = (float(direction), float(angle), float(reach)) if known else None
    return Mark(record, str(words or ""), place, wedge, bool(bad))
