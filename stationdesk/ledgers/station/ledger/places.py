"""Named places as a ledger."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Entry,
    Field,
    Filter,
    Ledger,
    Line,
    Prose,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.places import advise_place, change_place, register_place
from stationdesk.ledgers.station.ledger.asking import (
    ADDRESS,
    CHANGE,
    KIND,
    NAME,
    NOTE,
    VILLAGE,
    as_stored,
    is_in_force,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Place

_VILLAGE_KIND = Reference("station.villages")
_FIELDS = (
    Field("name", NAME, Line(60), required=True, key="N", wide=True),
    Field("village_id", VILLAGE, _VILLAGE_KIND, key="V"),
    Field("kind", KIND, Entry("place_kind"), key="K"),
    Field("address", ADDRESS, Line(120), key="D", wide=True),
    Field("note", NOTE, Prose(500), wide=True, extra=True),
)

PLACES = Ledger(
    name="station.places",
    title=QT_TRANSLATE_NOOP("station", "Places"),
    record=Place,
    columns=(
        Column("name", NAME, Place.name, Line(), 16, 9, sortable=True),
        Column("village", VILLAGE, Place.village_id, _VILLAGE_KIND, 10, 8, sortable=True),
        Column("kind", KIND, Place.kind, Entry("place_kind"), 10, 7),
        Column("address", ADDRESS, Place.address, Line(), 0, 5),
        Column("note", NOTE, Place.note, Prose(), 12, 1, shown=False),
    ),
    label=Place.name,
    order="name",
    descending=False,
    filters=(
        Filter(
            "without_village", QT_TRANSLATE_NOOP("station", "Without a village"),
            Place.village_id.is_(None), tone=Tone.WARN,
        ),
        Filter("village", VILLAGE, lambda village: Place.village_id == village, _VILLAGE_KIND),
        Filter("kind", KIND, lambda code: Place.kind == code, Entry("place_kind")),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New place"), register_place, _FIELDS, "plus",
            "Ctrl+N", True, on_record=False, advise=advise_place,
        ),
        Action(
            "change", CHANGE, change_place, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E",
            allowed=is_in_force, advise=advise_place,
        ),
        void_action(),
    ),
    icon="map-pin",
    group="system",
)  # fmt: skip
