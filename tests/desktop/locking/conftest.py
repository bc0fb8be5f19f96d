"""A window on a real station whose people have passwords, with one call in its list."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.desktop.main_window import MainWindow
from tests.desktop.access import (
    bring_to_front,
    call,
    copied,
    entered_desk,
    make_guarded_station,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.conftest import StillClock

    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded_station(folder, StillClock())
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path, clock):
    desk = entered_desk(copied(made, tmp_path / "station"), clock)
    call(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def window(desk, qtbot, settled) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    bring_to_front(made, qtbot)
    made.show_page("incidents")
    settled(made)
    yield made
    made.close()
