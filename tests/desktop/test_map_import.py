"""Borders of a GeoJSON file through the window: chosen, their datum said, seen beforehand, drawn, undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.geo import to_gcj02
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.import_panel import ImportPanel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.map.page import MapPage
from tests.desktop.access import bring_to_front
from tests.desktop.officer import Officer
from tests.desktop.test_a_day_in_the_villages import OFFSCREEN
from tests.desktop.test_map_page import _press

Key = Qt.Key


def _borders(folder: Path) -> Path:
    """东河村 and a village nobody knows, as Amap would export them."""
    corners = [to_gcj02(*one) for one in ((111.1, 25.8), (111.2, 25.8), (111.2, 25.9), (111.1, 25.9))]
    features = [
        {"type": "Feature", "properties": {"村名": name},
         "geometry": {"type": "Polygon", "coordinates": [[list(one) for one in (*corners, corners[0])]]}}
        for name in ("青坪镇东河村", "无此村")
    ]  # fmt: skip
    file = folder / "村界.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return file


@pytest.mark.timeout(300)
@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_borders_are_imported_from_the_map_and_drawn_on_it(
    window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any, tmp_path: Path
) -> None:
    settled(window)
    window.alarm.acknowledge()
    officer = Officer(window, desk, qtbot, settled)
    window.show_page("map")
    settled(window)
    page = window.page("map")
    assert isinstance(page, MapPage)
    assert page.plan is not None
    assert page.plan.schematic

    _press(page, "map.import")
    settled(window)
    panel = officer.page().overlay.content
    assert isinstance(panel, ImportPanel)
    panel.ask_file()
    dialog = panel.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(_borders(tmp_path)))  # the desktop's own dialog
    dialog.close()
    bring_to_front(window, qtbot)
    qtbot.waitUntil(lambda: "datum" in panel.mapping.columns and panel.go.isVisible())
    datum = panel.mapping.columns["datum"]
    datum.setCurrentIndex(datum.findData("gcj02"))
    panel.go.click()
    qtbot.waitUntil(lambda: panel.go.text() == "导入 1 行" and panel.go.isEnabled())
    panel.go.click()
    qtbot.waitUntil(lambda: desk.count(Query("station.outlines")) == 1)
    settled(window)

    window.show_page("map")
    settled(window)
    assert not page.plan.schematic
    village = next(one for one in page.plan.patches if one.opens == ("station.villages", 1))
    assert len(village.rings[0]) in (4, 5)
    assert "GCJ-02" in page.legend.text()
