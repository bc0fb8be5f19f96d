"""What became of each invented dispute: handed on, mediated, settled, closed, visited, reopened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.disputes.actions.keeping import limit_of, limit_to_settle, revisit_due
from stationdesk.ledgers.disputes.records import Agreement, Revisit, Round, Session, Transfer
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.limits import ACCEPT
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Channel, Direction, Outcome, RevisitResult
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
_UNPAID = "未按期支付余款"
_FORGOTTEN = 40  # days after which nothing is left lying about
_UP = {Level.GOVERNANCE: "青坪镇综治办", Level.DEPARTMENT: "青坪自然资源所"}


@dataclass
class Matter:
    """One invented dispute with what hangs on it; a session carries its mediators as `who`."""

    values: Values
    parts: list[tuple[type[Any], Values]] = field(default_factory=list)
    incident: int | None = None


@dataclass(frozen=True)
class Cast:
    """Who may mediate: {id: name} of everybody, {village: id} of the security heads."""

    names: Mapping[int, str]
    heads: Mapping[int, int]


def cast_of(tx: Transaction) -> Cast:
    """The people of the station as mediators."""
    names: dict[int, str] = {}
    heads: dict[int, int] = {}
    for ident, name, kind, village in tx.session.query(
        Person.id, Person.name, Person.kind, Person.village_id
    ):
        names[ident] = name
        if kind == "security_head" and village is not None:
            heads[village] = ident
    return Cast(names, heads)


def live(tx: Transaction, one: Matter, rng: Random, cast: Cast) -> None:
    """Take a dispute as far as it has come by today: one step after another until one lies ahead."""
    values = one.values
    values["due_on"] = limit_to_settle(tx, values["kind"], values["registered_on"]).last
    day = values["registered_on"] + timedelta(days=rng.randint(0, 5))
    if rng.random() < 0.13:
        day = _hand_on(tx, one, rng, day)
    for _ in range(rng.randint(1, 3)):
        day += timedelta(days=rng.randint(1, 6))
        if day >= tx.today:
            return
        agreed = rng.random() < 0.75
        _mediate(one, rng, cast, day, agreed=agreed)
        if agreed:
            _settle(tx, one, rng, day)
            return
    if rng.random() < 0.8 or (tx.today - day).days > _FORGOTTEN:
        values |= {"state": State.NOT_SETTLED, "result": "court"}
        _close(one, day + timedelta(days=rng.randint(1, 4)), tx.today)


def leave_slip_out(tx: Transaction, matters: list[Matter]) -> None:
    """Hand the newest untouched dispute on, so that a slip waits to be accepted."""
    untouched = [one for one in matters if one.values["state"] is State.REGISTERED and not one.parts]
    waiting = [one for one in untouched if one.values["registered_on"] < tx.today]
    for one in waiting[-1:]:
        day = tx.today - timedelta(days=1)
        one.parts.append((Transfer, _slip(tx, one, Level.GOVERNANCE, max(day, one.values["registered_on"]))))


def _hand_on(tx: Transaction, one: Matter, rng: Random, day: date) -> date:
    if day >= tx.today:
        return day
    goal = rng.choices(tuple(_UP), (4, 1))[0]
    answered = day + timedelta(days=rng.randint(0, 2))
    slip = _slip(tx, one, goal, day)
    one.parts.append((Transfer, slip))
    if answered >= tx.today:
        return answered
    if rng.random() < 0.15:
        slip |= {"returned_at": instant(answered, time(16)), "return_reason": "请先行调解"}
    else:
        slip["accepted_at"] = instant(answered, time(16))
        one.values |= {"level": goal, "unit_text": _UP[goal]}
    return answered


def _slip(tx: Transaction, one: Matter, goal: Level, day: date) -> Values:
    return {
        "direction": Direction.UP, "from_level": Level.STATION, "from_unit": None, "to_level": goal,
        "to_unit": _UP[goal], "to_unit_id": None, "reason": "涉及多个部门，请牵头协调。",
        "skip_reason": "属该所主管" if goal is Level.DEPARTMENT else None,
        "handed_at": instant(day, time(15)), "due_on": limit_of(tx, ACCEPT, day).last, "accepted_at": None,
        "returned_at": None, "return_reason": None, **_by(day, one),
    }  # fmt: skip


def _mediate(one: Matter, rng: Random, cast: Cast, day: date, *, agreed: bool) -> None:
    remote = rng.random() < 0.22
    modes = rng.choices((("people",), ("people", "administrative"), ("people", "judicial")), (64, 24, 12))[0]
    one.parts.append((Session, {
        "modes": modes, "channel": Channel.REMOTE if remote else Channel.ON_SITE,
        "started_at": instant(day, time(10)), "held_on": day,
        "duration_min": rng.randint(25, 150), "place_text": None,
        "saved_km": Decimal(rng.randint(10, 80)) if remote else None,
        "saved_min": rng.randint(20, 150) if remote else None,
        "outcome": Outcome.AGREED if agreed else Outcome.CONTINUED, "content": "分别听取双方意见，释法说理。",
        "who": _mediators(one, cast, rng, modes), **_by(day, one),
    }))  # fmt: skip
    one.values["mediated_on"] = one.values["mediated_on"] or day
    one.values["state"] = State.MEDIATING


def _mediators(one: Matter, cast: Cast, rng: Random, modes: tuple[str, ...]) -> list[Values]:
    """The officer in charge with the village's security head, and who else belongs to the mode."""
    officer, head = one.values["handler_id"], cast.heads.get(one.values["village_id"] or 0)
    own = {officer: "community_officer"} | ({head: "security_head"} if rng.random() < 0.7 else {})
    rows = [
        {"name": cast.names[person], "role": role, "unit_text": None, "person_id": person}
        for person, role in own.items()
        if person is not None
    ]
    others: list[tuple[str, str | None]]
    others = [("mediator", "村人民调解委员会")] if rng.random() < 0.5 else []
    others += [("grid_worker", None)] if rng.random() < 0.25 else []
    others += [("justice_office", "青坪司法所")] if "judicial" in modes else []
    others += [("governance_office", "青坪镇综治办")] if "administrative" in modes else []
    families = rng.sample("章童葛柳方", len(others))
    return rows + [
        {"name": f"{family}某", "role": role, "unit_text": unit, "person_id": None}
        for family, (role, unit) in zip(families, others, strict=True)
    ]


def _settle(tx: Transaction, one: Matter, rng: Random, day: date) -> None:
    pays = rng.random() < 0.4
    amount = Decimal(rng.randint(3, 180) * 100) if pays else None
    by = day + timedelta(days=rng.randint(10, 45)) if pays else None
    kept = day if by is None else by - timedelta(days=rng.randint(0, 3))
    done = kept <= tx.today and rng.random() < 0.93
    broken = not done and by is not None and (tx.today - by).days > 3
    one.parts.append((Agreement, {
        "signed_on": day, "terms": "双方互谅互让，自愿达成协议，今后互不追究。", "amount": amount,
        "fulfil_by": by, "fulfilled_on": kept if done else None, "broken_on": by if broken else None,
        "broken_reason": _UNPAID if broken else None, **_by(day, one),
    }))  # fmt: skip
    one.values |= {
        "state": State.SETTLED, "settled_on": day, "result": "agreed", "amount": amount,
        "revisit_due_on": revisit_due(tx, day), "kept_calm": rng.random() < 0.1,
        "petition_averted": rng.random() < 0.03,
    }  # fmt: skip
    if rng.random() < 0.9:
        _close(one, day + timedelta(days=rng.randint(0, 6)), tx.today)
    if broken and by is not None:
        _reopen(tx, one, by, _UNPAID)
        _go_to_court(one, by + timedelta(days=rng.randint(9, 20)), tx.today)
        return
    _visit(one, rng, day + timedelta(days=rng.randint(12, 34)), tx)


def _go_to_court(one: Matter, day: date, today: date) -> None:
    if day < today:
        one.values |= {"state": State.NOT_SETTLED, "result": "court"}
        _close(one, day, today)


def _close(one: Matter, day: date, today: date) -> None:
    if day < today:
        one.values |= {"state": State.CLOSED, "closed_on": day}


def _visit(one: Matter, rng: Random, day: date, tx: Transaction) -> None:
    if day >= tx.today:
        return
    relapsed = one.values["closed_on"] is not None and rng.random() < 0.04
    result = RevisitResult.RELAPSED if relapsed else RevisitResult.STABLE
    one.parts.append((Revisit, {
        "visited_on": day, "visitor_id": one.values["handler_id"], "result": result,
        "satisfied": 2 if relapsed else rng.choice((4, 5)),
        "content": "矛盾又起。" if relapsed else "双方已和好，未再争执。", **_by(day, one),
    }))  # fmt: skip
    one.values["revisit_due_on"] = None
    if relapsed:
        _reopen(tx, one, day, "回访发现反复")


def _reopen(tx: Transaction, one: Matter, day: date, reason: str) -> None:
    values = one.values
    same = ("opened_on", "due_on", "settled_on", "closed_on", "result")
    earlier = {name: values[name] for name in same} | {"reopened_on": day, "reason": reason}
    one.parts.append((Round, earlier | _by(day, one)))
    values |= dict.fromkeys(("settled_on", "closed_on", "result", "revisit_due_on"))
    values |= {"opened_on": day, "state": State.REOPENED}
    values["due_on"] = limit_to_settle(tx, values["kind"], day).last
    if (tx.today - day).days > _FORGOTTEN:
        settled = day + timedelta(days=9)
        values |= {"state": State.SETTLED, "settled_on": settled, "result": "oral"}
        _close(one, settled, tx.today)


def _by(day: date, one: Matter) -> Values:
    return {"created_at": instant(day, time(17)), "created_by": one.values["created_by"]}
