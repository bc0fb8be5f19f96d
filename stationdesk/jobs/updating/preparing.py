"""Everything that comes before the setup: the check, the word in the log, the backup."""

from __future__ import annotations

from pathlib import Path

import stationdesk
from stationdesk.core.errors import FileRefused
from stationdesk.core.settings import UPDATE_KEY
from stationdesk.core.signing_key import fingerprint
from stationdesk.desk import Desk
from stationdesk.desk.rights import UPDATE
from stationdesk.jobs.updating import system
from stationdesk.jobs.updating.checking import Cancelled, Judged, Progress, judge, quietly
from stationdesk.jobs.updating.release import Release
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.store.backup import Backup

BACKING_UP = "backup"
"""What `prepare` says with its progress when it can no longer be cancelled."""


def check(
    desk: Desk,
    release: Release,
    progress: Progress = quietly,
    cancelled: Cancelled = lambda: False,
) -> Judged:
    """Check an update with the county's key as this station keeps it; nothing is written."""
    return judge(release, str(desk.setting(UPDATE_KEY)), progress=progress, cancelled=cancelled)


def prepare(
    desk: Desk,
    release: Release,
    progress: Progress = quietly,
    cancelled: Cancelled = lambda: False,
    *,
    starts: system.Start | None = system.STARTS,
) -> tuple[Path, Backup]:
    """Check it once more into a copy of this computer's own, note it, and back up; (the copy, the backup).

    FileRefused on a system that no setup updates, after everything else was found in order.
    """
    desk.need(UPDATE)
    key = str(desk.setting(UPDATE_KEY))
    copy = system.copies() / release.setup if starts is not None else None
    system.forget_copies()
    judge(release, key, copy_to=copy, progress=progress, cancelled=cancelled)
    if copy is None:
        raise FileRefused(system.BY_PACKAGE)
    if cancelled():
        raise Stopped(STOPPED)
    progress(1, 1, BACKING_UP)
    facts = {"version": f"{stationdesk.__version__} → {release.version}", "file": release.setup}
    desk.note_update(facts | {"sha256": release.sums[release.setup], "signed_by": fingerprint(key)})
    return copy, desk.store.backup(f"before-{release.version}")
