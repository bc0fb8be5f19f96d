"""The map page: a schematic without borders, the true map with them, keys, rows, and paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from stationdesk.core.actor import SYSTEM
from stationdesk.core.geo import Datum
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.map_paper import map_document
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.map.page import MapPage
from stationdesk.ledgers.station.records import Outline
from stationdesk.printing.pdf import render

Settled = Callable[[MainWindow], None]


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> MapPage:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("map")
    settled(window)
    found = window.page("map")
    assert isinstance(found, MapPage)
    return found


def _draw_borders(desk: Desk) -> None:
    """A square for each of the first two villages; the others stay without a place."""
    with desk.store.transaction(SYSTEM, "test") as tx:
        for number in (1, 2):
            west = 111.1 + number / 10
            ring = [[west, 25.8], [west + 0.1, 25.8], [west + 0.1, 25.9], [west, 25.9]]
            tx.add(
                Outline(
                    name=f"村{number}", village_id=number, datum=Datum.GCJ02, points=4,
                    longitude=Decimal(str(round(west + 0.05, 6))), latitude=Decimal("25.85"),
                    rings=json.dumps([ring]),
                )
            )  # fmt: skip


def _press(page: MapPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None
    found.click()


def test_without_borders_areas_are_blocks_and_villages_cells_with_counts(page: MapPage, desk: Desk) -> None:
    plan = page.plan
    assert plan is not None

    assert plan.schematic
    assert {one.name for one in plan.patches} == {"东河村", "双坪村", "柳树湾村", "石桥社区"}
    assert {one.name for one in plan.frames} == {"东片区", "西片区"}
    for patch in plan.patches:
        for _, many, rows in patch.counts:
            assert many == desk.count(rows)
    assert "GeoJSON" in page.legend.text()


def test_the_counts_of_the_villages_and_of_none_are_the_counts_of_the_list(page: MapPage, desk: Desk) -> None:
    town = desk.township(page.period.value())

    for layer in town.layers:
        assert layer.total == desk.count(layer.query, 100_000)
        for village, many in layer.counts.items():
            assert many == desk.count(layer.rows(village), 100_000)


def test_arrows_choose_and_enter_opens_the_rows(
    window: MainWindow, page: MapPage, qtbot: Any, settled: Settled
) -> None:
    rows = next(rows for patch in page.plan.patches for _, _, rows in patch.counts)  # type: ignore[union-attr]
    page.view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(page.view, key)
    assert page.view.chosen is not None
    assert page.view.accessibleName().partition(": ")[2]

    page.view.choose(rows)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    settled(window)

    assert window.current_page == "incidents"
    opened: Any = window.page("incidents")
    assert opened.current.query == rows


def test_a_click_on_a_village_opens_it(
    window: MainWindow, page: MapPage, qtbot: Any, settled: Settled
) -> None:
    target = next(one for one in page.view.targets() if one.opens == ("station.villages", 1))

    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=target.rect.center().toPoint())
    settled(window)

    assert window.current_page == "station"


def test_keys_zoom_between_the_whole_and_near_and_back(page: MapPage, qtbot: Any) -> None:
    whole = page.view.transform().m11()
    page.view.setFocus()

    qtbot.keyClick(page.view, Qt.Key.Key_Minus)
    assert page.view.transform().m11() == pytest.approx(whole)
    for _ in range(40):
        qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.transform().m11() == pytest.approx(60 * whole)
    qtbot.keyClick(page.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.view, Qt.Key.Key_0)
    assert page.view.transform().m11() == pytest.approx(whole)


def test_a_digit_hides_a_layer_and_the_period_narrows_the_counts(
    window: MainWindow, page: MapPage, qtbot: Any, settled: Settled
) -> None:
    page.period.show_period(None)
    page.refresh()
    settled(window)
    every = sum(many for patch in page.plan.patches for _, many, _ in patch.counts)  # type: ignore[union-attr]
    page.period.restore("today")
    page.refresh()
    settled(window)
    today = sum(many for patch in page.plan.patches for _, many, _ in patch.counts)  # type: ignore[union-attr]
    assert 0 < today < every

    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_1)

    assert page.plan is not None
    assert all(not patch.counts for patch in page.plan.patches)


def test_with_borders_the_map_is_true_and_the_rest_stand_beside_it(
    window: MainWindow, page: MapPage, desk: Desk, settled: Settled
) -> None:
    _draw_borders(desk)
    page.refresh()
    settled(window)
    plan = page.plan
    assert plan is not None

    assert not plan.schematic
    assert len(plan.patches) == 4
    first, second = (
        next(one for one in plan.patches if one.opens == ("station.villages", n)) for n in (1, 2)
    )
    assert second.at[0] - first.at[0] == pytest.approx(10_020, rel=0.01)  # 0.1 degrees east at 25.85 north
    assert "GCJ-02" in page.legend.text()
    left, top, right, bottom = plan.bounds
    assert all(left <= one.at[0] <= right and top <= one.at[1] <= bottom for one in plan.patches)

    _press(page, "map.schematic")
    assert page.plan is not None
    assert page.plan.schematic


def test_the_map_is_printed_on_one_landscape_page(page: MapPage, desk: Desk) -> None:
    town = desk.township(None)
    assert page.plan is not None

    document = map_document(desk, town, page.plan, None, "incidents")
    content, result = render(document)

    assert result.pages == 1
    assert result.missing_glyphs == ()
    assert content.startswith(b"%PDF")


def test_importing_borders_opens_the_import_of_the_ledger(
    window: MainWindow, page: MapPage, settled: Settled
) -> None:
    _press(page, "map.import")
    settled(window)

    assert window.current_page == "station"
    opened: Any = window.page("station")
    assert opened.current.ledger.name == "station.outlines"
    assert opened.overlay.content is not None


def test_an_empty_layer_query_names_the_ledger(desk: Desk) -> None:
    layers = {one.ledger: one.query for one in desk.township(None).layers}

    assert layers["incidents"] == Query("incidents")
