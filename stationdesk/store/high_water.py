"""The newest state this PC has seen of each station, kept outside its file: an older one is noticed."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store.audit import GENESIS, Head
from stationdesk.store.files import write_whole

_SET_BACK = QT_TRANSLATE_NOOP(
    "store",
    "These are not the records this computer saw last (entry {seen} then, entry {found} now): newer ones "
    "may be missing. If a backup was put back on purpose, the chief accepts it in the window.",
)
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class SetBack:
    """The file is not the one last seen: it ends at entry `found`, or another past leads there."""

    seen: int
    found: int

    @property
    def phrase(self) -> Phrase:
        """The warning for everybody who opens it."""
        return _SET_BACK.filled(seen=self.seen, found=self.found)


class HighWater:
    """A small file of {station: [last entry, its hash]}."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def judge(self, connection: Any, station: str) -> SetBack | None:
        """Compare a station's file, open on a driver's connection, with what was seen of it."""
        seq, seen = self._read().get(station, (0, ""))
        found = connection.execute("SELECT hash FROM audit_entry WHERE seq = ?", (seq,)).fetchall()
        held = found[0][0] if found else GENESIS
        if seq == 0 or held.hex() == seen:
            return None
        last = connection.execute("SELECT max(seq) FROM audit_entry").fetchall()[0][0]
        return SetBack(seq, last or 0)

    def raise_to(self, station: str, head: Head) -> None:
        """Remember the newest state; a folder that cannot be written never stops the work."""
        marks = self._read()
        if marks.get(station) != (head.seq, head.hash.hex()):
            marks[station] = (head.seq, head.hash.hex())
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._file, json.dumps(marks).encode())
            except OSError as why:
                _LOG.warning("the newest state of the records could not be noted: %s", why)

    def _read(self) -> dict[str, tuple[int, str]]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(station): (int(seq), str(mark)) for station, (seq, mark) in kept.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
