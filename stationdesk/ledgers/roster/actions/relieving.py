"""A repair applied with one click: everything it gives up, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, Number, OneOf, Reference, Rows
from stationdesk.ledgers.roster.actions import as_rows, placing
from stationdesk.ledgers.roster.actions.keeping import PERSON, refuse
from stationdesk.ledgers.roster.actions.months import check_draft, is_draft
from stationdesk.ledgers.roster.records import Duty, DutyWaiver, Roster
from stationdesk.ledgers.roster.rules.names import day_said
from stationdesk.ledgers.roster.rules.relief import WAIVED, Relieved
from stationdesk.store.transaction import Transaction

_NOTHING = QT_TRANSLATE_NOOP("roster", "The repair has no step; please choose one.")
_NOT_FIXED = QT_TRANSLATE_NOOP("roster", "Nobody is fixed there on {day} any more; look for causes again.")
_NO_DAY = QT_TRANSLATE_NOOP("roster", "This step does not say where; look for causes again.")

Step = Mapping[str, Any]


def relieve(tx: Transaction, record: Roster, *, steps: placing.Rows) -> Roster:
    """Give up what a repair gives up: locks are undone, places closed, other rules waived once."""
    check_draft(record, "steps")
    wanted = tuple(steps)
    if not wanted:
        raise refuse("steps", _NOTHING)
    for step in wanted:
        if step["relief"] is Relieved.LOCK:
            _unlock(tx, record, step)
        elif step["relief"] is Relieved.COVER:
            _need_fewer(tx, record, step)
        else:
            _waive(tx, record, step)
        tx.session.flush()
    tx.changed(record)
    return record


def keep_rules(tx: Transaction, record: Roster) -> Roster:
    """Give up no rule any more; locks and places stay as they are."""
    check_draft(record, "state")
    for one in tx.session.scalars(select(DutyWaiver).where(DutyWaiver.roster_id == record.id)):
        one.dropped = True
    tx.changed(record)
    return record


def _unlock(tx: Transaction, record: Roster, step: Step) -> None:
    found = tx.session.scalar(
        select(Duty).where(
            Duty.roster_id == record.id, Duty.day == step["day"], Duty.post_id == step["post"],
            Duty.person_id == step["person"], Duty.locked.is_(True), Duty.dropped.is_(False),
        )
    )  # fmt: skip
    if found is None:
        raise refuse("steps", _NOT_FIXED.filled(day=day_said(step["day"])))
    found.locked = False


def _need_fewer(tx: Transaction, record: Roster, step: Step) -> None:
    if step["post"] is None:
        raise refuse("steps", _NO_DAY)
    place = (step["day"], step["post"])
    others = [one for one in as_rows.rows_of_needs(tx, record) if (one["day"], one["post"]) != place]
    changed = {"day": step["day"], "post": step["post"], "count": step["count"] or 0}
    placing.set_needs(tx, record, [*others, changed])


def _waive(tx: Transaction, record: Roster, step: Step) -> None:
    wanted = {
        "rule": WAIVED[step["relief"]].value, "day": step["day"], "person_id": step["person"],
        "other_day": step["other_day"], "others": tuple(step["others"] or ()),
    }  # fmt: skip
    for one in tx.session.scalars(select(DutyWaiver).where(DutyWaiver.roster_id == record.id)):
        if all(getattr(one, name) == value for name, value in wanted.items()):
            one.dropped = False
            return
    tx.add(DutyWaiver(roster_id=record.id, **wanted, dropped=False))


_STEPS = Rows(
    (
        Field("relief", QT_TRANSLATE_NOOP("roster", "What is given up"), OneOf(Relieved), required=True),
        Field("day", QT_TRANSLATE_NOOP("roster", "Day"), Day(), required=True),
        Field("post", QT_TRANSLATE_NOOP("roster", "Post"), Reference("roster.posts")),
        Field("person", QT_TRANSLATE_NOOP("roster", "Person"), PERSON),
        Field("other_day", QT_TRANSLATE_NOOP("roster", "After the duty of"), Day()),
        Field("others", QT_TRANSLATE_NOOP("roster", "With"), Reference("station.people", many=True)),
        Field("count", QT_TRANSLATE_NOOP("roster", "Needed"), Number(0, placing.MOST_NEEDED)),
    )
)  # fmt: skip
RELIEVE = Action(
    "relieve", QT_TRANSLATE_NOOP("roster", "Apply a repair"), relieve,
    (Field("steps", QT_TRANSLATE_NOOP("roster", "Steps"), _STEPS, required=True, wide=True),),
    icon="wrench", allowed=is_draft,
)  # fmt: skip
KEEP_RULES = Action(
    "keep_rules", QT_TRANSLATE_NOOP("roster", "Give up no rule"), keep_rules, icon="scales",
    allowed=is_draft,
)  # fmt: skip
