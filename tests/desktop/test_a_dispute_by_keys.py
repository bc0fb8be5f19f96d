"""A dispute handed to the township and taken back, mediated, agreed on, visited again, by keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.disputes.rules.states import State
from tests.desktop.officer import CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key
BOTH = CTRL | SHIFT


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


@pytest.fixture
def dispute(officer: Officer) -> int:
    officer.go("disputes")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("disputes.register")
    say(officer, "title", Key.Key_M, "两户排水沟之争")
    officer.field("kind", Key.Key_K)
    officer.choose("ll")
    say(officer, "summary", Key.Key_C, "因排水沟走向多次争吵")
    made = officer.save(form)
    officer.shows("disputes", made)
    return made


def say(officer: Officer, field: str, letter: Qt.Key, words: str) -> None:
    officer.field(field, letter)
    officer.write(words)


def step(officer: Officer, name: str, key: Qt.Key, *said: tuple[str, Qt.Key, str]) -> None:
    """A key, what the form asks, Ctrl+Enter; the dispute stays chosen."""
    chosen = officer.page().current.table.selected_records()
    officer.press(key, BOTH)
    form = officer.opened(f"disputes.{name}")
    for field, letter, words in said:
        say(officer, field, letter, words)
    officer.save(form)
    assert officer.page().current.table.selected_records() == chosen


def test_it_goes_to_the_township_and_comes_back(officer: Officer, desk: Desk, dispute: int) -> None:
    step(
        officer, "transfer", Key.Key_T,
        ("to_unit", Key.Key_U, "青坪镇综治办"), ("reason", Key.Key_R, "涉及沟渠权属"),
    )  # fmt: skip
    assert desk.record("disputes", dispute)["slip_waits"]
    step(officer, "return_transfer", Key.Key_B, ("reason", Key.Key_R, "请先由村里调解"))
    assert not desk.record("disputes", dispute)["slip_waits"]


def test_it_is_mediated_agreed_on_closed_and_visited_again(
    officer: Officer, desk: Desk, dispute: int
) -> None:
    step(officer, "mediate", Key.Key_M, ("content", Key.Key_C, "现场看沟，双方愿意再谈"))
    step(officer, "sign_agreement", Key.Key_G, ("terms", Key.Key_G, "沟改走东侧，费用各半"))
    step(officer, "close", Key.Key_C)
    assert desk.record("disputes", dispute)["state"] is State.CLOSED
    step(officer, "revisit", Key.Key_V, ("content", Key.Key_C, "沟已改好，未再争吵"))


def test_a_key_that_does_not_fit_names_the_mediation(officer: Officer, desk: Desk, dispute: int) -> None:
    officer.press(Key.Key_A, BOTH)
    assert officer.page().overlay.content is None
    assert "两户排水沟之争" in officer.window.messages.words.text()
    assert "Ctrl+Shift+M" in officer.window.messages.words.text()
