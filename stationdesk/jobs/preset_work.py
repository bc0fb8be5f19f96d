"""In the worker: read a county's preset before the program itself does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from stationdesk.jobs.preset_file import file_of, preset_of


def looked_at(request: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Read the whole preset and answer with the digest of its bytes; FileRefused says why it is not taken."""
    path = Path(request["path"])
    content = file_of(path)
    preset_of(content, path.name)
    yield {"sha256": sha256(content).hexdigest()}
