"""A layout that sets its widgets in lines: as high as what stands in it needs at a width, now."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stationdesk.desktop.widgets.flow import FlowLayout

GAP = 10
SIDE = 40


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[FlowLayout]:
    """Three squares in a layout of their own."""
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=GAP)
    for _ in range(3):
        flow.addWidget(square())
    yield flow
    host.close()  # it has stood until here; nobody else holds it


def square() -> QWidget:
    made = QWidget()
    made.setFixedSize(SIDE, SIDE)
    return made


def lines(flow: FlowLayout, width: int) -> float:
    return (flow.heightForWidth(width) + GAP) / (SIDE + GAP)


def test_a_narrow_one_needs_more_lines(line: FlowLayout) -> None:
    assert [lines(line, width) for width in (3 * SIDE + 2 * GAP, 2 * SIDE + GAP, SIDE)] == [1, 2, 3]


def test_the_height_follows_what_is_put_in_taken_out_hidden_and_resized(line: FlowLayout) -> None:
    assert lines(line, SIDE) == 3

    line.addWidget(square())
    assert lines(line, SIDE) == 4

    taken = line.itemAt(0).widget()
    line.removeWidget(taken)
    taken.deleteLater()
    assert lines(line, SIDE) == 3

    line.itemAt(0).widget().hide()
    assert lines(line, SIDE) == 2

    line.itemAt(0).widget().show()
    line.itemAt(1).widget().setFixedHeight(2 * SIDE + GAP)
    assert lines(line, SIDE) == 4
