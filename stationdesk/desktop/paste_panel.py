"""A pasted block before it is written: what it would change, cell by cell, as with a sheet from a file."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.import_panel import ImportPanel
from stationdesk.jobs.blocks import Block, known_columns, preset
from stationdesk.jobs.profiles import profiles
from stationdesk.jobs.sheet_rows import look

_TITLE = QT_TRANSLATE_NOOP("desktop", "Paste into: {ledger}")
_WRITE = QT_TRANSLATE_NOOP("desktop", "Write {count} rows")
WOULD = QT_TRANSLATE_NOOP("desktop", "{count} rows. Nothing is written yet; what would become of them:")
_DONE = QT_TRANSLATE_NOOP("desktop", "The block is written. It brought:")
_CHOOSE = QT_TRANSLATE_NOOP(
    "desktop", "The cell chosen in the list cannot be pasted over. Please say which column fills which field."
)


class PastePanel(ImportPanel):
    """Goes to the preview by itself where it is known which column is which."""

    title, would_words, go_words, done_words = _TITLE, WOULD, _WRITE, _DONE

    def __init__(self, desk: Desk, ledger: str, parent: QWidget | None = None, *, block: Block) -> None:
        super().__init__(desk, ledger, parent, block=block)
        self._given = block

    def begin(self) -> None:
        """Read the block's columns, then what it would change."""
        desk, ledger, block = self._desk, self.ledger, self._given

        def work(_task: object) -> Any:
            saved = (preset(block, ledger),) if block.by_form else profiles(desk, ledger)
            return look(desk, block), saved

        self._run(work, self._show_columns)

    def _show_columns(self, found: Any) -> None:
        super()._show_columns(found)
        if known_columns(self._given, self._fields):
            self.go_on()
        else:
            self.message.tell(_CHOOSE, Tone.INFO)
