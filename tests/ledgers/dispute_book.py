"""A year's disputes of a small station, each with the days of its life, for the tests of the reports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.duty_day import instant
from stationdesk.ledgers.disputes.records import Dispute, Mediator, Round, Session
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Channel, Outcome, Risk
from stationdesk.store.store import Store


def row(registered_on: date, **more: Any) -> dict[str, Any]:
    """A dispute as it is kept, with what a test does not care about filled in."""
    settled, closed = more.get("settled_on"), more.get("closed_on")
    state = State.CLOSED if closed else State.SETTLED if settled else State.REGISTERED
    return {
        "registered_on": registered_on, "opened_on": registered_on, "title": "界址之争",
        "kind": "neighbours", "source": "person", "summary": "两户为界址争执。", "level": Level.STATION,
        "risk": Risk.LOW, "started_year_only": False, "kept_calm": False, "petition_averted": False,
        "due_on": date(registered_on.year, 12, 31), "state": state,
        "result": "agreed" if settled else None,
    } | more  # fmt: skip


def keep(store: Store, rows: list[dict[str, Any]]) -> list[int]:
    """Enter many at once; returns their ids in order."""
    with store.transaction(SYSTEM, "test.disputes") as tx:
        return tx.add_many(Dispute, rows)


def mediate(store: Store, held: Mapping[int, date], **more: Any) -> None:
    """A session for each of these disputes, mediated by 郑和."""
    with store.transaction(SYSTEM, "test.sessions") as tx:
        sessions = [_session(dispute, day) | more for dispute, day in held.items()]
        ids = tx.add_many(Session, sessions)
        who = {"name": "郑和", "role": "mediator"}
        tx.add_many(
            Mediator,
            [who | {"dispute_id": of["dispute_id"], "session_id": one}
             for one, of in zip(ids, sessions, strict=True)],
        )  # fmt: skip


def _session(dispute: int, day: date) -> dict[str, Any]:
    at: datetime = instant(day, time(9))
    return {"dispute_id": dispute, "modes": ("people",), "channel": Channel.ON_SITE, "started_at": at,
            "held_on": day, "outcome": Outcome.AGREED, "duration_min": 40}  # fmt: skip


def write_book(store: Store, villages: Mapping[str, int]) -> None:
    """Disputes of autumn 2026 and of the year before: old, remote, reopened, handed up, voided."""
    east, river = villages["东市村"], villages["河口村"]
    rows = [
        row(date(2025, 10, 8), settled_on=date(2025, 10, 20), closed_on=date(2025, 10, 21), village_id=east),
        row(date(2025, 10, 9), kind="land.water", village_id=river, level=Level.GOVERNANCE),
        row(date(2026, 9, 3), settled_on=date(2026, 10, 2), closed_on=date(2026, 10, 8), people=12,
            village_id=river, kind="land.forest", started_on=date(2015, 3, 1), amount=Decimal("5000.00"),
            level=Level.DEPARTMENT, petition_averted=True),
        row(date(2026, 9, 28), kind="labour.wages", village_id=east, people=6),
        row(date(2026, 10, 1), settled_on=date(2026, 10, 1), closed_on=date(2026, 10, 31), people=2,
            village_id=east, kept_calm=True),
        row(date(2026, 10, 12), kind="marriage", settled_on=date(2026, 10, 14), village_id=river),
        row(date(2026, 10, 15), kind="contract.loan", closed_on=date(2026, 10, 30), result="court", people=2),
        row(date(2026, 3, 2), opened_on=date(2026, 10, 20), village_id=east),
        row(date(2026, 10, 31), kind="other", village_id=river, level=Level.VILLAGE),
        row(date(2026, 11, 1), village_id=east),
    ]  # fmt: skip
    ids = keep(store, rows)
    mediate(store, {ids[2]: date(2026, 10, 2), ids[4]: date(2026, 10, 1)})
    mediate(store, {ids[5]: date(2026, 10, 14)}, channel=Channel.REMOTE, saved_km=Decimal("36.0"),
            saved_min=90, modes=("people", "administrative"))  # fmt: skip
    with store.transaction(SYSTEM, "test.rounds") as tx:
        earlier = {"dispute_id": ids[7], "opened_on": date(2026, 3, 2), "due_on": date(2026, 3, 17),
                   "settled_on": date(2026, 3, 10), "closed_on": date(2026, 3, 12), "result": "agreed",
                   "reopened_on": date(2026, 10, 20), "reason": "反复"}  # fmt: skip
        tx.add_many(Round, [earlier])
