"""After a restore in place: what came back, what is to be entered again, and whose passwords count."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.core import display
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk, entering
from stationdesk.desk.recovering import is_in_ring, kept_at, note_kept
from stationdesk.desktop.backups.restored_form import RestoredForm
from stationdesk.desktop.backups.telling import tell_of_restore
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.jobs.opening import settle
from stationdesk.ledgers import LEDGERS
from stationdesk.store.keys import KEYS
from stationdesk.store.last_restore import just_restored, last_restore
from stationdesk.store.loss import Loss
from stationdesk.store.restoring import intend
from stationdesk.store.store import Store
from tests.desktop.access import CHIEF, call, entered_desk, make_guarded_station
from tests.desktop.made_station import actor_named


def go_back(desk: Desk) -> None:
    """Put the newest backup back and close, as the window does."""
    store = desk.store
    made = store.backups()[0]
    intend(
        store.folder, made.file, clock=store.clock, actor=desk.actor, expected=store.identity,
        key=store.key if made.encrypted else None, file_key=store.file_key,
    )  # fmt: skip
    store._saves = 0
    store.close()
    assert settle(store.folder)


def open_station(folder: Path, clock: Any) -> Desk:
    store = Store.open(folder, clock=clock)
    return Desk(store, LEDGERS, actor=actor_named(store, CHIEF))


def told(form: RestoredForm) -> str:
    return "\n".join(one.words.text() for one in form.messages)


@pytest.fixture
def gone_back(station_folder: Path, clock: Any) -> tuple[Path, Any, list[str]]:
    """A station put back to its backup, seven calls after it."""
    desk = open_station(station_folder, clock)
    made = desk.store.backup("by-hand")
    numbers = []
    for _ in range(7):
        clock.forward(minutes=3)
        numbers.append(desk.record("incidents", call(desk))["number"])
    go_back(desk)
    return station_folder, made.made_at, numbers


def shown(desk: Desk, qtbot: QtBot) -> tuple[MainWindow, RestoredForm]:
    """The window as it opens after the restore."""
    window = MainWindow(desk)
    qtbot.addWidget(window)
    tell_of_restore(window)
    window.show()
    page: Any = window.page(SETTINGS)
    qtbot.waitUntil(lambda: isinstance(page.backup.overlay.content, RestoredForm))
    return window, page.backup.overlay.content


def test_the_window_opens_with_what_came_back_and_what_is_to_be_entered_again(
    gone_back: tuple[Path, Any, list[str]], clock: Any, qtbot: QtBot, settled: Any
) -> None:
    folder, made_at, numbers = gone_back
    desk = open_station(folder, clock)

    window, form = shown(desk, qtbot)

    assert window.current_page == SETTINGS
    assert display.instant(made_at) in form.findChild(type(form.view.details), "restored.title").text()
    said = told(form)
    assert sum(number in said for number in numbers) == 5
    assert "另有 2 起" in said
    listed = [form.view.table.item(row, 0).text() for row in range(form.view.table.rowCount())]
    assert set(numbers) <= set(listed)
    paper = text_of(form.document())
    assert all(number in paper for number in numbers)
    settled(window)
    window.close()
    desk.store.close()


def test_it_is_told_until_somebody_works_on_and_found_on_the_page_after_that(
    gone_back: tuple[Path, Any, list[str]], clock: Any, qtbot: QtBot, settled: Any
) -> None:
    desk = open_station(gone_back[0], clock)
    assert just_restored(desk.store)
    call(desk)
    assert not just_restored(desk.store)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    tell_of_restore(window)
    window.show()
    settled(window)
    assert window.current_page != SETTINGS
    window.show_backups()
    page: Any = window.page(SETTINGS)
    qtbot.waitUntil(page.backup.last.isVisible)

    page.backup.last.click()

    qtbot.waitUntil(lambda: isinstance(page.backup.overlay.content, RestoredForm))
    settled(window)
    window.close()
    desk.store.close()


def test_a_station_that_was_never_put_back_tells_nothing(desk: Desk) -> None:
    assert not just_restored(desk.store)
    assert last_restore(desk.store) is None


def test_passwords_of_then_and_a_renewed_recovery_key_are_told(
    tmp_path: Path, clock: Any, qtbot: QtBot, settled: Any
) -> None:
    folder = tmp_path / "guarded"
    make_guarded_station(folder, clock)
    desk = entered_desk(folder, clock, CHIEF)
    made = desk.store.backup("by-hand")
    renewal = entering.new_recovery_key(desk.store, desk.actor)
    entering.keep_recovery_key(desk.store, desk.actor, renewal)
    entering.change_own(desk.store, desk.actor, "Shan-9-he-liu")
    lost = call(desk)
    number = desk.record("incidents", lost)["number"]
    go_back(desk)

    after = entered_desk(folder, clock, CHIEF)
    window, form = shown(after, qtbot)

    said = told(form)
    assert str(number) in said
    assert "更换过恢复密钥" in said
    assert f"口令以 {display.instant(made.made_at)}" in said
    settled(window)
    window.close()
    after.store.close()


def test_a_damaged_file_says_that_more_may_be_missing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    from stationdesk.store.last_restore import LastRestore

    found = LastRestore(desk.store.clock(), desk.store.clock(), 1, tmp_path, Loss(readable=False))
    form = RestoredForm(desk, found)
    qtbot.addWidget(form)

    assert "110" in told(form)
    assert not form.print.isVisibleTo(form)


def test_a_ring_from_before_a_renewed_recovery_key_makes_the_sheet_void(tmp_path: Path, clock: Any) -> None:
    """Neither key helps then: the newer opens nothing, the older counts for nothing."""
    folder = tmp_path / "guarded"
    make_guarded_station(folder, clock)
    earlier = (folder / KEYS).read_bytes()
    desk = entered_desk(folder, clock, CHIEF)
    renewal = entering.new_recovery_key(desk.store, desk.actor)
    entering.keep_recovery_key(desk.store, desk.actor, renewal)
    note_kept(desk.store, desk.actor)
    assert is_in_ring(desk.store)
    assert kept_at(desk.store) is not None
    desk.store.close()
    (folder / KEYS).write_bytes(earlier)

    again = entered_desk(folder, clock, CHIEF)

    assert not is_in_ring(again.store)
    assert kept_at(again.store) is None
    again.store.close()
