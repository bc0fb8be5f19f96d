"""The backups in the status line: the newest, the one outside this computer, the last proven restore."""

from __future__ import annotations

from datetime import datetime, timedelta

from stationdesk.core import display
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.backup_places import Backups
from stationdesk.store.manifest import is_ahead

OLD_AFTER = timedelta(hours=24)
BACKED_UP = QT_TRANSLATE_NOOP("desktop", "Backed up {time}")
BACKED_UP_TODAY = QT_TRANSLATE_NOOP("desktop", "Backed up today {time}")
OLD = QT_TRANSLATE_NOOP("desktop", "Last backup {time}: too old")
NO_BACKUP = QT_TRANSLATE_NOOP("desktop", "No backup yet")
ELSEWHERE = QT_TRANSLATE_NOOP("desktop", "copy {time}")
NO_COPY = QT_TRANSLATE_NOOP("desktop", "no copy elsewhere")
PROVEN = QT_TRANSLATE_NOOP("desktop", "restore proven {time}")
UNPROVEN = QT_TRANSLATE_NOOP("desktop", "no restore proven yet")


def is_old(found: Backups, now: datetime) -> bool:
    """Whether the newest good backup is missing, a day old, or dated by a clock that was set forward."""
    return found.newest is None or now - found.newest > OLD_AFTER or is_ahead(found.newest, now)


def in_short(found: Backups, now: datetime) -> Phrase:
    """When the newest good backup was made."""
    at = found.newest
    if at is None:
        return NO_BACKUP
    said = display.short_instant(at, now)
    if is_old(found, now):
        return OLD.filled(time=said)
    if local_day(at) == local_day(now):
        return BACKED_UP_TODAY.filled(time=said[-5:])
    return BACKED_UP.filled(time=said)


def further(found: Backups, now: datetime) -> tuple[Phrase, Phrase]:
    """When the newest copy left this computer, and when a restore was last proven."""
    copy = found.newest_copy
    day = display.day(local_day(found.proven)) if found.proven else ""
    return (
        ELSEWHERE.filled(time=display.short_instant(copy, now)) if copy else NO_COPY,
        PROVEN.filled(time=day) if day else UNPROVEN,
    )
