"""Where this PC last brought a backup to: a stick or a second folder need not be there to be told of."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from stationdesk.store.files import write_whole

FILE = "backup-copies.json"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Copied:
    """The newest backup in `folder` was made then."""

    folder: Path
    made_at: datetime


class CopiesSeen:
    """A small file of {station: {folder: when its newest backup was made}}."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, station: str) -> tuple[Copied, ...]:
        """Every place a backup of the station was brought to, the newest first."""
        kept = self._read().get(station, {})
        found = (Copied(Path(folder), datetime.fromtimestamp(at, UTC)) for folder, at in kept.items())
        return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))

    def note(self, station: str, folder: Path, made_at: datetime) -> None:
        """Remember it; a folder that cannot be written never stops the work."""
        kept = self._read()
        kept.setdefault(station, {})[str(folder)] = int(made_at.timestamp())
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, json.dumps(kept, ensure_ascii=False).encode())
        except OSError as why:
            _LOG.warning("where a backup was copied to could not be noted: %s", why)

    def _read(self) -> dict[str, dict[str, int]]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return {
                str(station): {str(folder): int(at) for folder, at in places.items()}
                for station, places in kept.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
