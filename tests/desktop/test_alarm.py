"""A call nobody was sent to is seen and heard until someone says they know."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import DueItem, Query, Tone
from stationdesk.desktop.alarm import AlarmBar
from stationdesk.desktop.remember import pc
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.timeline import Timeline
from tests.desktop.walking import laid_out


def _call(record: int, *, alarm: bool = True) -> DueItem:
    return DueItem(literally(f"call {record} <b>"), None, "incidents", record, Tone.BAD, alarm=alarm)


@pytest.fixture
def bar(desk, qtbot) -> Iterator[AlarmBar]:
    host = QWidget()
    qtbot.addWidget(host)
    made = AlarmBar(desk, host)
    with qtbot.waitExposed(host):
        host.show()
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

    def seen() -> int:
        return pane.findChild(Timeline).visibleRegion().boundingRect().height()

    qtbot.waitUntil(lambda: seen() >= 40)
    assert window.alarm.ringing()


def places(window) -> dict[str, QRect]:
    """Where everything below the top bar lies, and what in it is not the title's room."""
    page = window.page(window.current_page)
    parts = [page, window.status, window.top.bell, window.top.clock, window.top.avatar]
    parts += [one for one in page.findChildren(QWidget) if one.isVisible()]
    return {
        f"{place} {one.objectName()}": QRect(one.mapTo(window, QPoint()), one.size())
        for place, one in enumerate(parts)
    }


def look_again(window) -> dict[str, QRect]:
    laid_out()
    return places(window)


@pytest.mark.parametrize("size", [(1366, 736), (1440, 900), (911, 490)])
def test_nothing_moves_when_an_alarm_or_a_warning_comes_and_goes(window, settled, qtbot, size) -> None:
    window.show_page("incidents")
    settled(window)
    window.alarm.acknowledge()
    window.resize(*size)
    pane = window.page("incidents")._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record is not None)
    settled(window)
    qtbot.waitUntil(lambda: places(window) == look_again(window))
    plain = places(window)
    title = window.findChild(QWidget, "page.title")
    assert title.isVisible()

    window.strip.tell(literally("warning " * 40), Tone.BAD, (literally("look"), "look", window.refresh))
    assert look_again(window) == plain
    assert window.strip.isVisible()
    window.alarm.show_due((_call(1), _call(2)))
    assert look_again(window) == plain
    assert [window.alarm.isVisible(), window.strip.isVisible(), title.isVisible()] == [True, False, False]
    assert window.alarm.findChild(QWidget, "alarm.words").width() > 150

    window.alarm.acknowledge()
    assert look_again(window) == plain
    assert window.strip.isVisible()
    window.strip.clear()
    assert look_again(window) == plain
    assert title.isVisible()


def test_under_an_alarm_a_small_screen_shows_twelve_rows(window, settled) -> None:
    window.resize(1366, 736)
    window.show_page("incidents")
    settled(window)
    table = window.page("incidents").current.table

    assert window.alarm.isVisible()
    assert table.viewport().height() >= 12 * table.verticalHeader().defaultSectionSize()


def test_an_alarm_leaves_the_keyboard_where_somebody_types(window, settled, qtbot) -> None:
    window.show_form("incidents.register")
    settled(window)
    typed = QApplication.focusWidget()
    window.alarm.show_due((_call(1), _call(2)))

    qtbot.mouseClick(window.alarm.findChild(QPushButton, "alarm.known"), Qt.MouseButton.LeftButton)

    assert not window.alarm.isVisible()
    assert QApplication.focusWidget() is typed


def test_acknowledged_by_a_key_the_keyboard_stays_in_the_top_bar(window, settled, qtbot) -> None:
    settled(window)
    window.alarm.show_due((_call(99),))
    known = window.alarm.findChild(QPushButton, "alarm.known")
    known.setFocus()

    qtbot.keyClick(known, Qt.Key.Key_Return)

    assert not window.alarm.isVisible()
    assert window.top.bell.hasFocus()


def test_beside_an_alarm_everything_can_still_be_searched(window, settled, qtbot) -> None:
    settled(window)
    window.alarm.acknowledge()
    said = window.top.search.text()
    window.alarm.show_due((_call(99),))
    assert window.top.search.isVisible()
    assert not window.top.search.text()

    window.alarm.acknowledge()

    assert window.top.search.text() == said


def test_on_a_narrow_screen_the_place_of_the_call_is_still_read(window, settled) -> None:
    settled(window)
    window.resize(911, 490)
    QApplication.processEvents()
    said = window.alarm.findChild(ElidedLabel, "alarm.words")

    assert len(said.lines()) == 2
    assert "…" not in "".join(said.lines())
