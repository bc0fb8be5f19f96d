"""The chain of sheets as a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Text, cast, func, or_

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Filter,
    Flag,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Prose,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.handovers.actions.handing_over import HAND_OVER, OFFICES, SIGN, SUPPLEMENT, VOID
from stationdesk.ledgers.handovers.actions.keeping import PERSON
from stationdesk.ledgers.handovers.records import SIGNERS, Handover, chain
from stationdesk.ledgers.handovers.reports.boards import BOARDS
from stationdesk.ledgers.handovers.reports.home import CARDS, SHEETS_DUE
from stationdesk.ledgers.handovers.reports.pane import SHEET_DETAILS
from stationdesk.ledgers.handovers.reports.printed import REPORTS
from stationdesk.ledgers.handovers.rules.words import Signed, Standing

_LATE = QT_TRANSLATE_NOOP("handovers", "Written late")
_DIFFERS = QT_TRANSLATE_NOOP("handovers", "Equipment differs")


def _by(person: int) -> ColumnElement[bool]:
    return or_(*(getattr(Handover, name) == person for name in (*SIGNERS, "witness_id")))


_GROUPS = {"out_group": QT_TRANSLATE_NOOP("handovers", "Group handing over"),
           "in_group": QT_TRANSLATE_NOOP("handovers", "Group taking over")}  # fmt: skip


def _names() -> tuple[Column, ...]:
    return tuple(
        Column(name, title, getattr(Handover, name), PERSON, 5, 7 - place)
        for place, (name, title) in enumerate(OFFICES.items())
    )


COLUMNS: tuple[Column, ...] = (
    Column("duty_day", QT_TRANSLATE_NOOP("handovers", "Duty day"), Handover.duty_day, Day(), 6, 10,
           sortable=True),
    Column("standing", QT_TRANSLATE_NOOP("handovers", "Chain"), chain.standing(), OneOf(Standing), 7, 9),
    Column("signed", QT_TRANSLATE_NOOP("handovers", "Signatures"), chain.signed(), OneOf(Signed), 5, 9),
    Column("handed_at", QT_TRANSLATE_NOOP("handovers", "Handed over at"), Handover.handed_at, Instant(), 7, 8,
           sortable=True),
    *_names(),
    Column("differs", _DIFFERS, chain.differences(), Number(), 5, 7),
    Column("held", QT_TRANSLATE_NOOP("handovers", "Persons held"), Handover.held, Number(), 4, 3),
    Column("reminders", QT_TRANSLATE_NOOP("handovers", "Reminders"), Handover.reminders, Prose(), 0, 5),
    Column("late", _LATE, chain.is_late(), Flag(), 4, 6),
    Column("number", QT_TRANSLATE_NOOP("handovers", "No."), Handover.number, Line(), 11, 4),
    Column("ends_at", QT_TRANSLATE_NOOP("handovers", "Shift until"), Handover.ends_at, Instant(), 7, 2,
           sortable=True, shown=False),
    Column("shift", QT_TRANSLATE_NOOP("handovers", "Shift of the day"), Handover.shift, Number(), 3, 2,
           shown=False),
    *(Column(name, title, getattr(Handover, name), Prose(), 10, 2, shown=False)
      for name, title in _GROUPS.items()),
)  # fmt: skip

FILTERS = (
    Filter("gap", Standing.GAP.label, chain.after_gap(), tone=Tone.BAD),
    Filter("unsigned", Signed.MISSING.label, chain.is_unsigned(), tone=Tone.BAD),
    Filter("differs", _DIFFERS, chain.differences() > 0, tone=Tone.WARN),
    Filter("late", _LATE, chain.is_late(), tone=Tone.WARN),
    Filter("days", QT_TRANSLATE_NOOP("handovers", "Duty day"), chain.on_days, Day()),
    Filter("by", QT_TRANSLATE_NOOP("handovers", "Signed by"), _by, PERSON),
)


def _label() -> Any:
    return func.coalesce(Handover.number + " ", "") + cast(Handover.duty_day, Text)


HANDOVERS_LEDGER = Ledger(
    name="handovers",
    title=QT_TRANSLATE_NOOP("handovers", "Hand-overs"),
    record=Handover,
    columns=COLUMNS,
    label=_label(),
    order="ends_at",
    filters=FILTERS,
    actions=(HAND_OVER, SIGN, SUPPLEMENT, VOID),
    details=SHEET_DETAILS,
    reports=REPORTS,
    due=SHEETS_DUE,
    cards=CARDS,
    boards=BOARDS,
    icon="swap",
    group="duty",
)
