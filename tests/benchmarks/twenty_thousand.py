"""A real station with twenty thousand rows in every ledger from hazard to patrol, and few of what is rare."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.schema import CreateIndex, CreateTable

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.cameras.records import Camera, Fault, HouseholdCount, Interval, Recorder
from stationdesk.ledgers.cameras.records.sweeps import LastSweep
from stationdesk.ledgers.disputes.records import Agreement, Dispute, Mediator, Session, Transfer
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.words import Channel, Direction, Outcome
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.records import (
    Activity,
    ActivityUnit,
    BoundaryAgreement,
    Clue,
    Finding,
    FootageAccess,
    Notice,
    Patrol,
    PatrolMember,
    PatrolUnit,
    VideoFinding,
    VideoPatrol,
    Viewed,
    WorkLog,
)
from stationdesk.ledgers.patrols.rules.agreements import Standing
from stationdesk.ledgers.premises.records import ProtectedUnit, Rental
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding
from stationdesk.ledgers.rectifications.records import Campaign, Closing, Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CampaignState
from stationdesk.ledgers.station.records import Person, Team, Unit, Village
from stationdesk.ledgers.tasks.records import (
    Checklist,
    ChecklistLine,
    Meeting,
    Reconciled,
    Reconciliation,
    TaskGroup,
    TaskItem,
)
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.ledgers.tasks.rules.plan import place_of_group
from stationdesk.store.links import RecordLink
from stationdesk.store.record import Base
from stationdesk.store.store import Store, Transaction
from tests.benchmarks import camera_rows, video_rows
from tests.benchmarks import ledger_rows as rows
from tests.benchmarks.million import OFFICER, Speech, new_store
from tests.ledgers import patrol_desk

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
COUNT = 20_000
ITEMS_A_WORK = 100
WORKS_A_YEAR = 20
_AT_ONCE = 5_000


def twenty_thousand() -> Store:
    """The station, made once on this PC and kept in its temporary folder."""
    folder = Path(tempfile.gettempdir()) / f"stationdesk-{COUNT}-{_schema_name()}"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        fill(new_store(folder), COUNT).engines.dispose()
        (folder / "ready").touch()
    return Store.open(folder, clock=lambda: NOW)


def _schema_name() -> str:
    """A digest of every table and of how the rows are made, so that a change of either makes a new file."""
    tables = [str(CreateTable(table)) for table in Base.metadata.sorted_tables]
    indexes = sorted(str(CreateIndex(one)) for table in Base.metadata.sorted_tables for one in table.indexes)
    sources = (__file__, rows.__file__, video_rows.__file__, camera_rows.__file__)
    made = [Path(file).read_text(encoding="utf-8") for file in sources]
    return sha256("".join((*tables, *indexes, *made)).encode()).hexdigest()[:12]


def fill(store: Store, count: int) -> Store:
    """Set the station up and enter `count` rows of each kind, their parts and what belongs beside them."""
    patrol_desk.set_up(store)
    with store.reading(OFFICER) as tx:
        villages = [(one.id, one.area_id) for one in tx.session.scalars(select(Village))]
        people, teams = list(tx.session.scalars(select(Person.id))), list(tx.session.scalars(select(Team.id)))
    land = rows.Land(Speech(20), villages, people, teams, count)
    for enter in (_hazards, _disputes, _plan, _premises, _patrols, _village_work, _video, _cameras):
        with store.transaction(OFFICER, "incidents.import") as tx:
            enter(tx, land)
    store.settle_search()
    return store


def _many(tx: Transaction, model: Any, made: list[dict[str, Any]]) -> list[int]:
    ids: list[int] = []
    for start in range(0, len(made), _AT_ONCE):
        ids += tx.add_many(model, made[start : start + _AT_ONCE])
    return ids


def _each(land: rows.Land, make: Callable[[rows.Land, int], rows.Values]) -> list[rows.Values]:
    return [make(land, number) for number in range(land.count)]


def _hazards(tx: Transaction, land: rows.Land) -> None:
    _many(tx, Incident, _each(land, rows.call))
    campaigns = _many(tx, Campaign, [_campaign(land, number) for number in range(120)])
    inspections = _each(land, rows.inspection)
    for place, one in enumerate(inspections):
        one["campaign_id"] = campaigns[place % len(campaigns)]
    checked = _many(tx, Inspection, inspections)
    made = [rows.hazard(land, n, checked[n], campaigns[n % len(campaigns)]) for n in range(land.count)]
    pairs = zip(_many(tx, Hazard, made), made, strict=True)
    _many(tx, Closing, [rows.closing(one, values) for one, values in pairs if values["closed_on"]])


def _campaign(land: rows.Land, number: int) -> rows.Values:
    starts = land.day(number * land.count // 120)
    ends = starts + timedelta(days=60)
    running = ends >= rows.TODAY
    return {
        "name": f"{land.speech.words_of(2)}专项整治{number}", "object_kind": "house", "total": land.count,
        "starts_on": starts, "ends_on": ends,
        "state": CampaignState.RUNNING if running else CampaignState.FINISHED,
    }  # fmt: skip


def _disputes(tx: Transaction, land: rows.Land) -> None:
    made = _each(land, rows.dispute)
    kept = list(zip(_many(tx, Dispute, made), made, strict=True))
    held = [_session(one, values, place) for place, (one, values) in enumerate(kept)]
    sessions = zip(_many(tx, Session, held), held, strict=True)
    who = {"name": "郑和", "role": "mediator"}
    _many(tx, Mediator, [who | {"session_id": one, "dispute_id": of["dispute_id"]} for one, of in sessions])
    _many(tx, Transfer, [_slip(one, values) for one, values in kept[::8]])
    signed = [(one, values["settled_on"]) for one, values in kept[::4] if values["settled_on"]]
    _many(tx, Agreement, [
        {"dispute_id": one, "signed_on": day, "terms": "各守其界", "fulfil_by": day, "fulfilled_on": day}
        for one, day in signed
    ])  # fmt: skip


def _session(dispute: int, values: rows.Values, place: int) -> rows.Values:
    day = values["settled_on"] or values["registered_on"]
    return {
        "dispute_id": dispute, "modes": ("people",), "started_at": instant(day, time(9)), "held_on": day,
        "channel": Channel.ON_SITE if place % 6 else Channel.REMOTE, "duration_min": 40,
        "outcome": Outcome.AGREED if values["settled_on"] else Outcome.CONTINUED,
    }  # fmt: skip


def _slip(dispute: int, values: rows.Values) -> rows.Values:
    handed = instant(values["registered_on"], time(11))
    return {
        "dispute_id": dispute, "direction": Direction.UP, "from_level": Level.STATION,
        "to_level": Level.GOVERNANCE, "to_unit": "镇综治办", "reason": "跨村", "handed_at": handed,
        "due_on": values["registered_on"] + timedelta(days=1),
        "accepted_at": handed + timedelta(hours=2) if values["closed_on"] else None,
    }  # fmt: skip


def _plan(tx: Transaction, land: rows.Land) -> None:
    years = range(rows.TODAY.year, rows.TODAY.year - -(-land.count // (ITEMS_A_WORK * WORKS_A_YEAR)), -1)
    works = [(year, work) for year in years for work in range(1, WORKS_A_YEAR + 1)]
    groups = _many(tx, TaskGroup, [_work(land, year, work) for year, work in works])
    places = [
        (year, work, number, group)
        for number in range(1, ITEMS_A_WORK + 1)
        for (year, work), group in zip(works, groups, strict=True)
    ][: land.count]
    items = _many(tx, TaskItem, [rows.item(land, (y, work, n), group) for y, work, n, group in places])
    _rounds(tx, land, items)


def _work(land: rows.Land, year: int, work: int) -> rows.Values:
    return {
        "year": year, "code": str(work), "place": place_of_group(year, str(work)), "planned": ITEMS_A_WORK,
        "name": land.speech.words_of(3), "lead_unit": "派出所", "owner_id": land.people[0],
    }  # fmt: skip


def _rounds(tx: Transaction, land: rows.Land, items: list[int]) -> None:
    """A thousand meetings, checklists and reconciliations, or as many as there are items."""
    some = items[-1_000:]
    days = [land.day(number * land.count // len(some)) for number in range(len(some))]
    leads = {"led_by": land.people[0], "attendees": tuple(land.people[:4])}
    told = {"total": 96, "closed": 40, "overdue": 2}
    rounds = _many(tx, Reconciliation, [leads | told | {"reconciled_on": day} for day in days])
    lines = zip(rounds, some, strict=True)
    _many(tx, Reconciled, [{"reconciliation_id": one, "item_id": of, "percent": 40} for one, of in lines])
    areas = [area for _, area in land.villages]
    checks = _many(tx, Checklist, [
        {"template": "seven", "area_id": areas[place % 41], "checked_on": day, "checked_by": land.people[1]}
        for place, day in enumerate(days)
    ])  # fmt: skip
    seen = [
        ("seven.people", Presence.THERE),
        ("seven.venue", Presence.THERE),
        ("seven.funds", Presence.MISSING),
    ]
    _many(tx, ChecklistLine, [
        {"checklist_id": one, "line": line, "presence": presence} for one in checks for line, presence in seen
    ])  # fmt: skip
    meetings = _many(tx, Meeting, [
        {"kind": "daily_analysis", "held_at": instant(day, time(8)), "held_on": day, "topic": "昨日警情",
         "chair_id": land.people[0], "attendees": tuple(land.people[:4]), "minutes": "照办"}
        for day in days
    ])  # fmt: skip
    _link(tx, "meeting", meetings, "task_item", some, "assigned")


def _link(
    tx: Transaction, source: str, sources: list[int], target: str, targets: list[int], relation: str
) -> None:
    pairs = zip(sources, targets, strict=True)
    ends = {"source_kind": source, "target_kind": target, "relation": relation}
    _many(tx, RecordLink, [ends | {"source_id": one, "target_id": other} for one, other in pairs])


def _premises(tx: Transaction, land: rows.Land) -> None:
    rentals = _many(tx, Rental, _each(land, rows.rental))
    checked = list(tx.session.scalars(select(Inspection.id).order_by(Inspection.id)))
    _link(tx, "rental", rentals[::2], "inspection", checked[::2], "checked")
    units = _many(
        tx, Unit, [{"name": f"{land.speech.words_of(2)}银行{n}", "kind": "bank"} for n in range(400)]
    )
    _many(tx, ProtectedUnit, [
        {"unit_id": unit, "grade": Grade.KEY if unit % 5 else Grade.USUAL, "officer_id": land.people[1],
         "listed_on": land.day(place * land.count // 400), "state": Guarding.LISTED}
        for place, unit in enumerate(units)
    ])  # fmt: skip


def _patrols(tx: Transaction, land: rows.Land) -> None:
    made = _each(land, rows.patrol)
    ids = _many(tx, Patrol, made)
    out = [(one, values["begun_at"]) for one, values in zip(ids, made, strict=True) if "begun_at" in values]
    _many(tx, PatrolMember, [rows.member(land, one, begins) for one, begins in out for _ in range(3)])
    _many(tx, PatrolUnit, [{"patrol_id": one, "unit_text": "镇政府"} for one in ids[::4]])
    found = {"content": "路灯不亮", "place_text": "桥头"}
    _many(tx, Finding, [found | {"patrol_id": one, "found_at": begins} for one, begins in out[::3]])


def _village_work(tx: Transaction, land: rows.Land) -> None:
    activities = _many(tx, Activity, _each(land, rows.activity))
    _many(tx, ActivityUnit, [{"activity_id": one, "unit_text": "镇政府"} for one in activities[::2]])
    for model, make in ((Clue, rows.clue), (WorkLog, rows.work_log), (Notice, rows.notice)):
        _many(tx, model, _each(land, make))
    _many(tx, BoundaryAgreement, [
        {"party": f"邻县{land.speech.words_of(2)}派出所", "remind_days": 30, "scope": ("case",),
         "signed_on": rows.TODAY - timedelta(days=700 - place),
         "valid_until": rows.TODAY + timedelta(days=place - 20),
         "state": Standing.IN_FORCE}
        for place in range(240)
    ])  # fmt: skip


def _video(tx: Transaction, land: rows.Land) -> None:
    """Rounds of eight cameras each, something seen in every one, and as many accesses to footage."""
    cameras = _many(tx, Camera, [video_rows.camera(land, number) for number in range(video_rows.CAMERAS)])
    made = [video_rows.video_round(land, number, cameras) for number in range(land.count)]
    kept = list(zip(_many(tx, VideoPatrol, made), made, strict=True))
    held = [(one, values) for one, values in kept if "begun_at" in values]
    _many(tx, Viewed, [row for one, values in held for row in video_rows.viewed(one, values)])
    _many(tx, VideoFinding, [video_rows.finding(land, *pair) for pair in kept])
    _many(tx, FootageAccess, [video_rows.footage(land, number, cameras) for number in range(land.count)])


def _cameras(tx: Transaction, land: rows.Land) -> None:
    """Cameras with two stretches of their line each, as many faults, and a count a month and village."""
    many = min(camera_rows.RECORDERS, land.count)
    recorders = _many(tx, Recorder, [camera_rows.recorder(land, number) for number in range(many)])
    made = [camera_rows.camera(land, number, recorders) for number in range(land.count)]
    cameras = _many(tx, Camera, made)
    turned = NOW - timedelta(days=2)
    _many(tx, Interval, [
        camera_rows.interval(land, one, *times)
        for one, values in zip(cameras, made, strict=True)
        for times in ((min(values["watched_since"], turned), turned), (turned,))
    ])  # fmt: skip
    tx.session.add(LastSweep(id=1, at=NOW - timedelta(minutes=2)))
    _many(tx, Fault, [camera_rows.fault(land, number, cameras) for number in range(land.count)])
    months = range(max(land.count // len(land.villages), 1))
    _many(tx, HouseholdCount, [
        camera_rows.households(village, month) for month in months for village, _ in land.villages
    ])  # fmt: skip
