"""Reconciliations as a ledger."""

from __future__ import annotations

from sqlalchemy import Text, cast, func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Filter,
    Ledger,
    Line,
    Number,
    Prose,
    Reference,
    Rows,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.tasks.actions import keeping, reconciling
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.records import Reconciled, Reconciliation
from stationdesk.ledgers.tasks.reports.home import RECONCILIATION_DUE
from stationdesk.ledgers.tasks.reports.round_pane import RECONCILIATION_DETAILS
from stationdesk.ledgers.tasks.reports.slips import RECONCILIATION


def _rows(*conditions: object) -> object:
    counted = select(func.count(Reconciled.id)).where(
        Reconciled.reconciliation_id == Reconciliation.id,
        *conditions,  # type: ignore[arg-type]
    )
    return counted.correlate(Reconciliation).scalar_subquery()


_OPEN_DIFFERENCE = (Reconciled.difference.is_not(None), Reconciled.settled_on.is_(None))
_HAS_OPEN = Reconciliation.id.in_(select(Reconciled.reconciliation_id).where(*_OPEN_DIFFERENCE))
_SUMMARY = Field("summary", QT_TRANSLATE_NOOP("tasks", "Summary"), Prose(2000), wide=True, key="M")
_RECONCILED = Rows(
    (
        Field("item", asking.ITEM, Reference("tasks"), required=True),
        Field("difference", asking.DIFFERENCE, Line(200)),
    )
)
RECONCILIATIONS = Ledger(
    name="tasks.reconciliations",
    title=QT_TRANSLATE_NOOP("tasks", "Reconciliations"),
    record=Reconciliation,
    columns=(
        Column("reconciled_on", asking.DAY, Reconciliation.reconciled_on, Day(), 7, 10, sortable=True),
        Column("led_by", asking.LED_BY, Reconciliation.led_by, asking.PERSON, 5, 8),
        Column("items", QT_TRANSLATE_NOOP("tasks", "Items gone through"), _rows(), Number(), 6, 8),
        Column("differences", QT_TRANSLATE_NOOP("tasks", "Differences"),
               _rows(Reconciled.difference.is_not(None)), Number(), 4, 9),
        Column("open", QT_TRANSLATE_NOOP("tasks", "Not settled"), _rows(*_OPEN_DIFFERENCE), Number(), 4, 9),
        Column("closed", QT_TRANSLATE_NOOP("tasks", "Closed out then"), Reconciliation.closed, Number(), 5,
               6),
        Column("total", QT_TRANSLATE_NOOP("tasks", "Items then"), Reconciliation.total, Number(), 5, 6),
        Column("overdue", QT_TRANSLATE_NOOP("tasks", "Overdue then"), Reconciliation.overdue, Number(), 5,
               5),
        Column("summary", QT_TRANSLATE_NOOP("tasks", "Summary"), Reconciliation.summary, Line(2000), 0, 5),
        Column("number", asking.NO, Reconciliation.number, Line(), 11, 3),
    ),
    label=cast(Reconciliation.reconciled_on, Text),
    order="reconciled_on",
    filters=(
        Filter("unsettled", QT_TRANSLATE_NOOP("tasks", "With open differences"), _HAS_OPEN, tone=Tone.BAD),
        Filter("period", asking.DAY, lambda days: Reconciliation.reconciled_on.between(*days), Day()),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("tasks", "New reconciliation"), reconciling.reconcile,
            (
                Field("reconciled_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
                Field("led_by", asking.LED_BY, asking.SERVING, required=True, default=keeping.me, key="L"),
                Field("attendees", asking.ATTENDEES, asking.PEOPLE, wide=True, key="P"),
                Field("items", QT_TRANSLATE_NOOP("tasks", "Items gone through"), _RECONCILED, required=True,
                      default=reconciling.to_go_through, wide=True,
                      note=QT_TRANSLATE_NOOP("tasks", "an empty difference says that it agrees")),
                _SUMMARY,
            ),
            icon="plus", key="Ctrl+N", primary=True, on_record=False,
        ),
        Action(
            "settle", QT_TRANSLATE_NOOP("tasks", "Difference settled"), reconciling.settle,
            (
                Field("which", asking.DIFFERENCE, Number(), choices=reconciling.difference_choices, key="W"),
                Field("settled_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
                Field("settled_text", QT_TRANSLATE_NOOP("tasks", "How it was settled"), Prose(500),
                      required=True, wide=True, key="M"),
            ),
            icon="check", key="Ctrl+Shift+C", allowed=asking.in_force,
        ),
        asking.void_action(),
    ),
    details=RECONCILIATION_DETAILS,
    reports=(RECONCILIATION,),
    due=RECONCILIATION_DUE,
    icon="scales",
)  # fmt: skip
