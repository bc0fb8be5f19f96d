"""Outlines and scanned maps as ledgers; the map page shows them."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.actor import CHIEFS
from stationdesk.core.geo import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Detail,
    Fact,
    Field,
    Files,
    Filter,
    Import,
    Ledger,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
    SheetField,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.maps import (
    control_rows,
    enter_base,
    fit_base,
    judge_outlines,
    move_outline,
    picture_of,
    place_outline,
    write_outlines,
)  # fmt: skip
from stationdesk.ledgers.station.ledger.asking import (
    AREA,
    FACTS,
    LINKS,
    NAME,
    NOTE,
    VILLAGE,
    as_stored,
    is_in_force,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Area, MapBase, Outline, Village
from stationdesk.ledgers.station.rules import maps
from stationdesk.store.transaction import Transaction

_DATUM = QT_TRANSLATE_NOOP("station", "Datum")
_LONGITUDE = QT_TRANSLATE_NOOP("station", "Longitude")
_LATITUDE = QT_TRANSLATE_NOOP("station", "Latitude")
_CORNERS = QT_TRANSLATE_NOOP("station", "Border points")
_BORDER = QT_TRANSLATE_NOOP("station", "Border")
_PICTURE = QT_TRANSLATE_NOOP("station", "Picture")
_CONTROL = QT_TRANSLATE_NOOP("station", "Control points")
_CONTROL_NOTE = QT_TRANSLATE_NOOP("station", "At least 3, not in one line; from 4 on the error is told")
_LEFT = QT_TRANSLATE_NOOP("station", "From the left (%)")
_TOP = QT_TRANSLATE_NOOP("station", "From the top (%)")
_MISSED = QT_TRANSLATE_NOOP("station", "Point {number} is missed by {metres} m")
_IN_ALL = QT_TRANSLATE_NOOP("station", "Mean error {metres} m")
_CAME_AS = QT_TRANSLATE_NOOP("station", "As it came")
_ACCURACY = QT_TRANSLATE_NOOP("station", "Converted to WGS-84 within (m)")
_VILLAGE = Reference("station.villages")
_AREA = Reference("station.areas")
_LONGEST_BORDER = 2_000_000
_GOOD_METRES = 30.0

_WHERE = (
    Field("longitude", _LONGITUDE, Amount(6), required=True, key="L"),
    Field("latitude", _LATITUDE, Amount(6), required=True, key="T"),
    Field("datum", _DATUM, OneOf(Datum), required=True, default=Datum.WGS84, key="D"),
)
_IMPORT = Import(
    fields=(
        SheetField(
            "name", NAME, Line(60),
            ("村名", "名称", "村居名称", "行政村", "片区", "name", "village", "XZQMC", "ZLDWMC", "QSDWMC"),
            True,
        ),
        SheetField("border", _BORDER, Prose(_LONGEST_BORDER), ("geometry",), True),
        SheetField("datum", _DATUM, OneOf(Datum), ("datum", "坐标系", "基准"), True),
    ),
    judge=judge_outlines,
    write=write_outlines,
)  # fmt: skip


def _facts(tx: Transaction, record: Outline) -> tuple[Fact, ...]:
    return (
        Fact(_DATUM, record.datum, OneOf(Datum)),
        Fact(_CAME_AS, maps.told(record.longitude, record.latitude, record.datum), Line()),
        Fact(_ACCURACY, str(record.datum.accuracy_m), Line()),
        Fact(_CORNERS, record.points, Number()),
    )


def _links(tx: Transaction, record: Outline) -> tuple[Link, ...]:
    if record.village_id is not None:
        name = tx.get(Village, record.village_id, voided=True).name
        return (Link(VILLAGE, "station.villages", record.village_id, name),)
    if record.area_id is not None:
        return (Link(AREA, "station.areas", record.area_id, tx.get(Area, record.area_id, voided=True).name),)
    return ()


OUTLINES = Ledger(
    name="station.outlines",
    title=QT_TRANSLATE_NOOP("station", "Map borders"),
    record=Outline,
    columns=(
        Column("name", NAME, Outline.name, Line(), 12, 9, sortable=True),
        Column("village", VILLAGE, Outline.village_id, _VILLAGE, 10, 8),
        Column("area", AREA, Outline.area_id, _AREA, 8, 7),
        Column("points", _CORNERS, Outline.points, Number(), 7, 6),
        Column("datum", _DATUM, Outline.datum, OneOf(Datum), 12, 5),
        Column("longitude", _LONGITUDE, Outline.longitude, Amount(6), 9, 4),
        Column("latitude", _LATITUDE, Outline.latitude, Amount(6), 9, 4),
    ),
    label=Outline.name,
    order="name",
    descending=False,
    filters=(
        Filter("points_only", QT_TRANSLATE_NOOP("station", "Points only"), Outline.points == 0,
               tone=Tone.WARN),
        Filter("village", VILLAGE, lambda village: Outline.village_id == village, _VILLAGE),
        Filter("area", AREA, lambda area: Outline.area_id == area, _AREA),
    ),
    actions=(
        Action(
            "place", QT_TRANSLATE_NOOP("station", "Set a place"), place_outline,
            (
                Field("village_id", VILLAGE, _VILLAGE, required=True, key="V"),
                *_WHERE,
            ),
            "map-pin-line", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "move", QT_TRANSLATE_NOOP("station", "Move the name"), move_outline,
            (*as_stored(*_WHERE[:2]), _WHERE[2]), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    details=(Detail("facts", FACTS, _facts), Detail("links", LINKS, _links)),
    imports=_IMPORT,
    icon="polygon",
    group="system",
)  # fmt: skip


def _base_facts(tx: Transaction, record: MapBase) -> tuple[Fact, ...]:
    shown = (Fact(_PICTURE, picture, Files()),) if (picture := picture_of(tx, record)) else ()
    note = (Fact(NOTE, record.note, Prose()),) if record.note else ()
    return (Fact(_DATUM, record.datum, OneOf(Datum)), *shown, *note)


def _residuals(tx: Transaction, record: MapBase) -> tuple[Step, ...]:
    """By how many metres each control point is missed."""
    _, fitted = maps.fitted(maps.control_of(record.control), record.datum)
    steps = [
        Step(None, _MISSED.filled(number=number, metres=f"{metres:.1f}"), tone=_judged(metres))
        for number, metres in enumerate(fitted.residuals, 1)
    ]
    whole = Step(None, _IN_ALL.filled(metres=f"{fitted.mean:.1f}"), tone=_judged(fitted.mean))
    return (whole, *steps)


def _judged(metres: float) -> Tone:
    return Tone.OK if metres <= _GOOD_METRES else Tone.WARN


_ROWS = Rows(
    (
        Field("left", _LEFT, Amount(2), required=True),
        Field("top", _TOP, Amount(2), required=True),
        Field("longitude", _LONGITUDE, Amount(6), required=True),
        Field("latitude", _LATITUDE, Amount(6), required=True),
    )
)
_BASE_FIELDS = (
    Field("name", NAME, Line(60), required=True, key="N"),
    Field("datum", _DATUM, OneOf(Datum), required=True, default=Datum.WGS84, key="D"),
)
_CONTROL_FIELD = Field("control", _CONTROL, _ROWS, required=True, wide=True, key="C", note=_CONTROL_NOTE)
_NOTE = Field("note", NOTE, Prose(500), wide=True)

BASES = Ledger(
    name="station.maps",
    title=QT_TRANSLATE_NOOP("station", "Scanned maps"),
    record=MapBase,
    columns=(
        Column("name", NAME, MapBase.name, Line(), 14, 9, sortable=True),
        Column("datum", _DATUM, MapBase.datum, OneOf(Datum), 12, 6),
        Column("control", _CONTROL, func.json_array_length(MapBase.control), Number(), 6, 5),
        Column("note", NOTE, MapBase.note, Prose(), 0, 4),
    ),
    label=MapBase.name,
    order="name",
    descending=False,
    actions=(
        Action(
            "enter", QT_TRANSLATE_NOOP("station", "New scanned map"), enter_base,
            (
                *_BASE_FIELDS,
                Field("picture", _PICTURE, Files(most=1), wide=True, key="P"),
                _CONTROL_FIELD,
                _NOTE,
            ),
            "image", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "fit", QT_TRANSLATE_NOOP("station", "Change the control points"), fit_base,
            (
                *as_stored(*_BASE_FIELDS),
                Field("picture", _PICTURE, Files(most=1), wide=True, key="P",
                      default=lambda tx, record: picture_of(tx, record)),
                Field("control", _CONTROL, _ROWS, required=True, wide=True, key="C", note=_CONTROL_NOTE,
                      default=lambda tx, record: control_rows(record)),
                *as_stored(_NOTE),
            ),
            "pencil-simple", "Ctrl+E", roles=CHIEFS, allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    details=(
        Detail("facts", FACTS, _base_facts),
        Detail("fit", QT_TRANSLATE_NOOP("station", "How well it fits"), _residuals),
    ),
    icon="map-trifold",
    group="system",
)  # fmt: skip
