"""Words a report offers: seen grey, kept by nobody unasked, taken with a click or key, undone with Ctrl+Z."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.desk import Desk
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.report_controls import Wish
from tests.desktop.reports_page.steps import NOVEMBER, Wait

NAME = "incidents.monthly"


def offered(page: ReportsPage, desk: Desk, qtbot: QtBot) -> tuple[str, str]:
    """The first part that has an offer, and its words, once they are shown."""
    page.controls.ask(Wish(NAME), NOVEMBER)
    part, words = next(iter(desk.report_offers(NAME, NOVEMBER.first, NOVEMBER.last).items()))
    qtbot.waitUntil(lambda: page.controls.offers.buttons[part].isEnabled())
    return part, words


def test_an_offer_is_shown_and_neither_kept_nor_printed(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    part, words = offered(page, desk, qtbot)
    built(page)

    assert page.controls.texts[part].placeholderText() == words
    assert page.controls.own_words()[part] == ""
    page.build()
    built(page)
    assert desk.report_texts(NAME, NOVEMBER.first, NOVEMBER.last) == {}


def test_one_click_takes_it_and_it_is_kept_with_the_period(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    part, words = offered(page, desk, qtbot)
    built(page)

    qtbot.mouseClick(page.controls.offers.buttons[part], Qt.MouseButton.LeftButton)
    assert page.controls.own_words()[part] == words
    assert not page.controls.offers.buttons[part].isEnabled()
    page.build()
    built(page)

    assert desk.report_texts(NAME, NOVEMBER.first, NOVEMBER.last)[part] == words


def test_the_key_takes_it_after_what_stands_there_and_undo_takes_it_out(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    part, words = offered(page, desk, qtbot)
    editor = page.controls.texts[part]
    editor.setFocus()
    qtbot.keyClicks(editor, "mine")

    qtbot.keyClick(editor, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == f"mine\n{words}"
    qtbot.keyClick(editor, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == f"mine\n{words}"
    editor.undo()
    assert editor.toPlainText() == "mine"
    built(page)


def test_who_may_not_write_is_offered_nothing(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    desk.actor = Actor(desk.actor.person, desk.actor.name, Role.READER)
    page.controls.ask(Wish(NAME), NOVEMBER)
    built(page)

    assert page.controls.offers.buttons == {}
    assert all(editor.isReadOnly() for editor in page.controls.texts.values())


def test_a_report_without_human_parts_offers_nothing(page: ReportsPage, built: Wait, desk: Desk) -> None:
    page.controls.ask(Wish("incidents.register"), NOVEMBER)
    built(page)

    assert page.controls.offers.buttons == {}
