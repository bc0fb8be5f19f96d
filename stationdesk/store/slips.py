"""Slips: what was written down while the records were locked, kept beside them until it is filed.

Where the station has keys a slip is sealed with the public key that anybody may use, so that neither the
lock page nor whoever takes the disk can read it back; without keys it lies there as drafts do.
"""

from __future__ import annotations

from pathlib import Path

from stationdesk.core import renaming
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files
from stationdesk.store.gate import Gate
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.station_file import DRAFTS

_SEALED, _PLAIN = ".slip", ".slip-plain"
NOT_KEPT = QT_TRANSLATE_NOOP(
    "store", "The call is not written down: {folder} cannot be written or its disk is full."
)
UNREADABLE = QT_TRANSLATE_NOOP("store", "A call written down while locked cannot be read; its file is kept.")


class Slips:
    """One file for each slip, named by its form."""

    def __init__(self, folder: Path) -> None:
        self._station, self._folder = folder, folder / DRAFTS

    def keep(self, form: str, content: bytes) -> None:
        """Keep a slip, in the place of what was kept of the same form; on the disk when this returns."""
        gate = Gate(self._station)
        sealed, ending = (gate.seal(content), _SEALED) if gate.asks else (content, _PLAIN)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write_whole(self._folder / f"{form}{ending}", sealed)
        except OSError as why:
            raise StoreUnavailable(NOT_KEPT.filled(folder=self._folder)) from why

    def seal_plain(self) -> None:
        """Seal what was written down before the station had keys; where it has none nothing is done."""
        if not Gate(self._station).asks:
            return
        for plain in tuple(self._folder.glob(f"*{_PLAIN}")):
            self.keep(plain.stem, plain.read_bytes())
            renaming.remove(plain)

    def waiting(self) -> tuple[str, ...]:
        """The forms of the slips that are not filed yet."""
        found = (one for ending in (_SEALED, _PLAIN) for one in self._folder.glob(f"*{ending}"))
        return tuple(sorted({one.stem for one in found}))

    def read(self, form: str, keys: KeyRing | None, key: DataKey | None) -> bytes:
        """What a slip holds, for who has entered; FileRefused when it cannot be read."""
        sealed, plain = self._folder / f"{form}{_SEALED}", self._folder / f"{form}{_PLAIN}"
        try:
            if not sealed.exists():
                return plain.read_bytes()
            if keys is not None and key is not None:
                return keys.open_blind(key, sealed.read_bytes())
        except (OSError, ValueError) as why:
            raise FileRefused(UNREADABLE) from why
        raise FileRefused(UNREADABLE)

    def drop(self, form: str) -> None:
        """Forget a slip that was filed or thrown away."""
        for ending in (_SEALED, _PLAIN):
            renaming.remove(self._folder / f"{form}{ending}")
