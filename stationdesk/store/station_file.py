"""Whose file it is: the station's identity, which import, restore and exchange compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.errors import FileDamaged
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.store.record import Base, Kept
from stationdesk.store.types import CodeOf

FILE_NAME = "station.db"
BACKUPS = "backups"
ATTACHMENTS = "attachments"
DRAFTS = "drafts"

NO_STATION = QT_TRANSLATE_NOOP("store", "This is not a station's file, or it is badly damaged.")


class StationKind(Choice):
    """Real work, or practice that may never be mixed with it."""

    REAL = "real", QT_TRANSLATE_NOOP("store", "Station")
    PRACTICE = "practice", QT_TRANSLATE_NOOP("store", "Practice station")


def kind_of(code: str) -> StationKind:
    """The kind with this code."""
    return next(kind for kind in StationKind if kind.code == code)


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


def read_identity(connection: Any) -> Identity:
    """Whose file a driver's connection has open; FileDamaged when it is no station's."""
    try:
        found = connection.execute("SELECT uuid, kind FROM station_file").fetchall()
        schema = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        return Identity(found[0][0], kind_of(found[0][1]), schema[0][0])
    except (connection.OperationalError, IndexError, StopIteration) as error:
        raise FileDamaged(NO_STATION) from error
