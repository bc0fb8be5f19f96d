"""Posts of a duty day: made, changed, closed, struck out."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

from sqlalchemy import exists, func, select

from stationdesk.core.duty_day import clock_time
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.records import Duty, DutyPost, Roster
from stationdesk.ledgers.roster.records.rostered import rostered
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.ledgers.roster.rules.pooled import Pooled
from stationdesk.ledgers.roster.rules.posts import clock, minutes_between, wrong_letter, wrong_mark
from stationdesk.store.transaction import Transaction

MOST = 20
_STEP, _TENTHS, _HOUR = 10, 10, 60

_NO_POOL = QT_TRANSLATE_NOOP("roster", "Say who takes turns on the post, or name the people.")
_DRAFTS = QT_TRANSLATE_NOOP(
    "roster",
    "“{post}” stands in a draft that is worked on; drop the draft first, or let the post take nobody.",
)
_TOO_FEW = QT_TRANSLATE_NOOP("roster", "{need} are needed, but only {count} people may hold the post.")
_NO_REST = QT_TRANSLATE_NOOP("roster", "No rest follows these 24 hours: the same person could stay on duty.")


def register(
    tx: Transaction,
    *,
    name: str,
    kind: str,
    mark: str,
    letter: str,
    begins: time,
    ends: time,
    pools: tuple[Pooled, ...] = (),
    persons: tuple[int, ...] = (),
    need: int = 1,
    need_off: int | None = None,
    rest_hours: int = 24,
    load: Decimal = Decimal(1),
    night: bool = False,
    on_call: bool = False,
    scene: bool = True,
    printed: bool = True,
    position: int | None = None,
    note: str | None = None,
) -> DutyPost:
    """A post that every duty day has from now on."""
    signs = _checked(tx, mark, letter, pools, persons, own=None)
    post = DutyPost(name=name, kind=kind, **signs, need=need, need_off=need_off, rest=rest_hours * _HOUR)
    post.starts, post.minutes = begins.hour * _HOUR + begins.minute, minutes_between(begins, ends)
    post.load, post.night, post.on_call = int(load * _TENTHS), bool(night), bool(on_call)
    post.scene, post.printed, post.note = bool(scene), bool(printed), note
    post.position = _behind(tx) if position is None else position
    return tx.add(post)


def change(
    tx: Transaction,
    record: DutyPost,
    *,
    name: str,
    kind: str,
    mark: str,
    letter: str,
    begins: time,
    ends: time,
    pools: tuple[Pooled, ...],
    persons: tuple[int, ...],
    need: int,
    need_off: int | None,
    rest_hours: int,
    load: Decimal,
    night: bool,
    on_call: bool,
    scene: bool,
    printed: bool,
    position: int | None,
    note: str | None,
) -> DutyPost:
    """Change a post; rosters that are signed keep their duties, drafts are judged anew."""
    keeping.take_over(record, **_checked(tx, mark, letter, pools, persons, own=record.id))
    keeping.take_over(record, name=name, kind=kind, need=need, need_off=need_off, rest=rest_hours * _HOUR)
    keeping.take_over(
        record, starts=begins.hour * _HOUR + begins.minute, minutes=minutes_between(begins, ends),
        load=int(load * _TENTHS), night=bool(night), on_call=bool(on_call), scene=bool(scene),
    )  # fmt: skip
    keeping.take_over(record, printed=bool(printed), note=note)
    keeping.take_over(record, position=record.position if position is None else position)
    return record


def void(tx: Transaction, record: DutyPost, *, reason: str) -> DutyPost:
    """Strike out a post on which no draft stands; signed months keep it."""
    drafted = select(Roster.id).where(Roster.state == State.DRAFT, Roster.voided_at.is_(None))
    if tx.session.scalar(
        select(exists().where(Duty.post_id == record.id, ~Duty.dropped, Duty.roster_id.in_(drafted)))
    ):
        raise keeping.refuse("reason", _DRAFTS.filled(post=record.name))
    tx.void(record, reason)
    return record


def advise(tx: Transaction, values: Any, record: DutyPost | None = None) -> Advice:
    """A key that is free, and what does not fit: too few people, no rest after 24 hours."""
    proposals: dict[str, Any] = {}
    notices: list[Notice] = []
    name = (values.get("name") or "").strip()
    if record is None and name and not values.get("mark"):
        proposals["mark"] = name[0]
    count = len(people_for(tx, values.get("pools") or (), values.get("persons") or ()))
    need = values.get("need")
    if need and (values.get("pools") or values.get("persons")) and count < need:
        notices.append(Notice(_TOO_FEW.filled(need=need, count=count), Tone.WARN))
    begins, ends = values.get("begins"), values.get("ends")
    whole = begins is not None and begins == ends
    if whole and not values.get("rest_hours") and not values.get("on_call"):
        notices.append(Notice(_NO_REST, Tone.WARN))
    return Advice(proposals, tuple(notices))


def people_for(tx: Transaction, pools: tuple[Pooled, ...], persons: tuple[int, ...]) -> tuple[int, ...]:
    """Who may hold a post of these pools, narrowed to `persons` where any are named, today."""
    wanted = {one.code for one in pools}
    return tuple(
        one.id
        for one in rostered(tx, tx.today, tx.today)
        if (not wanted or one.pool.value in wanted) and (not persons or one.id in persons)
    )


def _checked(
    tx: Transaction,
    mark: str,
    letter: str,
    pools: tuple[Pooled, ...],
    persons: tuple[int, ...],
    own: int | None,
) -> dict[str, Any]:
    letter = letter.strip().upper()
    for field, fault in (("letter", wrong_letter(letter)), ("mark", wrong_mark(mark))):
        if fault is not None:
            raise keeping.refuse(field, fault)
    keeping.keep_apart(tx, DutyPost.letter, letter, own)
    keeping.keep_apart(tx, DutyPost.mark, mark, own)
    if not pools:
        raise keeping.refuse("pools", _NO_POOL)
    for one in persons:
        keeping.person(tx, one, "persons")
    codes = tuple(one.code for one in Pooled if one in pools)
    return {"mark": mark, "letter": letter, "pools": codes, "persons": tuple(persons)}


def _behind(tx: Transaction) -> int:
    last = tx.session.scalar(select(func.max(DutyPost.position)).where(DutyPost.voided_at.is_(None)))
    return (last or 0) + _STEP


# --- how a form reads them back -----------------------------------------------------------------------


def duty_start(tx: Transaction, *_: Any) -> time:
    """When the duty day begins, as forms start with it."""
    return clock_time(tx.settings["duty.start"])


def begins(_tx: Transaction, record: DutyPost) -> time:
    """When it begins, as a form shows it."""
    return clock(record.starts)


def ends(_tx: Transaction, record: DutyPost) -> time:
    """When it ends, as a form shows it."""
    return clock(record.starts + record.minutes)


def rest_hours(_tx: Transaction, record: DutyPost) -> int:
    """The hours of rest after it."""
    return record.rest // _HOUR


def load(_tx: Transaction, record: DutyPost) -> Decimal:
    """What it weighs."""
    return Decimal(record.load) / _TENTHS


def pools(_tx: Transaction, record: DutyPost) -> tuple[Pooled, ...]:
    """Whose turn it is."""
    return tuple(one for one in Pooled if one.code in record.pools)
