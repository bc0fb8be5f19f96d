"""What the window says can be read, stands clear of a form's buttons, and belongs to the page in front."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import literally
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


def test_a_message_stays_in_front_of_a_page_made_after_it(at_work) -> None:
    at_work.refuse(StationError(literally("no")))

    at_work.show_page("help")

    stack = at_work.messages.parentWidget()
    fronts = [one for one in stack.children() if isinstance(one, QWidget)]
    assert fronts[-1] is at_work.messages
