"""Who hands over to whom: from the signed roster, else as the last sheet left it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from stationdesk.core.duty_day import clock_time, duty_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.handovers.actions.chain import sheet_before
from stationdesk.ledgers.handovers.actions.keeping import check_serving, refuse
from stationdesk.ledgers.handovers.records import Handover
from stationdesk.ledgers.handovers.rules.shifts import Shift
from stationdesk.ledgers.roster.reports.reading import OnDuty, day_group
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

LEADER, DESK = ("leader",), ("desk", "officer_main")
_BOTH = QT_TRANSLATE_NOOP(
    "handovers", "{name} stands on both sides; the one who takes over is somebody else."
)


def group_words(group: Iterable[OnDuty]) -> str:
    """带班领导：李建国；主班民警：王强、赵明: one post after another, its people in their order."""
    posts: dict[str, list[str]] = {}
    for one in group:
        posts.setdefault(one.post, []).append(one.name)
    return "；".join(f"{post}：{'、'.join(names)}" for post, names in posts.items())


def on_side(tx: Transaction, shift: Shift, *, taking: bool) -> tuple[OnDuty, ...]:
    """Who serves the shift by the signed roster, or the one after it."""
    return day_group(tx, next_day(tx, shift) if taking else shift.day)


def next_day(tx: Transaction, shift: Shift) -> date:
    """The duty day of who takes over."""
    return duty_day(shift.ends_at, clock_time(tx.settings["duty.start"]))


def _holder(group: Iterable[OnDuty], kinds: tuple[str, ...]) -> int | None:
    """Who holds the first of these posts that is filled."""
    found = {kind: one.person for kind in kinds for one in group if one.kind == kind}
    return next((found[kind] for kind in kinds if kind in found), None)


def proposed(tx: Transaction, shift: Shift) -> dict[str, Any]:
    """The groups and names for one shift; who took over last time hands over now."""
    last = sheet_before(tx, shift)
    values: dict[str, Any] = {}
    for side, taking in (("out", False), ("in", True)):
        group = on_side(tx, shift, taking=taking)
        values[f"{side}_group"] = group_words(group) or _left(last, "in_group", taking=taking) or ""
        for office, kinds in (("leader", LEADER), ("desk", DESK)):
            holder = _holder(group, kinds)
            if holder is None and not group:
                holder = _serving(tx, _left(last, f"in_{office}_id", taking=taking))
            values[f"{side}_{office}_id"] = holder
    return values


def _left(last: Handover | None, name: str, *, taking: bool) -> Any:
    return None if last is None or taking else getattr(last, name)


def _serving(tx: Transaction, person: int | None) -> int | None:
    found = tx.session.get(Person, person) if person is not None else None
    return found.id if found is not None and found.serving and found.voided_at is None else None


def check_sides(tx: Transaction, names: dict[str, int | None]) -> None:
    """Refuse somebody who has left, and somebody who would hand over to themselves."""
    for field, person in names.items():
        check_serving(tx, field, person)
    out = {person for field, person in names.items() if field.startswith("out_") and person is not None}
    for field, person in names.items():
        if field.startswith("in_") and person in out:
            raise refuse(field, _both(tx, person))


def _both(tx: Transaction, person: int | None) -> Phrase:
    found = tx.session.get(Person, person)
    return _BOTH.filled(name=found.name if found is not None else person)
