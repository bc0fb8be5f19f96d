"""The county's preset in the window: saved, looked at old beside new, taken over or put aside by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.desk import Desk
from stationdesk.desk.added_columns_desk import ColumnDefinition
from stationdesk.desk.preset import Preset, PresetWord
from stationdesk.desk.preset_desk import STAYS
from stationdesk.desktop.background import Background
from stationdesk.desktop.settings_preset import PresetPanel
from stationdesk.jobs.preset_file import packed, preset_of
from stationdesk.ledgers.station.rules.columns import OwnKind
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE

HOSTILE = "<b>噪音</b>"
WORD = PresetWord("incident_category", "DI.noise", "DI", HOSTILE, "Noise", None, 77, True, "")
PRESET = Preset({"response.town": 7}, (WORD,), (), ())


@pytest.fixture
def chief(practice_copy: Desk) -> Desk:
    person = next(one for one in practice_copy.people_who_may_act() if one.role is Role.CHIEF)
    practice_copy.act_as(person.person)
    return practice_copy


@pytest.fixture
def panel(chief: Desk, qtbot: QtBot) -> Iterator[PresetPanel]:
    host, column = hosted(qtbot)
    made = PresetPanel(chief, host)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "county.zip"
    made.write_bytes(packed(PRESET))
    return made


def lines(panel: PresetPanel) -> list[list[str]]:
    table = panel.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_what_would_change_is_shown_and_taken_over_by_keys(
    panel: PresetPanel, chief: Desk, file: Path, qtbot: QtBot
) -> None:
    assert not panel.take.isEnabled()
    panel.look_at(file)
    qtbot.waitUntil(panel.take.isEnabled, timeout=PATIENCE)

    assert [(one[2], one[3]) for one in lines(panel)] == [("5分钟", "7分钟"), ("—", f"{HOSTILE} · Noise")]
    assert chief.setting("response.town") == 5

    with qtbot.waitSignal(panel.taken, timeout=PATIENCE):
        qtbot.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert chief.setting("response.town") == 7
    assert lines(panel) == []
    assert not panel.take.isEnabled()


def test_escape_puts_the_file_aside(panel: PresetPanel, chief: Desk, file: Path, qtbot: QtBot) -> None:
    panel.look_at(file)
    qtbot.waitUntil(panel.take.isEnabled, timeout=PATIENCE)
    before = chief.store.anchor()

    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    panel.take_over()

    assert lines(panel) == []
    assert chief.store.anchor() == before


def test_what_stays_as_it_is_is_seen_before_and_offers_nothing(
    panel: PresetPanel, chief: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    chief.take_columns((ColumnDefinition("incidents", "报备单位", "text"),))
    file = tmp_path / "other.zip"
    file.write_bytes(packed(Preset({}, (), (ColumnDefinition("incidents", "报备单位", "flag"),), ())))

    panel.look_at(file)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 1, timeout=PATIENCE)

    assert lines(panel)[0][2:] == [
        chief.say(OwnKind.TEXT.label),
        chief.say(STAYS.filled(kind=OwnKind.FLAG.label)),
    ]
    assert not panel.take.isEnabled()
    assert "other.zip" in panel.message.words.text()


def test_a_broken_file_is_refused_and_nothing_offered(panel: PresetPanel, file: Path, qtbot: QtBot) -> None:
    file.write_bytes(b"PK\x03\x04 cut off")

    panel.look_at(file)

    qtbot.waitUntil(lambda: bool(panel.message.words.text()), timeout=PATIENCE)
    assert not panel.take.isEnabled()


# The offscreen platform says what it cannot do for a dialog; it can do without.
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_it_is_saved_where_one_says(panel: PresetPanel, chief: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    panel.save.click()
    dialog = panel.findChild(QFileDialog, "preset.file")
    qtbot.waitUntil(dialog.isVisible)
    dialog.fileSelected.emit(str(tmp_path / "out.zip"))
    dialog.reject()

    qtbot.waitUntil(lambda: "out.zip" in panel.message.words.text(), timeout=PATIENCE)
    assert preset_of((tmp_path / "out.zip").read_bytes(), "out.zip") == chief.preset()


def test_an_officer_sees_why_not(practice_copy: Desk, qtbot: QtBot) -> None:
    practice_copy.actor = Actor(practice_copy.actor.person, "民警", Role.OFFICER)
    host, column = hosted(qtbot)
    made = PresetPanel(practice_copy, host)
    column.addWidget(made)
    shown(qtbot, host)

    assert not made.save.isEnabled()
    assert not made.open.isEnabled()
    assert "民警" in made.message.words.text()
