"""A station with a year's calls behind it, each entered when it came in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.store.store import Store
from tests.copies import copied
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import at

# (day and time at the station, place, as reported, as found, result, minutes to dispatch, to arrive)
BOOK = (
    ("2025-10-02 09:10", "东市村1组", "DI.land.field", "DI.land.field", "mediated", 1, 9),
    ("2025-10-20 22:40", "镇集贸市场", "PO.assault", "PO.assault", "warned", 2, 3),
    ("2026-02-11 08:20", "河口村5组", "CR.theft.home", "CR.theft.home", "recorded", 1, 28),
    ("2026-09-03 07:50", "镇集贸市场", "TR.jam", "TR.jam", "settled", 0, 4),
    ("2026-09-18 21:05", "东市村2组", "DI.family.marriage", "DI.family.marriage", "mediated", 2, 13),
    ("2026-09-27 15:30", "河口村1组", "HE.missing.elderly", "HE.missing.elderly", "found", 1, 35),
    ("2026-10-01 05:59", "河口村2组", "PO.theft", "CR.theft.crops", "recorded", 3, 25),
    ("2026-10-01 06:00", "镇集贸市场", "DI.neighbours", "DI.neighbours", "mediated", 1, 4),
    ("2026-10-09 12:15", "镇集贸市场", "DI.consumer", "DI.consumer", "mediated", 1, 5),
    ("2026-10-15 19:45", "东市村1组", "DI.land.water", "DI.neighbours", "mediated", 2, 11),
    ("2026-10-22 23:59", "东市村3组", "PO.noise.home", "NU.mistake", "nothing_found", 1, 16),
    ("2026-10-31 23:59", "某处大桥", "TR.single", "TR.single", "settled", 2, 20),
    ("2026-11-01 00:00", "河口村2组", "CR.fraud.telecom", "CR.fraud.telecom", "recorded", 1, 30),
)


class Moving:
    """A clock that stands where it was set."""

    def __init__(self) -> None:
        self.now = at("2025-10-01 10:00")

    def __call__(self) -> datetime:
        return self.now

    def set(self, now: datetime) -> None:
        self.now = now


@pytest.fixture(scope="session")
def book_folder(incident_station_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year's calls, each entered when it came in; one late, one voided, one a case."""
    folder = tmp_path_factory.mktemp("book") / "station"
    shutil.copytree(incident_station_folder, folder)
    clock = Moving()
    store = Store.open(folder, clock=clock)
    calls = Calls(store)
    records = [_entered(calls, clock, *line) for line in BOOK]
    calls.act("void", records[9], reason="重复登记")
    clock.set(at("2026-11-03 10:00"))
    late = calls.register(received_at=at("2026-10-30 20:00"), place="东市村6组", category="HE.locked",
                          content="忘带钥匙", source="visit.station")  # fmt: skip
    calls.act("handle", late, result="settled", at_desk=True, finished_at=at("2026-10-30 20:20"))
    calls.act("accept_case", records[6], case_kind=CaseKind.CRIMINAL, case_no="青公（坪）立字〔2026〕7号",
              accepted_at=at("2026-11-03 09:00"))  # fmt: skip
    store.close()
    return folder


@pytest.fixture
def book(book_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    """A copy of that station at ten in the morning of 21 November 2026."""
    with copied(book_folder, tmp_path / "book", clock) as store:
        yield Calls(store)


def _entered(
    calls: Calls,
    clock: Any,
    when: str,
    place: str,
    reported: str,
    found: str,
    result: str,
    sent: int,
    way: int,
) -> int:
    received = at(when)
    clock.set(received + timedelta(minutes=120))
    record = calls.register(
        received_at=received, place=place, category=reported, content=f"{place}来电，请到场处理。",
        caller_name="赵小明", caller_phone="19900001234",
    )  # fmt: skip
    dispatched = received + timedelta(minutes=sent)
    calls.dispatch(record, dispatched_at=dispatched)
    calls.act("handle", record, arrived_at=dispatched + timedelta(minutes=way), result=result,
              category_found=found, finished_at=received + timedelta(minutes=70),
              outcome="已处理")  # fmt: skip
    calls.act("feed_back", record, fed_back_at=received + timedelta(minutes=80))
    return record
