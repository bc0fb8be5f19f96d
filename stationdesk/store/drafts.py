"""Half-filled forms, kept beside the station's file so that a crash loses no typing."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from stationdesk.store.files import write_whole


class Drafts:
    """One file for each form under way, named by a digest of its key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, key: str, values: Any) -> None:
        """Keep what a form holds; plain JSON values."""
        self._folder.mkdir(parents=True, exist_ok=True)
        content = json.dumps({"key": key, "values": values}, ensure_ascii=False)
        write_whole(self._file(key), content.encode())

    def load(self, key: str) -> Any:
        """What was kept under the key, or None."""
        return self._read(self._file(key)).get(key)

    def drop(self, key: str) -> None:
        """Forget a form that was saved or thrown away."""
        self._file(key).unlink(missing_ok=True)

    def all(self) -> dict[str, Any]:
        """{key: values} of every form left behind."""
        found: dict[str, Any] = {}
        for file in sorted(self._folder.glob("*.json")):
            found |= self._read(file)
        return found

    def _file(self, key: str) -> Path:
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.json"

    def _read(self, file: Path) -> dict[str, Any]:
        """A damaged draft is no draft: the station's records do not depend on it."""
        try:
            draft = json.loads(file.read_text(encoding="utf-8"))
            return {draft["key"]: draft["values"]}
        except (OSError, ValueError, TypeError, KeyError):
            return {}
