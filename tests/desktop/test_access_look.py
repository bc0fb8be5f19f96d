"""Every face of the access page: whole words, a name for each control, plain text, in each size and look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget, QPlainTextEdit

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.strip import Strip
from stationdesk.desktop.tokens import dress
from stationdesk.store.attempts import LOCKED
from stationdesk.store.gate import Gate
from stationdesk.store.store import READ_ONLY, Store
from tests.desktop.walking import clipped, laid_out, overflowing, visible

TITLE = QT_TRANSLATE_NOOP("desktop", "Who takes over?")
PEOPLE = tuple((number, f"欧阳某某{number}号") for number in range(1, 15))


@pytest.fixture(params=["zh_CN", "en"])
def page(request, guarded_folder: Path, clock, qtbot):
    opening = Opening(speaker(request.param))
    qtbot.addWidget(opening)
    made = AccessPage(speaker(request.param), guarded_folder, clock, opening)
    opening.hold(made)
    yield made
    made.end()


def faces(page: AccessPage, folder: Path):
    card = page.ask_who(Gate(folder), PEOPLE, TITLE, TITLE, recoverable=True)
    card.offer_back(True)
    page.show_alarm(True)
    yield "card"
    card.message.tell(LOCKED.filled(name="欧阳某某", minutes=10), Tone.WARN)
    yield "refused"
    page.write_slip()
    yield "slip"
    page.take_away(page.face)
    page.ask_to_change("欧阳某某", TITLE, lambda _typed: None).new.line.setText("abc")
    yield "change"


@pytest.mark.parametrize("size", [(1366, 736), (1440, 900), (900, 560)])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_word_is_cut_and_no_control_is_without_a_name(
    page, guarded_folder, qapp, qtbot, size, look
) -> None:
    dress(qapp, look)
    page.window().resize(*size)
    with qtbot.waitExposed(page.window()):
        page.window().show()

    for face in faces(page, guarded_folder):
        laid_out()
        assert clipped(page) == [], face
        assert overflowing(page) == [], face
        for control in visible(page, QAbstractButton, QLineEdit, QPlainTextEdit, QListWidget):
            assert control.accessibleName(), (face, control.objectName())
        assert all(one.textFormat() is Qt.TextFormat.PlainText for one in visible(page, QLabel)), face


def test_records_open_for_reading_say_so_in_the_top_bar(guarded_folder: Path, clock, qtbot, settled) -> None:
    from stationdesk.desk import Desk, entering
    from stationdesk.ledgers import LEDGERS
    from tests.desktop.access import GOOD, OFFICER

    gate = Gate(guarded_folder)
    entry = gate.enter(gate.person_named(OFFICER), GOOD)
    store = Store.open(guarded_folder, clock=clock, key=entry.key, read_only=True)
    window = MainWindow(Desk(store, LEDGERS, actor=entering.entered(store, entry)))
    qtbot.addWidget(window)
    window.show()
    settled(window)

    strip = window.findChild(Strip)
    assert strip.isVisible()
    assert strip.words.text() == speaker("zh_CN")(READ_ONLY)
    window.rebuild()
    qtbot.waitUntil(lambda: window.strip.isVisible())
    settled(window)
    window.close()
    store.close()
