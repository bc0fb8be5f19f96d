"""Campaigns that come round every year, and the inspections of one year: n checked of N."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from stationdesk.jobs.practice.hazard_words import Danger, told
from stationdesk.jobs.practice.land import Home, Town
from stationdesk.jobs.practice.past import Happening, Past, by_day, working
from stationdesk.ledgers.rectifications.actions import inspect
from stationdesk.ledgers.rectifications.actions.campaigning import finish, start
from stationdesk.ledgers.rectifications.records import Campaign, Inspection
from stationdesk.ledgers.rectifications.rules.states import CheckResult

_STEP = 3  # an inspection every third day besides the campaigns


@dataclass(frozen=True)
class Sweep:
    """A campaign as it comes round: from (month, day) for so many days over `total` objects."""

    name: str
    kind: str
    object_kind: str
    total: int
    begins: tuple[int, int]
    days: int
    each: int
    dangers: tuple[str, ...]
    left: int = 0


SWEEPS = (
    Sweep("春节前消防安全检查", "fire_safety", "venue", 126, (1, 6), 30, 11, ("fire",)),
    Sweep("春季开学前校园安全检查", "school", "school", 9, (2, 18), 10, 3, ("school",)),
    Sweep("自建房安全排查", "self_built", "house", 1284, (3, 2), 84, 46, ("house",), left=7),
    Sweep("出租房屋集中清查", "rental_check", "rental", 96, (4, 8), 36, 8, ("rental", "fire")),
    Sweep("暑期水域防溺水排查", "drowning", "water", 74, (6, 8), 70, 5, ("water",)),
    Sweep("秋季开学前校园安全检查", "school", "school", 9, (8, 21), 9, 3, ("school",)),
    Sweep("国庆前消防安全检查", "fire_safety", "venue", 118, (9, 9), 20, 14, ("fire",)),
    Sweep("秋冬季森林防火巡查", "forest_fire", "forest", 62, (10, 8), 75, 4, ("forest",)),
    Sweep("冬春火灾防控排查", "fire_safety", "venue", 210, (11, 3), 110, 8, ("fire",), left=3),
)


@dataclass(frozen=True)
class Seen:
    """A danger that an inspection found."""

    inspection: Inspection
    at: datetime
    danger: Danger
    home: Home
    object: str


@dataclass(frozen=True)
class _Visit:
    at: datetime
    sweep: Sweep | None
    year: int
    count: int
    last: bool


Running = dict[tuple[str, int], Campaign]


def sweep(past: Past, town: Town, found: Callable[[Seen], None]) -> Iterator[Happening]:
    """Every inspection of the campaigns and besides them, and the ends of the campaigns."""
    running: Running = {}
    for visit in _visits(past):
        yield Happening(visit.at, partial(_inspect, past, town, visit, running, found))
        if visit.last and visit.sweep is not None:
            over = date(visit.year, *visit.sweep.begins) + timedelta(days=visit.sweep.days + 5)
            at = by_day(past.random("over", visit.sweep.name, visit.year), over, 17, 17)
            yield Happening(at, partial(_finish, past, running, (visit.sweep.name, visit.year), at))


def _visits(past: Past) -> Iterator[_Visit]:
    for sweep in SWEEPS:
        for year in range(past.first.year - 1, past.today.year + 1):
            yield from _of_sweep(past, sweep, year)
    for day in past.days(_STEP):
        rng = past.random("round", day)
        at = by_day(rng, working(day))
        if at <= past.now:
            yield _Visit(at, None, day.year, rng.randint(1, 3), last=False)


def _of_sweep(past: Past, sweep: Sweep, year: int) -> Iterator[_Visit]:
    """The visits of one year's campaign, spread over its days until all but `left` are checked."""
    begun = date(year, *sweep.begins)
    if begun < past.first:
        return
    wanted = sweep.total - sweep.left
    times = max(1, round(wanted / sweep.each))
    rng = past.random("sweep", sweep.name, year)
    done = 0
    for number in range(times):
        day = working(begun + timedelta(days=round(number * sweep.days / times)))
        share = round(wanted * (number + 1) / times) - done
        done += share
        at = by_day(rng, day)
        if at <= past.now and share > 0:
            yield _Visit(at, sweep, year, share, last=number == times - 1)


def _inspect(past: Past, town: Town, visit: _Visit, running: Running, tell: Callable[[Seen], None]) -> None:
    rng = past.random("visit", visit.at, visit.sweep.name if visit.sweep else "")
    officer, other = rng.choice(town.officers), rng.choice(town.auxiliaries)
    campaign = _campaign(past, visit, running)
    kinds = visit.sweep.dangers if visit.sweep else ("fire", "trade", "protected", "rental", "road", "device")
    danger, home, target = told(rng, town, visit.at.month, kinds)
    found = rng.random() < (0.62 if visit.sweep else 0.5)
    many = visit.count > 1 and visit.sweep is not None
    with past.at(visit.at, officer) as tx:
        inspection = inspect(
            tx, object=f"{home.name}{_MANY[visit.sweep.object_kind]}" if many and visit.sweep else target,
            inspectors=(officer, other), result=CheckResult.HAZARDS if found else CheckResult.PASSED,
            object_kind=danger.object_kind, campaign=campaign.id if campaign else None, village=home.id,
            checked_count=visit.count, note=None if found else "未发现明显隐患",
        )  # fmt: skip
    if found:
        tell(Seen(inspection, visit.at, danger, home, target))


_MANY = {
    "venue": "沿街门店", "school": "片学校、幼儿园", "house": "自建房", "rental": "出租房屋",
    "water": "山塘水库", "forest": "林区、坟山",
}  # fmt: skip


def _campaign(past: Past, visit: _Visit, running: Running) -> Campaign | None:
    if visit.sweep is None:
        return None
    sweep, key = visit.sweep, (visit.sweep.name, visit.year)
    if key not in running:
        begun = date(visit.year, *sweep.begins)
        with past.at(by_day(past.random(*key), begun, 8, 8), past.chiefs[0]) as tx:
            running[key] = start(
                tx, name=f"{visit.year}年{sweep.name}", object_kind=sweep.object_kind, total=sweep.total,
                starts_on=begun, ends_on=begun + timedelta(days=sweep.days + 5), kind=sweep.kind,
            )  # fmt: skip
    return running[key]


def _finish(past: Past, running: Running, which: tuple[str, int], at: datetime) -> None:
    with past.at(at, past.chiefs[0]) as tx:
        finish(tx, running[which], ends_on=None)
