"""A still clock, a real store, and both time zones a station's PC may be set to."""

import gc
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.i18n import CHINESE
from stationdesk.desk import Desk
from stationdesk.desk.opening import open_desk
from stationdesk.jobs.practice import make_practice
from stationdesk.ledgers import LEDGERS
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.made_once import made_once


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="every kill, crash image, fault and attack")
    parser.addoption("--update-golden", action="store_true", help="write the expected texts anew")
    parser.addoption("--benchmark", action="store_true", help="measure what is promised about speed")
    parser.addoption("--payload", type=Path, help="folder of a payload for Windows, to be tried under Wine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take minutes begin first, so that at the end no worker waits for another; then the longest.

    bootstrap.py test has pytest-xdist keep this order, and hand a file to one worker.
    """
    lengths = Counter(item.path for item in items)
    late = {item.path: item.get_closest_marker("first") is None for item in reversed(items)}
    items.sort(key=lambda item: (late[item.path], -lengths[item.path]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What a test wants to be read also when it passed."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties:
            if name == "told":
                terminalreporter.write_line(str(value))


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


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new real station's folder, let go of before anything was saved; made once."""
    folder = tmp_path_factory.mktemp("new") / "station"
    made = Store.create(
        folder,
        kind=StationKind.REAL,
        clock=StillClock(),
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )
    let_go(made)
    return folder


@pytest.fixture
def store(new_folder: Path, tmp_path: Path, clock: StillClock) -> Iterator[Store]:
    """A new real station's file."""
    made = Store.open(Path(shutil.copytree(new_folder, tmp_path / "station")), clock=clock)
    yield made
    let_go(made)


def let_go(store: Store) -> None:
    """Close a file that is thrown away, without the backup on closing that nobody would look at."""
    store.engines.dispose()


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


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing of the person who runs the tests is read or written."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp("home")))
        patch.delenv("STATIONDESK_DATA", raising=False)
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # each program would compile everything
        yield


@pytest.fixture(scope="module", autouse=True)
def _what_stays_is_not_searched() -> None:
    """Garbage is looked for in what the tests of this module made, not in all that was there before."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice station, made once; use it through `practice`, or `practice_copy` to change it."""
    return made_once(tmp_path_factory, "practice", lambda folder: make_practice(folder, 1, StillClock()))


@pytest.fixture
def practice(practice_folder: Path, clock: StillClock) -> Iterator[Desk]:
    """The practice station to read."""
    with _desk(practice_folder, clock) as desk:
        yield desk


@pytest.fixture
def practice_copy(practice_folder: Path, tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """A practice station of this test's own."""
    shutil.copytree(practice_folder, tmp_path / "practice")
    with _desk(tmp_path / "practice", clock) as desk:
        yield desk


@contextmanager
def _desk(folder: Path, clock: StillClock) -> Iterator[Desk]:
    opened = Store.open(folder, clock=clock)
    try:
        yield open_desk(opened, LEDGERS, None, CHINESE)
    finally:
        let_go(opened)
