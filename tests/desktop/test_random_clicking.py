"""Three hundred actions nobody would think of, under each role, locked and not: the window stands them."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)  # fmt: skip

from stationdesk.core.actor import Role
from stationdesk.desk import Desk
from stationdesk.desktop.failures import Failures
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named
from tests.desktop.walking import on_screen

ACTIONS = 300
KEYS = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F2,
    Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_F5,
)  # fmt: skip
HELD = (
    *(
        (key, Qt.KeyboardModifier.ControlModifier)
        for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_L)
    ),
    *((Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.AltModifier) for digit in range(1, 6)),
)
TEXTS = ("盗窃", "dhc", "<b>x</b>", "0830", "昨晚8点半", "1380000", "%_", "")
LEFT_ALONE = ("pdf", "export", "print", "restore", "backup")  # they would write files or ask the printer


def _targets(window: QWidget) -> list[QWidget]:
    kinds = (QPushButton, QLineEdit, QComboBox, QAbstractItemView)
    top = QApplication.activePopupWidget() or window
    return [
        widget
        for widget in on_screen(top)
        if isinstance(widget, kinds)
        and widget.isEnabled()
        and not any(word in widget.objectName() for word in LEFT_ALONE)
    ]


def _close_popups() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu | QMessageBox | QDialog) and widget.isVisible() and widget.isWindow():
            widget.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _act(window: QWidget, qtbot, chance: random.Random) -> None:
    """One thing somebody may do by mistake."""
    roll = chance.random()
    targets = _targets(window)
    target = chance.choice(targets) if targets else window
    if roll < 0.15:
        qtbot.keyClick(window, *chance.choice(HELD))
    elif roll < 0.4:
        qtbot.keyClick(QApplication.focusWidget() or window, chance.choice(KEYS))
    elif isinstance(target, QLineEdit):
        target.setFocus()
        target.insert(chance.choice(TEXTS))
    else:
        viewport = target.viewport() if isinstance(target, QAbstractItemView) else target
        where = QPoint(
            chance.randrange(max(viewport.width(), 1)), chance.randrange(max(viewport.height(), 1))
        )
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    if chance.random() < 0.4:
        _close_popups()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def defects(window) -> list[str]:
    """What nobody expected."""
    found: list[str] = []
    window.failures.happened.connect(found.append)
    hook = Failures(window)
    hook.happened.connect(found.append)
    window.resize(1366, 736)
    return found


@pytest.fixture(params=list(Role), ids=lambda role: role.name.lower())
def desk(request: pytest.FixtureRequest, open_store: Store) -> Desk:
    """A desk of each role, on the made station."""
    chief = actor_named(open_store, "陈建国")
    return Desk(open_store, LEDGERS, actor=replace(chief, role=request.param))


# The offscreen platform says what it cannot do for each menu that pops up; it can do without.
QUIET = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
)


@QUIET
def test_the_window_stands_random_clicking_under_each_role(window, settled, qtbot, desk, defects) -> None:
    chance = random.Random(desk.actor.role.value)
    before = _acted(desk)

    for _ in range(ACTIONS):
        _act(window, qtbot, chance)

    _close_popups()
    settled(window)
    assert defects == []
    assert window.isVisible()
    assert desk.actor.role is not Role.READER or _acted(desk) == before
    assert desk.store.verify().ok


@QUIET
@pytest.mark.parametrize("desk", [Role.OFFICER], indirect=True)
def test_it_stands_clicking_while_it_is_locked_again_and_again(window, settled, qtbot, desk, defects) -> None:
    chance = random.Random(5)
    before = _acted(desk)

    for turn in range(ACTIONS // 2):
        if turn % 25 == 0 and window.lock.page is None:
            window.lock.lock()
        _act(window, qtbot, chance)

    _close_popups()
    settled(window)
    assert defects == []
    assert _acted(desk) >= before
    assert desk.store.verify().ok


def _acted(desk: Desk) -> int:
    """How many entries the records' own actions have in the audit."""
    with desk.store.reading(desk.actor) as tx:
        asked = "SELECT count(*) FROM audit_entry WHERE changed > 0 AND action NOT LIKE 'store.%'"
        return int(tx.session.driver.execute(asked).fetchone()[0])
