"""The station's calendar as a ledger."""

from __future__ import annotations

from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.deadline import DayKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Filter,
    Import,
    Ledger,
    Line,
    OneOf,
    SheetField,
)  # fmt: skip
from stationdesk.ledgers.station.actions.calendar import change_day, enter_day
from stationdesk.ledgers.station.actions.sheets import judge_days, write_days
from stationdesk.ledgers.station.ledger.asking import (
    CHANGE,
    KIND,
    NAME,
    as_stored,
    is_in_force,
    void_action,
)  # fmt: skip
from stationdesk.ledgers.station.records import CalendarDay

_DAY = QT_TRANSLATE_NOOP("station", "Day")
_SOURCE = QT_TRANSLATE_NOOP("station", "Notice it comes from")
_FIELDS = (
    Field("kind", KIND, OneOf(DayKind), required=True, key="K"),
    Field("name", NAME, Line(20), required=True, key="N"),
    Field("source", _SOURCE, Line(80), key="S", wide=True),
)


def _between(days: tuple[Any, Any]) -> Any:
    return CalendarDay.day.between(*days)


CALENDAR = Ledger(
    name="station.calendar",
    title=QT_TRANSLATE_NOOP("station", "Calendar"),
    record=CalendarDay,
    columns=(
        Column("day", _DAY, CalendarDay.day, Day(), 10, 9, sortable=True),
        Column("kind", KIND, CalendarDay.kind, OneOf(DayKind), 10, 8),
        Column("name", NAME, CalendarDay.name, Line(), 10, 7),
        Column("source", _SOURCE, CalendarDay.source, Line(), 0, 5),
    ),
    label=CalendarDay.name,
    order="day",
    filters=(
        *(Filter(kind.code, kind.label, CalendarDay.kind == kind, tone=kind.tone) for kind in DayKind),
        Filter("period", _DAY, _between, Day()),
    ),
    actions=(
        Action(
            "enter", QT_TRANSLATE_NOOP("station", "Enter a day"), enter_day,
            (Field("day", _DAY, Day(lies="ahead"),
                   required=True, key="D"), *_FIELDS), "calendar-plus", "Ctrl+N", True,
            on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_day, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    imports=Import(
        fields=(
            SheetField("day", _DAY, Day(), ("日期", "day", "date"), True),
            SheetField("kind", KIND, Line(20), ("类型", "类别", "kind"), True),
            SheetField("name", NAME, Line(20), ("名称", "节日", "name"), True),
            SheetField("source", _SOURCE, Line(80), ("来源", "依据", "source")),
        ),
        judge=judge_days,
        write=write_days,
        whole=True,
    ),
    icon="calendar",
    group="system",
)  # fmt: skip
