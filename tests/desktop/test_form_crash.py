"""A killed program loses no typing: the draft is offered by the next one."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from stationdesk.desktop.background import Background
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import NOW, actor_named
from tests.desktop.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
TYPED = "两摊主因占道发生争执，正在"


def victim(folder: Path) -> None:
    """Type into a form, say so once the draft is written, and wait to be killed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    store = Store.open(folder, clock=lambda: NOW)
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    form = ActionForm(desk, "incidents.register")
    form.show()
    form.body.boxes["content"].editor.text.insertPlainText(TYPED)
    watch = QTimer()
    watch.timeout.connect(lambda: form_drafts.waiting(desk) and print("typed", flush=True))  # noqa: T201
    watch.start(20)
    app.exec()


def test_a_killed_program_loses_no_typing(station_folder: Path, clock: Any, qtbot: QtBot) -> None:
    program = [sys.executable, "-c", f"from tests.desktop.test_form_crash import victim; "
               f"from pathlib import Path; victim(Path({str(station_folder)!r}))"]  # fmt: skip
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.kill()
        process.wait()

    store = Store.open(station_folder, clock=clock)
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"))
    form = ActionForm(desk, "incidents.register")
    qtbot.addWidget(form)
    form.head.take_offered()

    assert form.body.boxes["content"].editor.typed() == TYPED
    assert Background.of(form).wait(PATIENCE)
    store.close()


def test_the_next_start_offers_what_was_not_saved(desk: Desk, qtbot: QtBot, clock: Any) -> None:
    draft = form_drafts.Draft(
        "f" * 32, "incidents.register", None, None, clock.now, {"content": TYPED}, ("content",)
    )
    form_drafts.keep(desk, draft)

    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.messages.isVisible)
    window.messages.findChild(QPushButton, "message.offer0").click()
    form = window.page("incidents").overlay.content
    form.head.take_offered()

    assert form.body.boxes["content"].editor.typed() == TYPED
    window.close()
