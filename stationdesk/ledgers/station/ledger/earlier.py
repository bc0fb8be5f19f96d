"""Months from before the ledgers as a ledger of their own: 上年同期补录."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, or_

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Column, Day, Field, Filter, Ledger, Line, Number
from stationdesk.core.period import month_start
from stationdesk.ledgers.station.actions.earlier import change_month, enter_month
from stationdesk.ledgers.station.ledger.asking import CHANGE, as_stored, is_in_force, void_action
from stationdesk.ledgers.station.records import EarlierMonth
from stationdesk.ledgers.station.rules.earlier import INCIDENTS, INDICATORS, NAME

_MONTH = QT_TRANSLATE_NOOP("station", "Month")
_ANY_DAY = QT_TRANSLATE_NOOP("station", "any of its days")
_SOURCE = QT_TRANSLATE_NOOP("station", "Paper it comes from")
_SECTIONS = {
    "criminal": QT_TRANSLATE_NOOP("station", "Incidents; leave empty what nobody knows"),
    "hazards_found": QT_TRANSLATE_NOOP("station", "Hazards and disputes"),
}
_KEYS = dict(zip(INDICATORS, "CPTDHOVIFGRLE", strict=True))
_FIELDS = (
    *(
        Field(name, title, Number(0, 999_999), key=_KEYS[name], section=_SECTIONS.get(name))
        for name, title in INDICATORS.items()
    ),
    Field("source", _SOURCE, Line(80), key="S", wide=True),
)


def _between(days: tuple[Any, Any]) -> Any:
    first, last = days
    return EarlierMonth.month.between(month_start(first), last)


EARLIER = Ledger(
    name=NAME,
    title=QT_TRANSLATE_NOOP("station", "Figures from before the ledger"),
    record=EarlierMonth,
    columns=(
        Column("month", _MONTH, EarlierMonth.month, Day(), 10, 9, sortable=True),
        *(
            Column(name, title, getattr(EarlierMonth, name), Number(), 7, 8 if name in INCIDENTS else 7)
            for name, title in INDICATORS.items()
        ),
        Column("source", _SOURCE, EarlierMonth.source, Line(), 0, 5),
    ),
    label=func.strftime("%Y-%m", EarlierMonth.month),
    order="month",
    filters=(
        Filter(
            "without_groups", QT_TRANSLATE_NOOP("station", "Without groups"),
            or_(*(getattr(EarlierMonth, name).is_(None) for name in INCIDENTS[:6])),
        ),
        Filter("period", _MONTH, _between, Day()),
    ),
    actions=(
        Action(
            "enter", QT_TRANSLATE_NOOP("station", "Type a month"), enter_month,
            (Field("month", _MONTH, Day(), required=True, key="M", note=_ANY_DAY, wide=True), *_FIELDS),
            "calendar-plus", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_month, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force,
        ),
        void_action(roles=CHIEFS),
    ),
    icon="archive",
    group="system",
)  # fmt: skip
