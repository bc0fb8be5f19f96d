"""The items of the plan as a ledger: what the list shows and how it is narrowed."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Filter, Flag, Ledger, Line, Number, OneOf, Tone
from stationdesk.ledgers.tasks.actions.importing import IMPORT
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.ledger.item_actions import ACTIONS
from stationdesk.ledgers.tasks.records import TaskItem, counting
from stationdesk.ledgers.tasks.reports.boards import BOARDS
from stationdesk.ledgers.tasks.reports.close_out import CLOSE_OUT
from stationdesk.ledgers.tasks.reports.home import CARDS, ITEM_DUE
from stationdesk.ledgers.tasks.reports.pane import ITEM_DETAILS
from stationdesk.ledgers.tasks.reports.wall import WALL
from stationdesk.ledgers.tasks.rules.states import ItemState, Status
from stationdesk.store.clauses import ME

_ORDER = QT_TRANSLATE_NOOP("tasks", "Order")

COLUMNS = (
    Column("place", _ORDER, TaskItem.place, Number(), 6, 1, sortable=True, shown=False),
    Column("code", asking.CODE, TaskItem.code, Line(), 4, 10),
    Column("content", asking.CONTENT, TaskItem.content, Line(1000), 0, 10),
    Column("owner", asking.OWNER, TaskItem.owner_id, asking.PERSON, 5, 8),
    Column("due_on", asking.DUE, TaskItem.due_on, Day(), 6, 9, sortable=True),
    Column("left", QT_TRANSLATE_NOOP("tasks", "Time left"),
           func.iif(counting.IS_OPEN, TaskItem.due_on, None, type_=TaskItem.due_on.type),
           Day(countdown=True), 5, 6),
    Column("percent", asking.PERCENT, TaskItem.percent, Number(), 5, 7, sortable=True),
    Column("state", asking.STATE, TaskItem.state, OneOf(ItemState), 5, 10),
    Column("group", asking.WORK, TaskItem.group_id, asking.GROUP, 7, 3),
    Column("lead_unit", asking.LEAD, TaskItem.lead_unit, Line(), 8, 4, shown=False),
    Column("co_units", asking.CO_UNITS, TaskItem.co_units, Line(200), 8, 2, shown=False),
    Column("standard", asking.STANDARD, TaskItem.standard, Line(1000), 12, 2, shown=False),
    Column("starts_on", asking.STARTS, TaskItem.starts_on, Day(), 6, 2, shown=False),
    Column("closed_on", QT_TRANSLATE_NOOP("tasks", "Closed out on"), TaskItem.closed_on, Day(), 6, 3,
           sortable=True, shown=False),
    Column("number", asking.NO, TaskItem.number, Line(), 11, 3, shown=False),
)  # fmt: skip

CHIPS = (
    Filter("overdue", Status.OVERDUE.label, counting.OVERDUE, tone=Tone.BAD),
    Filter("due_this_week", QT_TRANSLATE_NOOP("tasks", "Due this week"), counting.DUE_THIS_WEEK,
           tone=Tone.WARN),
    Filter("mine", QT_TRANSLATE_NOOP("tasks", "Mine"), (TaskItem.owner_id == ME) & counting.IS_OPEN,
           tone=Tone.INFO),
    Filter("to_check", ItemState.CLOSE_ASKED.label, TaskItem.state == ItemState.CLOSE_ASKED, tone=Tone.INFO),
    Filter("to_close", ItemState.CHECKED.label, TaskItem.state == ItemState.CHECKED, tone=Tone.INFO),
    Filter("paused", ItemState.PAUSED.label, TaskItem.state == ItemState.PAUSED, tone=Tone.WARN),
    Filter("done", ItemState.CLOSED.label, TaskItem.state == ItemState.CLOSED, tone=Tone.OK),
)  # fmt: skip

FILTERS = (
    Filter("year", asking.YEAR, counting.in_year, Number()),
    Filter("group", asking.WORK, lambda group: TaskItem.group_id.is_not_distinct_from(group), asking.GROUP),
    Filter("status", QT_TRANSLATE_NOOP("tasks", "Column of the board"), counting.in_status, OneOf(Status)),
    Filter("state", asking.STATE, lambda state: TaskItem.state == state, OneOf(ItemState)),
    Filter("owner", asking.OWNER, lambda person: TaskItem.owner_id == person, asking.PERSON),
    Filter("due", asking.DUE, lambda days: TaskItem.due_on.between(*days), Day()),
    Filter("closed", QT_TRANSLATE_NOOP("tasks", "Closed out on"),
           lambda days: TaskItem.closed_on.between(*days), Day()),
    Filter("planned", QT_TRANSLATE_NOOP("tasks", "In the plan"),
           lambda yes: TaskItem.group_id.is_not(None) if yes else TaskItem.group_id.is_(None), Flag()),
    Filter("meeting", QT_TRANSLATE_NOOP("tasks", "Assigned by the meeting"),
           lambda meeting: TaskItem.id.in_(counting.of_meeting(meeting)), asking.MEETING),
    Filter("batch", QT_TRANSLATE_NOOP("tasks", "Import no."),
           lambda batch: (TaskItem.batch_id == batch) | (TaskItem.changed_batch_id == batch), Number()),
)  # fmt: skip

ITEMS = Ledger(
    name="tasks",
    title=QT_TRANSLATE_NOOP("tasks", "Tasks"),
    record=TaskItem,
    columns=COLUMNS,
    label=func.coalesce(TaskItem.code + " ", "") + func.substr(TaskItem.content, 1, 40),
    order="place",
    descending=False,
    filters=(*CHIPS, *FILTERS),
    actions=ACTIONS,
    details=ITEM_DETAILS,
    reports=(WALL, CLOSE_OUT),
    due=ITEM_DUE,
    boards=BOARDS,
    cards=CARDS,
    imports=IMPORT,
    icon="list-checks",
)
