"""Crews with their cycles: made, changed, struck out. A person belongs to one crew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import Crew, CrewMember, DutyPost
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.roster.rules.posts import CYCLE_SIGNS, REST_KEY, RESTS
from stationdesk.store.transaction import Transaction

LONGEST = 60
_STEP = 10
_NO_LETTERS = QT_TRANSLATE_NOOP("roster", "Write the cycle as keys of posts, with X for rest: ZXX.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "roster", "No post has the key {letter}; write keys of posts, or W by day, N by night, B standby, X rest."
)
_ONLY_REST = QT_TRANSLATE_NOOP("roster", "This cycle is all rest; put at least one duty in it.")
_OTHER_CREW = QT_TRANSLATE_NOOP("roster", "{name} belongs to {crew} already; take them out there first.")
_TWICE = QT_TRANSLATE_NOOP("roster", "{name} stands there twice; please leave one.")

Members = Iterable[Mapping[str, Any]]


def register(
    tx: Transaction,
    *,
    name: str,
    cycle: Cycle,
    anchor: date,
    letters: str | None = None,
    shift: int = 0,
    members: Members = (),
    position: int | None = None,
    note: str | None = None,
) -> Crew:
    """A crew whose cycle counts from the anchor day on."""
    keeping.keep_apart(tx, Crew.name, name, None)
    keeping.check_day(tx, "anchor", anchor)
    crew = Crew(
        name=name, cycle=cycle, anchor=anchor, letters=_letters(tx, cycle, letters), shift=shift or 0,
        position=_behind(tx) if position is None else position, note=note,
    )  # fmt: skip
    tx.add(crew)
    _set_members(tx, crew, members)
    return crew


def change(
    tx: Transaction,
    record: Crew,
    *,
    name: str,
    cycle: Cycle,
    anchor: date,
    letters: str | None,
    shift: int,
    members: Members,
    position: int | None,
    note: str | None,
) -> Crew:
    """Change a crew; rosters made before keep their duties."""
    keeping.keep_apart(tx, Crew.name, name, record.id)
    keeping.check_day(tx, "anchor", anchor)
    keeping.take_over(record, name=name, cycle=cycle, anchor=anchor, letters=_letters(tx, cycle, letters))
    keeping.take_over(record, shift=shift or 0, note=note)
    keeping.take_over(record, position=record.position if position is None else position)
    _set_members(tx, record, members)
    tx.changed(record)
    return record


def members_of(tx: Transaction, crew: int, *, every: bool = False) -> list[CrewMember]:
    """Who belongs to a crew, in the order they were put in."""
    found = select(CrewMember).where(CrewMember.crew_id == crew).order_by(CrewMember.id)
    return [one for one in tx.session.scalars(found) if every or not one.dropped]


def rows_of(tx: Transaction, record: Crew) -> tuple[dict[str, Any], ...]:
    """The members as a form shows them."""
    return tuple({"person": one.person_id, "post": one.post_id} for one in members_of(tx, record.id))


def _letters(tx: Transaction, cycle: Cycle, letters: str | None) -> str | None:
    if cycle is not Cycle.CUSTOM:
        return None
    signs = "".join((letters or "").split()).upper()
    if not signs or len(signs) > LONGEST:
        raise keeping.refuse("letters", _NO_LETTERS)
    known = set(tx.session.scalars(select(DutyPost.letter).where(DutyPost.voided_at.is_(None))))
    for sign in signs:
        if sign != REST_KEY and sign not in CYCLE_SIGNS and sign not in known:
            raise keeping.refuse("letters", _UNKNOWN.filled(letter=sign))
    if set(signs) <= RESTS - known:
        raise keeping.refuse("letters", _ONLY_REST)
    return signs


def _set_members(tx: Transaction, crew: Crew, rows: Members) -> None:
    """Make these its members: who was there stays, others are taken out, never deleted."""
    wanted: dict[int, int | None] = {}
    for row in rows:
        if row["person"] in wanted:
            raise keeping.refuse("members", _TWICE.filled(name=keeping.name(tx, row["person"])))
        wanted[row["person"]] = row.get("post")
    for ident in wanted:
        _check_free(tx, crew, ident)
    for part in members_of(tx, crew.id, every=True):
        stays = part.person_id in wanted
        if part.dropped is stays:
            part.dropped = not stays
        post = wanted.pop(part.person_id, part.post_id)
        if part.post_id != post:
            part.post_id = post
    for ident, post in wanted.items():
        tx.add(CrewMember(crew_id=crew.id, person_id=ident, post_id=post, dropped=False))


def _check_free(tx: Transaction, crew: Crew, ident: int) -> None:
    keeping.person(tx, ident, "members")
    other = tx.session.scalar(
        select(Crew.name)
        .join(CrewMember, CrewMember.crew_id == Crew.id)
        .where(
            CrewMember.person_id == ident,
            CrewMember.dropped.is_(False),
            Crew.id != crew.id,
            Crew.voided_at.is_(None),
        )
    )
    if other is not None:
        raise keeping.refuse("members", _OTHER_CREW.filled(name=keeping.name(tx, ident), crew=other))


def _behind(tx: Transaction) -> int:
    last = tx.session.scalar(select(func.max(Crew.position)).where(Crew.voided_at.is_(None)))
    return (last or 0) + _STEP
