"""A call nobody was sent to is seen and heard until someone says they know."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import DueItem, Query, Tone
from stationdesk.desktop.alarm import AlarmBar
from stationdesk.desktop.remember import pc
from stationdesk.desktop.widgets.timeline import Timeline


def _call(record: int, *, alarm: bool = True) -> DueItem:
    return DueItem(literally(f"call {record} <b>"), None, "incidents", record, Tone.BAD, alarm=alarm)


@pytest.fixture
def bar(desk, qtbot) -> Iterator[AlarmBar]:
    host = QWidget()
    qtbot.addWidget(host)
    made = AlarmBar(desk, host)
    host.show()
    qtbot.waitExposed(host)
    yield made
    host.close()


def test_it_shows_flashes_and_sounds(bar, qtbot) -> None:
    with qtbot.waitSignal(bar.sounded):
        bar.show_due((_call(1), _call(2, alarm=False)))

    assert bar.isVisible()
    assert bar.ringing()
    lit = bar.property("look")
    qtbot.waitUntil(lambda: bar.property("look") != lit)


def test_the_sound_can_be_turned_off_the_sight_cannot(bar, qtbot) -> None:
    pc().set("alarm.sound", False)

    with qtbot.assertNotEmitted(bar.sounded):
        bar.show_due((_call(1),))

    assert bar.isVisible()


def test_acknowledged_it_is_silent_until_another_call_waits(bar, qtbot) -> None:
    bar.show_due((_call(1),))
    qtbot.mouseClick(bar.findChild(QPushButton, "alarm.known"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()

    bar.show_due((_call(1),))
    assert not bar.ringing()

    bar.show_due((_call(1), _call(2)))
    assert bar.ringing()


def test_a_call_that_was_dispatched_and_waits_again_rings_again(bar) -> None:
    bar.show_due((_call(1),))
    bar.acknowledge()
    bar.show_due(())

    bar.show_due((_call(1),))

    assert bar.ringing()


def test_opening_one_call_leaves_the_other_ringing(bar, qtbot) -> None:
    bar.show_due((_call(1), _call(2)))

    with qtbot.waitSignal(bar.open_asked) as asked:
        qtbot.mouseClick(bar.findChild(QPushButton, "alarm.open"), Qt.MouseButton.LeftButton)

    assert asked.args == ["incidents", 1]
    assert bar.ringing()


def test_under_an_alarm_a_small_screen_still_shows_how_a_call_went(window, settled, desk, qtbot) -> None:
    window.resize(1366, 728)
    window.show_page("incidents")
    settled(window)
    page = window.page("incidents")
    closed = desk.ids(Query("incidents", (("closed", True),), order="received_at"))[0]

    assert page.current.table.select(closed)
    pane = page._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record == closed)
    timeline = pane.findChild(Timeline)
    qtbot.waitUntil(lambda: timeline.isVisible() and timeline.height() > 40)

    assert window.alarm.ringing()
    assert timeline.visibleRegion().boundingRect().height() >= 40
