"""A still clock, a real store, and both time zones a station's PC may be set to."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="every kill, crash image, fault and attack")
    parser.addoption("--benchmark", action="store_true", help="measure what is promised about speed")


class StillClock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, now: datetime) -> None:
        self.now = now.astimezone(UTC)

    def forward(self, **step: float) -> None:
        self.now += timedelta(**step)


@pytest.fixture
def clock() -> StillClock:
    """Ten in the morning at the station, 21 November 2026, until a test sets it."""
    return StillClock()


@pytest.fixture
def officer() -> Actor:
    return Actor(1, "李卫东", Role.OFFICER)


@pytest.fixture
def chief() -> Actor:
    return Actor(2, "陈建国", Role.CHIEF)


@pytest.fixture
def store(tmp_path: Path, clock: StillClock) -> Iterator[Store]:
    """A new real station's file."""
    made = Store.create(
        tmp_path / "station",
        kind=StationKind.REAL,
        clock=clock,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )
    yield made
    made.close()


@pytest.fixture(params=["UTC", "Asia/Shanghai"])
def time_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The test runs under each of two time zones of the PC."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        _apply_zone()
        yield request.param
    _apply_zone()


def _apply_zone() -> None:
    if hasattr(time, "tzset"):
        time.tzset()
