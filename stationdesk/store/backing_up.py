"""The backups an open station makes of itself, and the copies it brings to other places."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store import backup
from stationdesk.store.backup import Backup
from stationdesk.store.copies_seen import CopiesSeen
from stationdesk.store.keys import DataKey
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.station_file import BACKUPS, Identity

BACKUP_AFTER = timedelta(minutes=30)
BACKUP_AFTER_SAVES = 20
LITTLE_ROOM = 500 << 20
NO_SECOND = QT_TRANSLATE_NOOP("store", "The backup is made, but there is no second copy of it. {why}")


class BackedUp:
    """What a Store knows of its backups.

    `second_folder` names where a second copy of each backup goes; "" is nowhere. `sticks` are the folders
    on prepared sticks that are plugged in now; each gets a copy too.
    `backup_warnings` is what went wrong with the last backup, that of closing included, or beside it.
    """

    folder: Path
    file: Path
    clock: Callable[[], datetime]
    identity: Identity
    read_only: bool
    copies_seen: CopiesSeen
    second_folder: Callable[[], str] = str
    sticks: Callable[[], Iterable[Path]] = tuple
    backup_warnings: tuple[Phrase, ...] = ()
    _saves: int
    _backed_up_at: datetime

    def backup(self, reason: str, progress: Progress = quietly) -> Backup:
        """Make a verified backup now and let old ones go. `reason` is one word, part of its name."""
        folder = self.folder / BACKUPS
        saves = self._saves  # what another thread saves meanwhile may not be in it
        with self._drivers():
            made = backup.make(self.file, folder, reason, self.clock(), self.file_key, progress)
        backup.prune(folder, self.identity.uuid, made.made_at)
        self.backup_warnings = () if made.whole else (backup.NOT_WHOLE,)
        self._copy_elsewhere(made, progress)
        self._saves, self._backed_up_at = self._saves - saves, self.clock()
        self._note_mark()
        return made

    def _copy_elsewhere(self, made: Backup, progress: Progress) -> None:
        second = self.second_folder().strip()
        places = [Path(second).expanduser()] if second else []
        for folder in (*places, *self.sticks()):
            try:
                self.copy_to(made, folder, progress)
            except StoreUnavailable as why:
                self.backup_warnings += (NO_SECOND.filled(why=why.phrase),)

    def copy_to(self, made: Backup, folder: Path, progress: Progress = quietly) -> Backup | None:
        """Bring a backup to another place and note there is one now; None where it came from."""
        copy = backup.copy_second(made, folder, progress)
        if copy is not None:
            self.copies_seen.note(self.identity.uuid, folder, made.made_at)
        return copy

    def backup_due(self) -> bool:
        """Whether half an hour or twenty saves of changes are in no backup."""
        waited = self.clock() - self._backed_up_at >= BACKUP_AFTER
        return self._saves >= BACKUP_AFTER_SAVES or (self._saves > 0 and waited)

    def is_short_of_room(self) -> bool:
        """Whether the disk is nearly full; better said before a save fails."""
        return shutil.disk_usage(self.folder).free < LITTLE_ROOM

    def backups(self) -> tuple[Backup, ...]:
        """The complete backups beside the file, newest first."""
        return backup.found_in(self.folder / BACKUPS, self.clock())

    # --- what the store does ---

    @property
    def file_key(self) -> DataKey | None:
        """The key of what lies on the disk; None where that is not encrypted."""
        raise NotImplementedError

    def _note_mark(self) -> None:
        raise NotImplementedError

    def _drivers(self) -> AbstractContextManager[None]:
        raise NotImplementedError
