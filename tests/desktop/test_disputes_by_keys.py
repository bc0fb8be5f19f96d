"""An agreement that was not kept, and the hazard it left behind, through the window by keys only."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Link
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.desktop.officer import ALT, CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def promised(desk: Desk) -> int:
    """A dispute settled by an agreement that is to be fulfilled today."""
    values = desk.defaults("disputes.register")
    today = values["registered_on"]
    wall = {
        "title": "围墙倾斜之争",
        "kind": "neighbours",
        "summary": "两户为倾斜围墙争执。",
        "place": "村小学路口",
    }
    record = desk.act("disputes.register", values | wall).record
    assert record is not None
    agreed = {"outcome": Outcome.AGREED, "terms": "十日内拆除重砌。", "fulfil_by": today}
    desk.act("disputes.mediate", desk.defaults("disputes.mediate", record) | agreed, record=record)
    return record


def test_a_broken_agreement_is_ticked_by_its_letter_and_a_hazard_raised(officer: Officer, desk: Desk) -> None:
    record = promised(desk)
    officer.go("disputes")
    officer.press(Key.Key_Home)
    officer.shows("disputes", record)

    officer.press(Key.Key_F, CTRL | SHIFT)
    form = officer.opened("disputes.fulfil")
    officer.press(Key.Key_B, ALT)
    officer.qtbot.waitUntil(lambda: bool(form.body.understood()["broken"]))
    officer.field("reason", Key.Key_R)
    officer.write("至今未拆")
    officer.save(form)
    assert desk.record("disputes", record)["state"] is State.REOPENED

    officer.press(Key.Key_K, CTRL | SHIFT)
    form = officer.opened("disputes.raise_hazard")
    officer.field("kind", Key.Key_K)
    officer.choose("jgaq")
    officer.save(form)
    details = {one.name: parts for one, parts in desk.details("disputes", record)}
    assert [one.ledger for one in details["links"] if isinstance(one, Link)] == ["rectifications"]
    titles = [str(one.title) for one in details["timeline"]]
    assert titles[-3:] == ["Agreement not fulfilled", "Reopened", "To mediate"]
    assert titles.index("Mediated") < titles.index("Agreement signed") < titles.index("Settled")
