"""What may be a name on the first page, and how lines typed with spaces are understood."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import CHINESE
from stationdesk.desktop.first_run import FirstRunPage
from tests.desktop.patience import PATIENCE


@pytest.fixture
def page(tmp_path: Path, clock: Any, qtbot: QtBot) -> Iterator[FirstRunPage]:
    """Where a new station is named."""
    made = FirstRunPage(tmp_path / "new", CHINESE, clock)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_new()
    yield made
    assert made.background.wait(PATIENCE)


def test_a_name_pasted_in_several_lines_becomes_one(page: FirstRunPage) -> None:
    short = page.new_station.lines["short_name"]
    QApplication.clipboard().setText("新河\n所\t")

    short.setFocus()
    short.paste()

    assert short.text() == "新河 所 "
    assert "\n" not in page.new_station.example.text()


def test_what_is_typed_with_spaces_is_understood_word_by_word(page: FirstRunPage) -> None:
    people, villages = page.new_station.lists["people"], page.new_station.lists["villages"]

    people.text.setPlainText("张明 所长 13800000001")
    villages.text.setPlainText("柳树屯、东关社区")

    assert people.understood.text() == "张明 · 所长 · 138…"
    assert "1" in people.count.text()
    assert villages.understood.text().splitlines() == ["柳树屯", "东关社区"]


def test_a_name_that_holds_digits_is_no_name(page: FirstRunPage) -> None:
    people = page.new_station.lists["people"]

    people.text.setPlainText("张明13800000001")

    assert "张明13800000001" in people.count.text()
    assert people.count.property("look") == "bad"


def test_pasted_lines_are_no_name_of_a_station(page: FirstRunPage) -> None:
    name = page.new_station.lines["name"]
    name.insert("张明，所长，13800000001")
    name.textEdited.emit(name.text())

    page.new_station.go_on()

    assert page.new_station.steps.currentIndex() == 0
    assert page.new_station.message.isVisible()
