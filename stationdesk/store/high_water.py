"""The newest state this PC has seen of each station, kept outside its file: an older one is noticed.

One small file for each station. It is written in place after every save without waiting for the disk,
which costs some hundredths of a millisecond: a killed program has noted its last save, and after a power
cut an older state may stand there, which accuses nobody.
"""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store.audit import GENESIS, Head
from stationdesk.store.files import write_whole

NAME = "high-water-{station}.json"
_WIDTH = 96
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
    """The last entry seen of one station, and its hash. Saves may come from several threads."""

    def __init__(self, folder: Path, station: str) -> None:
        self._file = folder / NAME.format(station=station)
        self._lock = threading.Lock()
        self._noted = 0

    def judge(self, connection: Any) -> SetBack | None:
        """Compare the station's file, open on a driver's connection, with what was seen of it."""
        seq, seen = self._read()
        found = connection.execute("SELECT hash FROM audit_entry WHERE seq = ?", (seq,)).fetchall()
        held = found[0][0] if found else GENESIS
        if seq == 0 or held.hex() == seen:
            return None
        last = connection.execute("SELECT max(seq) FROM audit_entry").fetchall()[0][0]
        return SetBack(seq, last or 0)

    def set_to(self, head: Head) -> None:
        """Remember this state for good; a folder that cannot be written never stops the work."""
        with self._lock:
            self._noted = head.seq
            if self._read() != (head.seq, head.hash.hex()):
                try:
                    self._file.parent.mkdir(parents=True, exist_ok=True)
                    write_whole(self._file, _written(head))
                except OSError as why:
                    _LOG.warning("the newest state of the records could not be noted: %s", why)

    def note(self, head: Head) -> None:
        """Remember a save at once."""
        with self._lock:
            if head.seq <= self._noted:
                return
            self._noted = head.seq
            try:
                with self._file.open("r+b", buffering=0) as file:
                    file.write(_written(head))
            except OSError as why:
                _LOG.info("the newest state of the records is noted later: %s", why)

    def _read(self) -> tuple[int, str]:
        """A damaged mark is no mark."""
        try:
            seq, mark = json.loads(self._file.read_text(encoding="utf-8"))
            return int(seq), str(mark)
        except (OSError, ValueError, TypeError):
            return 0, ""


def _written(head: Head) -> bytes:
    """Always of one length, so that one write replaces the other."""
    return json.dumps([head.seq, head.hash.hex()]).ljust(_WIDTH).encode()
