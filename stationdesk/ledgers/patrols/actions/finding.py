"""What is found on the way: a note, an incident, or a hazard, entered once and linked both ways."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Action, Field, Number
from stationdesk.ledgers.incidents.actions import keeping as calls
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.raising import (
    FOUND_AT,
    TO_WHAT,
    becomes,
    found,
    raise_found_hazard,
    raise_incident,
)
from stationdesk.ledgers.patrols.records import Finding, Patrol
from stationdesk.ledgers.patrols.rules.states import OUT, Became, check_in
from stationdesk.store.transaction import Transaction

_SET_OUT = QT_TRANSLATE_NOOP("patrols", "Set out at")
_NOT_ONE = QT_TRANSLATE_NOOP("patrols", "Please choose a finding nothing has come of yet.")
_SOURCES = {True: "night_patrol", False: "patrol"}


def find(
    tx: Transaction,
    record: Patrol,
    *,
    found_at: datetime,
    place: int | str,
    content: str,
    became: Became,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
) -> Patrol:
    """Note something found; an incident or a hazard is registered with it, nothing typed twice."""
    check_in(record.state, OUT)
    begun = (_SET_OUT, record.begun_at) if record.begun_at else None
    keeping.check_time(tx, "found_at", FOUND_AT, found_at, begun)
    where = calls.located(tx, place, record.village_id, content)
    finding = tx.add(
        Finding(
            patrol_id=record.id, found_at=found_at, place_id=where.place, place_text=where.text,
            content=content, became=Became.NOTE,
        )
    )  # fmt: skip
    if became is not Became.NOTE:
        _raise(tx, record, finding, became, category, hazard_kind, responsible_unit)
    tx.changed(record)
    return record


def follow_up(
    tx: Transaction,
    record: Patrol,
    *,
    finding: int,
    became: Became,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
) -> Patrol:
    """Make an incident or a hazard of what was only noted."""
    check_in(record.state, OUT)
    found = next((one for one in notes_of(tx, record) if one.id == finding), None)
    if found is None:
        raise keeping.refuse("finding", _NOT_ONE)
    if became is Became.NOTE:
        raise keeping.refuse("became", TO_WHAT)
    _raise(tx, record, found, became, category, hazard_kind, responsible_unit)
    tx.changed(record)
    return record


def _raise(
    tx: Transaction,
    patrol: Patrol,
    finding: Finding,
    became: Became,
    category: str | None,
    hazard_kind: str | None,
    responsible_unit: str | None,
) -> None:
    place = finding.place_id or finding.place_text
    made = (
        raise_incident(
            tx, patrol, at=finding.found_at, source="found.patrol", place=place, village=patrol.village_id,
            content=finding.content, category=category,
        )
        if became is Became.INCIDENT
        else raise_found_hazard(
            tx, patrol, on=local_day(finding.found_at), source=_SOURCES[patrol.night], place=place,
            village=patrol.village_id, content=finding.content, kind=hazard_kind, by=patrol.leader_id,
            responsible_unit=responsible_unit,
        )
    )  # fmt: skip
    finding.became, finding.record_id = became, made.id


def findings_of(tx: Transaction, record: Patrol) -> list[Finding]:
    """What was found, in the order it was entered."""
    statement = select(Finding).where(Finding.patrol_id == record.id).order_by(Finding.id)
    return list(tx.session.scalars(statement))


def notes_of(tx: Transaction, record: Patrol) -> list[Finding]:
    """The findings nothing has come of yet."""
    return [one for one in findings_of(tx, record) if one.became is Became.NOTE]


# --- the forms --------------------------------------------------------------------------------------


def _notes(tx: Transaction, record: Patrol) -> tuple[tuple[int, Phrase], ...]:
    return tuple((one.id, literally(f"{keeping.shown(one.found_at)} {one.content[:40]}"))
                 for one in notes_of(tx, record))  # fmt: skip


def _last_moment(tx: Transaction, record: Patrol) -> datetime:
    """Now while they walk, afterwards the end."""
    return record.ended_at or keeping.now(tx)


def _is_out(values: Mapping[str, Any]) -> bool:
    return values["state"] in OUT


FIND = Action(
    "find",
    QT_TRANSLATE_NOOP("patrols", "Note a finding"),
    find,
    found(_last_moment, Became.NOTE),
    icon="binoculars",
    key="Ctrl+Shift+F",
    allowed=_is_out,
)  # fmt: skip

FOLLOW_UP = Action(
    "follow_up",
    QT_TRANSLATE_NOOP("patrols", "Make an incident or a hazard of it"),
    follow_up,
    (
        Field("finding", QT_TRANSLATE_NOOP("patrols", "Finding"), Number(), required=True, choices=_notes,
              key="F", wide=True),
        *becomes(Became.INCIDENT),
    ),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+U",
    allowed=_is_out,
)  # fmt: skip
