"""Cameras on the map of the township, with what they see."""

from __future__ import annotations

from sqlalchemy import case, func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import MapLayer, Tone
from stationdesk.ledgers.cameras.records import Camera, line_counting
from stationdesk.ledgers.cameras.rules.place import BEARING
from stationdesk.ledgers.cameras.rules.watched import LineState

_USUAL_ANGLE, _USUAL_REACH = 60, 50  # degrees and metres, where the sheet does not say
_TOWARDS = case(*((Camera.direction == one, degrees) for one, degrees in BEARING.items()))

ON_MAP = MapLayer(
    QT_TRANSLATE_NOOP("cameras", "Cameras"),
    Tone.OK,
    Camera.village_id,
    "video-camera",
    counted="in_service",
    longitude=Camera.lon,
    latitude=Camera.lat,
    datum=Camera.datum,
    direction=func.coalesce(Camera.bearing, _TOWARDS),
    angle=func.coalesce(Camera.view_angle, _USUAL_ANGLE),
    reach=func.coalesce(Camera.reach_m, _USUAL_REACH),
    bad=line_counting.stands(LineState.DOWN),
)
