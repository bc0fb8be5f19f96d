"""What the program itself put on the clipboard and nobody else should find there."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from PySide6.QtGui import QClipboard, QGuiApplication


def copy_secret(text: str) -> None:
    """Copy personal data; it is taken back when the screen is locked or the program ends."""
    QGuiApplication.clipboard().setText(text)
    app: Any = QGuiApplication.instance()
    app.copied_secret = _digest(text)


def clear_secrets() -> None:
    """Take back what was copied, if it is still there; what people copied elsewhere since then stays."""
    app: Any = QGuiApplication.instance()
    copied = getattr(app, "copied_secret", None)
    if copied is None:
        return
    app.copied_secret = None
    board = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if _digest(board.text(mode)) == copied:
            board.clear(mode)


def _digest(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()
