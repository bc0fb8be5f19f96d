"""What the window says can be read, stands clear of a form's buttons, and belongs to the page in front."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Tone
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.tokens import dress, theme


@pytest.fixture
def at_work(window: MainWindow, settled) -> MainWindow:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("incidents")
    settled(window)
    return window


@pytest.mark.parametrize("look", ["light", "dark"])
def test_good_news_and_a_refusal_after_it_are_both_readable(at_work, qapp: QApplication, look) -> None:
    dress(qapp, look)

    at_work.say("saved")
    said = at_work.messages.words.palette().color(QPalette.ColorRole.WindowText).name()
    at_work.refuse(StationError(literally("no")))
    refused = at_work.messages.words.palette().color(QPalette.ColorRole.WindowText).name()

    assert said == theme().bg.lower()
    assert refused == theme().text.lower()


def test_a_message_leaves_the_buttons_of_a_form_free(at_work, qtbot) -> None:
    at_work.resize(1366, 736)
    page = at_work.page("incidents")
    at_work.say("saved")

    page.new()
    footer = page.overlay.content.footer
    place = QRect(footer.mapTo(at_work, QPoint()), footer.size())
    said = QRect(at_work.messages.mapTo(at_work, QPoint()), at_work.messages.size())

    assert at_work.messages.isVisible()
    assert not said.intersects(place)


def test_a_page_behind_does_not_say_which_keys_work(at_work) -> None:
    behind = at_work.page("incidents")
    at_work.show_page("reports")
    hint = at_work.status._hint.text()

    behind.hinted.emit("keys of the list")

    assert at_work.status._hint.text() == hint


def test_after_an_import_nothing_is_looked_for(at_work, settled) -> None:
    page = at_work.page("incidents")
    page.acting.import_into("incidents")

    page.overlay.content.saved.emit(None)
    settled(at_work)

    assert not at_work.messages.isVisible()


def test_a_message_has_a_row_of_its_own_and_goes_by_escape(at_work, qtbot) -> None:
    at_work.resize(1366, 736)
    at_work.refuse(StationError(literally("no")))

    at_work.show_page("help")
    QApplication.processEvents()
    page = QRect(at_work._stack.mapTo(at_work, QPoint()), at_work._stack.size())
    said = QRect(at_work.messages.mapTo(at_work, QPoint()), at_work.messages.size())
    assert at_work.messages.isVisible()
    assert not said.intersects(page)

    qtbot.keyClick(at_work.page("help"), Qt.Key.Key_Escape)
    assert not at_work.messages.isVisible()


def test_what_the_strip_says_is_not_said_again(at_work) -> None:
    at_work.strip.tell(literally("only reading"), Tone.BAD)

    at_work.say("only reading")

    assert not at_work.messages.isVisible()


def test_a_new_name_of_the_station_shows_at_once(at_work, desk) -> None:
    desk.set_setting("station.name", "新桥派出所")

    at_work.page("settings").forms["station"].saved.emit()

    assert "新桥派出所" in at_work.windowTitle()
    assert at_work.status.findChild(QLabel, "station").text() == "新桥派出所"
