"""The whole way in the real program: enter, encrypt, closed meanwhile, enter again into encrypted records."""

from pathlib import Path
from typing import Any

from stationdesk.store import engine
from tests.desktop.access import CHIEF, GOOD, entered_desk, make_guarded_station, person_named
from tests.desktop.test_reopening import _run as run

ENCRYPT = f"""
from PySide6.QtWidgets import QLineEdit, QPushButton

def enter(opening):
    line = opening.findChild(QLineEdit, "access.password")
    button = opening.findChild(QPushButton, "access.enter")
    if line is not None and button is not None and button.isEnabled():
        line.setText("{GOOD}")
        button.click()

def encrypt(window):
    if window.page("settings") is None or not window.page("settings").isVisible():
        window.show_page("settings")
        page = window.page("settings")
        page.list.setCurrentRow(list(page.forms).index("access"))
        page.access.show_tab("keys")
        return
    keys = window.page("settings").access.keys
    if keys.encrypt.isVisible() and keys.encrypt.isEnabled():
        keys.encrypt.click()
        tell("asked again: " + str(keys.sure.isVisible()))
        keys.sure.findChild(QPushButton, "keys.encrypt.yes").click()

def how(tops):
    for one in tops("between"):
        tell("closed: " + str(not tops("window")))
    for one in tops("opening"):
        enter(one)
    for one in tops("window"):
        if one.filled and one.background.idle and one.desk.store.encrypted:
            tell("open again, encrypted, " + one.desk.actor.name)
            one.close()
        elif one.filled and one.background.idle:
            encrypt(one)
"""


def test_the_window_closes_encrypts_and_asks_again(tmp_path: Path, clock: Any) -> None:
    folder, pc = tmp_path / "station", tmp_path / "pc"
    make_guarded_station(folder, clock, encrypted=False)
    pc.mkdir()
    (pc / "settings.json").write_text(f'{{"actor": {person_named(folder, CHIEF)}}}', encoding="utf-8")

    ended = run(folder, pc, ENCRYPT)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.splitlines() == [
        "asked again: True",
        "closed: True",
        f"open again, encrypted, {CHIEF}",
    ]
    assert engine.is_encrypted(folder / "station.db")
    desk = entered_desk(folder, clock, CHIEF)
    assert desk.store.verify().ok
    desk.store.close()
