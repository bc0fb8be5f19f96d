"""A ledger whose records carry photographs, over the incidents of the made station."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from stationdesk.core.document import Document, Layout, Photos, Stamp
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Detail, Fact, Field, Files, Line, Report, Request, Scope
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.attaching import attach_all, files_of, photos_of
from stationdesk.store.attachments import Stored
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named

_TITLE = QT_TRANSLATE_NOOP("incidents", "Incidents")
MOST = 4
FIELDS = (Field("note", _TITLE, Line()), Field("photos", _TITLE, Files(most=MOST), required=True))


def photograph(tx: Any, incident: Incident, *, note: str | None, photos: tuple[Stored, ...]) -> Incident:
    """Keep pictures of an incident."""
    attach_all(tx, incident, photos, stage="before")
    return incident


def _facts(tx: Any, incident: Incident) -> tuple[Fact, ...]:
    return (Fact(_TITLE, incident.place_text), Fact(_TITLE, files_of(tx, incident, "before"), Files()))


def _paper(tx: Any, request: Request) -> Document:
    incident = tx.get(Incident, request.record)
    photos = Photos(photos_of(tx, incident, "before", "整改前"))
    return Document("photos", "照片", Layout.PORTRAIT, (photos,), Stamp(station=""))


PHOTOGRAPH = Action("photograph", _TITLE, photograph, FIELDS)
PAPER = Report("photos", _TITLE, Scope.RECORD, _paper)
DETAIL = Detail("facts", _TITLE, _facts)


WITH_PHOTOS = tuple(
    replace(one, actions=(*one.actions, PHOTOGRAPH), details=(DETAIL,), reports=(PAPER,))
    if one.name == "incidents"
    else one
    for one in LEDGERS
)


def with_photos(store: Store, who: str = "陈建国") -> Desk:
    """A desk on whose incidents photographs can be kept."""
    return Desk(store, WITH_PHOTOS, actor=actor_named(store, who))


def picture(colour: str = "red", size: tuple[int, int] = (320, 240), kind: str = "JPEG") -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()
