"""Pictures in forms: chosen, pasted, dropped, shrunk, refused, ordered, drafted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QPushButton

from stationdesk.core.errors import StationError
from stationdesk.desk import Desk
from stationdesk.desktop.fields.files import FilesEditor
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.widgets.photo_strip import PhotoStrip
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.attaching import files_of
from stationdesk.store.attachments import Stored
from stationdesk.store.store import Store
from tests.desktop.photo_makers import MOST, picture, with_photos

ACTION = "incidents.photograph"
Settled = Callable[[MainWindow], None]


@pytest.fixture
def desk(open_store: Store) -> Desk:
    return with_photos(open_store)


@pytest.fixture
def form(desk: Desk, window: MainWindow, settled: Settled) -> ActionForm:
    settled(window)
    window.alarm.acknowledge()
    window.show_form(ACTION, 1)
    settled(window)
    found: Any = window.page("incidents")
    content = found.overlay.content
    assert isinstance(content, ActionForm)
    return content


@pytest.fixture
def editor(form: ActionForm) -> FilesEditor:
    found = form.body.boxes["photos"].editor
    assert isinstance(found, FilesEditor)
    return found


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    def write(*colours: str) -> list[Path]:
        paths = [tmp_path / f"{colour}.png" for colour in colours]
        for path in paths:
            path.write_bytes(picture(path.stem, kind="PNG"))
        return paths

    return write


def _taken(qtbot: Any, editor: FilesEditor) -> tuple[Stored, ...]:
    qtbot.waitUntil(lambda: not editor.is_half_typed())
    return editor.strip.photos()


def _add(qtbot: Any, editor: FilesEditor, paths: list[Path]) -> tuple[Stored, ...]:
    editor.add([(path, path.name) for path in paths])
    return _taken(qtbot, editor)


def _kept(desk: Desk, record: int = 1) -> list[str]:
    with desk.store.reading(desk.actor) as tx:
        return [one.name for one in files_of(tx, tx.get(Incident, record, voided=True))]


def _mime(paths: list[Path]) -> QMimeData:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return given


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_chosen_files_are_kept_with_the_record_in_the_order_given(
    desk: Desk, form: ActionForm, editor: FilesEditor, files: Any, qtbot: Any
) -> None:
    qtbot.keyClick(editor.strip, Qt.Key.Key_Insert)
    dialog = editor.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path) for path in files("red", "green", "blue")])
    dialog.reject()
    _taken(qtbot, editor)

    editor.strip.setCurrentRow(2)
    qtbot.keyClick(editor.strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    editor.strip.setCurrentRow(0)
    qtbot.keyClick(editor.strip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(form.saved):
        form.save()

    assert _kept(desk) == ["blue.jpg", "green.jpg"]


def test_files_dropped_and_a_picture_pasted_are_taken(
    desk: Desk, editor: FilesEditor, files: Any, qtbot: Any
) -> None:
    dropped = _mime(files("red"))  # Qt's event does not own it
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dropped,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    editor.dropEvent(drop)
    _taken(qtbot, editor)
    image = QImage(3000, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("blue"))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(editor.strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    red, pasted = _taken(qtbot, editor)
    shown = QImage.fromData(desk.file(pasted.sha256))
    assert red.name == "red.jpg"
    assert pasted.name.endswith(".jpg")
    assert shown.width() == 1600
    assert shown.pixelColor(5, 2).blue() > 200


def test_copied_files_are_pasted_as_files(editor: FilesEditor, files: Any, qtbot: Any) -> None:
    QGuiApplication.clipboard().setMimeData(_mime(files("red", "blue")))

    editor.paste()

    assert [one.name for one in _taken(qtbot, editor)] == ["red.jpg", "blue.jpg"]


def test_what_is_refused_says_so_and_the_others_are_taken(
    editor: FilesEditor, files: Any, tmp_path: Path, qtbot: Any
) -> None:
    text = tmp_path / "笔录.txt"
    text.write_text("不是图片", encoding="utf-8")
    heic = tmp_path / "IMG.heic"
    heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(64))

    taken = _add(qtbot, editor, [text, *files("red"), heic])

    assert [one.name for one in taken] == ["red.jpg"]
    assert editor.said.isVisible()
    first, second = editor.said.text().splitlines()
    assert "笔录.txt" in first
    assert "HEIC" in second


def test_more_than_there_is_room_for_are_left_out_in_a_sentence(
    editor: FilesEditor, files: Any, qtbot: Any
) -> None:
    taken = _add(qtbot, editor, files("red", "green", "blue", "black", "white", "gray"))

    assert len(taken) == MOST
    assert str(MOST) in editor.said.text()
    assert "2" in editor.said.text()


def test_nothing_to_paste_says_so(editor: FilesEditor, qtbot: Any) -> None:
    QGuiApplication.clipboard().setText("只是文字")

    qtbot.keyClick(editor.strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert editor.said.isVisible()
    assert editor.value() == ()


def test_the_same_picture_twice_is_one(editor: FilesEditor, files: Any, qtbot: Any) -> None:
    (red,) = files("red")

    assert len(_add(qtbot, editor, [red, red])) == 1


def test_saving_waits_for_pictures_that_are_being_taken_in(
    desk: Desk, form: ActionForm, editor: FilesEditor, files: Any, qtbot: Any
) -> None:
    editor.add([(path, path.name) for path in files("red")])

    form.save()
    with pytest.raises(StationError):
        editor.value()
    assert _kept(desk) == []
    _taken(qtbot, editor)
    with qtbot.waitSignal(form.saved):
        form.save()

    assert _kept(desk) == ["red.jpg"]


def test_a_required_field_without_a_picture_is_refused(form: ActionForm, desk: Desk) -> None:
    form.save()

    assert form.body.boxes["photos"].message.text()
    assert _kept(desk) == []


def test_a_draft_brings_the_pictures_back(
    desk: Desk, window: MainWindow, form: ActionForm, editor: FilesEditor, files: Any, qtbot: Any,
    settled: Settled,
) -> None:  # fmt: skip
    _add(qtbot, editor, files("red", "blue"))
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    window.show_form(ACTION, 1)
    page: Any = window.page("incidents")
    again: ActionForm = page.overlay.content

    again.head.take_offered()
    settled(window)
    strip = again.body.boxes["photos"].editor.control
    assert isinstance(strip, PhotoStrip)
    qtbot.waitUntil(strip.is_read)
    with qtbot.waitSignal(again.saved):
        again.save()

    assert _kept(desk) == ["red.jpg", "blue.jpg"]
    assert desk.store.drafts.all() == {}


def test_a_drafted_picture_that_is_gone_is_refused_and_can_be_removed(
    desk: Desk, form: ActionForm, editor: FilesEditor, files: Any, qtbot: Any
) -> None:
    _add(qtbot, editor, files("red", "blue"))
    desk.store.attachments.files()[0].unlink()

    form.save()
    assert form.body.boxes["photos"].message.property("look") == "error"
    gone = next(
        row
        for row, one in enumerate(editor.strip.photos())
        if not desk.store.attachments.is_whole(one.sha256)
    )
    editor.strip.setCurrentRow(gone)
    qtbot.keyClick(editor.strip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(form.saved):
        form.save()

    assert len(_kept(desk)) == 1


def test_buttons_do_what_the_keys_do(editor: FilesEditor, files: Any, qtbot: Any) -> None:
    _add(qtbot, editor, files("red", "green"))
    editor.strip.setCurrentRow(0)

    for name in ("photos.later", "photos.remove"):
        found = editor.findChild(QPushButton, name)
        assert found is not None
        found.click()

    assert [one.name for one in editor.strip.photos()] == ["green.jpg"]


def test_pictures_of_forms_nobody_saved_are_gone_after_the_next_start(
    desk: Desk, open_store: Store, qtbot: Any, settled: Settled
) -> None:
    left, drafted, kept = (desk.keep_file(picture(one), f"{one}.jpg") for one in ("red", "green", "blue"))
    desk.act(ACTION, {"photos": (kept,)}, record=1)
    open_store.drafts.save("form", {"typed": {"photos": [[drafted.sha256, drafted.name, drafted.size]]}})
    for file in open_store.attachments.files():
        os.utime(file, (0, 0))

    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    settled(window)
    qtbot.waitUntil(lambda: not open_store.attachments.is_whole(left.sha256))

    assert open_store.attachments.is_whole(drafted.sha256)
    assert open_store.attachments.is_whole(kept.sha256)
    window.close()
