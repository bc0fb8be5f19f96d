"""Pictures in the pane and on paper: small, large, missing, and hidden by the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.widgets.photo_strip import PhotoStrip
from stationdesk.desktop.widgets.photo_view import PhotoView
from stationdesk.store.store import Store
from tests.desktop.photo_makers import picture, with_photos

ACTION = "incidents.photograph"
Settled = Callable[[MainWindow], None]


@pytest.fixture
def desk(open_store: Store) -> Desk:
    return with_photos(open_store)


def _pane_strip(window: MainWindow, qtbot: Any, desk: Desk) -> PhotoStrip:
    stored = [desk.keep_file(picture(colour), f"{colour}.jpg") for colour in ("red", "green", "blue")]
    with qtbot.waitSignal(window.changes.changed):
        desk.act(ACTION, {"photos": tuple(stored)}, record=1)
    window.show_record("incidents", 1)
    page: Any = window.page("incidents")
    pane = page._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record == 1 and pane.findChild(PhotoStrip) is not None)
    strip = pane.findChild(PhotoStrip)
    assert isinstance(strip, PhotoStrip)
    qtbot.waitUntil(strip.is_read)
    return strip


@pytest.fixture
def large(window: MainWindow, settled: Settled, qtbot: Any, desk: Desk) -> PhotoView:
    settled(window)
    window.alarm.acknowledge()
    strip = _pane_strip(window, qtbot, desk)
    strip.setFocus()
    strip.setCurrentRow(1)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    view = window.findChild(PhotoView)
    assert isinstance(view, PhotoView)
    qtbot.waitUntil(view.is_read)
    return view


def _colour(view: QWidget) -> str:
    colour = view.grab().toImage().pixelColor(view.width() // 2, view.height() // 2)
    return max(
        ("red", colour.red()), ("green", colour.green()), ("blue", colour.blue()), key=lambda it: it[1]
    )[0]


def test_the_pane_shows_small_pictures_and_enter_shows_one_large(
    window: MainWindow, large: PhotoView, qtbot: Any
) -> None:
    assert large.size() == window.size()
    assert _colour(large) == "green"

    qtbot.keyClick(large, Qt.Key.Key_Right)
    qtbot.waitUntil(large.is_read)
    assert _colour(large) == "blue"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    qtbot.waitUntil(large.is_read)
    assert _colour(large) == "red"

    with qtbot.waitSignal(large.destroyed):
        qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert isinstance(window.focusWidget(), PhotoStrip)


def test_a_locked_screen_hides_the_large_picture(window: MainWindow, large: PhotoView, qtbot: Any) -> None:
    window.lock.lock()

    assert not large.isVisible()
    assert window.lock.page is not None


def test_a_missing_picture_says_so_and_stops_nothing(
    window: MainWindow, settled: Settled, desk: Desk, qtbot: Any
) -> None:
    settled(window)
    stored = desk.keep_file(picture("red"), "red.jpg")
    desk.act(ACTION, {"photos": (stored,)}, record=1)
    desk.store.attachments.files()[0].unlink()

    window.show_record("incidents", 1)
    settled(window)
    page: Any = window.page("incidents")
    qtbot.waitUntil(lambda: page._views["incidents"].pane.findChild(PhotoStrip) is not None)
    strip = page._views["incidents"].pane.findChild(PhotoStrip)
    qtbot.waitUntil(strip.is_read)
    strip.show_large(0)
    view: Any = window.findChild(PhotoView)
    settled(window)

    assert "red.jpg" in strip.item(0).toolTip()
    assert not view.is_read()
    view.grab()
    assert desk.report("incidents.photos", record=1).blocks[0].photos[0].content == b""


def test_the_sheet_of_a_record_carries_its_pictures(desk: Desk) -> None:
    stored = desk.keep_file(picture("red"), "red.jpg")
    desk.act(ACTION, {"photos": (stored,)}, record=1)

    (photos,) = desk.report("incidents.photos", record=1).blocks

    assert photos.photos[0].content == desk.file(stored.sha256)
