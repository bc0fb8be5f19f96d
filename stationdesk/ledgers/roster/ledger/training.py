"""Shadow training as a ledger."""

from __future__ import annotations

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    Number,
    Prose,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping, training
from stationdesk.ledgers.roster.ledger import asking
from stationdesk.ledgers.roster.records import TrainingBlock
from stationdesk.ledgers.roster.records.holding import in_force
from stationdesk.ledgers.roster.reports.own_panes import TRAINING_DETAILS
from stationdesk.ledgers.roster.reports.waiting import DUE_TRAINING
from stationdesk.store.clauses import TODAY

_FIRST = QT_TRANSLATE_NOOP("roster", "First day")
_DAYS = QT_TRANSLATE_NOOP("roster", "Days")
_MENTOR = QT_TRANSLATE_NOOP("roster", "Guided by")
_CYCLE = QT_TRANSLATE_NOOP("roster", "Round")
_HOURS = QT_TRANSLATE_NOOP("roster", "Hours")
_EVALUATION = QT_TRANSLATE_NOOP("roster", "Evaluation")
_WHEN = (
    Field("day", _FIRST, Day(lies="near"), required=True, default=keeping.today, key="D"),
    Field("days", _DAYS, Number(1, training.MOST_DAYS), required=True, default=training.length, key="L"),
    Field("mentor", _MENTOR, keeping.SERVING, key="G"),
)
_SAID = Field("evaluation", _EVALUATION, Prose(500), key="V", wide=True)
_IN_FORCE = TrainingBlock.voided_at.is_(None)
_TO_COME = TrainingBlock.attended.is_(None) & _IN_FORCE
TRAINING = Ledger(
    name="roster.training",
    title=QT_TRANSLATE_NOOP("roster", "Training"),
    record=TrainingBlock,
    columns=(
        Column("number", QT_TRANSLATE_NOOP("roster", "No."), TrainingBlock.number, Line(), 11, 3,
               shown=False),
        Column("day", _FIRST, TrainingBlock.day, Day(), 7, 10, sortable=True),
        Column("days", _DAYS, TrainingBlock.days, Number(), 4, 8),
        Column("person", keeping.WHO, TrainingBlock.person_id, keeping.PERSON, 6, 10),
        Column("cycle", _CYCLE, TrainingBlock.cycle, Number(), 4, 8),
        Column("mentor", _MENTOR, TrainingBlock.mentor_id, keeping.PERSON, 6, 7),
        Column("attended", QT_TRANSLATE_NOOP("roster", "Came"), TrainingBlock.attended, Flag(), 4, 9),
        Column("hours", _HOURS, TrainingBlock.hours, Number(), 4, 7),
        Column("evaluation", _EVALUATION, TrainingBlock.evaluation, Line(500), 0, 6),
    ),
    label=asking.called(TrainingBlock.person_id, TrainingBlock.day),
    order="day",
    filters=(
        Filter("coming", QT_TRANSLATE_NOOP("roster", "Still to come"),
               _TO_COME & (TrainingBlock.day > TODAY), tone=Tone.INFO),
        Filter("unsaid", QT_TRANSLATE_NOOP("roster", "Came or not?"), _TO_COME & (TrainingBlock.day <= TODAY),
               tone=Tone.WARN),
        Filter("attended", QT_TRANSLATE_NOOP("roster", "Came"), TrainingBlock.attended.is_(True) & _IN_FORCE,
               tone=Tone.OK),
        Filter("missed", QT_TRANSLATE_NOOP("roster", "Did not come"),
               TrainingBlock.attended.is_(False) & _IN_FORCE, tone=Tone.BAD),
        Filter("holds", QT_TRANSLATE_NOOP("roster", "Of rosters in force"), _IN_FORCE & in_force()),
        Filter("cycle", _CYCLE, lambda number: TrainingBlock.cycle == number, Number(1)),
        asking.of_person(TrainingBlock.person_id),
        asking.of_days(TrainingBlock.day),
    ),
    actions=(
        Action(
            "plan", QT_TRANSLATE_NOOP("roster", "Plan a training"), training.plan,
            (Field("person", keeping.WHO, keeping.SERVING, required=True, key="P"), *_WHEN),
            icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=training.advise,
        ),
        Action(
            "plan_month", QT_TRANSLATE_NOOP("roster", "Plan the next of the list"), training.plan_month,
            (
                Field("month", QT_TRANSLATE_NOOP("roster", "Month"), Day(), required=True,
                      default=training.next_month, key="M",
                      note=QT_TRANSLATE_NOOP("roster", "any of its days")),
            ),
            icon="list-numbers", on_record=False,
        ),
        Action(
            "attended", QT_TRANSLATE_NOOP("roster", "Came"), training.attended,
            (
                Field("hours", _HOURS, Number(1, 24 * training.MOST_DAYS), required=True,
                      default=training.hours, key="H"),
                _SAID,
            ),
            icon="check", key="Ctrl+Shift+A", allowed=training.is_to_come,
        ),
        Action("missed", QT_TRANSLATE_NOOP("roster", "Did not come"), training.missed, (_SAID,),
               icon="x-circle", key="Ctrl+Shift+X", allowed=training.is_to_come),
        Action(
            "evaluate", QT_TRANSLATE_NOOP("roster", "Evaluate"), training.evaluate,
            keeping.as_stored(
                Field("evaluation", _EVALUATION, Prose(500), required=True, key="V", wide=True)
            ),
            icon="note-pencil", allowed=training.has_come,
        ),
        asking.change_action(
            training.change, keeping.as_stored(*_WHEN, mentor=lambda _tx, record: record.mentor_id),
            allowed=training.is_to_come,
        ),
        keeping.void_action(roles=CHIEFS),
    ),
    details=TRAINING_DETAILS,
    due=DUE_TRAINING,
    icon="graduation-cap",
)  # fmt: skip
