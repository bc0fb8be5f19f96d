"""The plan of works and items out of a foreign sheet: judged first, then stored, works made as needed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Import,
    Line,
    Number,
    Prose,
    RowFate,
    SheetField,
    Verdict,
    differing,
    still,
    to_write,
)  # fmt: skip
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.tasks.actions.planning import register_group
from stationdesk.ledgers.tasks.actions.sheet_rows import Planned, Row, SheetReader, try_read
from stationdesk.ledgers.tasks.records import TaskGroup, TaskItem
from stationdesk.ledgers.tasks.rules.plan import place_of_item
from stationdesk.ledgers.tasks.rules.states import CLOSING, ItemState
from stationdesk.store.transaction import Transaction

_HEADING = QT_TRANSLATE_NOOP("tasks", "A heading: the rows below stand in work {code}.")
_APART = QT_TRANSLATE_NOOP(
    "tasks", "{number} stands in no work of the plan; it is corrected at the task itself."
)
_TWICE = QT_TRANSLATE_NOOP("tasks", "Item {code} stands in an earlier row of the sheet.")
_OTHER_CONTENT = QT_TRANSLATE_NOOP(
    "tasks",
    "Item {code} stands in an earlier row with another content; where {code}0 is meant, format the column "
    "as text.",
)
_IN_TWO = QT_TRANSLATE_NOOP(
    "tasks", "This stands in work {group} as item {code}; an item stands in one work only."
)
_KNOWN = QT_TRANSLATE_NOOP("tasks", "Already in the ledger as {number}, unchanged.")
_OURS = QT_TRANSLATE_NOOP("tasks", "Entered here as {number}; the sheet does not overwrite it.")
_CLOSED = QT_TRANSLATE_NOOP("tasks", "Closed out here as {number}; the sheet does not overwrite it.")
_CHECKED = QT_TRANSLATE_NOOP(
    "tasks", "The close-out of {number} has been asked for; send it back first, then read the sheet again."
)
_DEADLINE = QT_TRANSLATE_NOOP(
    "tasks", "The deadline of {number} differs; it is moved with “Postpone”, which asks for the reason."
)

FIELDS = (
    SheetField("year", QT_TRANSLATE_NOOP("tasks", "Year"), Number(2000, 2199), ("年度", "年份", "year")),
    SheetField("group_code", QT_TRANSLATE_NOOP("tasks", "Work no."), Line(500),
               ("工作序号", "重点工作序号", "大项序号", "项目序号", "work no.")),
    SheetField("group", QT_TRANSLATE_NOOP("tasks", "Work"), Prose(20_000),
               ("重点工作", "工作名称", "重点任务", "工作项目", "项目", "大项", "类别", "work")),
    SheetField("code", QT_TRANSLATE_NOOP("tasks", "Item no."), Line(500),
               ("任务编号", "子项编号", "子项序号", "任务序号", "编号", "item no.")),
    SheetField("content", QT_TRANSLATE_NOOP("tasks", "What is to be done"), Prose(20_000),
               ("任务内容", "具体任务", "子项内容", "子项", "工作内容", "工作任务", "具体举措", "工作举措",
                "工作措施", "任务", "内容", "content")),
    SheetField("standard", QT_TRANSLATE_NOOP("tasks", "Done when"), Prose(20_000),
               ("完成标准", "目标要求", "工作目标", "工作标准", "目标", "标准", "standard")),
    SheetField("lead_unit", QT_TRANSLATE_NOOP("tasks", "Lead unit"), Line(2000),
               ("牵头单位", "牵头部门", "责任单位", "责任部门", "lead unit")),
    SheetField("owner", QT_TRANSLATE_NOOP("tasks", "Answers for it"), Line(2000),
               ("责任人", "负责人", "责任民警", "owner")),
    SheetField("co_units", QT_TRANSLATE_NOOP("tasks", "Units helping"), Line(2000),
               ("配合单位", "协办单位", "责任单位（配合）", "units helping")),
    SheetField("starts_on", QT_TRANSLATE_NOOP("tasks", "Starts on"), Line(500),
               ("开始时间", "启动时间", "开始日期", "start")),
    SheetField("due_on", QT_TRANSLATE_NOOP("tasks", "Due on"), Line(500),
               ("完成时限", "完成时间", "时限", "截止时间", "截止日期", "办结时限", "时间节点", "deadline")),
    SheetField("note", QT_TRANSLATE_NOOP("tasks", "Note"), Prose(20_000), ("备注", "note")),
)  # fmt: skip


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    reader = SheetReader(tx)
    return _judged(tx, [try_read(reader, row) for row in rows])


def _judged(tx: Transaction, read: list[Planned | Phrase]) -> tuple[Verdict, ...]:
    seen: dict[tuple[int, str], str] = {}
    stands: dict[tuple[int, str], tuple[str, str]] = {}
    return tuple(_verdict(tx, one, seen, stands) for one in read)


def _verdict(
    tx: Transaction,
    one: Planned | Phrase,
    seen: dict[tuple[int, str], str],
    stands: dict[tuple[int, str], tuple[str, str]],
) -> Verdict:
    if isinstance(one, Phrase):
        return Verdict(RowFate.ERROR, one)
    if one.apart:
        return Verdict(RowFate.DUPLICATE, _APART.filled(number=one.apart))
    if one.code is None:
        return Verdict(RowFate.DUPLICATE, _HEADING.filled(code=one.group))
    key, content = (one.year, one.code), one.values["content"]
    if key in seen:
        same = seen[key] == content
        words = (_TWICE if same else _OTHER_CONTENT).filled(code=one.code)
        return Verdict(RowFate.DUPLICATE if same else RowFate.ERROR, words)
    earlier = stands.setdefault((one.year, content), (one.group, one.code))
    other = earlier if earlier[0] != one.group else _elsewhere(tx, one)
    if other is not None:
        return Verdict(RowFate.ERROR, _IN_TWO.filled(group=other[0], code=other[1]))
    seen[key] = content
    return _beside(_known(tx, one), one)


def _elsewhere(tx: Transaction, one: Planned) -> tuple[str, str] | None:
    """(work, item) under which the same content stands in another work of the year."""
    found = (
        select(TaskGroup.code, TaskItem.code)
        .join(TaskGroup, TaskGroup.id == TaskItem.group_id)
        .where(
            TaskItem.year == one.year, TaskItem.content == one.values["content"],
            TaskGroup.code != one.group, TaskItem.voided_at.is_(None),
        )
    )  # fmt: skip
    row = tx.session.execute(found.limit(1)).first()
    return (row[0], str(row[1])) if row is not None else None


def _known(tx: Transaction, one: Planned) -> TaskItem | None:
    found = select(TaskItem).where(
        TaskItem.year == one.year, TaskItem.code == one.code, TaskItem.voided_at.is_(None)
    )
    return tx.session.scalars(found).first()


def _beside(known: TaskItem | None, one: Planned) -> Verdict:
    """A row beside what is kept under its number."""
    if known is None:
        return Verdict(RowFate.NEW, one.doubt)
    number = known.number or f"#{known.id}"
    found = _differences(known, one)
    if not found:
        return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=number), known.id)
    if known.state in CLOSING:
        return Verdict(RowFate.DUPLICATE, _CHECKED.filled(number=number), known.id)
    if known.state is ItemState.CLOSED:
        return Verdict(RowFate.DUPLICATE, _CLOSED.filled(number=number), known.id)
    if known.batch_id is None:
        return Verdict(RowFate.DUPLICATE, _OURS.filled(number=number), known.id)
    if "due_on" in found:
        return Verdict(RowFate.ERROR, _DEADLINE.filled(number=number), known.id)
    return Verdict(RowFate.CHANGED, one.doubt, known.id, differing(known, found))


def _differences(known: TaskItem, one: Planned) -> dict[str, Any]:
    """What the sheet says and the item does not; an empty cell says nothing."""
    return {
        name: value
        for name, value in one.values.items()
        if value is not None and getattr(known, name) != value
    }


def write(
    tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Store the new and changed rows of a chunk, judged once more; what became of each."""
    reader = SheetReader(tx)
    _go_on(tx, reader, batch)
    read = [try_read(reader, row) for row in rows]
    groups: dict[tuple[int, str], TaskGroup] = {}
    done = tuple(map(still, verdicts, _judged(tx, read)))
    for one, verdict in zip(read, done, strict=True):
        if isinstance(one, Phrase):
            continue
        if verdict.fate is RowFate.NEW:
            _add(tx, one, groups, batch)
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            known = tx.get(TaskItem, verdict.record)
            take_over(known, **to_write(verdict, _differences(known, one)), changed_batch_id=batch)
    return done


def _go_on(tx: Transaction, reader: SheetReader, batch: int) -> None:
    last = select(TaskItem).where(TaskItem.batch_id == batch).order_by(TaskItem.id.desc()).limit(1)
    item = tx.session.scalars(last).first()
    if item is not None and item.group_id is not None:
        reader.go_on_from(item, tx.get(TaskGroup, item.group_id))


def _add(tx: Transaction, one: Planned, groups: dict[tuple[int, str], TaskGroup], batch: int) -> None:
    key = one.year, one.group
    if key not in groups:
        groups[key] = _group(tx, one)
    group = groups[key]
    tx.add(
        TaskItem(
            year=one.year, group_id=group.id, code=one.code, place=place_of_item(one.year, one.code),
            batch_id=batch, **one.values,
        )
    )  # fmt: skip


def _group(tx: Transaction, one: Planned) -> TaskGroup:
    found = select(TaskGroup).where(
        TaskGroup.year == one.year, TaskGroup.code == one.group, TaskGroup.voided_at.is_(None)
    )
    known = tx.session.scalars(found).first()
    return known or register_group(tx, year=one.year, code=one.group, name=one.name)


IMPORT = Import(FIELDS, judge, write)
