"""Rental houses and protected units of the practice station: plates, letters and checks of a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from stationdesk.core.duty_day import instant
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Happening, Past, by_day
from stationdesk.ledgers.premises.actions import checking, letters, listing, registering
from stationdesk.ledgers.premises.records import ProtectedUnit, Rental
from stationdesk.ledgers.premises.rules.checks import Grade
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.rules.states import CheckResult, Severity
from stationdesk.ledgers.station.records import Unit

_HOUSES = 48
_FAMILY, _GIVEN = "赵钱孙李周吴郑王冯陈蒋沈韩杨", "家旺福贵满发根生"
_GUARDED = ("bank", "hospital", "hotel", "school", "shop", "transport", "utility")
_MORE = (("青坪加油站", "fuel"), ("青坪快递服务站", "parcel"), ("青坪镇中心幼儿园", "kindergarten"))
_KEY = ("bank", "school", "hospital", "fuel")
_DANGERS = (
    ("fire.charging", "电动车在楼道充电，占用疏散通道", ("at_once",), Severity.ORDINARY),
    ("rental.partition", "用木板隔断出租，未留疏散通道", ("with_limit",), Severity.SERIOUS),
    ("fire.power", "私拉电线，配电箱无漏电保护", ("replace",), Severity.ORDINARY),
    ("house.structure", "墙体贯通裂缝，屋架变形", ("move_out", "reinforce"), Severity.GRAVE),
)


@dataclass(frozen=True)
class _Visit:
    """A check of a house or unit that is to be held."""

    at: datetime
    record: Rental | ProtectedUnit
    danger: int | None


def invent_premises(past: Past, town: Town, found: Callable[[Hazard, datetime], None]) -> list[Happening]:
    """Register the houses and units; what is to come is each one's checks, as often as they are owed."""
    houses = [_house(past, town, place) for place in range(_HOUSES)]
    units = _units(past, town)
    visits = [one for place, house in enumerate(houses) for one in _visits(past, house, place, 170)]
    visits += [one for place, unit in enumerate(units) for one in _visits(past, unit, 100 + place, 42)]
    checks = [Happening(one.at, partial(_visit, past, town, one, found)) for one in visits]
    return [*checks, *_stopped(past, houses)]


def _house(past: Past, town: Town, place: int) -> Rental:
    rng = past.random("house", place)
    home: Home = rng.choices(town.homes, [one.weight for one in town.homes])[0]
    at = by_day(rng, past.first + timedelta(days=place * 4 % 200))
    with past.at(at, rng.choice(town.officers)) as tx:
        house = registering.register(
            tx, address=f"{home.name}{place % 9 + 1}组{place + 11}号", village=home.id,
            rooms=rng.randint(2, 12), owner_name=rng.choice(_FAMILY) + "".join(rng.choices(_GIVEN, k=2)),
            owner_phone=phone(6000 + place), plate_no=f"青租{place + 1:03}" if place % 8 else None,
            plated_on=tx.today if place % 8 else None,
            signed_on=tx.today if place % 11 else None,
        )  # fmt: skip
    renewal = house.valid_until - timedelta(days=rng.randint(1, 20)) if house.valid_until else None
    if renewal is not None and place % 5 and instant(renewal, time(10)) < past.now:
        with past.at(instant(renewal, time(10)), rng.choice(town.officers)) as tx:
            letters.sign(tx, house, signed_on=None, valid_until=None, letter_no=None)
    return house


def _units(past: Past, town: Town) -> list[ProtectedUnit]:
    known = past.tx.session.query(Unit.id, Unit.kind).filter(
        Unit.kind.in_(_GUARDED), Unit.voided_at.is_(None)
    )
    listed: list[tuple[int | str, str]] = [(ident, kind) for ident, kind in known.order_by(Unit.id)]
    at = instant(past.first, time(10))
    units = []
    for place, (unit, kind) in enumerate([*listed, *_MORE]):
        with past.at(at + timedelta(minutes=5 * place), town.officers[place % len(town.officers)]) as tx:
            units.append(listing.put_on(
                tx, unit=unit, kind=kind, grade=Grade.KEY if kind in _KEY else Grade.USUAL, listed_on=None,
                check_days=None, officer=town.officers[place % len(town.officers)], contact=None,
                phone=phone(6500 + place) if isinstance(unit, str) else None,
                village=town.homes[place % 3].id if isinstance(unit, str) else None, note=None,
            ))  # fmt: skip
    return units


def _visits(past: Past, record: Rental | ProtectedUnit, place: int, days: int) -> list[_Visit]:
    rng, found = past.random("visits", place), []
    day: date = past.first + timedelta(days=rng.randint(3, days))
    while instant(day, time(17)) < past.now:
        at = by_day(rng, day)
        if at > record.created_at:
            bad = isinstance(record, Rental) and rng.random() < 0.12
            found.append(_Visit(at, record, rng.randrange(len(_DANGERS)) if bad else None))
        day += timedelta(days=days + rng.randint(-12, 20))
    return found


def _visit(past: Past, town: Town, visit: _Visit, raised: Callable[[Hazard, datetime], None]) -> None:
    rng = past.random("visit", visit.at, visit.record.id)
    officer = rng.choice(town.officers)
    kind, words, measures, severity = _DANGERS[visit.danger or 0]
    found = visit.danger is not None
    if isinstance(visit.record, Rental) and visit.record.state is not Letting.LET:
        return
    with past.at(visit.at, officer) as tx:
        both = (officer, rng.choice(town.auxiliaries))
        more = {
            "inspectors": both, "inspected_on": None, "photos": (), "campaign": None, "note": None,
            "result": CheckResult.HAZARDS if found else CheckResult.PASSED,
            "kind": kind if found else None, "description": words if found else None,
            "severity": severity if found else None, "measures": measures if found else (),
        }  # fmt: skip
        if isinstance(visit.record, Rental):
            checking.check(tx, visit.record, items=_looked_at(rng, checking.lines(tx)), **more)  # type: ignore[arg-type]
        else:
            lines = listing.lines(tx, visit.record)
            listing.check(tx, visit.record, items=_looked_at(rng, lines), **more)  # type: ignore[arg-type]
        last = tx.session.query(Hazard).order_by(Hazard.id.desc()).first() if found else None
    if last is not None:
        raised(last, visit.at)


def _looked_at(rng: Random, lines: checking.Lines) -> checking.Lines:
    """A checklist of which a line now and then was put right on the spot."""
    return tuple(
        line | {"ok": False, "note": "当场整改"} if rng.random() < 0.03 else line for line in map(dict, lines)
    )


def _stopped(past: Past, houses: list[Rental]) -> Iterator[Happening]:
    for place, house in enumerate(houses):
        if place % 13 == 6:
            at = max(past.now - timedelta(days=3 * place), house.created_at + timedelta(days=1))
            yield Happening(at, partial(_stop, past, house, at))


def _stop(past: Past, house: Rental, at: datetime) -> None:
    with past.at(at, house.created_by or past.chiefs[0]) as tx:
        if house.state is Letting.LET and (house.signed_on is None or house.signed_on <= tx.today):
            letters.stop(tx, house, stopped_on=tx.today, reason="房主收回自住")
