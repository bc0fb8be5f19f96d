"""The pane of a record says each thing once, and its buttons stand in one line."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Fact, Line, Link, Query, Reference
from stationdesk.desk import Desk
from stationdesk.desktop.detail_pane import DetailPane
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.link_row import LinkRow

SIGN = 34  # 286 px at 1366: words of two and of four letters, three signs, a gap between each


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def noted(desk: Desk, link: Link, holder: QWidget) -> list[str]:
    row = LinkRow(desk, link, lambda _ledger, _record: None, holder)
    return [one.text() for one in row.findChildren(ElidedLabel)]


def inspected(desk: Desk) -> int:
    """The market, looked at by two."""
    name = "rectifications.inspections.register"
    two = tuple(one.id for one in desk.rows(Query("station.people"), limit=2).rows)
    done = desk.act(name, desk.defaults(name) | {"object": "集贸市场", "inspectors": two})
    assert done.record is not None
    return done.record


def test_a_link_does_not_say_the_name_of_its_record_twice(desk: Desk, holder: QWidget) -> None:
    record = desk.rows(Query("incidents"), limit=1).rows[0].id
    name = desk.name("incidents", record)
    named = Fact(literally("Record"), record, Reference("incidents"))
    source = Fact(literally("Source"), "110", Line(10))

    assert noted(desk, Link(literally("From"), "incidents", record, facts=(named,)), holder) == []
    assert noted(desk, Link(literally("From"), "incidents", record, note=name[:4]), holder) == []
    (told,) = noted(
        desk, Link(literally("From"), "incidents", record, note="0001", facts=(named, source)), holder
    )
    assert name not in told
    assert "110" in told
    assert told.endswith("0001")


def test_a_number_too_long_for_the_button_stands_under_it(desk: Desk, holder: QWidget) -> None:
    record = inspected(desk)
    number = desk.record("rectifications.inspections", record)["number"]
    link = Link(literally("Check"), "rectifications.inspections", record, note=number)

    row = LinkRow(desk, link, lambda _ledger, _record: None, holder)

    assert [one.text() for one in row.findChildren(QPushButton)] == ["Check  集贸市场"]
    assert [one.text() for one in row.findChildren(ElidedLabel)] == [number]


def test_a_number_under_the_title_is_not_in_it_too(desk: Desk, qtbot: QtBot) -> None:
    record = inspected(desk)
    pane = DetailPane(desk, "rectifications.inspections")
    qtbot.addWidget(pane)

    pane.show_record(record)

    def said(name: str) -> str:
        return [one for one in pane.findChildren(QLabel, name) if not one.isHidden()][-1].text()

    number = desk.record("rectifications.inspections", record)["number"]
    assert number in desk.name("rectifications.inspections", record)
    assert (said("pane.title"), said("pane.number")) == ("集贸市场", number)


def test_three_signs_leave_room_for_two_words_in_one_line(desk: Desk, qtbot: QtBot) -> None:
    pane = DetailPane(desk, "incidents")
    qtbot.addWidget(pane)
    pane.show_record(desk.rows(Query("incidents", (("state", "10"),)), limit=1).rows[0].id)

    signs = [one for one in pane.findChildren(QPushButton) if one.property("look") == "tool"]
    assert signs
    for one in signs:
        one.ensurePolished()
    assert max(one.sizeHint().width() for one in signs) <= SIGN
