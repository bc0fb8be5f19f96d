"""A real desk on a real file, and a dressed program with the bundled typeface."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import InMemory, keep_in
from stationdesk.desktop.tokens import dress
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.desktop.access import bring_to_front, call, copied, entered_desk, make_guarded_station
from tests.desktop.hosting import Settled, standing
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.desktop.patience import PATIENCE, PatientBot
from tests.desktop.plainness import A_GLANCE, rich_parts
from tests.made_once import made_once


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with calls in every state, made once."""
    return made_once(tmp_path_factory, "calls", make_station_with_calls)


@pytest.fixture
def station_folder(made_folder: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(made_folder, tmp_path / "copy"))


@pytest.fixture
def open_store(station_folder: Path, clock: Any) -> Iterator[Store]:
    store = Store.open(station_folder, clock=clock)
    yield store
    let_go(store)


@pytest.fixture
def desk(open_store: Store) -> Desk:
    """A chief's desk on the made station."""
    return Desk(open_store, LEDGERS, actor=actor_named(open_store, "陈建国"))


@pytest.fixture(scope="session", autouse=True)
def garbage_in_this_thread() -> Iterator[None]:
    """As in the program: no worker thread may collect a widget."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The light look, and settings of this computer that nobody keeps."""
    keep_in(InMemory())
    if qapp.property("theme") != "light":
        dress(qapp, "light")
    yield
    left = taken_off_the_screen()
    keep_in(None)
    gc.collect(1 if gc.get_count()[1] >= 10 else 0)  # what the last tests made; all once a module
    assert not left, left


def taken_off_the_screen() -> list[str]:
    """Close every menu, dialog and window that stands: one left open would take the next test's keys."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = []
    while (popup := QApplication.activePopupWidget()) is not None and len(found) < 20:
        found.append(popup)
        popup.close()
    found += [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    told = [f"{type(one).__name__} “{one.objectName()}”" for one in found]
    unseen = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    for one in {*found, *unseen}:  # one that is locked would go on hiding what the next test opens
        one.hide()
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return told


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    """The main window as it stands at 1440×900."""
    with standing(MainWindow(desk), settled) as made:
        with qtbot.waitExposed(made):
            made.show()
        yield made


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """Wait until the window's background work has been answered."""

    def wait(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.filled or not window.isVisible())
        assert window.background.wait(PATIENCE)
        qtbot.waitUntil(lambda: window.background.idle)

    return wait


# --- a real station whose people have passwords ---


@pytest.fixture(scope="session")
def guarded_station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once; `guarded_folder` is a copy of it that a test may change."""
    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock())
    return folder


@pytest.fixture
def guarded_folder(guarded_station: Path, tmp_path: Path) -> Path:
    return copied(guarded_station, tmp_path / "station")


@pytest.fixture
def guarded_desk(guarded_folder: Path, clock: StillClock) -> Iterator[Desk]:
    """The desk of an officer who has entered with a password, and one call in the list."""
    desk = entered_desk(guarded_folder, clock)
    call(desk)
    yield desk
    let_go(desk.store)


@pytest.fixture
def guarded_window(guarded_desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    """Their window, in front."""
    with standing(MainWindow(guarded_desk), settled) as made:
        bring_to_front(made, qtbot)
        settled(made)
        yield made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Whatever window stands at the end of a test has no part that could read a record as rich text."""
    yield
    windows = QApplication.topLevelWidgets() if QApplication.instance() else []
    found = [part for one in windows if one.isVisible() for part in rich_parts(one, A_GLANCE)]
    assert not found, found
