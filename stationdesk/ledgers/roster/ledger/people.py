"""What the roster knows of people, as a ledger; with the compensatory rest each is owed."""

from __future__ import annotations

from sqlalchemy import type_coerce

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Day,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    Prose,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping, people
from stationdesk.ledgers.roster.ledger.asking import change_action, name_of, of_person
from stationdesk.ledgers.roster.records import DutyProfile
from stationdesk.ledgers.roster.records.comp_rest import left
from stationdesk.ledgers.roster.reports.own_panes import PROFILE
from stationdesk.store.record import ExactDecimal

_ROSTERED = QT_TRANSLATE_NOOP("roster", "Stands on rosters")
_JUNIOR = QT_TRANSLATE_NOOP("roster", "Newcomer")
_NO_NIGHTS = QT_TRANSLATE_NOOP("roster", "No nights")
_HOUSEHOLD = QT_TRANSLATE_NOOP("roster", "Household")
_FIRST = QT_TRANSLATE_NOOP("roster", "First day on rosters")
_LAST = QT_TRANSLATE_NOOP("roster", "Last day on rosters")
_FIELDS = (
    Field("rostered", _ROSTERED, Flag(), default=True, key="O"),
    Field("junior", _JUNIOR, Flag(), default=False, key="J",
          note=QT_TRANSLATE_NOOP("roster", "never without somebody experienced")),
    Field("no_nights", _NO_NIGHTS, Flag(), default=False, key="N"),
    Field("no_nights_reason", QT_TRANSLATE_NOOP("roster", "Why no nights"), Prose(200), key="W", wide=True,
          when=lambda values: bool(values.get("no_nights"))),
    Field("household", _HOUSEHOLD, Line(20), key="H",
          note=QT_TRANSLATE_NOOP("roster", "the same word for people of one home")),
    Field("first", _FIRST, Day(lies="near"),
          key="F", note=QT_TRANSLATE_NOOP("roster", "lent to us, newly transferred")),
    Field("last", _LAST, Day(lies="near"),
          key="L", note=QT_TRANSLATE_NOOP("roster", "lent out, transferred")),
    keeping.NOTE,
)  # fmt: skip
PROFILES = Ledger(
    name="roster.people",
    title=QT_TRANSLATE_NOOP("roster", "Availability"),
    record=DutyProfile,
    columns=(
        Column("person", keeping.WHO, DutyProfile.person_id, keeping.PERSON, 6, 10, sortable=True),
        Column("rostered", _ROSTERED, DutyProfile.rostered, Flag(), 5, 8),
        Column("junior", _JUNIOR, DutyProfile.junior, Flag(), 4, 7),
        Column("no_nights", _NO_NIGHTS, DutyProfile.no_nights, Flag(), 5, 7),
        Column("household", _HOUSEHOLD, DutyProfile.household, Line(), 6, 6),
        Column("first", _FIRST, DutyProfile.first, Day(), 7, 6),
        Column("last", _LAST, DutyProfile.last, Day(), 7, 6),
        Column("comp_rest", QT_TRANSLATE_NOOP("roster", "Rest owed"),
               type_coerce(left(DutyProfile.person_id), ExactDecimal(1)),
               Amount(1, QT_TRANSLATE_NOOP("roster", "days"), trim=True), 6, 8),
        Column("note", keeping.NOTE_TITLE, DutyProfile.note, Line(500), 0, 2),
    ),
    label=name_of(DutyProfile.person_id),
    order="person",
    descending=False,
    filters=(
        Filter("off", QT_TRANSLATE_NOOP("roster", "Off the rosters"), ~DutyProfile.rostered),
        Filter("juniors", QT_TRANSLATE_NOOP("roster", "Newcomers"), DutyProfile.junior, tone=Tone.INFO),
        Filter("no_nights", _NO_NIGHTS, DutyProfile.no_nights, tone=Tone.WARN),
        of_person(DutyProfile.person_id),
    ),
    actions=(
        Action("register", QT_TRANSLATE_NOOP("roster", "Say what is special about somebody"), people.register,
               (Field("person", keeping.WHO, keeping.SERVING, required=True, key="P"), *_FIELDS),
               icon="user-plus", key="Ctrl+N", primary=True, on_record=False, roles=CHIEFS,
               advise=people.advise),
        change_action(people.change, keeping.as_stored(*_FIELDS), roles=CHIEFS, advise=people.advise),
        keeping.void_action(roles=CHIEFS),
    ),
    details=PROFILE,
    icon="users",
)  # fmt: skip
