"""Planning a patrol: when, where, who leads, who walks along, which units join."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Entry, Field, Instant, Line, Reference, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.noticing import advise, advise_change
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.rules.hours import misfit
from stationdesk.ledgers.patrols.rules.states import State, check_in
from stationdesk.ledgers.station.actions import extras
from stationdesk.store.transaction import Transaction

_WHO_JOINS = QT_TRANSLATE_NOOP("patrols", "A joint patrol names at least one other unit; please add it.")

Units = tuple[Mapping[str, Any], ...]


def plan(
    tx: Transaction,
    *,
    kind: str,
    starts_at: datetime,
    ends_at: datetime,
    route: str,
    leader: int,
    team: int | None = None,
    people: tuple[int, ...] = (),
    units: Units = (),
    places: tuple[int, ...] = (),
    village: int | None = None,
    area: int | None = None,
    linkage_kind: str | None = None,
    campaign: str | None = None,
    note: str | None = None,
) -> Patrol:
    """Plan a patrol. Past midnight it stays with the night and the duty day it starts on."""
    _check(tx, kind, starts_at, ends_at, leader, units)
    patrol = tx.add(
        Patrol(
            kind=kind,
            starts_at=starts_at,
            ends_at=ends_at,
            duty_day=keeping.duty_day_of(tx, starts_at),
            night=keeping.is_night(tx, kind, starts_at, ends_at),
            route=route,
            places=places,
            village_id=village,
            area_id=keeping.area_of(tx, village, area),
            team_id=team,
            leader_id=leader,
            linkage_kind=linkage_kind,
            campaign=campaign,
            note=note,
            state=State.PLANNED,
        )
    )
    if patrol.state is State.PLANNED:  # the same form sent twice may have found it further on
        set_members(tx, patrol, (leader, *people))
        keeping.set_units(tx, PatrolUnit, patrol, units)
    return patrol


def change(
    tx: Transaction,
    record: Patrol,
    *,
    kind: str,
    starts_at: datetime,
    ends_at: datetime,
    route: str,
    leader: int,
    team: int | None,
    people: tuple[int, ...],
    units: Units,
    places: tuple[int, ...],
    village: int | None,
    area: int | None,
    linkage_kind: str | None,
    campaign: str | None,
    note: str | None,
) -> Patrol:
    """Change a plan before they set out."""
    check_in(record.state, (State.PLANNED,))
    _check(tx, kind, starts_at, ends_at, leader, units)
    keeping.take_over(record, kind=kind, starts_at=starts_at, ends_at=ends_at, route=route, places=places)
    keeping.take_over(
        record,
        duty_day=keeping.duty_day_of(tx, starts_at),
        night=keeping.is_night(tx, kind, starts_at, ends_at),
    )
    keeping.take_over(
        record, village_id=village, area_id=keeping.area_of(tx, village, area), team_id=team, leader_id=leader
    )
    keeping.take_over(record, linkage_kind=linkage_kind, campaign=campaign, note=note)
    set_members(tx, record, (leader, *people))
    keeping.set_units(tx, PatrolUnit, record, units)
    tx.changed(record)
    return record


def _check(
    tx: Transaction, kind: str, starts_at: datetime, ends_at: datetime, leader: int, units: Units
) -> None:
    fault = misfit(starts_at, ends_at)
    if fault is not None:
        raise keeping.refuse("ends_at", fault)
    keeping.check_leader(tx, leader)
    if extras(tx, "patrol_kind").get(kind, {}).get("joint") == "yes" and not units:
        raise keeping.refuse("units", _WHO_JOINS)


def set_members(tx: Transaction, patrol: Patrol, people: tuple[int, ...]) -> None:
    """Make these the people planned: who is no longer among them is taken off, never deleted."""
    wanted = dict.fromkeys(people)
    for one in members_of(tx, patrol, every=True):
        off = one.person_id not in wanted
        if one.dropped is not off:
            one.dropped = off
        wanted.pop(one.person_id, None)
    for ident in wanted:
        keeping.person(tx, ident, "people")
        tx.add(PatrolMember(patrol_id=patrol.id, person_id=ident, planned=True, dropped=False))


def members_of(tx: Transaction, patrol: Patrol, *, every: bool = False) -> list[PatrolMember]:
    """Who is to walk along or did, in the order they were entered."""
    statement = select(PatrolMember).where(PatrolMember.patrol_id == patrol.id).order_by(PatrolMember.id)
    return [one for one in tx.session.scalars(statement) if every or not one.dropped]


# --- the forms --------------------------------------------------------------------------------------

PEOPLE = Reference("station.people", many=True, only="serving")
LEADER = Reference("station.people", only="serving")


def _people_now(tx: Transaction, record: Patrol) -> tuple[int, ...]:
    return tuple(one.person_id for one in members_of(tx, record))


def _units_now(tx: Transaction, record: Patrol) -> tuple[dict[str, Any], ...]:
    return keeping.rows_of_units(tx, PatrolUnit, record)


def fields(*, again: bool = False) -> tuple[Field, ...]:
    """What the form of a plan asks; `again` starts with what the record says."""

    def old(name: str) -> Any:
        return stored(name) if again else None

    return (
        Field("kind", QT_TRANSLATE_NOOP("patrols", "Kind of patrol"), Entry("patrol_kind"), required=True,
              default=old("kind"), key="K"),
        Field("starts_at", QT_TRANSLATE_NOOP("patrols", "Starts at"), Instant(lies="near"), required=True,
              default=old("starts_at"), key="T"),
        Field("ends_at", QT_TRANSLATE_NOOP("patrols", "Ends at"), Instant(lies="near"), required=True,
              default=old("ends_at"), key="E"),
        Field("leader", QT_TRANSLATE_NOOP("patrols", "Led by"), LEADER, required=True,
              default=old("leader_id"), key="L",
              note=QT_TRANSLATE_NOOP("patrols", "police officer or village auxiliary")),
        Field("route", QT_TRANSLATE_NOOP("patrols", "Route"), Line(200), required=True,
              default=old("route"), key="R", wide=True),
        Field("places", QT_TRANSLATE_NOOP("patrols", "Key places"), Reference("station.places", many=True),
              default=old("places"), key="P", wide=True),
        Field("team", QT_TRANSLATE_NOOP("patrols", "Team"), Reference("station.teams"),
              default=old("team_id"), key="M"),
        Field("area", QT_TRANSLATE_NOOP("patrols", "Area"), Reference("station.areas"),
              default=old("area_id"), key="A"),
        Field("people", QT_TRANSLATE_NOOP("patrols", "Participants"), PEOPLE,
              default=_people_now if again else None, key="O", wide=True),
        Field("units", QT_TRANSLATE_NOOP("patrols", "Units taking part"), keeping.UNITS,
              default=_units_now if again else None, wide=True),
        Field("village", keeping.VILLAGE.title, keeping.VILLAGE.kind, default=old("village_id"), extra=True),
        Field("linkage_kind", QT_TRANSLATE_NOOP("patrols", "Linkage"), Entry("linkage_kind"),
              default=old("linkage_kind"), extra=True),
        Field("campaign", keeping.CAMPAIGN_TITLE, Entry("campaign"), default=old("campaign"), extra=True),
        Field("note", keeping.NOTE.title, keeping.NOTE.kind, default=old("note"), wide=True, extra=True),
    )  # fmt: skip


PLAN = Action(
    "plan", QT_TRANSLATE_NOOP("patrols", "Plan a patrol"), plan, fields(), icon="plus", key="Ctrl+N",
    primary=True, on_record=False, advise=advise,
)  # fmt: skip

CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change the plan"), change, fields(again=True),
    icon="pencil-simple", key="Ctrl+E", advise=advise_change,
    allowed=lambda values: values["state"] is State.PLANNED,
)  # fmt: skip
