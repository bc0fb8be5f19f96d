"""Searching the network in the window: found, ticked, looked at once more, written; by keys alone."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.core.settings import NETWORKS
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditFilter
from stationdesk.desk.rights import DISCOVER
from stationdesk.desktop.background import Background
from stationdesk.desktop.command_hits import Network
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.discover.panel import _OFF, FOUND, YES, DiscoverPanel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.jobs.discover import search
from stationdesk.jobs.proposals import Fate
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.hosting import Settled, hosted, shown
from tests.desktop.made_station import actor_named
from tests.desktop.officer import CTRL, Officer
from tests.desktop.patience import PATIENCE
from tests.devices.onvif_camera import PASSWORD
from tests.devices.ws_responder import Responders, saying
from tests.jobs.network import HERE, SECONDS, camera, network

Key = Qt.Key


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[DiscoverPanel]:
    host, column = hosted(qtbot, 1240, 650)
    made = DiscoverPanel(desk, host)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


def at(panel: DiscoverPanel, made: Responders) -> None:
    """Search on this network's port instead of the real one."""
    panel._search = partial(search, seconds=SECONDS, port=made.port)


def at_rest(panel: DiscoverPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel._busy)


def fates(panel: DiscoverPanel) -> list[Fate]:
    return [one.fate for one in panel.found.proposals]


def cameras(desk: Desk) -> list[dict]:
    return [desk.record("cameras", one) for one in desk.ids(Query("cameras"))]


def test_three_found_one_ticked_and_written_by_keys_alone(
    window: MainWindow, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    officer = Officer(window, desk, qtbot, settled)
    desk.set_setting(NETWORKS, HERE)
    window.activateWindow()
    officer.go("home")
    officer.press(Key.Key_K, CTRL)
    officer.write("搜索网络中的摄像机")
    (palette,) = window.findChildren(CommandPalette)
    qtbot.waitUntil(lambda: Network("cameras") in [hit.target for hit in palette.hits])
    officer.press(Key.Key_Return)
    settled(window)
    panel = officer.page().overlay.content
    assert isinstance(panel, DiscoverPanel)

    with network([camera(f"127.0.0.{n}", f"SN000{n}") for n in (2, 3, 4)]) as made:
        at(panel, made)
        assert officer.focus() is panel.bar.start
        officer.press(Key.Key_Return)
        at_rest(panel, qtbot)
        assert fates(panel) == [Fate.NEW] * 3
        assert panel.found.chosen() == ()
        assert not panel.go.isEnabled()
        officer.press(Key.Key_Down)
        officer.press(Key.Key_Space)
        officer.press(Key.Key_Return, CTRL)
        assert panel.steps.currentIndex() == YES
        assert cameras(desk) == []
        _answer(officer, panel)
        officer.press(Key.Key_Return, CTRL)
        at_rest(panel, qtbot)
        (kept,) = cameras(desk)
        assert panel.steps.currentIndex() == FOUND
        panel.start()
        at_rest(panel, qtbot)

    told = ("name", "brand", "model", "firmware", "serial", "host", "main_path", "sub_path")
    assert desk.name("station.villages", kept["village_id"]).endswith("东河村")
    assert [kept[one] for one in told] == [
        "东河村口朝北", "hikvision", "DS-2CD", "5.7.1", "SN0003", "127.0.0.3", "/live/main", "/live/sub",
    ]  # fmt: skip
    assert fates(panel) == [Fate.NEW, Fate.NEW, Fate.KEPT]
    assert desk.audit(AuditFilter()).lines[0].action == "cameras.discover"
    officer.press(Key.Key_Escape)
    assert officer.page().overlay.content is None


def _answer(officer: Officer, panel: DiscoverPanel) -> None:
    """Village, class and type, then the name over the one the device gave."""
    officer.field("village", Key.Key_V)
    officer.write("东河村")
    officer.field("point_class", Key.Key_C)
    officer.write("二类点（村居、单位联网）")
    officer.field("structure_type", Key.Key_T)
    officer.write("固定枪机")
    while officer.focus() is not panel.yes.table:
        officer.press(Key.Key_Tab)
    officer.press(Key.Key_F2)
    line = officer.focus()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    officer.write("东河村口朝北")
    officer.press(Key.Key_Return)
    officer.qtbot.waitUntil(lambda: officer.focus() is panel.yes.table)


def test_off_until_a_network_is_named_and_nothing_is_sent(
    panel: DiscoverPanel, desk: Desk, qtbot: QtBot
) -> None:
    assert panel.message.words.text() == desk.say(_OFF)
    with network([camera("127.0.0.2", "SN0002")]) as made:
        at(panel, made)
        panel.start()
        at_rest(panel, qtbot)

    assert made.asked == {}
    assert panel.message.isVisible()


def test_each_wrong_network_is_told_before_anything_is_sent(panel: DiscoverPanel, desk: Desk) -> None:
    panel.bar.networks.setText("192.168.1.0/24 镇上 10.0.0.300/28")

    panel.start()

    assert not panel._busy
    assert "镇上" in panel.message.words.text()
    assert "10.0.0.300/28" in panel.message.words.text()
    assert desk.setting(NETWORKS) == ""


def test_a_hostile_network_leaves_the_window_alive(panel: DiscoverPanel, qtbot: QtBot) -> None:
    panel.bar.networks.setText(HERE)
    flood = {"127.0.0.5": saying(*[b"<x>" * 5_000] * 500)}
    with network(
        [camera("127.0.0.2", "SN0002"), camera("127.0.0.3", "x", endless=b"<a>" * 9_000)], flood
    ) as made:
        at(panel, made)
        beats: list[bool] = []
        heart = QTimer(panel)
        heart.timeout.connect(lambda: beats.append(True))
        heart.start(10)
        panel.start()
        qtbot.waitUntil(lambda: not panel._busy)

    assert len(beats) > 50
    assert fates(panel) == [Fate.NEW, Fate.UNASKED]


def test_esc_ends_a_search_and_the_password_is_forgotten(panel: DiscoverPanel, qtbot: QtBot) -> None:
    panel.bar.networks.setText(HERE)
    panel.bar.password.line.setText(PASSWORD)
    with network([]) as made:
        panel._search = partial(search, seconds=600, port=made.port)
        panel.start()
        assert QApplication.focusWidget() is panel.bar.stop
        qtbot.keyClick(panel.bar.stop, Key.Key_Escape)
        at_rest(panel, qtbot)

    assert panel.bar.password.text() == ""
    assert panel.bar.password.line.echoMode() is QLineEdit.EchoMode.Password
    assert panel.found.proposals == ()


def test_an_officer_searches_what_the_chief_has_named_and_names_nothing(
    open_store: Store, qtbot: QtBot
) -> None:
    desk = Desk(open_store, LEDGERS, actor=actor_named(open_store, "李卫东"))
    host, column = hosted(qtbot)
    made = DiscoverPanel(desk, host)
    column.addWidget(made)

    assert desk.may(DISCOVER)
    assert not made.bar.networks.isEnabled()
    assert made.bar.start.isEnabled()
