"""What a role does not allow is absent or greyed with its sentence; a lost role shows at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.report_controls import ReportControls, Wish
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named

Settled = Callable[[MainWindow], None]
CHIEF = "陈建国"


@pytest.fixture
def chief(open_store: Store) -> Desk:
    """The chief at another desk of the same program."""
    return Desk(open_store, LEDGERS, actor=actor_named(open_store, CHIEF))


def become(desk: Desk, chief: Desk, role: ActingRole | None) -> None:
    """Let an officer act at the desk, then let the chief give them another role."""
    officer = next(one for one in desk.people_who_may_act() if one.role is Role.OFFICER)
    desk.act_as(officer.person)
    if role is not ActingRole.OFFICER:
        chief.act("station.people.set_role", {"role": role}, record=officer.person)


def shown(desk: Desk, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def buttons(window: MainWindow) -> set[str]:
    return {one.objectName() for one in window.findChildren(QPushButton) if one.isVisible()}


def test_a_reader_sees_no_command_that_writes(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled
) -> None:
    become(desk, chief, ActingRole.READER)
    window = shown(desk, qtbot)
    window.show_page("incidents")
    settled(window)

    assert not buttons(window) & {"incidents.register", "import", "export"}
    assert "print" in buttons(window)
    assert "audit" not in {one.name for one in window.places}
    window.close()


def test_a_records_menu_says_why_an_action_is_grey(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled
) -> None:
    become(desk, chief, ActingRole.READER)
    window = shown(desk, qtbot)
    window.show_record("incidents", 1)
    settled(window)

    qtbot.waitUntil(lambda: window.findChild(QPushButton, "pane.more") is not None)
    more = window.findChild(QPushButton, "pane.more")
    entries = {one.objectName(): one for one in more.menu().actions()}

    assert more.menu().toolTipsVisible()
    assert entries
    for name, entry in entries.items():
        assert not entry.isEnabled(), name
        assert entry.toolTip() == desk.say(desk.why_not(desk.action(name)[1]))
    window.close()


def test_a_form_a_role_may_not_fill_does_not_open(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled
) -> None:
    become(desk, chief, ActingRole.READER)
    window = shown(desk, qtbot)
    settled(window)

    window.show_form("incidents.register")

    page = window.page("incidents")
    assert page.overlay.content is None
    assert window.messages.isVisible()
    window.close()


@pytest.mark.parametrize(("role", "may"), [(ActingRole.OFFICER, False), (ActingRole.CHIEF, True)])
def test_the_stations_settings_are_changed_by_chiefs_and_read_by_all(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled, role: ActingRole, may: bool
) -> None:
    become(desk, chief, role)
    window = shown(desk, qtbot)
    window.show_page("settings")
    settled(window)
    forms = window.page("settings").forms

    assert forms["duty"].save.isEnabled() is may
    assert bool(forms["duty"].save.toolTip())
    assert forms["pc"].save.isEnabled()
    window.close()


def test_the_texts_of_a_report_are_read_only_for_readers(desk: Desk, chief: Desk, qtbot: QtBot) -> None:
    become(desk, chief, ActingRole.READER)
    controls = ReportControls(desk)
    qtbot.addWidget(controls)
    controls.ask(Wish("incidents.monthly"))

    assert controls.texts
    assert all(one.isReadOnly() for one in controls.texts.values())


def test_a_role_taken_away_locks_the_open_window(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled
) -> None:
    officer = next(one for one in desk.people_who_may_act() if one.role is Role.OFFICER)
    desk.act_as(officer.person)
    window = shown(desk, qtbot)
    settled(window)

    chief.act("station.people.set_role", {"role": None}, record=officer.person)
    qtbot.waitUntil(lambda: window.lock.is_locked)

    assert desk.actor.role is Role.NOBODY
    with pytest.raises(NotAllowed):
        desk.set_setting("response.town", 6)

    window.lock.hand_to(chief.actor.person)
    assert (window.lock.is_locked, desk.actor.role) == (False, Role.CHIEF)
    window.close()


def test_a_lowered_role_greys_the_open_window(
    desk: Desk, chief: Desk, qtbot: QtBot, settled: Settled
) -> None:
    officer = next(one for one in desk.people_who_may_act() if one.role is Role.OFFICER)
    desk.act_as(officer.person)
    window = shown(desk, qtbot)
    window.show_page("incidents")
    settled(window)
    assert "incidents.register" in buttons(window)

    chief.act("station.people.set_role", {"role": ActingRole.READER}, record=officer.person)
    qtbot.waitUntil(lambda: "incidents.register" not in buttons(window))

    assert not window.lock.is_locked
    window.close()


def test_a_role_changed_by_another_program_counts_in_the_next_transaction(
    desk: Desk, chief: Desk, open_store: Store
) -> None:
    officer = next(one for one in desk.people_who_may_act() if one.role is Role.OFFICER)
    desk.act_as(officer.person)
    other = Store.open(open_store.folder, clock=open_store.clock)
    Desk(other, LEDGERS, actor=chief.actor).act(
        "station.people.set_role", {"role": ActingRole.READER}, record=officer.person
    )
    other.close()
    heard: list[frozenset[str]] = []
    desk.listen(heard.append)

    with pytest.raises(NotAllowed):
        desk.act("incidents.register", desk.defaults("incidents.register") | {
            "place": "东市", "category": "DI", "content": "争执"})  # fmt: skip

    assert desk.actor == replace(desk.actor, role=Role.READER)
    assert heard == [frozenset({"station.people"})]
