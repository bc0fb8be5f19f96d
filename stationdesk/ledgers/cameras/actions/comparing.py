"""What is kept of the cameras, as far as a device in the network can be told by it or differ from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.ledgers.cameras.records import Camera, Recorder
from stationdesk.ledgers.cameras.rules.sheet_words import plain
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

OF_DEVICE = ("brand", "model", "serial", "mac", "firmware", "resolution", "codec")
OF_LINE = ("scheme", "host", "port", "main_path", "sub_path")


@dataclass(frozen=True)
class Kept:
    """A camera of the inventory; `values` are those of OF_DEVICE and OF_LINE."""

    record: int
    version: int
    label: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Inventory:
    """Every camera that is not struck out or taken down, recorders' labels by host, makers' words."""

    cameras: tuple[Kept, ...] = ()
    recorders: Mapping[str, str] = field(default_factory=dict)
    makers: Mapping[str, str] = field(default_factory=dict)


def inventory(tx: Transaction) -> Inventory:
    """Read it; a few thousand cameras in some hundredths of a second."""
    columns = [getattr(Camera, name) for name in (*OF_DEVICE, *OF_LINE)]
    hanging = select(Camera.id, Camera.version, Camera.number, Camera.name, *columns).where(
        Camera.voided_at.is_(None), Camera.lifecycle != Lifecycle.REMOVED
    )
    cameras = tuple(
        Kept(
            record,
            version,
            f"{number or ''} {name}".strip(),
            dict(zip((*OF_DEVICE, *OF_LINE), said, strict=True)),
        )
        for record, version, number, name, *said in tx.session.execute(hanging.order_by(Camera.id))
    )
    recorders = select(Recorder.host, Recorder.name).where(
        Recorder.voided_at.is_(None), Recorder.host.is_not(None)
    )
    found = {str(host): name for host, name in tx.session.execute(recorders)}
    return Inventory(cameras, found, _makers(tx))


def _makers(tx: Transaction) -> dict[str, str]:
    """{plain word: code}, the label in both languages."""
    found: dict[str, str] = {}
    for language in (CHINESE, ENGLISH):
        for code, label in labels(tx, "camera_brand", language).items():
            found.setdefault(plain(label), code)
    return found
