"""Every duty as a list: what the figures of the duty statistics open. Nothing is entered here."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Detail, Filter, Ledger, OneOf, Reference, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.ledger import asking
from stationdesk.ledgers.roster.records import Duty, Roster
from stationdesk.ledgers.roster.records.duty_counts import counts_as
from stationdesk.ledgers.roster.records.holding import is_signed
from stationdesk.ledgers.roster.reports.duty_pane import duty
from stationdesk.ledgers.roster.rules.duty_sorts import DutySort
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.store.clauses import TODAY

_CHOSEN = QT_TRANSLATE_NOOP("roster", "Chosen by the roster")
_STATE = (
    select(Roster.state).where(Roster.id == Duty.roster_id).correlate(Duty).scalar_subquery()
)  # fmt: skip
_COUNTED = Duty.roster_id.in_(select(Roster.id).where(is_signed(Roster)))
DUTIES = Ledger(
    name="roster.duties",
    title=QT_TRANSLATE_NOOP("roster", "Duty list"),
    record=Duty,
    columns=(
        Column("day", keeping.DAY, Duty.day, Day(), 7, 10, sortable=True),
        Column("post", keeping.POST, Duty.post_id, Reference("roster.posts"), 8, 9),
        Column("person", QT_TRANSLATE_NOOP("roster", "Serves"), Duty.person_id, keeping.PERSON, 6, 10),
        Column("chosen", _CHOSEN, Duty.chosen_id, keeping.PERSON, 6, 7),
        Column("roster", QT_TRANSLATE_NOOP("roster", "Roster"), Duty.roster_id, Reference("roster"), 0, 8),
        Column("state", keeping.STATE, _STATE, OneOf(State), 5, 8),
    ),
    label=asking.called(Duty.person_id, Duty.day),
    order="day",
    filters=(
        Filter("counted", QT_TRANSLATE_NOOP("roster", "Of signed rosters"), _COUNTED, tone=Tone.OK),
        Filter("coming", QT_TRANSLATE_NOOP("roster", "Still to come"), _COUNTED & (Duty.day >= TODAY),
               tone=Tone.INFO),
        Filter("sort", QT_TRANSLATE_NOOP("roster", "Counts as"), counts_as, OneOf(DutySort)),
        asking.of_person(Duty.person_id),
        Filter("passed_on", QT_TRANSLATE_NOOP("roster", "Passed on by"),
               lambda one: (Duty.chosen_id == one) & (Duty.person_id != one), keeping.PERSON),
        asking.of_days(Duty.day),
    ),
    details=(Detail("facts", keeping.FACTS, duty),),
    icon="calendar-check",
)  # fmt: skip
