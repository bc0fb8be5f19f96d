"""Where else backups go: the second folder and prepared sticks, each with its newest copy."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stationdesk.core import display
from stationdesk.core.errors import FileDamaged
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.store import drill, drives, sticks
from stationdesk.store.backup import Backup
from stationdesk.store.copies_seen import Copied
from stationdesk.store.manifest import is_ahead
from stationdesk.store.store import Store

_SECOND = QT_TRANSLATE_NOOP("desktop", "Second folder {folder}: {state}")
_NO_SECOND = QT_TRANSLATE_NOOP("desktop", "No second folder is set; “This computer” in the settings has it.")
_STICK = QT_TRANSLATE_NOOP("desktop", "Stick {drive}: {state}")
_NO_STICK = QT_TRANSLATE_NOOP("desktop", "No stick is prepared yet. Plug one in and prepare it once.")
_HAS = QT_TRANSLATE_NOOP("desktop", "backup of {time}")
_HAS_NONE = QT_TRANSLATE_NOOP("desktop", "no backup yet")
_AWAY = QT_TRANSLATE_NOOP("desktop", "not there now, backup of {time}")


@dataclass(frozen=True)
class Backups:
    """What the panel and the status line show, read in one go beside the window.

    `drives` are plugged in and not prepared for this station.
    """

    made: tuple[Backup, ...]
    copies: tuple[Copied, ...]
    sticks: tuple[sticks.Stick, ...]
    drives: tuple[Path, ...]
    second: str
    proven: datetime | None

    @property
    def newest(self) -> datetime | None:
        """When the newest good backup was made."""
        return self.made[0].made_at if self.made else None

    @property
    def newest_copy(self) -> datetime | None:
        """When the newest backup outside this computer was made."""
        return max((one.made_at for one in self.copies), default=None)


def read_backups(store: Store) -> Backups:
    """Look at the backups, the sticks and the second folder; takes as long as the slowest drive."""
    plugged = drives.removable()
    station = store.identity.uuid
    here = sticks.plugged_in(plugged, station)
    free = tuple(one for one in plugged if one not in {stick.drive for stick in here})
    proven = None
    with suppress(FileDamaged):
        proven = drill.last_proven(store)
    now = store.clock()
    copies = tuple(one for one in store.copies_seen.of(station) if not is_ahead(one.made_at, now))
    return Backups(store.backups(), copies, here, free, store.second_folder().strip(), proven)


def where_they_go(found: Backups, now: datetime) -> tuple[Phrase, ...]:
    """A sentence for each place."""
    copied = {one.folder: one.made_at for one in found.copies}
    second = Path(found.second).expanduser() if found.second else None
    said: list[Phrase] = []
    if second is None:
        said.append(_NO_SECOND)
    else:
        state = _state(copied.get(second), second.is_dir(), now)
        said.append(_SECOND.filled(folder=str(second), state=state))
    known = [folder for folder in copied if folder.name == sticks.FOLDER]
    folders = list(dict.fromkeys([*(one.folder for one in found.sticks), *known]))
    here = {one.folder for one in found.sticks}
    for folder in folders:
        state = _state(copied.get(folder), folder in here, now)
        said.append(_STICK.filled(drive=literally(folder.parent.name or str(folder.parent)), state=state))
    return tuple(said if folders else [*said, _NO_STICK])


def _state(at: datetime | None, is_here: bool, now: datetime) -> Phrase:
    if at is None:
        return _HAS_NONE
    return (_HAS if is_here else _AWAY).filled(time=display.short_instant(at, now))
