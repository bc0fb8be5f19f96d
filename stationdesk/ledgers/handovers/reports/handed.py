"""Who was on duty and what was handed over, for the report of a day; what is missing stands in red."""

from __future__ import annotations

from datetime import date

from stationdesk.core.document import Align, Block, Paragraph, Row, Table, TableColumn
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query, Request
from stationdesk.ledgers.handovers.actions.chain import first_sheet, missing_of, sheets_of
from stationdesk.ledgers.handovers.actions.counting_equipment import counts_of
from stationdesk.ledgers.handovers.actions.groups import group_words
from stationdesk.ledgers.handovers.records import Handover
from stationdesk.ledgers.handovers.reports.day import today_of
from stationdesk.ledgers.handovers.reports.pane import items_of, supplements_of
from stationdesk.ledgers.handovers.reports.wording import (
    MISSING,
    UNSIGNED,
    difference_words,
    item_words,
    missing_names,
    number_words,
)
from stationdesk.ledgers.handovers.rules.words import Item
from stationdesk.ledgers.incidents.reports.wording import figure, full_moment, paragraph
from stationdesk.ledgers.roster.reports.reading import day_group
from stationdesk.store.transaction import Transaction

_NO_ROSTER = QT_TRANSLATE_NOOP("handovers/report", "NO SIGNED ROSTER for this duty day.")
_NOT_KEPT = QT_TRANSLATE_NOOP("handovers/report", "No hand-over records were kept yet on this duty day.")
_RUNNING = QT_TRANSLATE_NOOP("handovers/report", "The shift is not over yet; it has not been handed over.")
_HANDED = QT_TRANSLATE_NOOP(
    "handovers/report", "Handed over at {time} ({number}), {sheets} record for the day; persons held: {held}."
)
_EQUIPMENT = QT_TRANSLATE_NOOP("handovers/report", "Equipment that differs")
_ALL_THERE = QT_TRANSLATE_NOOP("handovers/report", "all there")
_NOTES: tuple[tuple[str, Phrase], ...] = (
    ("evidence", QT_TRANSLATE_NOOP("handovers/report", "Evidence handed over")),
    ("todo", QT_TRANSLATE_NOOP("handovers/report", "To be done")),
    ("reminders", QT_TRANSLATE_NOOP("handovers/report", "Reminders")),
)
_SUPPLEMENT = QT_TRANSLATE_NOOP("handovers/report", "Supplement")


def alarm(request: Request, phrase: Phrase) -> Paragraph:
    """A sentence in red."""
    return Paragraph((request.say(phrase),), alarm=True)


def group_block(tx: Transaction, request: Request, day: date) -> Paragraph:
    """Who was on duty by the signed roster, else by the sheet of the day; with neither it is red."""
    group = group_words(day_group(tx, day))
    if group:
        return Paragraph((group,))
    sheets = sheets_of(tx, day, day)
    if sheets:
        return Paragraph((sheets[0].out_group,))
    return alarm(request, _NO_ROSTER)


def handed_blocks(tx: Transaction, request: Request, day: date) -> list[Block]:
    """Each sheet of the day, each one that is missing, each name that is."""
    sheets, gone = sheets_of(tx, day, day), missing_of(tx, day, day)
    blocks: list[Block] = [
        alarm(request, MISSING.filled(day=one.day.isoformat(), begin=f"{local(one.begins_at):%m-%d %H:%M}",
                                      end=f"{local(one.ends_at):%m-%d %H:%M}"))
        for one in gone
    ]  # fmt: skip
    for sheet in sheets:
        blocks += _sheet(tx, request, sheet, len(sheets))
    return blocks or [_nothing(tx, request, day)]


def _nothing(tx: Transaction, request: Request, day: date) -> Paragraph:
    first = first_sheet(tx)
    begun = first is not None and first.duty_day <= day
    return paragraph(request, _RUNNING if begun or day == today_of(tx) else _NOT_KEPT)


def _sheet(tx: Transaction, request: Request, sheet: Handover, many: int) -> list[Block]:
    rows = Query("handovers", (("days", (sheet.duty_day, sheet.duty_day)),), order="ends_at")
    handed = paragraph(
        request, _HANDED, time=full_moment(sheet.handed_at), number=sheet.number or f"#{sheet.id}",
        sheets=figure(many, rows), held=str(sheet.held),
    )  # fmt: skip
    names = missing_names(request, sheet)
    unsigned = [alarm(request, UNSIGNED.filled(names=names))] if names else []
    return [handed, *unsigned, _table(tx, request, sheet)]


def _table(tx: Transaction, request: Request, sheet: Handover) -> Table:
    say = request.say
    rows = [
        Row((say(one.item.label), number_words(one), item_words(request, one)))
        for one in items_of(tx, sheet)
        if one.part is None and one.item is not Item.CALLS and (one.number or one.of is not None)
    ]
    differences = difference_words(request, counts_of(tx, sheet)) or say(_ALL_THERE)
    rows.append(Row((say(_EQUIPMENT), "", differences)))
    rows += [Row((say(title), "", text)) for name, title in _NOTES if (text := getattr(sheet, name))]
    rows += [
        Row((say(_SUPPLEMENT), "", f"{full_moment(one.created_at)} {one.text}"))
        for one in supplements_of(tx, sheet)
    ]
    return Table(
        (
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Handed over")), 7),
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Number")), 3, Align.CENTRE),
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Which")), 21),
        ),
        tuple(rows),
    )
