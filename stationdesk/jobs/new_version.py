"""A version of the program that these records have not met: a backup before it works with them."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import stationdesk
from stationdesk.core.actor import SYSTEM
from stationdesk.core.duty_day import ONE_DAY
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files
from stationdesk.store.store import Store

FILE = "program.json"
NO_BACKUP = QT_TRANSLATE_NOOP(
    "jobs", "The program is new here, but the backup that should come first was not made. {why}"
)
_LOG = logging.getLogger(__name__)


def back_up_before(store: Store, opened_at: datetime, version: str = stationdesk.__version__) -> bool:
    """Make that backup, once for each version; whether the version is new. `opened_at` is the file's opening.

    None is made where another came just now, before the records were brought to a new schema, nor where the
    update itself began with one of these very records, nor for records no version was noted with: they were
    made or put back by this one. One that fails is told, keeps nobody from work, and is tried again at the
    next start.
    """
    known = last_version(store.folder)
    if known == version or store.read_only:
        return False
    try:
        reason = f"before-{version}"
        if known is not None and not _is_backed_up(store, reason, opened_at):
            store.backup(reason)
        files.write_whole(store.folder / FILE, json.dumps({"version": version}).encode())
    except (StationError, StoreUnavailable) as why:
        store.backup_warnings = (NO_BACKUP.filled(why=why.phrase),)
    except OSError as why:
        _LOG.warning("the version could not be noted: %s", why)
    return True


def _is_backed_up(store: Store, reason: str, opened_at: datetime) -> bool:
    """Whether a backup was made on opening, or for this reason within a day and nothing was saved since."""
    with store.reading(SYSTEM) as tx:
        now = tx.anchor()
    return any(
        one.made_at >= opened_at
        or (one.reason == reason and now is not None and one.anchor == now.text
            and opened_at - one.made_at < ONE_DAY)
        for one in store.backups()
    )  # fmt: skip


def last_version(folder: Path) -> str | None:
    """The version that worked with the records last; None where none is noted."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        return str(json.loads((folder / FILE).read_text(encoding="utf-8"))["version"])
    return None
