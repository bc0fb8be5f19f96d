"""Equipment, visitors and orders from above of the practice station, a year of them up to now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.jobs.practice.land import Town, phone
from stationdesk.jobs.practice.past import Past, by_day
from stationdesk.ledgers.handovers.records import Equipment, SuperiorOrder, Visitor
from stationdesk.ledgers.handovers.rules.words import Condition, OrderState, Visit

Values = dict[str, Any]
VEHICLE = "vehicle"
EQUIPMENT = (
    ("值班室钥匙", "key", None, 6), ("枪柜备用钥匙", "key", None, 1), ("对讲机", "radio", "01–12号", 12),
    ("执法记录仪", "recorder", "QP01–QP10", 10), ("警车", VEHICLE, "湘M0001警", 1),
    ("警车", VEHICLE, "湘M0002警", 1),
    ("手铐", "restraint", None, 8), ("警棍", "restraint", None, 8), ("催泪喷射器", "restraint", None, 6),
    ("盾牌", "restraint", None, 4), ("值班手机", "phone", None, 2), ("户籍专用章", "seal", None, 1),
    ("派出所公章", "seal", None, 1), ("强光手电", "other", None, 6),
)  # fmt: skip
_FIRST_KM = (48_200, 103_500)
_MATTERS = (
    ("咨询户口迁移手续", "告知所需材料，一次办结"), ("反映邻居夜间噪声", "上门劝导，双方谅解"),
    ("求助查找走失老人", "两小时内找到并送回"), ("咨询居住证办理", "当场受理"),
    ("反映路口车辆乱停", "通知交警中队整治"), ("请求调解宅基地界址", "转村调委会，约定日期调解"),
    ("遗失身份证补办", "当场受理"), ("反映工地拖欠工资", "转镇劳动保障所"),
)  # fmt: skip
_ORDERS = (
    ("县公安局治安大队", "开展烟花爆竹隐患排查，报送结果"), ("县公安局指挥中心", "加强夜间巡逻，落实见警率"),
    ("镇人民政府", "参加防溺水联合巡查"), ("县公安局法制大队", "报送上月案件质量自查表"),
    ("县公安局科信大队", "核对视频点位在线情况"), ("镇综治办", "报送矛盾纠纷排查情况"),
    ("县交警大队", "协助赶集日交通疏导"),
)  # fmt: skip
_OPEN_VISITS, _OPEN_ORDERS = 3, 4


def invent_equipment(past: Past, made: datetime) -> list[Values]:
    """Enter the station's equipment; its values with their ids, vehicles with the mileage they begin at."""
    rows, first = [], iter(_FIRST_KM)
    for place, (name, kind, identifier, expected) in enumerate(EQUIPMENT, 1):
        reads = kind == VEHICLE
        rows.append({
            "position": 10 * place, "name": name, "kind": kind, "identifier": identifier,
            "expected": expected, "state": Condition.IN_USE, "mileage": next(first) if reads else None,
            "fuel": 80 if reads else None, "read_at": made if reads else None, "note": None,
            "created_at": made, "created_by": past.chiefs[0],
        })  # fmt: skip
    ids = past.tx.add_many(Equipment, rows)
    return [row | {"id": ident} for row, ident in zip(rows, ids, strict=True)]


def invent_visits(past: Past, town: Town) -> list[Values]:
    """Enter some four visits a week; the last few are not settled."""
    rows = sorted(_visits(past, town), key=lambda one: one["came_at"])
    for one in rows[-_OPEN_VISITS:]:
        one |= {"state": Visit.OPEN, "settled_at": None, "outcome": None,
                "answer_by": past.today + timedelta(days=3)}  # fmt: skip
    ids = past.tx.add_many(Visitor, rows)
    return [row | {"id": ident} for row, ident in zip(rows, ids, strict=True)]


def _visits(past: Past, town: Town) -> Iterator[Values]:
    for number, day in enumerate(past.days()):
        rng = past.random("visitor", day)
        at = by_day(rng, day)
        if rng.random() > 4 / 7 or at > past.now:
            continue
        matter, outcome = rng.choice(_MATTERS)
        by = town.desk[number % len(town.desk)]
        settled = at + timedelta(hours=rng.choice((0, 0, 1, 30, 50)), minutes=20)
        over = settled <= past.now
        yield {
            "came_at": at, "name": rng.choice("周吴郑王冯陈褚卫") + rng.choice(("某", "大妈", "师傅")),
            "phone": phone(rng.randrange(10_000)), "people": rng.choice((1, 1, 1, 2, 3)), "matter": matter,
            "received_by": by, "answer_by": local_day(settled) if local_day(settled) > day else None,
            "state": Visit.SETTLED if over else Visit.OPEN, "settled_at": settled if over else None,
            "outcome": outcome if over else None, "created_at": at, "created_by": by,
        }  # fmt: skip


def invent_orders(past: Past, town: Town) -> list[Values]:
    """Enter some three orders a week, done in time but for the last few, of which one is overdue."""
    rows = sorted(_orders(past, town), key=lambda one: one["received_at"])
    for place, one in enumerate(rows[-_OPEN_ORDERS:]):
        due = past.now + timedelta(hours=20 * place - 10)
        one |= {"state": OrderState.OPEN, "done_at": None, "result": None, "due_at": due}
    ids = past.tx.add_many(SuperiorOrder, rows)
    return [row | {"id": ident} for row, ident in zip(rows, ids, strict=True)]


def _orders(past: Past, town: Town) -> Iterator[Values]:
    for number, day in enumerate(past.days(2)):
        rng: Random = past.random("order", day)
        at = by_day(rng, day)
        if at > past.now:
            continue
        unit, content = rng.choice(_ORDERS)
        owner = town.officers[number % len(town.officers)]
        done = at + timedelta(hours=rng.randint(5, 60))
        over = done <= past.now
        yield {
            "received_at": at, "from_unit": unit, "content": content,
            "document_no": f"{day.year}年第{number + 1}号" if number % 3 == 0 else None,
            "due_at": at + timedelta(days=3), "owner_id": owner,
            "state": OrderState.DONE if over else OrderState.OPEN, "done_at": done if over else None,
            "result": "已按要求完成并回报" if over else None, "created_at": at, "created_by": owner,
        }  # fmt: skip
