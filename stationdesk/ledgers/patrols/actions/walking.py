"""On the way: setting out, signing in and out, the end, or that it did not take place."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Action, Field, Instant, Number, Prose, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.noticing import advise
from stationdesk.ledgers.patrols.actions.planning import (
    LEADER,
    PEOPLE,
    Units,
    fields,
    members_of,
    plan,
)  # fmt: skip
from stationdesk.ledgers.patrols.records import Patrol, PatrolMember
from stationdesk.ledgers.patrols.rules.states import OUT, State, check_in, check_step
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_BEGUN = QT_TRANSLATE_NOOP("patrols", "Set out at")
_ENDED = QT_TRANSLATE_NOOP("patrols", "Ended at")
_IN = QT_TRANSLATE_NOOP("patrols", "Signed in at")
_OUT = QT_TRANSLATE_NOOP("patrols", "Signed out at")
_NOBODY = QT_TRANSLATE_NOOP("patrols", "Say who has signed in.")
_ALREADY_IN = QT_TRANSLATE_NOOP("patrols", "{name} has already signed in at {time}.")
_NOT_IN = QT_TRANSLATE_NOOP("patrols", "{name} has not signed in; sign in first.")
_ALREADY_OUT = QT_TRANSLATE_NOOP("patrols", "{name} has already signed out at {time}.")
_NOT_HERE = QT_TRANSLATE_NOOP("patrols", "Please choose one of those who signed in.")


def begin(
    tx: Transaction, record: Patrol, *, begun_at: datetime, people: tuple[int, ...], leader: int
) -> Patrol:
    """They set out; who leads and who is there signs in."""
    check_step(record.state, State.UNDER_WAY)
    keeping.check_time(tx, "begun_at", _BEGUN, begun_at)
    keeping.check_leader(tx, leader)
    if not people:
        raise keeping.refuse("people", _NOBODY)
    keeping.take_over(record, begun_at=begun_at, leader_id=leader, state=State.UNDER_WAY)
    _signed_in(tx, record, (leader, *people), begun_at)
    return _told(tx, record)


def sign_in(tx: Transaction, record: Patrol, *, people: tuple[int, ...], signed_in_at: datetime) -> Patrol:
    """Somebody joins; who was not planned may come along too."""
    check_in(record.state, (State.UNDER_WAY,))
    if not people:
        raise keeping.refuse("people", _NOBODY)
    keeping.check_time(
        tx, "signed_in_at", _IN, signed_in_at, (_BEGUN, record.begun_at) if record.begun_at else None
    )
    _signed_in(tx, record, people, signed_in_at)
    return _told(tx, record)


def _signed_in(tx: Transaction, record: Patrol, people: tuple[int, ...], at: datetime) -> None:
    known = {one.person_id: one for one in members_of(tx, record, every=True)}
    for ident in dict.fromkeys(people):
        who = keeping.person(tx, ident, "people")
        member = known.get(ident)
        if member is None:
            member = tx.add(PatrolMember(patrol_id=record.id, person_id=ident, planned=False, dropped=False))
        if member.signed_in_at is not None:
            time = keeping.shown(member.signed_in_at)
            raise keeping.refuse("people", _ALREADY_IN.filled(name=who.name, time=time))
        member.signed_in_at, member.dropped = at, False


def sign_out(tx: Transaction, record: Patrol, *, people: tuple[int, ...], signed_out_at: datetime) -> Patrol:
    """Somebody goes home before the end."""
    check_in(record.state, (State.UNDER_WAY,))
    if not people:
        raise keeping.refuse("people", _NOT_HERE)
    known = {one.person_id: one for one in members_of(tx, record)}
    for ident in dict.fromkeys(people):
        name = tx.get(Person, ident).name
        member = known.get(ident)
        if member is None or member.signed_in_at is None:
            raise keeping.refuse("people", _NOT_IN.filled(name=name))
        if member.signed_out_at is not None:
            time = keeping.shown(member.signed_out_at)
            raise keeping.refuse("people", _ALREADY_OUT.filled(name=name, time=time))
        keeping.check_time(tx, "signed_out_at", _OUT, signed_out_at, (_IN, member.signed_in_at))
        member.signed_out_at = signed_out_at
    return _told(tx, record)


def finish(
    tx: Transaction, record: Patrol, *, ended_at: datetime, summary: str | None, caught: int | None
) -> Patrol:
    """It is over; whoever is still there signs out with it."""
    check_step(record.state, State.DONE)
    keeping.check_time(tx, "ended_at", _ENDED, ended_at, (_BEGUN, record.begun_at or ended_at))
    for member in members_of(tx, record):
        for at, what in ((member.signed_in_at, _IN), (member.signed_out_at, _OUT)):
            if at is not None:
                keeping.check_time(tx, "ended_at", _ENDED, ended_at, (what, at))
        if member.signed_in_at is not None and member.signed_out_at is None:
            member.signed_out_at = ended_at
    keeping.take_over(record, ended_at=ended_at, summary=summary, caught=caught, state=State.DONE)
    return _told(tx, record)


def miss(tx: Transaction, record: Patrol, *, missed_reason: str) -> Patrol:
    """It did not take place, and why."""
    check_step(record.state, State.MISSED)
    record.state, record.missed_reason = State.MISSED, missed_reason
    return record


def set_signing(
    tx: Transaction, record: Patrol, *, member: int, signed_in_at: datetime, signed_out_at: datetime | None
) -> Patrol:
    """Set right when somebody signed in and out."""
    check_in(record.state, OUT)
    found = next((one for one in _signed(tx, record) if one.id == member), None)
    if found is None:
        raise keeping.refuse("member", _NOT_HERE)
    keeping.check_time(tx, "signed_in_at", _IN, signed_in_at)
    if signed_out_at is not None:
        keeping.check_time(tx, "signed_out_at", _OUT, signed_out_at, (_IN, signed_in_at))
    found.signed_in_at, found.signed_out_at = signed_in_at, signed_out_at
    return _told(tx, record)


def enter(
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
    summary: str | None = None,
    caught: int | None = None,
) -> Patrol:
    """Enter a patrol that is over, in one form: everybody named was there from beginning to end."""
    keeping.check_time(tx, "ends_at", _ENDED, ends_at)
    patrol = plan(
        tx, kind=kind, starts_at=starts_at, ends_at=ends_at, route=route, leader=leader, team=team,
        people=people, units=units, places=places, village=village, area=area, linkage_kind=linkage_kind,
        campaign=campaign, note=note,
    )  # fmt: skip
    if patrol.state is not State.PLANNED:
        return patrol
    begin(tx, patrol, begun_at=starts_at, people=(leader, *people), leader=leader)
    return finish(tx, patrol, ended_at=ends_at, summary=summary, caught=caught)


def _told(tx: Transaction, record: Patrol) -> Patrol:
    """Give the patrol a new version: its rows have changed."""
    tx.changed(record)
    return record


def _signed(tx: Transaction, record: Patrol) -> list[PatrolMember]:
    return [one for one in members_of(tx, record) if one.signed_in_at is not None]


# --- the forms --------------------------------------------------------------------------------------


def _to_come(tx: Transaction, record: Patrol) -> tuple[int, ...]:
    return tuple(one.person_id for one in members_of(tx, record) if one.signed_in_at is None)


def _still_there(tx: Transaction, record: Patrol) -> tuple[int, ...]:
    return tuple(one.person_id for one in _signed(tx, record) if one.signed_out_at is None)


def _who_signed(tx: Transaction, record: Patrol) -> tuple[tuple[int, Phrase], ...]:
    return tuple((one.id, literally(tx.get(Person, one.person_id, voided=True).name))
                 for one in _signed(tx, record))  # fmt: skip


_PEOPLE = QT_TRANSLATE_NOOP("patrols", "Participants")
_SUMMARY = (
    Field("summary", QT_TRANSLATE_NOOP("patrols", "How it went"), Prose(1000), wide=True, key="W"),
    Field("caught", QT_TRANSLATE_NOOP("patrols", "Suspects handed over"), Number(0, 999), extra=True),
)
ENTER = Action(
    "enter", QT_TRANSLATE_NOOP("patrols", "Past patrol"), enter, (*fields(), *_SUMMARY),
    icon="clipboard-text", key="Ctrl+Shift+N", on_record=False, advise=advise,
)  # fmt: skip

BEGIN = Action(
    "begin",
    QT_TRANSLATE_NOOP("patrols", "Set out"),
    begin,
    (
        Field("begun_at", _BEGUN, Instant(), required=True, default=keeping.now, key="T"),
        Field("people", QT_TRANSLATE_NOOP("patrols", "Signed in"), PEOPLE, required=True, default=_to_come,
              key="P", wide=True),
        Field("leader", QT_TRANSLATE_NOOP("patrols", "Led by"), LEADER, required=True,
              default=stored("leader_id"), key="L"),
    ),
    icon="play",
    key="Ctrl+D",
    primary=True,
    allowed=lambda values: values["state"] is State.PLANNED,
)  # fmt: skip

SIGN_IN = Action(
    "sign_in",
    QT_TRANSLATE_NOOP("patrols", "Sign in"),
    sign_in,
    (
        Field("people", _PEOPLE, PEOPLE, required=True, default=_to_come, key="P", wide=True),
        Field("signed_in_at", _IN, Instant(), required=True, default=keeping.now, key="T"),
    ),
    icon="sign-in",
    key="Ctrl+Shift+I",
    allowed=lambda values: values["state"] is State.UNDER_WAY,
)

SIGN_OUT = Action(
    "sign_out",
    QT_TRANSLATE_NOOP("patrols", "Sign out"),
    sign_out,
    (
        Field("people", _PEOPLE, PEOPLE, required=True, default=_still_there, key="P", wide=True),
        Field("signed_out_at", _OUT, Instant(), required=True, default=keeping.now, key="T"),
    ),
    icon="sign-out",
    key="Ctrl+Shift+O",
    allowed=lambda values: values["state"] is State.UNDER_WAY,
)

FINISH = Action(
    "finish",
    QT_TRANSLATE_NOOP("patrols", "End the patrol"),
    finish,
    (Field("ended_at", _ENDED, Instant(), required=True, default=keeping.now, key="T"), *_SUMMARY),
    icon="check",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=lambda values: values["state"] is State.UNDER_WAY,
)

MISS = Action(
    "miss",
    QT_TRANSLATE_NOOP("patrols", "Did not take place"),
    miss,
    (Field("missed_reason", QT_TRANSLATE_NOOP("patrols", "Reason"), Prose(300), required=True, wide=True,
           key="R"),),
    icon="x-circle",
    key="Ctrl+Shift+M",
    allowed=lambda values: values["state"] is State.PLANNED,
)  # fmt: skip

SET_SIGNING = Action(
    "set_signing",
    QT_TRANSLATE_NOOP("patrols", "Correct a signature"),
    set_signing,
    (
        Field("member", QT_TRANSLATE_NOOP("patrols", "Participant"), Number(), required=True,
              choices=_who_signed, key="P"),
        Field("signed_in_at", _IN, Instant(), required=True, default=stored("begun_at"), key="I"),
        Field("signed_out_at", _OUT, Instant(), default=stored("ended_at"), key="O"),
    ),
    icon="pencil-simple",
    key="Ctrl+Shift+E",
    allowed=lambda values: values["state"] in OUT,
)  # fmt: skip
