"""Hostile text stands letter for letter in every part of the window; nothing is loaded, nothing is a link."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from stationdesk.core.ledger import Query

SIDE = 40


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    """Markup that, taken for rich text, would paint a red square from a local file."""
    red = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    file = tmp_path / "red.png"
    red.save(str(file))
    return (
        f'<h1><img src="{file.as_posix()}"> <a href="file:///etc">x</a> & && &amp; </h1>=cmd|甲 \\n %s {{0}}'
    )


def _red(window) -> int:
    picture = window.grab().toImage()
    return sum(
        picture.pixelColor(x, y) == QColor("#FF0000")
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 5)
    )


def test_it_is_shown_and_never_drawn(desk, window, qtbot, settled, hostile: str) -> None:
    values = desk.defaults("incidents.register") | {
        "place": hostile[:90], "category": "CR.theft", "content": hostile, "caller_name": hostile[:30],
    }  # fmt: skip
    record = desk.act("incidents.register", values).record

    window.show_record("incidents", record)
    settled(window)
    pane = window.page("incidents")._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record == record)
    shown = [label.text() for label in pane.findChildren(QLabel)]
    pictures = [_red(window)]
    window.say(hostile)
    window.show_page("home")
    settled(window)
    pictures.append(_red(window))

    assert hostile in shown
    assert window.messages.words.text() == hostile
    assert pictures == [0, 0]


def test_a_form_shows_it_too(desk, window, qtbot, settled, hostile: str) -> None:
    values = desk.defaults("incidents.register") | {
        "place": "东河村1号", "category": "CR.theft", "content": hostile,
    }  # fmt: skip
    record = desk.act("incidents.register", values).record

    window.show_form("incidents.correct", record)
    settled(window)
    form = window.page("incidents").overlay.content

    assert form.body.boxes["content"].editor.value() == hostile
    assert _red(window) == 0
    form.close()


def test_the_palette_of_due_items_and_tool_tips_are_plain(desk, window, settled, hostile: str) -> None:
    values = desk.defaults("incidents.register") | {
        "place": hostile[:90], "category": "CR.theft", "content": hostile,
    }  # fmt: skip
    desk.act("incidents.register", values)
    window.show_page("home")
    window.refresh()
    settled(window)
    home = window.page("home")

    tips = [home.due.item(row).toolTip() for row in range(home.due.count())]
    assert any("&lt;img" in one for one in tips)
    assert not any("<img" in one for one in tips)


def test_no_label_of_the_window_reads_rich_text(window, settled) -> None:
    settled(window)

    formats = {label.textFormat() for label in window.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_searching_for_markup_finds_it_literally(desk, hostile: str) -> None:
    values = desk.defaults("incidents.register") | {
        "place": "东河村1号", "category": "CR.theft", "content": hostile,
    }  # fmt: skip
    desk.act("incidents.register", values)

    assert desk.count(Query("incidents", search="<img src=")) == 1
