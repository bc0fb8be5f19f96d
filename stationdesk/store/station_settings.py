"""The station's own settings, kept in its file; each change of one enters the audit."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stationdesk.core.settings import SETTINGS, check
from stationdesk.store.engine import raw
from stationdesk.store.record import Base, Kept


class KeptSetting(Kept, Base):
    """One value, as JSON."""

    __tablename__ = "setting"
    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


def as_json(value: Any) -> str:
    """The value as it lies in the file."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


class StationSettings:
    """`settings[name]` within one transaction; a name never set has its default."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> Any:
        connection = raw(self._session.connection())
        found = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchall()
        return json.loads(found[0][0]) if found else SETTINGS[name].default

    def set(self, name: str, value: Any) -> None:
        """Keep a value; RuleBroken when the setting cannot hold it."""
        kept = check(name, value) if name in SETTINGS else value
        row = self._session.scalar(select(KeptSetting).where(KeptSetting.name == name))
        if row is None:
            row = KeptSetting(name=name, value="")
            self._session.add(row)
        row.value = as_json(kept)
        self._session.flush()
        self._read[name] = kept
