"""A real station whose people have passwords, and what tests of entering and locking ask of windows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.desk import Desk, entering
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_calendar, seed_dictionaries, set_up_station
from stationdesk.store import accounts
from stationdesk.store.gate import Gate
from stationdesk.store.keys import KeyRing
from stationdesk.store.slots import Cost
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.desktop.made_station import PEOPLE, VILLAGES

WEAK = Cost(8, 1, 1)
GOOD = "Yun-7-tao-hua"
CHIEF, OFFICER, OTHER = "陈建国", "李卫东", "周海涛"
WITH_PASSWORD = (CHIEF, OFFICER, OTHER)
CANARY = "集贸市场两摊主因占道发生争执"


def make_guarded_station(folder: Path, clock, *, encrypted: bool = True, must_change: str = "") -> None:
    """A real station with three people who have the password GOOD."""
    _, key, _ = KeyRing.make(folder)
    store = Store.create(
        folder, kind=StationKind.REAL, clock=clock, key=key, encrypted=encrypted,
        settings={"station.name": "青坪镇派出所", "station.short_name": "青坪所"},
    )  # fmt: skip
    with store.transaction(SYSTEM, "station.set_up") as tx:
        seed_dictionaries(tx)
        seed_calendar(tx)
        set_up_station(
            tx, name="青坪镇派出所", short_name="青坪所", people=PEOPLE, villages=VILLAGES,
            bureau="青山县公安局", phone="0746-1234567", county_phone="0746-7654321",
        )  # fmt: skip
    with store.reading(SYSTEM) as tx:
        known = {one.name: one.person for one in entering.people_who_may_act(tx)}
    with store.transaction(SYSTEM, "account.given") as tx:
        for name in WITH_PASSWORD:
            accounts.give(tx, known[name], name, GOOD, must_change=name == must_change, cost=WEAK)
    store.close()


def copied(made: Path, folder: Path) -> Path:
    return Path(shutil.copytree(made, folder))


def person_named(folder: Path, name: str) -> int:
    return Gate(folder).person_named(name)


def entered_desk(folder: Path, clock, name: str = OFFICER) -> Desk:
    """A desk of somebody who has entered."""
    gate = Gate(folder)
    entry = gate.enter(gate.person_named(name), GOOD)
    store = Store.open(folder, clock=clock, key=entry.key)
    return Desk(store, LEDGERS, actor=entering.entered(store, entry))


def call(desk: Desk, content: str = CANARY) -> int:
    """One call, registered."""
    given = desk.defaults("incidents.register") | {
        "place": "集贸市场", "category": "DI.neighbours", "content": content, "caller_phone": "13800000077",
    }  # fmt: skip
    done = desk.act("incidents.register", given)
    assert done.record is not None
    return done.record


def everything_said(widget: QWidget) -> list[str]:
    """Every text a visible widget may show or speak."""
    found = [widget.windowTitle() if widget.isWindow() else "", widget.toolTip(), widget.accessibleName()]
    for name in ("text", "toPlainText", "placeholderText", "title", "currentText"):
        told = getattr(widget, name, None)
        if callable(told):
            found.append(str(told()))
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if isinstance(model, QAbstractItemModel):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        found += [
            str(model.index(row, column).data() or "")
            for row in range(min(model.rowCount(), 200))
            for column in range(columns)
        ]
    return found


def visible_widgets() -> Iterator[QWidget]:
    """Every widget of every window that is on the screen."""
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            yield top
            yield from (one for one in top.findChildren(QWidget) if one.isVisible())


def showing(*told: str) -> list[str]:
    """The visible widgets that say any of these."""
    return [
        f"{widget.objectName() or type(widget).__name__}: {said}"
        for widget in visible_widgets()
        for said in everything_said(widget)
        if any(one in said for one in told)
    ]


def type_password(root: QWidget, qtbot: QtBot, typed: str = GOOD, line: str = "access.password") -> None:
    edit = root.findChild(QLineEdit, line)
    edit.clear()
    qtbot.keyClicks(edit, typed)


def press(root: QWidget, name: str) -> None:
    root.findChild(QPushButton, name).click()


def people_shown(root: QWidget) -> list[str]:
    listed = root.findChild(QListWidget, "access.people")
    return [listed.item(row).text() for row in range(listed.count())]


def acting(store: Store, name: str) -> Actor:
    """One of the station's people, by name."""
    with store.reading(SYSTEM) as tx:
        return next(
            Actor(one.person, one.name, one.role)
            for one in entering.people_who_may_act(tx)
            if one.name == name
        )


def compose(widget: QWidget, text: str) -> None:
    """Type Chinese, as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def bring_to_front(window: QWidget, qtbot: QtBot) -> None:
    """Show a window and give it the keyboard; the screenless system forgets the first time now and then."""
    with qtbot.waitExposed(window):
        window.show()

    def is_active() -> bool:
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active)
