"""Tours: cameras shown one after another, on which days and when, and the positions they turn to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.cameras.actions.keeping import refuse, take_over
from stationdesk.ledgers.cameras.records import Camera, Preset, Tour, TourStop
from stationdesk.ledgers.cameras.rules.wall_plan import Weekday, wrong_tour
from stationdesk.store.transaction import Transaction

Given = Sequence[Mapping[str, Any]]
Stop = tuple[int, int | None]
"""(camera, number of a preset)"""
_MOST_TOLD = 12

_NO_PRESET = QT_TRANSLATE_NOOP("cameras", "{name} has no preset {no}; please enter it on the camera first.")
_HAS = QT_TRANSLATE_NOOP("cameras", "{name} has preset {no}: {preset}")
_SAME_NO = QT_TRANSLATE_NOOP("cameras", "Preset {no} is there twice; each number has one name.")


def enter_tour(
    tx: Transaction,
    *,
    name: str,
    dwell_s: int,
    starts: time | None = None,
    ends: time | None = None,
    days: tuple[Weekday, ...] = (),
    stops: Given,
    note: str | None = None,
) -> Tour:
    """Cameras shown one after another; without days it runs every day."""
    route = _stops(tx, dwell_s, stops)
    record = tx.add(
        Tour(name=name, dwell_s=dwell_s, starts=_minutes(starts), ends=_minutes(ends), days=_codes(days),
             note=note)
    )  # fmt: skip
    _route(tx, record, route)
    return record


def change_tour(
    tx: Transaction,
    record: Tour,
    *,
    name: str,
    dwell_s: int,
    starts: time | None,
    ends: time | None,
    days: tuple[Weekday, ...],
    stops: Given,
    note: str | None,
) -> Tour:
    """Another route, other days or another pace."""
    route = _stops(tx, dwell_s, stops)
    take_over(
        record, name=name, dwell_s=dwell_s, starts=_minutes(starts), ends=_minutes(ends), days=_codes(days),
        note=note,
    )  # fmt: skip
    before = stops_of(tx, record)
    if [(one.camera_id, one.preset_no) for one in before] != route:
        for one in before:
            one.dropped = True
        _route(tx, record, route)
    tx.changed(record)
    return record


def tell_presets(tx: Transaction, values: Mapping[str, Any], *_record: Any) -> Advice:
    """Which positions the cameras of the route have learnt, to choose from."""
    chosen = {one.get("camera") for one in values.get("stops") or ()}
    found = (
        select(Camera, Preset).join(Preset, Preset.camera_id == Camera.id)
        .where(Camera.id.in_(one for one in chosen if isinstance(one, int)), ~Preset.dropped)
        .order_by(Camera.name, Camera.id, Preset.no).limit(_MOST_TOLD)
    )  # fmt: skip
    return Advice(
        notices=tuple(
            Notice(_HAS.filled(name=camera.name, no=one.no, preset=one.name), Tone.INFO, "cameras", camera.id)
            for camera, one in tx.session.execute(found)
        )
    )


def set_presets(tx: Transaction, record: Camera, *, presets: Given) -> Camera:
    """The positions a turning camera has learnt, by number; what is left out is taken off."""
    wanted: dict[int, str] = {}
    for one in presets:
        if one["no"] in wanted:
            raise refuse("presets", _SAME_NO.filled(no=one["no"]))
        wanted[one["no"]] = one["name"]
    kept = presets_of(tx, record)
    for before in kept:
        before.dropped = wanted.get(before.no) != before.name
    known = {before.no for before in kept if not before.dropped}
    for no, name in wanted.items():
        if no not in known:
            tx.add(Preset(camera_id=record.id, no=no, name=name))
    tx.changed(record)
    return record


def presets_of(tx: Transaction, camera: Camera) -> list[Preset]:
    """What a camera has learnt, by number."""
    found = select(Preset).where(Preset.camera_id == camera.id, ~Preset.dropped)
    return list(tx.session.scalars(found.order_by(Preset.no, Preset.id)))


def presets_in_form(tx: Transaction, camera: Camera) -> tuple[dict[str, Any], ...]:
    """The presets as the form shows them."""
    return tuple({"no": one.no, "name": one.name} for one in presets_of(tx, camera))


def stops_of(tx: Transaction, tour: Tour) -> list[TourStop]:
    """The stops of a tour in their order."""
    found = select(TourStop).where(TourStop.tour_id == tour.id, ~TourStop.dropped)
    return list(tx.session.scalars(found.order_by(TourStop.position, TourStop.id)))


def stops_in_form(tx: Transaction, tour: Tour) -> tuple[dict[str, Any], ...]:
    """The stops as the form shows them."""
    return tuple({"camera": one.camera_id, "preset": one.preset_no} for one in stops_of(tx, tour))


def days_of(_tx: Transaction, tour: Tour) -> tuple[Weekday, ...]:
    """The days a tour runs on, as the form shows them."""
    return Weekday.kept(tour.days)


def clock_of(minutes: int | None) -> time | None:
    """Minutes since midnight as a time of day."""
    return None if minutes is None else time(minutes // 60 % 24, minutes % 60)


def _minutes(clock: time | None) -> int | None:
    return None if clock is None else clock.hour * 60 + clock.minute


def _codes(days: tuple[Weekday, ...]) -> tuple[str, ...]:
    return tuple(one.code for one in Weekday if one in days)


def _stops(tx: Transaction, dwell_s: int, stops: Given) -> list[Stop]:
    route = [(one["camera"], one.get("preset")) for one in stops]
    if (wrong := wrong_tour(dwell_s, [camera for camera, _ in route])) is not None:
        raise refuse("dwell_s" if route else "stops", wrong)
    for number, preset in route:
        camera = tx.get(Camera, number)
        if preset is not None and preset not in {one.no for one in presets_of(tx, camera)}:
            raise refuse("stops", _NO_PRESET.filled(name=camera.name, no=preset))
    return route


def _route(tx: Transaction, tour: Tour, route: Sequence[Stop]) -> None:
    for position, (camera, preset) in enumerate(route):
        tx.add(TourStop(tour_id=tour.id, position=position, camera_id=camera, preset_no=preset))
