"""While people work the cameras are looked at by themselves, and the window never waits for them."""

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.stream_address import StreamAddress
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.sweep_timer import SweepTimer
from stationdesk.ledgers.cameras.actions.observing import last_look
from stationdesk.ledgers.cameras.actions.registering import register
from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.watched import LineState
from tests.conftest import StillClock
from tests.desktop.hosting import Settled, standing
from tests.devices.stubs import Stubs, running


class Seconds:
    """A clock the timer may read, that goes on when told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stubs() -> Iterator[Stubs]:
    with running() as found:
        yield found


@pytest.fixture
def watching(guarded_desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    with standing(MainWindow(guarded_desk), settled) as made:
        with qtbot.waitExposed(made):
            made.show()
        settled(made)
        yield made


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def timer(watching: MainWindow, seconds: Seconds) -> SweepTimer:
    return SweepTimer(watching, seconds)


def hang(desk: Desk, *places: StreamAddress) -> None:
    with desk.store.transaction(SYSTEM, "cameras.test") as tx:
        for number, at in enumerate(places):
            register(
                tx, name=f"点位{number}", address="路口", village=None, point_class="class1",
                structure_type="dome", manage_unit="青坪镇派出所", required_days=30, scheme=Scheme.RTSP,
                host=at.host, port=at.port, main_path=at.path,
            )  # fmt: skip


def states(desk: Desk) -> list[LineState]:
    with desk.store.reading(SYSTEM) as tx:
        lasting = select(Interval).join(Camera, Camera.id == Interval.camera_id)
        return [one.state for one in tx.session.scalars(lasting.where(Interval.ended_at.is_(None)))]


def rename(desk: Desk, table: str, name: str) -> None:
    with desk.store.transaction(SYSTEM, "settings") as tx:
        tx.session.driver.execute(f"ALTER TABLE {table} RENAME TO {name}")


def looked_at(desk: Desk) -> object:
    with desk.store.reading(SYSTEM) as tx:
        return last_look(tx)


def test_it_looks_at_once_then_each_few_minutes_and_in_between_at_the_doubted(
    timer: SweepTimer, watching: MainWindow, seconds: Seconds, stubs: Stubs, clock: StillClock, settled: Any
) -> None:
    desk = watching.desk
    hang(desk, stubs.at("ok"), stubs.nobody())
    timer.look()
    settled(watching)
    first = clock()
    assert (states(desk), looked_at(desk)) == ([LineState.UP], first)

    clock.forward(seconds=60)
    seconds.now += 60
    timer.look()
    settled(watching)
    assert (set(states(desk)), looked_at(desk)) == ({LineState.DOWN, LineState.UP}, first)

    seconds.now += 200
    timer.look()
    settled(watching)
    assert looked_at(desk) == first

    clock.forward(seconds=240)
    seconds.now += 40
    timer.look()
    settled(watching)
    assert looked_at(desk) == clock()


def test_at_nought_minutes_nothing_is_looked_at(
    timer: SweepTimer, watching: MainWindow, stubs: Stubs, settled: Any
) -> None:
    hang(watching.desk, stubs.at("ok"))
    with watching.desk.store.transaction(SYSTEM, "settings") as tx:
        tx.settings.set("cameras.sweep_minutes", 0)

    timer.look()
    settled(watching)

    assert looked_at(watching.desk) is None
    assert stubs.seen == []


def test_the_window_lives_on_while_cameras_do_not_answer(
    timer: SweepTimer, watching: MainWindow, stubs: Stubs, qtbot: QtBot
) -> None:
    hang(watching.desk, *(stubs.at("silent", f"/{number}") for number in range(20)))
    ticks: list[float] = []
    beat = QTimer(watching)
    beat.timeout.connect(lambda: ticks.append(perf_counter()))
    beat.start(20)

    began = perf_counter()
    timer.look()
    assert perf_counter() - began < 1
    qtbot.waitUntil(lambda: watching.background.idle)
    beat.stop()

    assert ticks[-1] - ticks[0] > 1.5
    assert len(ticks) > 10  # a window that waits has one beat, after it


def test_two_sweeps_are_never_made_at_once(
    timer: SweepTimer, watching: MainWindow, seconds: Seconds, stubs: Stubs, settled: Any
) -> None:
    hang(watching.desk, stubs.at("silent"))

    timer.look()
    seconds.now += 3600
    timer.look()
    settled(watching)

    assert sum(one.startswith("OPTIONS") for one in stubs.seen) == 1


def test_after_a_sweep_that_could_not_be_written_the_next_one_is_made(
    timer: SweepTimer, watching: MainWindow, seconds: Seconds, stubs: Stubs, qtbot: QtBot, settled: Any
) -> None:
    hang(watching.desk, stubs.at("ok"))
    rename(watching.desk, "camera_doubt", "elsewhere")
    with qtbot.waitSignal(watching.background.broken):
        timer.look()
    settled(watching)

    rename(watching.desk, "elsewhere", "camera_doubt")
    seconds.now += 300
    timer.look()
    settled(watching)

    assert states(watching.desk) == [LineState.UP]


def test_closing_the_window_ends_a_sweep_and_nothing_of_it_is_written(
    guarded_desk: Desk, stubs: Stubs, qtbot: QtBot, settled: Settled
) -> None:
    hang(guarded_desk, stubs.at("ok"), *(stubs.at("silent", f"/{number}") for number in range(400)))
    window = MainWindow(guarded_desk)
    with qtbot.waitExposed(window):
        window.show()
    settled(window)
    SweepTimer(window).look()
    qtbot.waitUntil(lambda: len(stubs.seen) > 0)

    began = perf_counter()
    window.close()
    took = perf_counter() - began
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)

    assert took < 2
    assert looked_at(guarded_desk) is None
