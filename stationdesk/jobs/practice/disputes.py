"""A year of disputes of the practice station, in step with its incidents, up to now."""

from __future__ import annotations

from datetime import date, time, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant, local_day
from stationdesk.jobs.practice.dispute_lives import Matter, Values, cast_of, leave_slip_out, live
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.disputes.actions.registering import RELATION
from stationdesk.ledgers.disputes.records import (
    Agreement,
    Dispute,
    Mediator,
    Revisit,
    Round,
    Session,
    Transfer,
)
from stationdesk.ledgers.disputes.rules.kinds import kind_of
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

STEP = 4
_OWN = (
    ("land.field", "{who}家与{other}家田埂界址之争", "两户因田埂移位，多次争执。"),
    ("land.forest", "{village}山林权属之争", "两组对林地四至各执一词。"),
    ("land.homestead", "{who}家宅基地滴水之争", "建房滴水越界，邻户不让施工。"),
    ("neighbours.adjoining", "{who}家与{other}家通行之争", "共用通道堆物，出入受阻。"),
    ("marriage.support", "{who}家赡养之争", "兄弟对老人赡养费分担不一。"),
    ("marriage.love", "{who}家彩礼返还之争", "解除婚约后对彩礼返还数额争议。"),
    ("contract.loan", "{who}与{other}民间借贷之争", "借款到期未还，双方对利息争议。"),
    ("labour.wages", "{village}工地欠薪之争", "工人讨要两个月工资。"),
    ("damage.injury", "{who}与{other}人身损害赔偿之争", "口角后受伤，对医药费分担争议。"),
    ("other", "{village}集资修路款之争", "对集资款使用有异议。"),
)
_FAMILY = "赵钱孙李周吴郑王冯陈"


def invent_disputes(past: Past, town: Town) -> None:
    """Enter a year of disputes, some of them from calls, with all that was done until now."""
    tx = past.tx
    matters = _own(past, town) + _from_calls(past, town)
    matters.sort(key=lambda one: one.values["created_at"])
    cast = cast_of(tx)
    for one in matters:
        live(tx, one, past.random("dispute", one.values["created_at"], one.values["title"]), cast)
    leave_slip_out(tx, matters)
    ids = tx.add_many(Dispute, [one.values for one in matters])
    for kind in (Transfer, Agreement, Revisit, Round):
        rows = _rows(matters, ids, kind)
        if rows:
            tx.add_many(kind, rows)
    _keep_sessions(tx, _rows(matters, ids, Session))
    links = [
        {"source_kind": Incident.__tablename__, "source_id": one.incident, "relation": RELATION,
         "target_kind": Dispute.__tablename__, "target_id": ident}
        for ident, one in zip(ids, matters, strict=True)
        if one.incident is not None
    ]  # fmt: skip
    if links:
        tx.add_many(RecordLink, links)


def _rows(matters: list[Matter], ids: list[int], kind: type[Any]) -> list[Values]:
    return [
        values | {"dispute_id": ident}
        for ident, one in zip(ids, matters, strict=True)
        for which, values in one.parts
        if which is kind
    ]


def _keep_sessions(tx: Transaction, rows: list[Values]) -> None:
    sessions = [{name: value for name, value in row.items() if name != "who"} for row in rows]
    ids = tx.add_many(Session, sessions)
    mediators = [
        who | {"session_id": ident, "dispute_id": row["dispute_id"], "created_at": row["created_at"]}
        for ident, row in zip(ids, rows, strict=True)
        for who in row["who"]
    ]
    tx.add_many(Mediator, mediators)


# --- how they come ------------------------------------------------------------------------------------


def _own(past: Past, town: Town) -> list[Matter]:
    found = []
    for place, day in enumerate(past.days(STEP, past.last_year)):
        rng = past.random("own dispute", day)
        home: Home = rng.choices(town.homes, [one.weight for one in town.homes])[0]
        kind, title, summary = rng.choice(_OWN)
        who, other = rng.sample(_FAMILY, 2)
        words = title.format(who=who, other=other, village=home.name)
        values = _registered(rng, town, day, kind, words, summary) | {
            "source": rng.choice(("visit", "search", "person", "village", "grid")),
            "village_id": home.id, "area_id": home.area, "place_text": home.name,
            "party_a": f"{who}某", "party_b": f"{other}某", "contact_phone": phone(5000 + place),
        }  # fmt: skip
        if rng.random() < 0.12:
            years = rng.randint(8, 22)
            values |= {"started_on": date(day.year - years, 1, 1), "started_year_only": True}
        found.append(Matter(values))
    return [one for one in found if one.values["created_at"] <= past.now]


def _from_calls(past: Past, town: Town) -> list[Matter]:
    calls = past.tx.session.query(Incident).filter(
        Incident.voided_at.is_(None), Incident.received_at >= instant(past.last_year),
        Incident.result == "mediation_failed", Incident.finished_at < past.now - timedelta(days=2),
    )  # fmt: skip
    found = []
    for call in calls.order_by(Incident.received_at, Incident.id):
        rng = past.random("called dispute", call.received_at)
        kind = kind_of(call.category_found or call.category_reported) or "other"
        day = local_day(call.finished_at or call.received_at)
        title = f"{call.place_text}纠纷"[:60]
        values = _registered(rng, town, day, kind, title, call.content) | {
            "source": "incident", "village_id": call.village_id, "area_id": call.area_id,
            "place_text": call.place_text, "place_id": call.place_id, "handler_id": call.handler_id,
            "party_a": None if call.caller_secret else call.caller_name,
            "created_at": min(call.finished_at or past.now, past.now),
        }  # fmt: skip
        found.append(Matter(values, incident=call.id))
    return found


_EMPTY = (
    "scale", "place_text", "place_id", "started_on", "party_a", "party_b", "contact_phone", "amount",
    "unit_id", "unit_text", "task_force", "mediated_on", "settled_on", "result", "outcome", "closed_on",
    "revisit_due_on",
)  # fmt: skip


def _registered(rng: Random, town: Town, day: date, kind: str, title: str, summary: str) -> Values:
    by = rng.choice(town.officers)
    return dict.fromkeys(_EMPTY) | {
        "registered_on": day, "opened_on": day, "title": title, "kind": kind, "summary": summary,
        "risk": rng.choices(list(Risk), (70, 24, 6))[0], "people": rng.randint(2, 9),
        "level": Level.STATION, "handler_id": by, "state": State.REGISTERED, "started_year_only": False,
        "kept_calm": False, "petition_averted": False, "created_by": by,
        "created_at": instant(day, time(rng.randint(9, 17), rng.randrange(60))),
    }  # fmt: skip
