"""Every action with every role in the real window: buttons, Ctrl+N, Ctrl+K, a record's menu, the form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Role
from stationdesk.desk import Desk
from stationdesk.desk.rights import EXPORT
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.detail_pane import DetailPane
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.roster.keeping import ARRANGE
from stationdesk.desktop.roster.page import RosterPage
from tests.conftest import StillClock
from tests.desktop.hosting import Settled, standing
from tests.station_of_roles import ACTIONS, ROLES, Target, desk_as, prepared

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name.lower()),
]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Target]]:
    return prepared(tmp_path_factory)


@pytest.fixture
def desk(made: tuple[Path, dict[str, Target]], role: Role) -> Iterator[Desk]:
    at = desk_as(made[0], StillClock(), role)
    yield at
    at.store.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    with standing(MainWindow(desk), settled) as made:
        with qtbot.waitExposed(made):
            made.show()
        yield made


def page_of(window: MainWindow, ledger: str) -> LedgerPage:
    """The page in front, with the ledger's list on it."""
    folder = ledger.partition(".")[0]
    if window.current_page != folder:
        window.show_page(folder)
    page = window.page(folder)
    assert isinstance(page, LedgerPage)
    page.show_tab(ledger)
    return page


def pane_of(page: LedgerPage) -> DetailPane:
    return next(one for one in page.findChildren(DetailPane) if one.isVisible())


def newest(pane: DetailPane, kind: type[Any], name: str) -> Any:
    """The part shown now; those of the record before go away a little later."""
    return next(reversed(pane.findChildren(kind, name)), None)


def ledger_of(name: str) -> str:
    return ACTIONS[name].hangs_on or name.rpartition(".")[0]


def test_commands_of_a_list_by_button_and_key(
    window: MainWindow, desk: Desk, qtbot: QtBot, settled: Settled, role: Role
) -> None:
    settled(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    wrong = []
    for ledger in desk.ledgers:
        page = page_of(window, ledger.name)
        shown = {one.objectName() for one in page.current.findChildren(QPushButton) if not one.isHidden()}
        for name, action in desk.actions_on(ledger.name):
            if not action.on_record and (name in shown) != (role in action.roles):
                wrong.append(name)
        if ("import" in shown) != desk.may_import(ledger.name):
            wrong.append(f"{ledger.name} import")
        if ("export" in shown) != (role in EXPORT.roles):
            wrong.append(f"{ledger.name} export")
        new = [one for one in ledger.actions if one.primary and not one.on_record]
        qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
        if (page.overlay.content is not None) != bool(new and role in new[0].roles):
            wrong.append(f"{ledger.name} Ctrl+N")
        page.overlay.close_content()
    window.open_palette()
    palette = window.findChild(CommandPalette)
    found = {hit.target for hit in palette.hits if hit.target in ACTIONS}
    palette.close_palette()
    settled(window)

    assert not wrong
    assert found == {
        name for name, action in ACTIONS.items() if not action.on_record and role in action.roles
    }


def test_a_records_buttons_and_menu(
    window: MainWindow, made: tuple[Path, dict[str, Target]], desk: Desk, settled: Settled, role: Role
) -> None:
    """What the administrator may do exactly when the chief may is looked at with the chief."""
    wrong = []
    ledger, pane = "", None
    for name, target in sorted(made[1].items(), key=lambda one: ledger_of(one[0])):
        both = {Role.CHIEF, Role.ADMINISTRATOR} & ACTIONS[name].roles
        if target.record is None or (role is Role.ADMINISTRATOR and len(both) != 1):
            continue
        if pane is None or ledger != ledger_of(name):
            ledger = ledger_of(name)
            pane = pane_of(page_of(window, ledger))
        pane.show_record(target.record)
        button, entry = newest(pane, QPushButton, name), newest(pane, QAction, name)
        may = (button is not None and button.isEnabled()) or (entry is not None and entry.isEnabled())
        if may != (role in ACTIONS[name].roles):
            wrong.append(name)
        why = desk.why_not(ACTIONS[name])
        if why is not None and (entry is None or entry.toolTip() != desk.say(why)):
            wrong.append(f"{name} without its sentence")
    settled(window)

    assert not wrong


def test_an_actions_form(
    window: MainWindow, made: tuple[Path, dict[str, Target]], desk: Desk, settled: Settled, role: Role
) -> None:
    """The forms that a lower role opens as well are looked at with that one."""
    wrong, refusals = [], []
    ledger, page = "", None
    window.messages.refuse = lambda refusal, _again: refusals.append(refusal)  # type: ignore[method-assign]
    for name, target in sorted(made[1].items(), key=lambda one: ledger_of(one[0])):
        action = ACTIONS[name]
        if role in action.roles and (role > min(action.roles) or not action.fields):
            continue
        before = len(refusals)
        if page is None or ledger != ledger_of(name):
            ledger = ledger_of(name)
            page = page_of(window, ledger)
        page.ask(name, target.record)
        form = page.overlay.content
        opened = isinstance(form, ActionForm) and form.action_name == name
        said = [str(one) for one in refusals[before:]]
        if isinstance(page, RosterPage) and name == ARRANGE:  # on the board, which says why it stands still
            opened, said = page.front.board.editor.forbidden is None, [str(page.front.board.editor.forbidden)]
        if opened != (role in action.roles) or (not opened and said != [str(desk.why_not(action))]):
            wrong.append((name, said))
        page.overlay.close_content()
    settled(window)

    assert not wrong
