"""Outside units as a ledger."""

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
from stationdesk.ledgers.station.actions.units import advise_unit, change_unit, register_unit
from stationdesk.ledgers.station.ledger.asking import (
    ADDRESS,
    CHANGE,
    CONTACT,
    KIND,
    NAME,
    NOTE,
    PHONE,
    VILLAGE,
    WHO_TO_CALL,
    as_stored,
    is_in_force,
    phone,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import Unit, codes_marked

_FORCE = QT_TRANSLATE_NOOP("station", "Kind of force")
_NIGHT = QT_TRANSLATE_NOOP("station", "Telephone at night")
_POLICE = codes_marked("force_kind", "police=yes")
_VILLAGE_KIND = Reference("station.villages")
_FIELDS = (
    Field("name", NAME, Line(40), required=True, key="N"),
    Field("kind", KIND, Entry("unit_kind"), required=True, key="K"),
    Field("force_kind", _FORCE, Entry("force_kind"), key="F"),
    Field("village_id", VILLAGE, _VILLAGE_KIND, key="V"),
    Field("contact", CONTACT, Line(30), key="O", section=WHO_TO_CALL),
    phone(),
    phone("night_phone", _NIGHT),
    Field("address", ADDRESS, Line(120), key="D", wide=True),
    Field("note", NOTE, Prose(500), wide=True, extra=True),
)

UNITS = Ledger(
    name="station.units",
    title=QT_TRANSLATE_NOOP("station", "Outside units"),
    record=Unit,
    columns=(
        Column("name", NAME, Unit.name, Line(), 14, 9, sortable=True),
        Column("kind", KIND, Unit.kind, Entry("unit_kind"), 10, 8, sortable=True),
        Column("force_kind", _FORCE, Unit.force_kind, Entry("force_kind"), 9, 4),
        Column("contact", CONTACT, Unit.contact, Line(), 8, 6),
        Column("phone", PHONE, Unit.phone, Line(), 13, 7),
        Column("night_phone", _NIGHT, Unit.night_phone, Line(), 13, 5),
        Column("village", VILLAGE, Unit.village_id, _VILLAGE_KIND, 9, 3),
        Column("address", ADDRESS, Unit.address, Line(), 0, 2),
    ),
    label=Unit.name,
    order="kind",
    descending=False,
    filters=(
        Filter(
            "police", QT_TRANSLATE_NOOP("station", "Police units"), Unit.force_kind.in_(_POLICE),
            tone=Tone.INFO,
        ),
        Filter(
            "without_phone", QT_TRANSLATE_NOOP("station", "Without a telephone"),
            Unit.phone.is_(None) & Unit.night_phone.is_(None), tone=Tone.WARN,
        ),
        Filter("kind", KIND, lambda code: Unit.kind == code, Entry("unit_kind")),
        Filter("force_kind", _FORCE, lambda code: Unit.force_kind == code, Entry("force_kind")),
        Filter("village", VILLAGE, lambda village: Unit.village_id == village, _VILLAGE_KIND),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New unit"), register_unit, _FIELDS, "plus",
            "Ctrl+N", True, on_record=False, advise=advise_unit,
        ),
        Action(
            "change", CHANGE, change_unit, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E",
            allowed=is_in_force, advise=advise_unit,
        ),
        void_action(),
    ),
    icon="buildings",
    group="system",
)  # fmt: skip
