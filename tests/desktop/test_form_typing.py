"""Entry by keyboard: a typical call in at most 70 keystrokes, each answered within 50 ms.

Every press of a key counts, those an input method swallows too. Chinese is typed as people type it: the
letters of a word, then the space that takes the first candidate.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from time import process_time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.form import ActionForm
from stationdesk.ledgers import LEDGERS
from tests.desktop.made_station import actor_named
from tests.desktop.patience import PATIENCE
from tests.pace import slowness

MOST_KEYS = 70
MOST_SECONDS = 0.050
PLACE, CATEGORY = "jmsc", "ll"
CONTENT = (
    ("lm", "两名"), ("th", "摊户"), ("yw", "因为"), ("tw", "摊位"), ("fs", "发生"), ("zc", "争吵"),
    ("xhtd", "相互推打"), ("qq", "请求"), ("cj", "出警"),
)  # fmt: skip
"""Twenty characters by the initials of their words, the first candidates of any pinyin input method."""


@dataclass
class Typist:
    """Presses keys where the focus is; counts them and how long each took to be answered and painted."""

    qtbot: QtBot
    keys: int = 0
    seconds: list[float] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._timed(lambda widget: self.qtbot.keyClick(widget, key, modifier))

    def letters(self, text: str) -> None:
        for letter in text:
            self._timed(lambda widget, letter=letter: self.qtbot.keyClick(widget, letter))

    def compose(self, letters: str, word: str) -> None:
        """Letters under composition, then the space that commits the word."""
        for end in range(1, len(letters) + 1):
            self._timed(_sent(QInputMethodEvent(letters[:end], [])))
        done = QInputMethodEvent("", [])
        done.setCommitString(word)
        self._timed(_sent(done))

    def _timed(self, act: Any) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        start = process_time()
        act(widget)
        QApplication.processEvents()
        self.seconds.append(process_time() - start)
        self.keys += 1


def _sent(event: QInputMethodEvent) -> Any:
    def send(widget: QWidget) -> None:
        QApplication.sendEvent(widget, event)

    return send


def type_a_call(typist: Typist) -> None:
    """Place and category by their initials, the content, Ctrl+Enter; time and source stand already."""
    for initials in (PLACE, CATEGORY):
        typist.letters(initials)
        typist.press(Qt.Key.Key_Return)
    for letters, word in CONTENT:
        typist.compose(letters, word)
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def practice_desk(practice_copy: Desk, qapp: QApplication) -> Iterator[Desk]:
    yield Desk(practice_copy.store, LEDGERS, actor=actor_named(practice_copy.store, ""))
    assert Background.of(qapp).wait(PATIENCE)


def test_a_typical_call_takes_at_most_70_keystrokes_each_answered_in_50_ms(
    practice_desk: Desk, qtbot: QtBot, record_property: Any
) -> None:
    before = practice_desk.count(Query("incidents"), most=100_000)
    form = ActionForm(practice_desk, "incidents.register")
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    typist = Typist(qtbot, keys=1)  # Ctrl+N opened the form

    with qtbot.waitSignal(form.saved):
        type_a_call(typist)

    row = practice_desk.rows(Query("incidents", order="number"), limit=1).rows[0]
    saved = practice_desk.record("incidents", row.id)
    assert practice_desk.count(Query("incidents"), most=100_000) == before + 1
    assert saved["content"] == "".join(word for _, word in CONTENT)
    assert len(saved["content"]) == 20
    assert "集贸市场" in saved["place_text"]
    assert saved["category_reported"].startswith("DI.")
    assert typist.keys <= MOST_KEYS
    record_property("keystrokes", typist.keys)
    record_property("median_ms", median(typist.seconds) * 1000)
    record_property("slowest_ms", max(typist.seconds) * 1000)
    assert median(typist.seconds) <= MOST_SECONDS * slowness()
