"""Keep a picture with the station's attachments, shrunk by a worker that a hostile file may kill."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.file_names import plain_name
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.jobs.worker_process import DIED, Cancelled, answers
from stationdesk.store.attachments import Stored

_NOT_OPENED = QT_TRANSLATE_NOOP(
    "jobs", "“{name}” is damaged or needs too much memory; choose another picture."
)


def keep_picture(desk: Desk, source: Path | bytes, name: str, cancelled: Cancelled = lambda: False) -> Stored:
    """The picture as it is kept; `source` is a file, or the content of one pasted.

    FileRefused says why it is not taken.
    """
    shown = plain_name(name)
    request = {"name": shown}
    if isinstance(source, bytes):
        request["content"] = base64.b64encode(source).decode("ascii")
    else:
        request["path"] = str(source)
    return desk.keep_file(_shrunk(request, shown, cancelled), f"{Path(shown).stem}.jpg")


def _shrunk(request: Mapping[str, str], shown: str, cancelled: Cancelled) -> bytes:
    try:
        for answer in answers("picture", request, cancelled=cancelled):
            return base64.b64decode(answer["jpeg"])
    except FileRefused as why:
        if why.phrase != DIED:
            raise
    raise FileRefused(_NOT_OPENED.filled(name=shown))
