"""What the tests of the editors share: how one is made, and how a person types into it."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Choice

Make = Callable[..., Any]


class Size(Choice):
    SMALL = "s", literally("小")
    LARGE = "l", literally("大")


def typed(qtbot: QtBot, editor: Any, text: str) -> None:
    editor.control.clear()
    qtbot.keyClicks(editor.control, text)
