"""Day counters, indicators, targets and typed results of the practice station."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant
from stationdesk.core.period import month_end, month_shifted, month_start
from stationdesk.ledgers.figures.records import DayCounter, KpiEntry, KpiTarget, ManualResult
from stationdesk.ledgers.figures.rules.counted import Counted, IndicatorKind, Subject
from stationdesk.store.transaction import Transaction

_MONTHS = 12
_AT = timedelta(hours=17)
_COUNTERS = (
    ("无电诈案件", ("CR.fraud.telecom", "PO.fraud")),
    ("无入室盗窃", ("CR.theft.home",)),
    ("无溺水", ("HE.drowning",)),
    ("无山火", ("FI.forest",)),
)
_HOUSEHOLD_PHONES = 28_640
_TARGETS: tuple[dict[str, Any], ...] = (
    {"counted": Counted.WORK, "work_kind": "visit", "target": 20, "person_kind": "village_auxiliary"},
    {"counted": Counted.WORK, "work_kind": "check", "target": 5, "person_kind": "village_auxiliary"},
    {"counted": Counted.CLUES, "target": 1, "person_kind": "village_auxiliary"},
    {"counted": Counted.INCIDENTS, "target": 45, "person_kind": "officer"},
    {"counted": Counted.HAZARDS_CLOSED, "target": 5, "person_kind": "officer"},
    {"counted": Counted.WORK, "work_kind": "visit", "target": 8, "subject": Subject.VILLAGE},
    {"counted": Counted.WORK, "work_kind": "publicity", "target": 2, "subject": Subject.VILLAGE},
)
_RESULTS = (
    ("收缴涉案手机", "部", "card_crackdown", 0, 3), ("收缴电话卡、银行卡", "张", "card_crackdown", 1, 9),
    ("止付涉案资金", "元", "anti_fraud", 2_000, 60_000), ("收缴烟花爆竹", "箱", "hundred_days", 1, 6),
)  # fmt: skip


def invent_figures(tx: Transaction, seed: int) -> None:
    """Enter them month by month, as somebody at the desk would."""
    rng = Random(f"{seed}/figures")
    first = month_shifted(month_start(tx.today), -_MONTHS)
    begun = _made(first)
    for place, (name, categories) in enumerate(_COUNTERS):
        counter = DayCounter(name=name, categories=categories, started_on=first, position=place)
        tx.add(counter, at=begun)
    for values in _TARGETS:
        tx.add(KpiTarget(**({"subject": Subject.PERSON, "starts_on": first} | values)), at=begun)
    for month in (month_shifted(first, number) for number in range(_MONTHS)):
        _month(tx, rng, month, first.year * 12 + first.month)


def _month(tx: Transaction, rng: Random, month: date, begun: int) -> None:
    last = month_end(month)
    at = _made(last)
    share = 0.86 + 0.007 * (month.year * 12 + month.month - begun) + 0.004 * rng.random()
    installed = int(_HOUSEHOLD_PHONES * min(share, 0.98))
    rate, asked = IndicatorKind.RATE, rng.randint(180, 240)
    tx.add(_entry("反诈APP安装率", rate, installed, _HOUSEHOLD_PHONES, last, "社区民警汇总"), at=at)
    if month.month % 3 == 0:
        safe = asked - rng.randint(2, 9)
        tx.add(_entry("群众安全感", rate, safe, asked, last, "入户问卷"), at=at)
    for name, unit, campaign, least, most in _RESULTS:
        number = rng.randint(least, most)
        if number:
            result = ManualResult(name=name, amount=Decimal(number), unit=unit, campaign=campaign,
                                  achieved_on=last, source="办案民警报送")  # fmt: skip
            tx.add(result, at=at)


def _entry(
    name: str, kind: IndicatorKind, numerator: int, denominator: int, day: date, source: str
) -> KpiEntry:
    return KpiEntry(
        name=name, kind=kind, numerator=numerator, denominator=denominator, measured_on=day, source=source
    )


def _made(day: date) -> datetime:
    return instant(day) + _AT
