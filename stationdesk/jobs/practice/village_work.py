"""A year of activities, clues, village work, publicity and agreements of the practice station."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant, local_day
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.records import (
    Activation,
    Activity,
    ActivityUnit,
    BoundaryAgreement,
    Clue,
    ClueStep,
    Notice,
    WorkLog,
)
from stationdesk.ledgers.patrols.rules.agreements import REMIND_DAYS, Standing
from stationdesk.ledgers.patrols.rules.states import Handling
from stationdesk.ledgers.station.records import Person
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
_JOINT = {
    "drowning": ("emergency_office", "governance_office"), "school": ("school", "traffic_police"),
    "publicity": ("governance_office", "justice_office"), "check": ("enforcement", "fire"),
    "traffic": ("traffic_police",), "guidance": ("enforcement", "traffic_police"),
}  # fmt: skip
_ACTIVITIES = (
    ("drowning", "劝离野泳群众，向家长发放告知书", 3, (5, 6, 7, 8, 9)),
    ("school", "上下学时段护学", 2, (3, 4, 5, 6, 9, 10, 11, 12)),
    ("publicity", "集市摆摊宣传反诈防骗", 4, tuple(range(1, 13))),
    ("check", "联合巡查烟花爆竹、加油站", 3, tuple(range(1, 13))),
    ("traffic", "劝导三轮车载人、不戴头盔", 2, tuple(range(1, 13))),
    ("guidance", "赶集日疏导人流车流", 3, tuple(range(1, 13))),
)  # fmt: skip
_WHERE = {"drowning": "water", "school": "school", "publicity": "market", "guidance": "market"}
_CLUES = (
    ("fraud", "村民接到冒充客服电话，要求下载软件", "已劝阻，未造成损失"),
    ("gambling_drugs", "反映棋牌室深夜有人聚赌", "会同治安中队核查，已处理"),
    ("dispute", "两户因屋场排水多次争吵", "转村调委会调解，已化解"),
    ("security", "村口有陌生车辆深夜停留", "核实为外地收购车，已登记提醒"),
    ("hazard", "桥头护栏损坏无人修", "已转交通办修复"),
)  # fmt: skip
# kind, role, words, how often of all, most in a day
_WORK = (
    ("visit", "seven.information", "入户走访", 8, 9), ("patrol", "seven.patrol", "村内巡逻", 3, 2),
    ("publicity", "seven.publicity", "院坝宣传", 3, 3), ("check", "seven.safety", "检查用火用电", 4, 5),
    ("mediation", "seven.mediation", "调解邻里小纠纷", 2, 1),
    ("agency", "seven.service", "代办户籍、居住证", 2, 3), ("traffic", "seven.traffic", "劝导不戴头盔", 2, 6),
)  # fmt: skip
_VOLUNTARY = (
    ("patrol", "six.patrol", "村内义务巡逻"),
    ("clue", "six.information", "报告村内情况"),
    ("mediation", "six.mediation", "劝解邻里口角"),
    ("publicity", "six.publicity", "转发反诈提示"),
    ("check", "six.safety", "提醒邻居用火安全"),
    ("other", "six.service", "帮扶独居老人"),
)
_ALL = tuple(range(1, 13))
_NOTICES = (
    ("fraud", "不轻信、不转账，陌生链接不要点", "wechat", _ALL),
    ("drowning", "看管好孩子，不到野外游泳", "broadcast", (5, 6, 7, 8, 9)),
    ("forest_fire", "清明祭祀不烧纸不放炮", "broadcast", (3, 4)),
    ("forest_fire", "秋冬季不在林边烧秸秆、烧荒", "broadcast", (1, 2, 10, 11, 12)),
    ("fire", "冬季取暖注意用电用火", "wechat", (1, 2, 11, 12)),
    ("traffic", "骑车戴头盔，酒后不开车", "leaflet", _ALL),
    ("household", "户籍业务周六延时办理", "wechat", _ALL),
)
_PARTIES = (("邻县石门镇派出所", "石门界至老鸦坳路段", 40), ("邻县白水派出所", "白水河两岸", 410))


def invent_village_work(past: Past, town: Town) -> None:
    """Enter what the villages and the station did besides calls, up to now."""
    _activities(past, town)
    _from_fires(past.tx, town, past.first)
    _clues(past, town)
    _logs(past, town)
    _notices(past, town)
    _agreements(past.tx, town)


def _made(town: Town, day: date, rng: Random) -> Values:
    return {"created_at": instant(day, time(17, rng.randrange(60))), "created_by": rng.choice(town.officers)}


def _days(past: Past, step: int) -> list[date]:
    return [day for day in past.days(step) if instant(day, time(18)) <= past.now]


def _activities(past: Past, town: Town) -> None:
    rows, units = [], []
    for day in _days(past, 2):
        rng = past.random("activity", day)
        kind, content, people, _ = rng.choice([one for one in _ACTIVITIES if day.month in one[3]])
        fit = [one.home for one in town.spots if one.kind == _WHERE.get(kind)]
        home = rng.choice(fit or town.homes)
        rows.append(
            _made(town, day, rng)
            | {"kind": kind, "held_on": day, "village_id": home.id, "area_id": home.area, "own": True,
               "place_text": home.name, "headcount": people + rng.randrange(4), "count": 1,
               "content": content}
        )  # fmt: skip
        named = rng.choice(_JOINT[kind]) if rng.random() < 0.4 else ""
        units.append(town.units[named][1] if named else "")
    tx = past.tx
    ids = tx.add_many(Activity, rows)
    tx.add_many(ActivityUnit, [
        {"activity_id": ident, "unit_text": unit, "headcount": 2, "dropped": False,
         "created_at": row["created_at"], "created_by": row["created_by"]}
        for ident, row, unit in zip(ids, rows, units, strict=True) if unit
    ])  # fmt: skip


def _from_fires(tx: Transaction, town: Town, first: date) -> None:
    """The forest fires among the calls led to an activity each."""
    fires = (
        tx.session.query(Incident)
        .filter(
            Incident.category_found.startswith("FI.forest"),
            Incident.received_at >= instant(first),
            Incident.voided_at.is_(None),
        )
        .order_by(Incident.id)
        .all()
    )
    if not fires:
        return
    made = [{"created_at": one.received_at, "created_by": one.handler_id} for one in fires]
    ids = tx.add_many(Activity, [
        made[n] | {"kind": "forest_fire", "held_on": local_day(one.received_at), "own": True, "count": 1,
                   "village_id": one.village_id, "area_id": one.area_id, "place_text": one.place_text,
                   "headcount": 12, "content": one.outcome, "incident_id": one.id}
        for n, one in enumerate(fires)
    ])  # fmt: skip
    tx.add_many(ActivityUnit, [made[n] | {"activity_id": ident, "unit_text": "镇森林防火队", "headcount": 8,
                                          "dropped": False} for n, ident in enumerate(ids)])  # fmt: skip
    tx.add_many(RecordLink, [
        made[n] | {"source_kind": "incident", "source_id": one.id, "target_kind": "activity",
                   "target_id": ids[n], "relation": "activity"}
        for n, one in enumerate(fires)
    ])  # fmt: skip


def _clues(past: Past, town: Town) -> None:
    """Most are told by a village auxiliary and settled within days; the last ones are still looked into."""
    rows, steps = [], []
    people = _watchers(past, town)
    for day in _days(past, 2):
        rng = past.random("clue", day)
        kind, content, result = rng.choice(_CLUES)
        person, home = people[day.toordinal() // 2 % len(people)]
        told = rng.random() < 0.65
        settled = day + timedelta(days=rng.randint(2, 9))
        done, begun = settled <= past.today, day + timedelta(days=1) < past.today
        made = _made(town, day, rng)
        state = Handling.SETTLED if done else Handling.CHECKING if begun else Handling.NEW
        rows.append(
            made
            | {"received_on": day, "kind": kind, "content": f"{home.name}：{content}",
               "source": "auxiliary" if told else rng.choice(("grid_worker", "public", "visit")),
               "reported_by": person if told else None, "village_id": home.id, "area_id": home.area,
               "handler_id": made["created_by"] if begun else None, "state": state,
               "result": result if done else None, "useful": rng.random() < 0.6 if done else None,
               "settled_on": settled if done else None}
        )  # fmt: skip
        seen = settled if done else day + timedelta(days=1)
        steps.append({"handled_on": seen, "content": "到村核实情况", **made} if begun else None)
    ids = past.tx.add_many(Clue, rows)
    past.tx.add_many(
        ClueStep, [step | {"clue_id": ident} for ident, step in zip(ids, steps, strict=True) if step]
    )


def _watchers(past: Past, town: Town, kind: str = "village_auxiliary") -> list[tuple[int, Home]]:
    """The people of this kind, each with their village."""
    homes = {home.id: home for home in town.homes}
    found = past.tx.session.query(Person.id, Person.village_id).filter(Person.kind == kind)
    return [(one, homes[village]) for one, village in found.order_by(Person.id) if village in homes]


def _logs(past: Past, town: Town) -> None:
    people, volunteers = _watchers(past, town), _watchers(past, town, "volunteer")
    heads = _watchers(past, town, "security_head")
    rows = []
    for day in _days(past, 1):
        rng = past.random("work", day)
        for person, home in (*rng.sample(people, 6), *rng.sample(heads, 5)):
            kind, role, content, _, most = rng.choices(_WORK, [one[3] for one in _WORK])[0]
            rows.append(_log(rng, day, person, home, (kind, role, content, rng.randint(1, most))))
        person, home = rng.choice(volunteers)
        rows.append(_log(rng, day, person, home, (*rng.choice(_VOLUNTARY), 1)))
    past.tx.add_many(WorkLog, rows)


def _log(rng: Random, day: date, person: int, home: Home, done: tuple[str, str, str, int]) -> Values:
    kind, role, content, count = done
    return {
        "worked_on": day, "person_id": person, "village_id": home.id, "area_id": home.area, "kind": kind,
        "role": role, "count": count, "content": content, "created_by": person,
        "created_at": instant(day, time(17, rng.randrange(60))),
    }  # fmt: skip


def _notices(past: Past, town: Town) -> None:
    rows = []
    for day in _days(past, 4):
        rng = past.random("notice", day)
        topic, text, channel, _ = rng.choice([one for one in _NOTICES if day.month in one[3]])
        home = rng.choice(town.homes)
        rows.append(
            _made(town, day, rng)
            | {"published_on": day, "topic": topic, "topic_text": text, "channel": channel,
               "village_id": home.id, "area_id": home.area, "reach": rng.randint(4, 40) * 10}
        )  # fmt: skip
    past.tx.add_many(Notice, rows)


def _agreements(tx: Transaction, town: Town) -> None:
    """Two neighbours: one agreement ends soon, and its mechanism was started once."""
    for place, (party, boundary, left) in enumerate(_PARTIES):
        until = tx.today + timedelta(days=left - REMIND_DAYS)
        signed = until.replace(year=until.year - 2)
        made = {"created_at": instant(signed, time(16)), "created_by": town.officers[0]}
        (ident,) = tx.add_many(BoundaryAgreement, [
            made | {"party": party, "boundary": boundary, "signed_on": signed, "valid_until": until,
                    "remind_days": REMIND_DAYS, "contact": "值班室", "phone": phone(5000 + place),
                    "scope": ("prevention", "mediation", "case", "information", "emergency"),
                    "own_contact_id": town.officers[0], "state": Standing.IN_FORCE,
                    "content": "共巡交界路段，共享警情信息，一方启动、多方联动"}
        ])  # fmt: skip
        started: datetime = tx.now - timedelta(days=60 + place * 45, hours=5)
        tx.add_many(Activation, [
            {"agreement_id": ident, "started_at": started, "started_unit": "青坪镇派出所", "headcount": 9,
             "started_by": town.officers[1], "linkage_kind": "emergency", "called": (),
             "called_text": "片区警务站、镇森林防火队", "ended_at": started + timedelta(hours=3),
             "content": "交界处山林起火，三方共同扑救", "created_at": started + timedelta(hours=3),
             "created_by": town.officers[1]}
        ])  # fmt: skip
