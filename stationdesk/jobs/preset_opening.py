"""A county's preset opened after a worker process has read it: what a hostile file eats is the worker's."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk.preset import Preset
from stationdesk.jobs.preset_file import file_of, preset_of
from stationdesk.jobs.worker_process import answers

_CHANGED = QT_TRANSLATE_NOOP("jobs", "{file} has changed while it was read; please open it again.")


def open_preset(path: Path) -> Preset:
    """The preset of a file that a worker has read first; FileRefused says why it is not taken."""
    (seen,) = answers("preset", {"path": str(path.absolute())})
    content = file_of(path)
    if sha256(content).hexdigest() != seen["sha256"]:
        raise FileRefused(_CHANGED.filled(file=path.name))
    return preset_of(content, path.name)
