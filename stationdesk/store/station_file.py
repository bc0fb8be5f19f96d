"""Whose file it is: the station's identity, which import, restore and exchange compare."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.store.record import Base, Kept
from stationdesk.store.types import CodeOf

FILE_NAME = "station.db"
BACKUPS = "backups"
ATTACHMENTS = "attachments"
DRAFTS = "drafts"


class StationKind(Choice):
    """Real work, or practice that may never be mixed with it."""

    REAL = "real", QT_TRANSLATE_NOOP("store", "Station")
    PRACTICE = "practice", QT_TRANSLATE_NOOP("store", "Practice station")


class StationFile(Kept, Base):
    """The one row that says whose file this is."""

    __tablename__ = "station_file"
    uuid: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[StationKind] = mapped_column(CodeOf(StationKind))


@dataclass(frozen=True)
class Identity:
    """`schema` is the newest migration the file has seen, "0001" and up."""

    uuid: str
    kind: StationKind
    schema: str
