"""From the call to the dispute, the hazard, the patrol and the paper, through the window, by keys only."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Link, Query
from stationdesk.desk import Desk
from stationdesk.desktop.boards.funnel import FunnelPicture
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.widgets.bell import BellList
from stationdesk.desktop.widgets.due_list import DueList
from stationdesk.ledgers.disputes.rules.states import State as DisputeState
from stationdesk.ledgers.patrols.rules.states import State as PatrolState
from stationdesk.ledgers.rectifications.rules.states import State
from tests.desktop.officer import CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
QUARREL = "两户因排水沟走向争吵请求出警"
STAIRS = "集贸市场北楼梯堆满纸箱"
GATE = "老粮库院墙开裂倾斜"
Key = Qt.Key


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def linked(desk: Desk, ledger: str, record: int) -> set[tuple[str, int]]:
    """The other records that the pane of a record opens."""
    details = desk.details(ledger, record)
    return {(one.ledger, one.record) for _, parts in details for one in parts if isinstance(one, Link)}


def newest(desk: Desk, ledger: str) -> int:
    return max(row.id for row in desk.rows(Query(ledger), limit=1000).rows)


def take_call(officer: Officer, content: str) -> int:
    """Ctrl+N on the page of incidents."""
    officer.go("incidents")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("incidents.register")
    officer.write("集贸市场东门")
    officer.press(Key.Key_Tab)
    officer.choose("ll")
    officer.write(content)
    record = officer.save(form)
    officer.shows("incidents", record)
    return record


def register_hazard(officer: Officer, found_on: str = "") -> int:
    """Ctrl+N on the page of hazards."""
    officer.go("rectifications")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("rectifications.register")
    officer.write("老粮库")
    officer.field("kind", Key.Key_K)
    officer.choose("jgaq")
    officer.field("description", Key.Key_M)
    officer.write(GATE)
    if found_on:
        officer.field("found_on", Key.Key_T)
        officer.press(Key.Key_A, CTRL)
        officer.type(found_on)
    record = officer.save(form)
    officer.shows("rectifications", record)
    return record


def test_a_quarrel_becomes_a_dispute_and_is_mediated(officer: Officer, desk: Desk) -> None:
    call = take_call(officer, QUARREL)
    officer.press(Key.Key_U, CTRL | SHIFT)
    dispute = officer.save(officer.opened("disputes.register_from_incident"))

    kept = desk.record("disputes", dispute)
    assert (kept["kind"], kept["summary"]) == ("neighbours", QUARREL)
    assert ("incidents", call) in linked(desk, "disputes", dispute)
    assert ("disputes", dispute) in linked(desk, "incidents", call)

    officer.go("disputes")
    officer.press(Key.Key_Home)
    officer.shows("disputes", dispute)
    officer.press(Key.Key_M, CTRL | SHIFT)
    form = officer.opened("disputes.mediate")
    officer.field("content", Key.Key_C)
    officer.write("到现场看了沟，双方愿意再谈")
    officer.save(form)
    assert desk.record("disputes", dispute)["state"] is DisputeState.MEDIATING
    assert desk.record("disputes", dispute)["mediated_on"] is not None


def test_a_call_brings_a_hazard_to_light(officer: Officer, desk: Desk) -> None:
    call = take_call(officer, STAIRS)
    officer.press(Key.Key_G, CTRL | SHIFT)
    form = officer.opened("rectifications.from_incident")
    officer.field("kind", Key.Key_K)
    officer.choose("tdds")
    hazard = officer.save(form)

    kept = desk.record("rectifications", hazard)
    assert (kept["kind"], kept["description"], kept["source"]) == ("fire.escape", STAIRS, "incident")
    assert ("incidents", call) in linked(desk, "rectifications", hazard)
    assert ("rectifications", hazard) in linked(desk, "incidents", call)


def test_a_hazard_on_its_own_is_issued_and_reviewed(officer: Officer, desk: Desk) -> None:
    hazard = register_hazard(officer)
    officer.press(Key.Key_D, CTRL)
    officer.save(officer.opened("rectifications.issue"))
    assert desk.record("rectifications", hazard)["state"] is State.ISSUED
    assert desk.record("rectifications", hazard)["due_on"] is not None

    officer.press(Key.Key_R, CTRL)
    officer.save(officer.opened("rectifications.ask_review"))
    officer.press(Key.Key_R, CTRL | SHIFT)
    form = officer.opened("rectifications.review")
    officer.field("reviewers", Key.Key_P)
    officer.choose("lwd")
    officer.choose("zht")
    officer.field("opinion", Key.Key_M)
    officer.write("裂缝已加固，院墙已扶正")
    officer.save(form)
    assert desk.record("rectifications", hazard)["state"] is State.REVIEW_PASSED


def test_a_key_that_does_not_fit_says_so(officer: Officer, desk: Desk) -> None:
    hazard = register_hazard(officer)
    officer.press(Key.Key_R, CTRL | SHIFT)
    assert officer.page().overlay.content is None
    assert desk.name("rectifications", hazard) in officer.window.messages.words.text()


def test_a_finding_of_a_night_patrol_becomes_a_hazard(officer: Officer, desk: Desk) -> None:
    officer.go("patrols")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("patrols.plan")
    officer.field("kind", Key.Key_K)
    officer.choose("yjyw")
    officer.field("starts_at", Key.Key_T)
    officer.type("2026-11-20 22:00")
    officer.field("ends_at", Key.Key_E)
    officer.type("2026-11-21 01:00")
    officer.field("leader", Key.Key_L)
    officer.choose("lwd")
    officer.field("route", Key.Key_R)
    officer.write("老街—集贸市场—中心小学")
    patrol = officer.save(form)
    assert desk.record("patrols", patrol)["night"] is True

    officer.shows("patrols", patrol)
    officer.press(Key.Key_D, CTRL)
    form = officer.opened("patrols.begin")
    officer.field("begun_at", Key.Key_T)
    officer.page().overlay.content.body.boxes["begun_at"].editor.line.selectAll()
    officer.type("2026-11-20 22:05")
    officer.save(form)
    officer.press(Key.Key_F, CTRL | SHIFT)
    form = officer.opened("patrols.find")
    officer.field("place", Key.Key_P)
    officer.write("集贸市场北楼")
    officer.field("content", Key.Key_M)
    officer.write(STAIRS)
    officer.field("became", Key.Key_W)
    officer.press(Key.Key_End)
    officer.field("hazard_kind", Key.Key_K)
    officer.choose("tdds")
    officer.save(form)

    hazard = newest(desk, "rectifications")
    kept = desk.record("rectifications", hazard)
    assert (kept["description"], kept["source"]) == (STAIRS, "night_patrol")
    assert ("rectifications", hazard) in linked(desk, "patrols", patrol)
    assert ("patrols", patrol) in linked(desk, "rectifications", hazard)
    assert desk.record("patrols", patrol)["state"] is PatrolState.UNDER_WAY


def test_the_board_and_the_bell_open_a_row(officer: Officer, desk: Desk, qtbot: QtBot) -> None:
    hazard = register_hazard(officer)
    officer.press(Key.Key_F4)
    officer.settled(officer.window)
    assert officer.page().boards.now == "work"
    officer.press(Key.Key_F4)
    officer.settled(officer.window)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), FunnelPicture))
    officer.press(Key.Key_Down)
    officer.press(Key.Key_Return)
    officer.settled(officer.window)
    assert officer.page().boards.view is None
    assert hazard in {row.id for row in desk.rows(officer.page().current.query, limit=100).rows}

    officer.press(Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), DueList))
    opened: list[tuple[str, int]] = []
    (bell,) = officer.window.findChildren(BellList)
    bell.opened.connect(lambda *what: opened.append(what))
    officer.press(Key.Key_Return)
    officer.settled(officer.window)
    ((ledger, record),) = opened
    assert officer.window.current_page == ledger.partition(".")[0]
    officer.shows(ledger, record)


def test_initials_find_a_hazard(officer: Officer, desk: Desk, qtbot: QtBot) -> None:
    hazard = register_hazard(officer)
    officer.go("home")
    officer.press(Key.Key_K, CTRL)
    officer.type("llk")
    (palette,) = officer.window.findChildren(CommandPalette)
    qtbot.waitUntil(lambda: hazard in [getattr(hit.target, "record", None) for hit in palette.hits])
    targets = [getattr(hit.target, "record", None) for hit in palette.hits]
    for _ in range(targets.index(hazard)):
        officer.press(Key.Key_Down)
    officer.press(Key.Key_Return)
    officer.settled(officer.window)
    assert officer.window.current_page == "rectifications"
    officer.shows("rectifications", hazard)


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_the_ledger_of_hazards_on_paper(officer: Officer, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    register_hazard(officer, found_on="2026-10-20")  # in the month the reports begin with
    officer.page().current.commands.report_asked.emit("rectifications.ledger")  # the second of what prints
    assert officer.window.current_page == "reports"
    page: Any = officer.page()
    qtbot.waitUntil(lambda: page.document is not None)
    assert page.controls.wish.name == "rectifications.ledger"

    officer.press(Key.Key_S, CTRL)
    dialog = page.findChild(QFileDialog, "report.file")
    with qtbot.waitSignal(page.said):
        dialog.fileSelected.emit(str(tmp_path / "book.pdf"))  # the desktop's own dialog, not the program's
    dialog.close()
    paper = QPdfDocument()
    paper.load(str(tmp_path / "book.pdf"))
    words = "".join(paper.getAllText(number).text() for number in range(paper.pageCount()))
    assert "老粮库" in words.replace("\r\n", "")
