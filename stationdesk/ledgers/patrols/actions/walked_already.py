"""An activity that stands as a patrol already: told while it is typed, linked, and counted once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from stationdesk.core.duty_day import day_bounds, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Field, Notice, Reference, Tone, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import Activity, Patrol, counting
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.store.transaction import Transaction

_MOST = 3
_STANDS = QT_TRANSLATE_NOOP(
    "patrols",
    "Patrol {number} of that day stands already: {route}. If this is the same, choose it under “{field}”, "
    "so that it counts once.",
)
_ONCE = QT_TRANSLATE_NOOP("patrols", "Counted with patrol {number}, not again.")
_OTHER_DAY = QT_TRANSLATE_NOOP("patrols", "That patrol was on {day}; choose one of the day of the activity.")
PATROL = QT_TRANSLATE_NOOP("patrols", "Belongs to patrol")


def patrol_field(*, again: bool = False) -> Field:
    """The patrol an activity is part of."""
    note = QT_TRANSLATE_NOOP("patrols", "the same walk entered twice counts once")
    default = stored("patrol_id") if again else None
    return Field("patrol", PATROL, Reference("patrols"), default=default, note=note, wide=True)


def check(tx: Transaction, patrol: int | None, held_on: date) -> int | None:
    """The patrol that was chosen; one of another day is refused."""
    if patrol is None:
        return None
    found = tx.get(Patrol, patrol)
    if not found.duty_day <= held_on <= local_day(found.ends_at):
        raise keeping.refuse("patrol", _OTHER_DAY.filled(day=found.duty_day.isoformat()))
    return found.id


def advise(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """Propose the patrol that was entered already, where there is one only; notice every one."""
    found = _alike(tx, values)
    proposals = {"patrol": found[0].id} if len(found) == 1 else {}
    return Advice(proposals, _notices(found, values))


def advise_change(tx: Transaction, values: Mapping[str, Any], _record: Activity | None = None) -> Advice:
    """Notice them while an activity is changed; nothing is proposed any more."""
    return Advice({}, _notices(_alike(tx, values), values))


def _notices(found: list[Patrol], values: Mapping[str, Any]) -> tuple[Notice, ...]:
    chosen = values.get("patrol")
    if chosen is not None:
        own = [one for one in found if one.id == chosen]
        return tuple(
            Notice(_ONCE.filled(number=one.number or ""), Tone.INFO, "patrols", one.id) for one in own
        )
    return tuple(
        Notice(
            _STANDS.filled(number=one.number or "", route=one.route, field=PATROL),
            Tone.WARN, "patrols", one.id,
        )
        for one in found
    )  # fmt: skip


def _alike(tx: Transaction, values: Mapping[str, Any]) -> list[Patrol]:
    """Patrols of the same day, kind and village that took place or are planned."""
    kind, day = values.get("kind"), values.get("held_on")
    if not kind or not isinstance(day, date):
        return []
    begin, end = day_bounds(day, day)
    alike = select(Patrol).where(
        Patrol.voided_at.is_(None), Patrol.state != State.MISSED, _same_kind(kind),
        or_(Patrol.duty_day == day, and_(Patrol.starts_at >= begin, Patrol.starts_at < end)),
        *_there(tx, values.get("village")),
    )  # fmt: skip
    return list(tx.session.scalars(alike.order_by(Patrol.starts_at, Patrol.id).limit(_MOST)))


def _same_kind(kind: str) -> ColumnElement[bool]:
    return counting.is_joint_patrol() if kind == counting.JOINT_PATROL else Patrol.kind == kind


def _there(tx: Transaction, village: Any) -> tuple[ColumnElement[bool], ...]:
    """In the same village; a patrol or an activity without one may have been anywhere in the area."""
    if not isinstance(village, int):
        return ()
    area = keeping.area_of(tx, village)
    anywhere = and_(
        Patrol.village_id.is_(None), or_(Patrol.area_id.is_(None), Patrol.area_id.is_not_distinct_from(area))
    )
    return (or_(Patrol.village_id == village, anywhere),)
