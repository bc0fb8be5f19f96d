"""Protected units as a ledger: the station's list, and when each is to be checked again."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.premises.actions.unit_forms import ACTIONS
from stationdesk.ledgers.premises.records import ProtectedUnit, counting
from stationdesk.ledgers.premises.reports.home import UNIT_CARDS, UNIT_DUE
from stationdesk.ledgers.premises.reports.pane import UNIT
from stationdesk.ledgers.premises.reports.printed import UNIT_REPORTS
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding
from stationdesk.ledgers.station.records import Unit

_KIND = Entry("unit_kind")
_PERSON = Reference("station.people")
_VILLAGE = Reference("station.villages")
_of_unit = counting.of_unit

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("premises", "No."), ProtectedUnit.number, Line(), 11, 5,
           sortable=True),
    Column("unit", QT_TRANSLATE_NOOP("premises", "Unit"), ProtectedUnit.unit_id, Reference("station.units"),
           0, 10),
    Column("kind", QT_TRANSLATE_NOOP("premises", "Kind"), _of_unit(Unit.kind), _KIND, 8, 8),
    Column("grade", QT_TRANSLATE_NOOP("premises", "Grade"), ProtectedUnit.grade, OneOf(Grade), 6, 6),
    Column("contact", QT_TRANSLATE_NOOP("premises", "Contact"), _of_unit(Unit.contact), Line(), 5, 6),
    Column("phone", QT_TRANSLATE_NOOP("premises", "Telephone"), _of_unit(Unit.phone), Line(), 8, 5),
    Column("checked_on", QT_TRANSLATE_NOOP("premises", "Last checked on"), counting.unit_checked(), Day(), 7,
           8),
    Column("next_check", QT_TRANSLATE_NOOP("premises", "Next check by"), counting.next_check(),
           Day(countdown=True), 7, 9),
    Column("officer", QT_TRANSLATE_NOOP("premises", "Our officer"), ProtectedUnit.officer_id, _PERSON, 5, 6),
    Column("state", QT_TRANSLATE_NOOP("premises", "State"), ProtectedUnit.state, OneOf(Guarding), 5, 7),
    Column("check_days", QT_TRANSLATE_NOOP("premises", "Check every"), counting.check_days(),
           Number(unit=QT_TRANSLATE_NOOP("premises", "days")), 5, 3, shown=False),
    Column("village", QT_TRANSLATE_NOOP("premises", "Village"), _of_unit(Unit.village_id), _VILLAGE, 6, 3,
           shown=False),
    Column("listed_on", QT_TRANSLATE_NOOP("premises", "On the list since"), ProtectedUnit.listed_on, Day(),
           6, 2, sortable=True, shown=False),
)  # fmt: skip

FILTERS = (
    Filter("overdue", QT_TRANSLATE_NOOP("premises", "Check overdue"), counting.check_overdue(),
           tone=Tone.BAD),
    Filter("soon", QT_TRANSLATE_NOOP("premises", "Check due in 7 days"), counting.check_soon(),
           tone=Tone.WARN),
    Filter("key", Grade.KEY.label, counting.IS_LISTED & (ProtectedUnit.grade == Grade.KEY), tone=Tone.INFO),
    Filter("listed", Guarding.LISTED.label, counting.IS_LISTED, tone=Tone.OK),
    Filter("off", Guarding.TAKEN_OFF.label, ProtectedUnit.state == Guarding.TAKEN_OFF),
    Filter("kind", QT_TRANSLATE_NOOP("premises", "Kind"), lambda code: _of_unit(Unit.kind) == code, _KIND),
    Filter("village", QT_TRANSLATE_NOOP("premises", "Village"),
           lambda village: _of_unit(Unit.village_id) == village, _VILLAGE),
    Filter("officer", QT_TRANSLATE_NOOP("premises", "Our officer"),
           lambda person: ProtectedUnit.officer_id == person, _PERSON),
    Filter("unit", QT_TRANSLATE_NOOP("premises", "Unit"), lambda unit: ProtectedUnit.unit_id == unit,
           Reference("station.units")),
)  # fmt: skip

UNITS = Ledger(
    name="premises.units",
    title=QT_TRANSLATE_NOOP("premises", "Protected units"),
    record=ProtectedUnit,
    columns=COLUMNS,
    label=_of_unit(Unit.name),
    order="listed_on",
    filters=FILTERS,
    actions=ACTIONS,
    details=UNIT,
    reports=UNIT_REPORTS,
    due=UNIT_DUE,
    cards=UNIT_CARDS,
    icon="shield-check",
)
