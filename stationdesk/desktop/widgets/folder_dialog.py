"""Ask for a folder, without holding the window up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_folder(
    parent: QWidget, name: str, title: str, chosen: Callable[[Path], object], start: str = ""
) -> None:
    """Open the system's dialog at `start`, or at home; `chosen` gets the folder, if one is chosen."""
    dialog = QFileDialog(parent, title, start or str(Path.home()))
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
