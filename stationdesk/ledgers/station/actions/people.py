"""The station's people and teams: who comes, who leaves, who may do what in the program."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS, Role
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.station.actions.access import keep_a_chief, refuse_above, withdraw
from stationdesk.ledgers.station.actions.areas import relieve
from stationdesk.ledgers.station.actions.keeping import keep_apart, take_over, void
from stationdesk.ledgers.station.records import LAST, Person, Team
from stationdesk.ledgers.station.rules.people import ActingRole, checked_phone, checked_police_no
from stationdesk.store.store import Transaction

_SAME_NAME = QT_TRANSLATE_NOOP("station", "Someone of this name is already kept; add what tells them apart.")
_LEFT = QT_TRANSLATE_NOOP("station", "{name} has already left.")
_SERVES = QT_TRANSLATE_NOOP("station", "{name} is serving.")
_BEFORE_JOINING = QT_TRANSLATE_NOOP("station", "The day of leaving cannot be before the day of joining.")
_TOO_HIGH = QT_TRANSLATE_NOOP(
    "station", "Nobody can give a role above their own; please ask an administrator."
)
_LAST = QT_TRANSLATE_NOOP("station", "{name} is the last who may approve; give someone else that role first.")
# Reasons kept with an account taken away, in the language of the station's records.
_ROLE_TAKEN, _HAS_LEFT, _VOIDED = "取消角色", "离所", "作废人员"


def register_person(
    tx: Transaction,
    *,
    name: str,
    kind: str,
    phone: str | None = None,
    police_no: str | None = None,
    post: str | None = None,
    joined_on: date | None = None,
    team_id: int | None = None,
    leads_team: bool | None = False,
    village_id: int | None = None,
    roles: tuple[str, ...] = (),
    position: int | None = None,
    note: str | None = None,
) -> Person:
    """Enter a person, behind the others unless told where; a role to act is given separately."""
    police_no = checked_police_no(police_no)
    keep_apart(tx, Person.police_no, police_no)
    person = Person(name=name, kind=kind, police_no=police_no, phone=checked_phone(phone), post=post)
    person.team_id, person.leads_team = team_id, bool(leads_team)
    person.village_id, person.roles = village_id, roles
    person.joined_on, person.serving, person.note = joined_on, True, note
    person.position = _next_position(tx) if position is None else position
    return tx.add(person)


def change_person(
    tx: Transaction,
    record: Person,
    *,
    name: str,
    kind: str,
    phone: str | None,
    police_no: str | None,
    post: str | None,
    joined_on: date | None,
    team_id: int | None,
    leads_team: bool | None,
    village_id: int | None,
    roles: tuple[str, ...],
    position: int | None,
    note: str | None,
) -> Person:
    """Change a person who serves."""
    _refuse_left(record)
    police_no = checked_police_no(police_no)
    keep_apart(tx, Person.police_no, police_no, own=record.id)
    take_over(record, name=name, kind=kind, phone=checked_phone(phone), police_no=police_no, post=post)
    take_over(record, team_id=team_id, leads_team=bool(leads_team), village_id=village_id, roles=roles)
    take_over(record, joined_on=joined_on, note=note, position=LAST if position is None else position)
    return record


def set_role(tx: Transaction, record: Person, *, role: ActingRole | None) -> Person:
    """Let a person act in the program, or no longer: without a role the password goes too."""
    _refuse_left(record)
    refuse_above(tx, record, "role")
    above = role is not None and role.role > tx.actor.role
    if above and _serving_with(tx, frozenset({Role.ADMINISTRATOR})):
        raise NotAllowed(_TOO_HIGH, {"role": _TOO_HIGH})
    if role is None or role.role not in CHIEFS:
        _leave_one_who_approves(tx, record, "role")
        keep_a_chief(tx, record, "role")
    if role is None:
        withdraw(tx, record, _ROLE_TAKEN, "role")
    record.role = None if role is None else int(role.role)
    return record


def leave(tx: Transaction, record: Person, *, left_on: date) -> Person:
    """Record that a person no longer serves; they can no longer act."""
    _refuse_left(record)
    if record.joined_on is not None and left_on < record.joined_on:
        raise RuleBroken(_BEFORE_JOINING, {"left_on": _BEFORE_JOINING})
    refuse_above(tx, record, "left_on")
    _leave_one_who_approves(tx, record, "left_on")
    withdraw(tx, record, _HAS_LEFT, "left_on")
    record.serving, record.left_on, record.role, record.leads_team = False, left_on, None, False
    relieve(tx, record.id)
    return record


def come_back(tx: Transaction, record: Person, *, joined_on: date) -> Person:
    """Record that a person serves again."""
    if record.serving:
        raise RuleBroken(_SERVES.filled(name=record.name))
    record.serving, record.left_on, record.joined_on = True, None, joined_on
    return record


def void_person(tx: Transaction, record: Person, *, reason: str) -> Person:
    """Void a person entered by mistake."""
    refuse_above(tx, record, "reason")
    _leave_one_who_approves(tx, record, "reason")
    withdraw(tx, record, _VOIDED, "reason")
    record.serving, record.role = False, None
    relieve(tx, record.id)
    void(tx, record, reason=reason)
    return record


def advise_person(tx: Transaction, values: Any, record: Person | None = None) -> Advice:
    """Point at someone of the same name."""
    name = (values.get("name") or "").strip()
    statement = select(Person.id).where(Person.name == name, Person.voided_at.is_(None))
    same = [one for one in tx.session.scalars(statement) if record is None or one != record.id]
    return Advice(notices=tuple(Notice(_SAME_NAME, Tone.WARN, "station.people", one) for one in same[:3]))


def register_team(tx: Transaction, *, name: str, kind: str | None = None, duties: str | None = None) -> Team:
    """Make a team."""
    keep_apart(tx, Team.name, name)
    return tx.add(Team(name=name, kind=kind, duties=duties))


def change_team(tx: Transaction, record: Team, *, name: str, kind: str | None, duties: str | None) -> Team:
    """Change a team."""
    keep_apart(tx, Team.name, name, own=record.id)
    take_over(record, name=name, kind=kind, duties=duties)
    return record


def _next_position(tx: Transaction) -> int:
    last = tx.session.scalar(select(func.max(Person.position)).where(Person.position < LAST))
    return min((last or 0) + 10, LAST)


def _refuse_left(person: Person) -> None:
    if not person.serving:
        raise RuleBroken(_LEFT.filled(name=person.name))


def _leave_one_who_approves(tx: Transaction, person: Person, field: str) -> None:
    if person.role in CHIEFS and _serving_with(tx, CHIEFS, but=person.id) == 0:
        fault = _LAST.filled(name=person.name)
        raise RuleBroken(fault, {field: fault})


def _serving_with(tx: Transaction, roles: frozenset[Role], *, but: int = 0) -> int:
    statement = select(func.count(Person.id)).where(
        Person.role.in_([int(role) for role in roles]),
        Person.serving,
        Person.voided_at.is_(None),
        Person.id != but,
    )
    return tx.session.scalars(statement).one()
