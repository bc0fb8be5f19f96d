"""Maps: how a ledger's records stand on the map of the township."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone


@dataclass(frozen=True)
class MapLayer:
    """A ledger's records on the map, by village and, where they have a place of their own, as points.

    All but words are mapped columns or SQL. `period` names the ledger's filter of days that the map's
    period narrows by; "" shows what stands now. `counted` narrows further: a filter's name that is put to
    True. The ledger has a filter "village". `datum` is a column of core.geo.Datum; None: as the station's
    setting says. `direction`, `angle` (degrees) and `reach` (metres) are what a camera sees; `bad` is true
    where a point is to be red.
    """

    title: Phrase
    tone: Tone
    village: Any
    icon: str = "map-pin"
    period: str = ""
    counted: str = ""
    longitude: Any = None
    latitude: Any = None
    datum: Any = None
    direction: Any = None
    angle: Any = None
    reach: Any = None
    bad: Any = None
