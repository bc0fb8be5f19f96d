"""A damaged file: what is wrong is said, the newest good backup offered, the broken file kept."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import speaker
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.access.enter_card import EnterCard
from stationdesk.desktop.backups import finding
from stationdesk.desktop.backups.damaged_page import DamagedPage
from stationdesk.desktop.opened import Opened
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.remember import InMemory
from stationdesk.desktop.way_in import Asked, WayIn
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup, sticks
from stationdesk.store.engine import driver_connection
from stationdesk.store.store import Store
from tests.desktop.access import CHIEF, GOOD, OFFICER, entered_desk, make_guarded_station
from tests.desktop.made_station import actor_named
from tests.desktop.patience import PATIENCE

FORM = {"place": "集贸市场", "category": "DI.neighbours", "content": "两摊主争执"}


def register(desk: Desk) -> Any:
    return desk.act("incidents.register", desk.defaults("incidents.register") | FORM)


def break_pages_of(folder: Path, *tables: str) -> bytes:
    """Overwrite the first page of each table, as a failing disk does; returns the broken file."""
    file = folder / "station.db"
    with driver_connection(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        named = ", ".join("?" for _ in tables)
        query = f"SELECT rootpage FROM sqlite_master WHERE name IN ({named})"
        pages = [page for (page,) in connection.execute(query, tables).fetchall()]
        size = connection.execute("PRAGMA page_size").fetchall()[0][0]
    content = bytearray(file.read_bytes())
    for page in pages:
        content[(page - 1) * size : page * size] = b"\xa5" * size
    file.write_bytes(content)
    return bytes(content)


class Way:
    """The way in, as a person meets it."""

    def __init__(self, folder: Path, clock: Any, qtbot: QtBot) -> None:
        self.opening = Opening(speaker("zh_CN"))
        qtbot.addWidget(self.opening)
        self.opened: list[Opened] = []
        self.way = WayIn(self.opening, Asked(folder, LEDGERS, clock, "zh_CN", InMemory()), self.opening)
        self.way.opened.connect(self.opened.append)
        self.opening.show()
        self.way.begin()
        self._qtbot = qtbot

    def enter(self, name: str) -> None:
        card = self.opening.findChild(EnterCard)
        card.people.choose(self.way._gate.person_named(name))
        card.password.line.setText(GOOD)
        card.try_it()

    @property
    def page(self) -> DamagedPage:
        """The damaged page with an offer, or with the reason why there is none."""
        find: Callable[[], DamagedPage | None] = lambda: self.opening.findChild(DamagedPage)  # noqa: E731
        self._qtbot.waitUntil(lambda: find() is not None)
        page = find()
        assert page is not None
        self._qtbot.waitUntil(page.other.isEnabled)
        return page

    def press(self, name: str) -> None:
        found = self.opening.findChild(QPushButton, name)
        assert found is not None
        assert found.isEnabled(), name
        self._qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def close(self) -> None:
        for one in self.opened:
            one.window.close()
            one.close()
        self.way.end()


@pytest.fixture
def way(qtbot: QtBot, clock: Any) -> Iterator[Callable[[Path], Way]]:
    made: list[Way] = []

    def begin(folder: Path) -> Way:
        made.append(Way(folder, clock, qtbot))
        return made[-1]

    yield begin
    for one in made:
        one.close()


@pytest.fixture
def damaged(station_folder: Path, clock: Any) -> Path:
    """A station without passwords; a call came after its last backup, then the disk failed."""
    store = Store.open(station_folder, clock=clock)
    store.backup("by-hand")
    register(Desk(store, LEDGERS, actor=actor_named(store, "陈建国")))
    store._saves = 0
    store.close()
    break_pages_of(station_folder, "setting")
    return station_folder


def test_the_newest_good_backup_is_offered_with_what_would_be_lost(
    damaged: Path, way: Callable[[Path], Way], qtbot: QtBot
) -> None:
    broken = (damaged / "station.db").read_bytes()
    met = way(damaged)

    page = met.page
    said = page.findChild(QLabel, "damaged.why").text()
    assert "损坏" in said or "damaged" in said
    assert page.go.isEnabled()
    assert "1 " in page.view.message.words.text()
    with qtbot.waitSignal(met.way.opened):
        met.press("damaged.restore")

    (window,) = [one.window for one in met.opened]
    assert window.desk.store.verify().ok
    assert window.desk.store.set_back is None
    (kept,) = (damaged / "kept").iterdir()
    assert kept.name.endswith("-damaged")
    assert (kept / "station.db").read_bytes() == broken


def test_a_backup_that_is_damaged_as_well_is_passed_over(damaged: Path, way: Callable[[Path], Way]) -> None:
    newest, *_ = found = backup.found_in(damaged / "backups")
    assert len(found) > 1
    newest.file.write_bytes(newest.file.read_bytes()[:-512])

    page = way(damaged).page

    assert page._offer is not None
    assert page._offer.made.file == found[1].file


def test_without_a_good_backup_here_a_stick_has_one(
    damaged: Path, way: Callable[[Path], Way], qtbot: QtBot, tmp_path: Path, clock: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    newest = backup.found_in(damaged / "backups")[0]
    drive = tmp_path / "drive"
    drive.mkdir()
    backup.copy_second(newest, sticks.prepare(drive, newest.identity, "青坪镇派出所", clock()).folder)
    shutil.rmtree(damaged / "backups")
    met = way(damaged)
    page = met.page
    assert not page.go.isEnabled()
    monkeypatch.setattr(finding, "removable", lambda: (drive,))

    met.press("damaged.other")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    page.table.selectRow(0)
    qtbot.waitUntil(page.go.isEnabled)
    with qtbot.waitSignal(met.way.opened):
        met.press("damaged.restore")

    assert met.opened[0].window.desk.store.verify().ok


def test_what_can_still_be_read_is_read_and_nothing_is_changed(
    station_folder: Path, way: Callable[[Path], Way], qtbot: QtBot, clock: Any
) -> None:
    Store.open(station_folder, clock=clock).close()
    broken = break_pages_of(station_folder, "audit_row")
    met = way(station_folder)
    page = met.page
    assert page.read.isEnabled()

    with qtbot.waitSignal(met.way.opened):
        met.press("damaged.read")

    window = met.opened[0].window
    desk = window.desk
    assert window.strip.isVisibleTo(window)
    assert desk.store.read_only
    row = desk.rows(Query("incidents")).rows[0].id
    assert not any(may for _, _, may in desk.allowed("incidents", row))
    assert all(desk.why_not(action) is not None for _, action in desk.actions_on("incidents"))
    with pytest.raises(StoreUnavailable):
        register(desk)
    window.show_page("incidents")
    assert window.background.wait(PATIENCE)
    met.close()
    met.opened.clear()
    assert (station_folder / "station.db").read_bytes() == broken


@pytest.mark.parametrize("name", [CHIEF, OFFICER])
def test_where_people_have_passwords_only_the_chief_goes_back(
    tmp_path: Path, clock: Any, way: Callable[[Path], Way], qtbot: QtBot, name: str
) -> None:
    folder = tmp_path / "guarded"
    make_guarded_station(folder, clock)
    desk = entered_desk(folder, clock)
    register(desk)
    desk.store.close()
    content = bytearray((folder / "station.db").read_bytes())
    content[:4096] = b"\xa5" * 4096
    (folder / "station.db").write_bytes(content)
    met = way(folder)
    met.enter(name)
    page = met.page

    assert page.go.isEnabled() is (name == CHIEF)
    if name == CHIEF:
        with qtbot.waitSignal(met.way.opened):
            met.press("damaged.restore")
        assert met.opened[0].window.desk.actor.name == CHIEF
        assert met.opened[0].window.desk.store.verify().ok
    else:
        page.put_back()
        assert not (folder / "kept").exists()
        assert page.message.isVisible()
