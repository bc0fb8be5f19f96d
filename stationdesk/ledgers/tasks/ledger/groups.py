"""The works of the plan as a ledger, each with how many of its items are closed out."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Text, case, cast, func, type_coerce

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Amount, Column, Field, Filter, Ledger, Line, Number, Prose, Tone
from stationdesk.ledgers.tasks.actions import planning
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem, counting
from stationdesk.ledgers.tasks.reports.pane import GROUP_DETAILS
from stationdesk.ledgers.tasks.rules.plan import PERCENT_PLACES
from stationdesk.ledgers.tasks.rules.states import ItemState
from stationdesk.store.record import ExactDecimal
from stationdesk.store.transaction import Transaction

_TOTAL = counting.items_of_group()
_CLOSED = counting.items_of_group(TaskItem.state == ItemState.CLOSED)
_OVERDUE = counting.items_of_group(counting.OVERDUE)
# Rate.percent(1) in whole numbers, so that a list of works needs no row more: half-up, tenths of a per cent.
_TENTHS = case((_TOTAL > 0, (2000 * _CLOSED + _TOTAL) // (2 * _TOTAL)), else_=None)
_PERCENT = type_coerce(_TENTHS, ExactDecimal(PERCENT_PLACES))


def _this_year(tx: Transaction, *_: Any) -> int:
    today: date = tx.today
    return today.year


_YEAR = Field("year", asking.YEAR, Number(2000, 2199), required=True, default=_this_year, key="Y")
_CODE = Field("code", QT_TRANSLATE_NOOP("tasks", "Work no."), Line(3), required=True, key="C")
_REST = (
    Field("name", asking.NAME, Line(120), required=True, key="N", wide=True),
    Field("lead_unit", asking.LEAD, Line(60), key="L"),
    Field("owner_id", asking.OWNER, asking.SERVING, key="O"),
    Field("planned", QT_TRANSLATE_NOOP("tasks", "Items planned"), Number(0, 999), key="P"),
    Field("note", asking.NOTE, Prose(500), wide=True, extra=True),
)
_UNFINISHED = counting.has_item(counting.IS_OPEN)

GROUPS = Ledger(
    name="tasks.groups",
    title=QT_TRANSLATE_NOOP("tasks", "Works"),
    record=TaskGroup,
    columns=(
        Column("place", QT_TRANSLATE_NOOP("tasks", "Order"), TaskGroup.place, Number(), 6, 1, sortable=True,
               shown=False),
        Column("year", asking.YEAR, cast(TaskGroup.year, Text), Line(), 4, 3),
        Column("code", _CODE.title, TaskGroup.code, Line(), 4, 9),
        Column("name", asking.NAME, TaskGroup.name, Line(), 0, 10),
        Column("owner", asking.OWNER, TaskGroup.owner_id, asking.PERSON, 5, 6),
        Column("lead_unit", asking.LEAD, TaskGroup.lead_unit, Line(), 10, 4),
        Column("total", QT_TRANSLATE_NOOP("tasks", "Items"), _TOTAL, Number(), 4, 8),
        Column("closed", ItemState.CLOSED.label, _CLOSED, Number(), 4, 8),
        Column("percent", QT_TRANSLATE_NOOP("tasks", "Closed out, %"), _PERCENT, Amount(PERCENT_PLACES), 5,
               9),
        Column("overdue", QT_TRANSLATE_NOOP("tasks", "Overdue"), _OVERDUE, Number(), 4, 7),
        Column("planned", QT_TRANSLATE_NOOP("tasks", "Items planned"), TaskGroup.planned, Number(), 5, 3,
               shown=False),
    ),
    label=TaskGroup.code + " " + TaskGroup.name,
    order="place",
    descending=False,
    filters=(
        Filter("unfinished", QT_TRANSLATE_NOOP("tasks", "Not finished"), _UNFINISHED, tone=Tone.INFO),
        Filter("overdue", QT_TRANSLATE_NOOP("tasks", "With overdue items"),
               counting.has_item(counting.OVERDUE), tone=Tone.BAD),
        Filter("finished", QT_TRANSLATE_NOOP("tasks", "Finished"), counting.has_item() & ~_UNFINISHED,
               tone=Tone.OK),
        Filter("differing", QT_TRANSLATE_NOOP("tasks", "Not as many items as planned"),
               TaskGroup.planned.is_not(None) & (func.coalesce(TaskGroup.planned, 0) != _TOTAL),
               tone=Tone.WARN),
        Filter("year", asking.YEAR, lambda year: TaskGroup.year == year, Number()),
        Filter("owner", asking.OWNER, lambda person: TaskGroup.owner_id == person, asking.PERSON),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("tasks", "New work"), planning.register_group,
            (_YEAR, _CODE, *_REST), icon="plus", key="Ctrl+N", primary=True, on_record=False,
        ),
        Action(
            "change", asking.CHANGE, planning.change_group, asking.as_stored(*_REST),
            icon="pencil-simple", key="Ctrl+E", allowed=asking.in_force,
        ),
        asking.void_action(planning.void_group, roles=CHIEFS),
    ),
    details=GROUP_DETAILS,
    icon="kanban",
)  # fmt: skip
