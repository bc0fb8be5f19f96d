"""Outlines out of GeoJSON, places set by hand, and scanned maps with their control points."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.geo import Datum, to_wgs84
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import RowFate, Verdict, differing, still, to_write
from stationdesk.ledgers.station.actions.keeping import keep_apart, take_over
from stationdesk.ledgers.station.records import Area, MapBase, Outline, Village
from stationdesk.ledgers.station.rules import maps
from stationdesk.store.attaching import attach_all, files_of
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]
Rows = tuple[Row, ...]
# A border is taken as one.
_WHOLE = dict.fromkeys(("points", "longitude", "latitude", "datum"), "rings")

_NO_SUCH = QT_TRANSLATE_NOOP(
    "station", "No village or area is called “{name}”; enter it first, or change the name in the file."
)
_BORDER = QT_TRANSLATE_NOOP(
    "station", "The border of “{name}” cannot be read; import the GeoJSON file itself."
)
_TWICE = QT_TRANSLATE_NOOP("station", "“{name}” means the same village as an earlier row.")
_DEGREES = QT_TRANSLATE_NOOP(
    "station", "A longitude lies between -180 and 180, a latitude between -90 and 90."
)
_PER_CENT = QT_TRANSLATE_NOOP("station", "The place in the picture is given in per cent, from 0 to 100.")


def judge_outlines(tx: Transaction, rows: Rows) -> tuple[Verdict, ...]:
    """An outline belongs to the village or the area its name means; one that is known is replaced."""
    villages, areas = _names(tx, Village), _names(tx, Area)
    verdicts: list[Verdict] = []
    seen: set[tuple[str, int]] = set()
    for row in rows:
        try:
            values = _outline(row, villages, areas)
        except StationError as why:
            verdicts.append(Verdict(RowFate.ERROR, why.phrase))
            continue
        target = ("village", values["village_id"]) if values["village_id"] else ("area", values["area_id"])
        if target in seen:
            verdicts.append(Verdict(RowFate.ERROR, _TWICE.filled(name=row["name"])))
            continue
        seen.add(target)
        known = outline_of(tx, values["village_id"], values["area_id"])
        if known is None:
            verdicts.append(Verdict(RowFate.NEW))
            continue
        found = {name: value for name, value in values.items() if getattr(known, name) != value}
        fate = RowFate.CHANGED if found else RowFate.DUPLICATE
        verdicts.append(Verdict(fate, None, known.id, differing(known, found, _WHOLE)))
    return tuple(verdicts)


def write_outlines(
    tx: Transaction, rows: Rows, verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Keep the new outlines, and give the known ones their new border."""
    villages, areas = _names(tx, Village), _names(tx, Area)
    done = tuple(map(still, verdicts, judge_outlines(tx, rows)))
    for row, verdict in zip(rows, done, strict=True):
        if verdict.fate is RowFate.NEW:
            tx.add(Outline(batch_id=batch, **_outline(row, villages, areas)))
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            known = tx.get(Outline, verdict.record)
            values = _outline(row, villages, areas)
            found = {name: value for name, value in values.items() if getattr(known, name) != value}
            take_over(known, **to_write(verdict, found, _WHOLE))
    return done


def outline_of(tx: Transaction, village: int | None, area: int | None) -> Outline | None:
    """The outline or point of a village or an area."""
    which = Outline.village_id == village if village is not None else Outline.area_id == area
    return tx.session.scalar(select(Outline).where(which, Outline.voided_at.is_(None)))


def place_outline(
    tx: Transaction,
    *,
    longitude: Decimal,
    latitude: Decimal,
    datum: Datum,
    village_id: int,
) -> Outline:
    """Set where a village lies; the border it may have stays."""
    _check_degrees(longitude, latitude)
    east, north = to_wgs84(datum, float(longitude), float(latitude))
    known = outline_of(tx, village_id, None)
    if known is not None:
        take_over(known, longitude=maps.degree(east), latitude=maps.degree(north))
        return known
    return tx.add(
        Outline(
            name=tx.get(Village, village_id).name, village_id=village_id, area_id=None, datum=datum,
            longitude=maps.degree(east), latitude=maps.degree(north), points=0, rings="",
        )
    )  # fmt: skip


def move_outline(
    tx: Transaction, record: Outline, *, longitude: Decimal, latitude: Decimal, datum: Datum
) -> Outline:
    """Move the point at which the name is written."""
    _check_degrees(longitude, latitude)
    east, north = to_wgs84(datum, float(longitude), float(latitude))
    take_over(record, longitude=maps.degree(east), latitude=maps.degree(north))
    return record


def enter_base(
    tx: Transaction,
    *,
    name: str,
    datum: Datum,
    control: tuple[Row, ...],
    picture: tuple[Stored, ...] = (),
    note: str | None = None,
) -> MapBase:
    """Keep a scanned map with the control points that fix it."""
    keep_apart(tx, MapBase.name, name)
    record = tx.add(MapBase(name=name, datum=datum, control=_control(control, datum), note=note))
    attach_all(tx, record, picture)
    return record


def fit_base(
    tx: Transaction,
    record: MapBase,
    *,
    name: str,
    datum: Datum,
    control: tuple[Row, ...],
    note: str | None,
    picture: tuple[Stored, ...] = (),
) -> MapBase:
    """Give a scanned map other control points, and another picture where one is given."""
    keep_apart(tx, MapBase.name, name, own=record.id)
    take_over(record, name=name, datum=datum, control=_control(control, datum), note=note)
    if picture and picture != picture_of(tx, record):
        # What was shown before stays with the record; a picture that comes back counts as the newest.
        attach_all(tx, record, picture, stage=f"{len(files_of(tx, record)) + 1}")
    return record


def picture_of(tx: Transaction, record: MapBase) -> tuple[Stored, ...]:
    """The picture that is shown: the one that came last."""
    return files_of(tx, record)[-1:]


def control_rows(record: MapBase) -> tuple[dict[str, Decimal], ...]:
    """The control points as a form asks for them."""
    names = ("left", "top", "longitude", "latitude")
    return tuple(
        dict(zip(names, (Decimal(str(value)) for value in one), strict=True))
        for one in maps.control_of(record.control)
    )


def _control(rows: tuple[Row, ...], datum: Datum) -> str:
    """The points as they are kept, after they were seen to fix the map."""
    for row in rows:
        _check_degrees(row["longitude"], row["latitude"])
        if not (0 <= row["left"] <= 100 and 0 <= row["top"] <= 100):
            raise RuleBroken(_PER_CENT, {"control": _PER_CENT})
    points = [
        (float(row["left"]), float(row["top"]), float(row["longitude"]), float(row["latitude"]))
        for row in rows
    ]
    try:
        maps.fitted(points, datum)
    except RuleBroken as why:
        raise RuleBroken(why.phrase, {"control": why.phrase}) from why
    return json.dumps(points)


def _check_degrees(longitude: Decimal, latitude: Decimal) -> None:
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise RuleBroken(_DEGREES, {"longitude": _DEGREES})


def _names(tx: Transaction, model: type[Village] | type[Area]) -> dict[str, int]:
    found = tx.session.execute(select(model.name, model.id).where(model.voided_at.is_(None)))
    return dict(found.all())


def _outline(row: Row, villages: Mapping[str, int], areas: Mapping[str, int]) -> dict[str, Any]:
    name, datum = row["name"], row["datum"]
    village = maps.matched(name, villages)
    area = maps.matched(name, areas) if village is None else None
    if village is None and area is None:
        raise StationError(_NO_SUCH.filled(name=name))
    rings = maps.kept_rings(_border(name, row["border"]), datum)
    if len(rings) == 1 and len(rings[0]) == 1:  # a point
        (longitude, latitude), rings = rings[0][0], ()
        middle = maps.degree(longitude), maps.degree(latitude)
    else:
        middle = maps.middle(rings)
    return {
        "name": name, "village_id": village, "area_id": area, "datum": datum,
        "longitude": middle[0], "latitude": middle[1], "points": sum(map(len, rings)),
        "rings": json.dumps(rings, separators=(",", ":")) if rings else "",
    }  # fmt: skip


def _border(name: str, text: str) -> list[list[tuple[float, float]]]:
    """The rings as the sheet's reader wrote them; anything else is refused."""
    try:
        told = json.loads(text)
        rings = [[(float(x), float(y)) for x, y in ring] for ring in told]
    except (ValueError, TypeError, RecursionError) as why:
        raise StationError(_BORDER.filled(name=name)) from why
    places = [one for ring in rings for one in ring]
    sane = all(abs(x) <= 180 and abs(y) <= 90 for x, y in places)
    if not rings or not all(rings) or not sane or (len(places) > 1 and min(map(len, rings)) < 3):
        raise StationError(_BORDER.filled(name=name))
    return rings
