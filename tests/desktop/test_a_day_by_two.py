"""What one officer may not finish alone: a hazard's extension, review and close-out, a task's close-out."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.rectifications.rules.states import State
from stationdesk.ledgers.tasks.rules.states import ItemState
from tests.desktop.access import CHIEF, OFFICER, bring_to_front
from tests.desktop.officer import CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    bring_to_front(window, qtbot)
    made = Officer(window, desk, qtbot, settled)
    made.hand_over(OFFICER)
    return made


def act(officer: Officer, name: str, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """A key and Ctrl+Enter: what the form proposes is right."""
    officer.press(key, held)
    officer.save(officer.opened(name))


def issued_hazard(officer: Officer) -> int:
    officer.go("rectifications")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("rectifications.register")
    officer.write("老粮库")
    officer.field("kind", Key.Key_K)
    officer.choose("tdds")
    officer.field("description", Key.Key_M)
    officer.write("北楼梯堆满纸箱")
    hazard = officer.save(form)
    officer.shows("rectifications", hazard)
    act(officer, "rectifications.issue", Key.Key_D, CTRL)
    return hazard


def hazard_under_review(officer: Officer) -> int:
    hazard = issued_hazard(officer)
    act(officer, "rectifications.ask_review", Key.Key_R, CTRL)
    return hazard


def named(officer: Officer, opinion: str, *initials: str) -> Any:
    """The form of a review, filled."""
    officer.press(Key.Key_R, CTRL | SHIFT)
    form = officer.opened("rectifications.review")
    officer.field("opinion", Key.Key_M)
    officer.write(opinion)
    officer.field("reviewers", Key.Key_P)
    for one in initials:
        officer.choose(one)
    return form


def test_an_extension_is_asked_by_one_and_granted_by_the_chief(officer: Officer, desk: Desk) -> None:
    hazard = issued_hazard(officer)
    officer.press(Key.Key_T, CTRL)
    form = officer.opened("rectifications.ask_extension")
    officer.type("2026-12-24")
    officer.field("reason", Key.Key_R)
    officer.write("等村里调车清运")
    officer.save(form)

    officer.hand_over(CHIEF)
    officer.go("rectifications")
    officer.shows("rectifications", hazard)
    act(officer, "rectifications.decide_extension", Key.Key_T, CTRL | SHIFT)
    assert desk.record("rectifications", hazard)["due_on"] == date(2026, 12, 24)


def test_a_hazard_is_closed_out_by_two(officer: Officer, desk: Desk) -> None:
    hazard = hazard_under_review(officer)
    officer.save(named(officer, "楼梯已清空", "lwd", "zht"))
    act(officer, "rectifications.propose_close", Key.Key_P, CTRL | SHIFT)

    officer.press(Key.Key_C, CTRL | SHIFT)
    assert officer.page().overlay.content is None
    assert "他人批准" in officer.window.messages.words.text()

    officer.hand_over(CHIEF)
    officer.go("rectifications")
    officer.shows("rectifications", hazard)
    act(officer, "rectifications.close", Key.Key_C, CTRL | SHIFT)
    assert desk.record("rectifications", hazard)["state"] is State.CLOSED

    officer.press(Key.Key_T, CTRL)
    assert officer.page().overlay.content is None
    assert "申请延期" in officer.window.messages.words.text()


def test_one_reviewer_alone_is_refused_and_nothing_typed_is_lost(officer: Officer, desk: Desk) -> None:
    hazard = hazard_under_review(officer)
    form = named(officer, "楼梯已清空", "lwd")
    officer.press(Key.Key_Return, CTRL)
    assert officer.page().overlay.content is form
    assert officer.focus().objectName() == "reviewers"
    assert form.body.understood()["opinion"] == "楼梯已清空"
    assert desk.record("rectifications", hazard)["state"] is State.REVIEW_ASKED

    officer.choose("zht")
    officer.save(form)
    assert desk.record("rectifications", hazard)["state"] is State.REVIEW_PASSED


def test_a_task_is_worked_by_one_and_struck_off_by_another(officer: Officer, desk: Desk) -> None:
    officer.go("tasks")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("tasks.register")
    officer.field("content", Key.Key_M)
    officer.write("逐村建立排查台账")
    officer.field("due_on", Key.Key_D)
    officer.type("2026-12-20")
    item = officer.save(form)
    officer.shows("tasks", item)

    officer.press(Key.Key_P, CTRL | SHIFT)
    form = officer.opened("tasks.progress")
    officer.type("80")
    officer.field("text", Key.Key_M)
    officer.write("已建三个村")
    officer.save(form)
    officer.press(Key.Key_A, CTRL | SHIFT)
    form = officer.opened("tasks.ask_close")
    officer.write("台账四本")
    officer.save(form)

    officer.hand_over(CHIEF)
    officer.go("tasks")
    officer.shows("tasks", item)
    act(officer, "tasks.check", Key.Key_H, CTRL | SHIFT)
    act(officer, "tasks.close", Key.Key_C, CTRL | SHIFT)
    assert desk.record("tasks", item)["state"] is ItemState.CLOSED
