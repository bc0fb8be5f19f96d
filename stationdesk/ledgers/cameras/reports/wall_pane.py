"""What the panes show under a wall, a layout and a tour."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Clock, Detail, Fact, Number, OneOf, Prose, Reference, Step
from stationdesk.ledgers.cameras.actions.planning import cells_of
from stationdesk.ledgers.cameras.actions.touring import clock_of, days_of, presets_of, stops_of
from stationdesk.ledgers.cameras.records import Camera, Layout, Tour, Wall, counting
from stationdesk.ledgers.cameras.rules.wall_plan import Scene, Weekday, coverage, cycle_s
from stationdesk.store.transaction import Transaction

_FACTS = QT_TRANSLATE_NOOP("cameras", "Plan")
_FIELDS = QT_TRANSLATE_NOOP("cameras", "Fields of the layout")
_STOPS = QT_TRANSLATE_NOOP("cameras", "Cameras in their order")
_FIELD = QT_TRANSLATE_NOOP("cameras", "Row {row}, column {column}: {name}")
_STOP = QT_TRANSLATE_NOOP("cameras", "{place}. {name}")
_STOP_AT = QT_TRANSLATE_NOOP("cameras", "{place}. {name}, preset {no}")
_SECONDS = QT_TRANSLATE_NOOP("cameras", "s")
_COVERS = QT_TRANSLATE_NOOP("cameras", "Covers")
_OF_ALL = QT_TRANSLATE_NOOP("cameras", "{shown}/{count}")


def _wall(_tx: Transaction, one: Wall) -> tuple[Fact, ...]:
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "Rows"), one.rows, Number()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Columns"), one.cols, Number()),
        *_note(one.note),
    )


def _layout(_tx: Transaction, one: Layout) -> tuple[Fact, ...]:
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "Video wall"), one.wall_id, Reference("cameras.walls")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Scene"), one.scene, OneOf(Scene)),
        *_note(one.note),
    )


def _tour(tx: Transaction, one: Tour) -> tuple[Fact, ...]:
    cameras = [stop.camera_id for stop in stops_of(tx, one)]
    in_service = tx.session.scalars(select(Camera.id).where(counting.COUNTS, Camera.voided_at.is_(None)))
    shown, count = coverage(cameras, in_service)
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "Seconds a camera"), one.dwell_s, Number(unit=_SECONDS)),
        Fact(
            QT_TRANSLATE_NOOP("cameras", "Once round"), cycle_s(one.dwell_s, cameras), Number(unit=_SECONDS)
        ),
        Fact(_COVERS, _OF_ALL.filled(shown=shown, count=count)),
        Fact(QT_TRANSLATE_NOOP("cameras", "From"), clock_of(one.starts), Clock()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Until"), clock_of(one.ends), Clock()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Days of the week"), days_of(tx, one), OneOf(Weekday, many=True)),
        *_note(one.note),
    )


def _note(note: str | None) -> tuple[Fact, ...]:
    return (Fact(QT_TRANSLATE_NOOP("cameras", "Note"), note, Prose()),) if note else ()


def _fields(tx: Transaction, one: Layout) -> tuple[Step, ...]:
    return tuple(
        Step(None, _FIELD.filled(row=cell.row + 1, column=cell.col + 1, name=_named(tx, cell)))
        for cell in cells_of(tx, one)
    )


def _stops(tx: Transaction, one: Tour) -> tuple[Step, ...]:
    names = dict(
        tx.session.execute(
            select(Camera.id, Camera.name).where(
                Camera.id.in_([stop.camera_id for stop in stops_of(tx, one)])
            )
        ).all()
    )
    return tuple(
        Step(None, _stop(place, names[stop.camera_id], stop.preset_no))
        for place, stop in enumerate(stops_of(tx, one), 1)
    )


def _stop(place: int, name: str, preset: int | None) -> Phrase:
    if preset is None:
        return _STOP.filled(place=place, name=name)
    return _STOP_AT.filled(place=place, name=name, no=preset)


def _presets(tx: Transaction, one: Camera) -> tuple[Step, ...]:
    return tuple(
        Step(None, _STOP.filled(place=preset.no, name=preset.name)) for preset in presets_of(tx, one)
    )


def _named(tx: Transaction, cell) -> str:  # type: ignore[no-untyped-def]
    model, record = (Camera, cell.camera_id) if cell.camera_id is not None else (Tour, cell.tour_id)
    return str(tx.session.scalar(select(func.coalesce(model.name, "")).where(model.id == record)))


PRESETS = Detail("presets", QT_TRANSLATE_NOOP("cameras", "Presets"), _presets)
WALL_DETAILS = (Detail("facts", _FACTS, _wall),)
LAYOUT_DETAILS = (Detail("facts", _FACTS, _layout), Detail("fields", _FIELDS, _fields))
TOUR_DETAILS = (Detail("facts", _FACTS, _tour), Detail("stops", _STOPS, _stops))
