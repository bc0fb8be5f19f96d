"""A scanned map laid on the land by its control points: by mouse, by keys alone, and hostile pictures."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QListWidget

from stationdesk.core.geo import Datum
from stationdesk.core.i18n import LANGUAGES
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.map.fit_panel import FitPanel
from stationdesk.desktop.map.page import MapPage
from stationdesk.ledgers.station.records import MapBase
from tests.desktop.officer import CTRL, SHIFT, Officer
from tests.desktop.test_map_page import _draw_borders, _press
from tests.desktop.walking import clipped, laid_out, nameless, overflowing

Key = Qt.Key


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: Any, settled: Any) -> Officer:
    settled(window)
    window.alarm.acknowledge()
    _draw_borders(desk)
    window.show_page("map")
    settled(window)
    return Officer(window, desk, qtbot, settled)


def _panel(officer: Officer) -> FitPanel:
    page = officer.page()
    assert isinstance(page, MapPage)
    _press(page, "map.scan")
    panel = page.overlay.content
    assert isinstance(panel, FitPanel)
    return panel


def _scan(folder: Path) -> Path:
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    file = folder / "手绘图.png"
    assert picture.save(str(file))
    return file


def _bomb(folder: Path) -> Path:
    """A few bytes that say they are 60,000 by 60,000 dots."""

    def part(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    file = folder / "bomb.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", b"") + part(b"IEND", b""))
    return file


def _bases(desk: Desk) -> list[MapBase]:
    with desk.store.reading(desk.actor) as tx:
        return tx.session.query(MapBase).filter(MapBase.voided_at.is_(None)).all()


def _type(panel: FitPanel, name: str, text: str) -> None:
    line = panel.findChild(QLineEdit, f"fit.{name}")
    assert line is not None
    line.setFocus()
    line.selectAll()
    line.insert(text)
    line.textEdited.emit(text)


def test_a_map_is_laid_by_keys_alone_and_lies_under_the_borders(
    officer: Officer, desk: Desk, tmp_path: Path
) -> None:
    panel = _panel(officer)
    panel.take(_scan(tmp_path))
    officer.qtbot.waitUntil(lambda: panel.fitting.picture is not None and panel.view.hasFocus())

    for initials, moves in (("dhc", (Key.Key_Left, Key.Key_Up)), ("spc", (Key.Key_Right, Key.Key_Right))):
        for key in moves:
            officer.press(key)
        officer.press(Key.Key_Return)
        assert officer.focus().objectName() == "fit.village"
        officer.type(initials)
        officer.press(Key.Key_Return)
        officer.qtbot.waitUntil(panel.view.hasFocus)
    officer.press(Key.Key_Down)
    officer.press(Key.Key_Down, SHIFT)
    officer.press(Key.Key_Return)
    _type(panel, "longitude", "111.28")
    _type(panel, "latitude", "25.70")
    _type(panel, "name", "手绘图")

    points = panel.findChild(QListWidget, "fit.points")
    assert points is not None
    assert [points.item(n).text().split()[1] for n in range(3)] == ["东河村", "双坪村", "111.280000,"]
    assert "0.0" in points.item(2).text()
    officer.press(Key.Key_Return, CTRL)
    officer.settled(officer.window)

    (kept,) = _bases(desk)
    assert (kept.name, kept.datum, len(json.loads(kept.control))) == ("手绘图", Datum.WGS84, 3)
    page = officer.page()
    assert page.overlay.content is None
    assert page.plan.scan is not None
    assert not page._scan.isNull()


def test_a_click_sets_a_point_and_a_fourth_shows_by_how_much_it_is_missed(
    officer: Officer, tmp_path: Path
) -> None:
    panel = _panel(officer)
    panel.take(_scan(tmp_path))
    officer.qtbot.waitUntil(lambda: panel.fitting.picture is not None)
    middle = panel.view.viewport().rect().center()

    for right, down, longitude, latitude in (
        (-100, -100, "111.1", "25.9"), (100, -100, "111.2", "25.9"), (-100, 100, "111.1", "25.8"),
        (100, 100, "111.21", "25.8"),
    ):  # fmt: skip
        officer.qtbot.mouseClick(
            panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(right, down)
        )
        _type(panel, "longitude", longitude)
        _type(panel, "latitude", latitude)

    told = panel.fitting.told()
    assert len(panel.fitting.spots) == 4
    assert all(250 < metres < 252 for metres in told.missed.values())  # a quarter of 0.01 degrees east
    assert "25" in panel.points.told.text()
    officer.qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(100, 100))
    assert (len(panel.fitting.spots), panel.points.chosen) == (4, 3), "a click on a point chooses it"
    panel.points.remove()
    assert len(panel.fitting.spots) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_of_the_panel_has_room_and_a_name(
    officer: Officer, desk: Desk, tmp_path: Path, language: str
) -> None:
    desk.language = language
    officer.window.resize(1366, 736)
    officer.window.rebuild("map")
    officer.settled(officer.window)
    panel = _panel(officer)
    panel.take(_scan(tmp_path))
    officer.settled(officer.window)
    officer.press(Key.Key_Return)
    panel.save()
    laid_out()

    assert panel.message.isVisible()
    assert (clipped(panel), overflowing(panel), nameless(panel)) == ([], [], [])


def test_what_is_no_picture_is_refused_in_a_sentence(officer: Officer, desk: Desk, tmp_path: Path) -> None:
    panel = _panel(officer)
    text = tmp_path / "地图.png"
    text.write_text("东河村在河的东边", encoding="utf-8")

    for file in (text, _bomb(tmp_path), tmp_path / "missing.jpg"):
        panel.take(file)
        officer.settled(officer.window)
        assert file.name in panel.message.words.text()
        assert panel.fitting.picture is None
    panel.save()

    assert panel.message.words.text() == desk.say(panel.fitting.lacks())
    assert _bases(desk) == []


def test_two_points_and_points_without_a_place_are_not_kept(
    officer: Officer, desk: Desk, tmp_path: Path
) -> None:
    panel = _panel(officer)
    panel.take(_scan(tmp_path))
    officer.qtbot.waitUntil(lambda: panel.fitting.picture is not None)
    officer.press(Key.Key_Return)
    panel.save()
    assert "1" in panel.message.words.text()

    _type(panel, "longitude", "111.2")
    _type(panel, "latitude", "25.8")
    _type(panel, "name", "图")
    panel.save()

    assert "3" in panel.message.words.text(), "at least three"
    assert _bases(desk) == []
    officer.press(Key.Key_Escape)
    assert officer.page().overlay.content is None
    assert len(_panel(officer).fitting.spots) == 1, "what was set is still there"


def test_a_map_is_given_other_points_and_another_datum(officer: Officer, desk: Desk, tmp_path: Path) -> None:
    panel = _panel(officer)
    panel.take(_scan(tmp_path))
    officer.qtbot.waitUntil(lambda: panel.fitting.picture is not None)
    panel.fitting.name = "图"
    for left, top, village in ((10, 10, 1), (90, 10, 2)):
        spot = panel.fitting.add(left, top)
        panel.points._take_village(spot, village)
    panel.fitting.add(10, 90)
    panel.points.choose(2)
    _type(panel, "longitude", "111.25")
    _type(panel, "latitude", "25.7")
    panel.save()
    officer.settled(officer.window)
    before = panel.fitting.spots[0].longitude

    again = _panel(officer)
    assert again.fitting.record == _bases(desk)[0].id
    again.points._editors["datum"].take(Datum.GCJ02)
    again.save()
    officer.settled(officer.window)

    assert [one.datum for one in _bases(desk)] == [Datum.GCJ02]
    assert again.fitting.spots[0].longitude == before, "numbers without a village stay as they were typed"
    assert desk.count(Query("station.maps")) == 1
