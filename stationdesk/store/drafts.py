"""Half-filled forms, kept beside the station's file so that a crash loses no typing.

What was typed stands there in clear, names and phones too: that is what must survive. The file goes as
soon as the form is saved or thrown away, and no backup, export or log holds it. Where the station's
file is encrypted, drafts are sealed with the same key.

A secret, a password or a camera's login, is in no draft, sealed or not: the station may be in clear, a
draft can lie for weeks, and whoever opened the form again would be shown what somebody else typed. It is
the one thing a form forgets when it closes, and the form says so.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from stationdesk.core import renaming
from stationdesk.core.characters import storable
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.files import write_whole
from stationdesk.store.keys import DataKey

_ABOUT = "draft"
_PLAIN = b"{"
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
NOT_KEPT = QT_TRANSLATE_NOOP(
    "store", "What you typed is not kept against a crash: {folder} cannot be written or its disk is full."
)


class Drafts:
    """One file for each form under way, named by a digest of its key."""

    def __init__(self, folder: Path, key: DataKey | None = None) -> None:
        self._folder = folder
        self._key = key

    def save(self, key: str, values: Any) -> None:
        """Keep what a form holds; plain JSON values. StoreUnavailable when the folder cannot be written."""
        content = json.dumps({"key": key, "values": values}, ensure_ascii=False)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(key), self._sealed(storable(content).encode()))
        except OSError as why:
            raise StoreUnavailable(NOT_KEPT.filled(folder=self._folder)) from why

    def load(self, key: str) -> Any:
        """What was kept under the key, or None."""
        return self._read(self._file(key)).get(key)

    def drop(self, key: str) -> None:
        """Forget a form that was saved or thrown away."""
        renaming.remove(self._file(key))

    def all(self) -> dict[str, Any]:
        """{key: values} of every form left behind."""
        found: dict[str, Any] = {}
        for file in sorted(self._folder.glob("*.json")):
            found |= self._read(file)
        return found

    def files(self) -> frozenset[str]:
        """The SHA-256 of every attachment that a form under way speaks of."""
        return frozenset(_DIGEST.findall(json.dumps(list(self.all().values()))))

    def _file(self, key: str) -> Path:
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.json"

    def _read(self, file: Path) -> dict[str, Any]:
        """A damaged draft is no draft: the station's records do not depend on it."""
        try:
            draft = json.loads(self._opened(file.read_bytes()))
            return {draft["key"]: draft["values"]}
        except (OSError, ValueError, TypeError, KeyError, FileRefused):
            return {}

    def _sealed(self, content: bytes) -> bytes:
        return self._key.seal(content, _ABOUT) if self._key else content

    def reseal(self, key: DataKey) -> int:
        """Seal what was kept before the station was encrypted; returns how many. Can be done again."""
        plain = Drafts(self._folder)
        found = [(file, draft) for file in self._folder.glob("*.json") if (draft := plain._read(file))]
        self._key = key
        for file, draft in found:
            [(name, values)] = draft.items()
            if self._file(name) == file:
                self.save(name, values)
        return len(found)

    def _opened(self, content: bytes) -> bytes:
        """What was kept before the station was encrypted is read as it is."""
        try:
            return self._key.unseal(content, _ABOUT) if self._key else content
        except FileRefused:
            if content.startswith(_PLAIN):
                return content
            raise
