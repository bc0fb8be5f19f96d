"""Closing the program: the last backup is made, in sight when it takes long."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.desktop.closing import Closing, close_in_sight
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named


def change(store: Store) -> None:
    with store.transaction(actor_named(store, "陈建国"), "settings.set") as tx:
        tx.settings.set("response.near", 17)


def test_a_quick_backup_on_closing_shows_nothing(open_store: Store, qtbot: QtBot) -> None:
    change(open_store)
    before = len(open_store.backups())

    close_in_sight(open_store, speaker(CHINESE), shown_after=200_000)

    assert len(open_store.backups()) == before + 1
    assert not any(isinstance(one, Closing) and one.isVisible() for one in QApplication.topLevelWidgets())


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_long_one_is_in_sight_until_it_is_done(open_store: Store, qtbot: QtBot, monkeypatch: Any) -> None:
    for number in range(30):
        open_store.attachments.put(f"photo {number}".encode() * 1000, f"{number}.jpg")
    change(open_store)
    seen: list[tuple[bool, int, int]] = []

    class Watched(Closing):
        def show_progress(self, done: int, total: int) -> None:
            super().show_progress(done, total)
            seen.append((self.isVisible(), done, total))

    monkeypatch.setattr("stationdesk.desktop.closing.Closing", Watched)

    close_in_sight(open_store, speaker(CHINESE), shown_after=0)

    assert seen
    assert {(visible, total) for visible, _, total in seen} == {(True, 30)}
    assert len(open_store.backups()[0].attachments) == 30
