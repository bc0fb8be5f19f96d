"""The gate before a station's records: who may enter, by password, recovery key or key file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from stationdesk.core.errors import FileRefused, RecordMissing
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store.attempts import LEFT, Attempts
from stationdesk.store.keys import WRONG_FILE, DataKey, KeyRing, WrongKey, seal_blind
from stationdesk.store.slots import Slot

NO_PASSWORD = QT_TRANSLATE_NOOP("store", "{name} has no password here; the chief can give one.")
KEY_FILE = "stationdesk-key"


@dataclass(frozen=True)
class Entry:
    """Somebody who has proven who they are. `failures` is how many tries before were wrong."""

    key: DataKey
    slot: Slot
    failures: int = 0

    @property
    def person(self) -> int | None:
        """The person's id."""
        return self.slot.person


class Gate:
    """Asks for the password where there is one to ask for."""

    def __init__(self, folder: Path, uptime: Callable[[], float] = time.monotonic) -> None:
        self.ring = KeyRing.read(folder)
        self._attempts = Attempts(folder, uptime)

    @property
    def asks(self) -> bool:
        """Whether anybody here has a password."""
        return self.ring is not None

    @property
    def people(self) -> tuple[tuple[int, str], ...]:
        """(person, name) of who may enter."""
        return self.ring.people if self.ring else ()

    def person_named(self, text: str) -> int:
        """The person of that name or id; RecordMissing when they have no password."""
        for person, name in self.people:
            if text in {name, str(person)}:
                return person
        raise RecordMissing(NO_PASSWORD.filled(name=text))

    def enter(self, person: int, password: str) -> Entry:
        """Prove to be this person; WrongKey says how many tries are left, Locked how long to wait."""
        ring = self._ring()
        name = dict(self.people).get(person)
        if name is None:
            raise RecordMissing(NO_PASSWORD.filled(name=person))
        left = self._attempts.begin(person, name)
        try:
            key, slot = ring.unlock(person, password)
        except WrongKey as wrong:
            self._attempts.refuse_locked(person, name)
            raise WrongKey(LEFT.filled(left=left)) from wrong
        return Entry(key, slot, self._attempts.right(person))

    def recover(self, code: str) -> Entry:
        """Enter by the recovery key, as nobody: only a new password follows."""
        return Entry(*self._ring().recover(code))

    def enter_by_file(self, file: Path) -> Entry:
        """Enter as a scheduled job does, by its key file."""
        try:
            kind, station, secret = file.read_text(encoding="utf-8").strip().split(":")
        except (OSError, ValueError) as error:
            raise FileRefused(WRONG_FILE) from error
        ring = self._ring()
        if kind != KEY_FILE or station != ring.station:
            raise FileRefused(WRONG_FILE)
        return Entry(*ring.unlock_job(secret))

    def seal(self, content: bytes) -> bytes:
        """Seal a call slip that is written while nobody has entered."""
        return seal_blind(self._ring().blind, content)

    def _ring(self) -> KeyRing:
        if self.ring is None:
            raise RecordMissing(NO_PASSWORD.filled(name=""))
        return self.ring


def key_file(station: str, secret: str) -> str:
    """The content of a key file."""
    return f"{KEY_FILE}:{station}:{secret}\n"
