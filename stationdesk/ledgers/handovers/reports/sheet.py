"""R03 交接班记录: one sheet on paper as it was kept, what was added later under it, four signatures."""

from __future__ import annotations

from itertools import zip_longest

from sqlalchemy import select

from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Facts,
    Layout,
    Paragraph,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.handovers.actions.counting_equipment import counts_of
from stationdesk.ledgers.handovers.records import SIGNERS, Handover, HandoverCount, HandoverItem, chain
from stationdesk.ledgers.handovers.reports.pane import items_of, supplements_of
from stationdesk.ledgers.handovers.reports.wording import (
    NOT_COUNTED,
    UNSIGNED,
    groups_words,
    item_words,
    missing_names,
    number_words,
    shift_words,
)
from stationdesk.ledgers.handovers.rules.words import Item
from stationdesk.ledgers.incidents.reports.wording import full_moment, paragraph
from stationdesk.store.audit import AuditEntry, AuditRow, Head, anchor_of
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("handovers/report", "{station}: hand-over record")
_VOIDED = QT_TRANSLATE_NOOP("handovers/report", "{number}  Voided: {reason}")
_LATE = QT_TRANSLATE_NOOP("handovers/report", "{number}  Written late, at {time}")
_AS_OF = QT_TRANSLATE_NOOP("handovers/report", "As it stood at {time}")
_NONE = QT_TRANSLATE_NOOP("handovers/report", "None")
_ANCHOR = QT_TRANSLATE_NOOP("handovers/report", "Anchor of the entry that kept this sheet: {anchor}")


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of a record, the same whenever it is printed; supplements stand under it."""
    sheet = tx.get(Handover, request.record or 0, voided=True)
    say, number = request.say, sheet.number or f"#{sheet.id}"
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    items, counts = items_of(tx, sheet), counts_of(tx, sheet)
    blocks: list[Block] = [
        Title(title, _second(tx, request, sheet, number)),
        _facts(request, sheet),
        _items(request, sheet, items),
        _equipment(request, counts),
        *_supplements(tx, request, sheet),
        *_unsigned(request, sheet),
        _signatures(request, sheet),
        *_anchor(tx, request, sheet),
    ]
    return Document(
        f"hand-over-{sheet.duty_day.isoformat()}-{sheet.shift}", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=number),
        data={"number": number, "duty_day": sheet.duty_day.isoformat(), "shift": sheet.shift,
              "lines": {f"{one.item.name.lower()}{'.' + one.part if one.part else ''}": one.number
                        for one in items}},
    )  # fmt: skip


def _second(tx: Transaction, request: Request, sheet: Handover, number: str) -> str:
    if sheet.voided_at is not None:
        return request.say(_VOIDED.filled(number=number, reason=sheet.void_reason or ""))
    late = tx.session.scalar(select(Handover.id).where(Handover.id == sheet.id, chain.is_late()), tx.moment)
    return request.say(_LATE.filled(number=number, time=full_moment(sheet.created_at))) if late else number


_DUTY_DAY = QT_TRANSLATE_NOOP("handovers/report", "Duty day")
_GROUPS = (
    QT_TRANSLATE_NOOP("handovers/report", "Group handing over"),
    QT_TRANSLATE_NOOP("handovers/report", "Group taking over"),
)


def _facts(request: Request, sheet: Handover) -> Facts:
    weather = f"  {sheet.weather}" if sheet.weather else ""
    pairs = (
        (_DUTY_DAY, day_words(request, sheet.duty_day)),
        (QT_TRANSLATE_NOOP("handovers/report", "Shift"), shift_words(sheet)),
        (QT_TRANSLATE_NOOP("handovers/report", "Handed over at"), full_moment(sheet.handed_at) + weather),
        (QT_TRANSLATE_NOOP("handovers/report", "Leader present"),
         request.name("station.people", sheet.witness_id)),
        (_GROUPS[0], sheet.out_group),
        (_GROUPS[1], sheet.in_group),
    )  # fmt: skip
    wide = frozenset(place for place, (label, _) in enumerate(pairs) if label in _GROUPS)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=wide)


def _items(request: Request, sheet: Handover, items: list[HandoverItem]) -> Table:
    say = request.say
    rows = [
        Row((
            say(one.item.label), number_words(one),
            groups_words(request, items) if one.item is Item.CALLS else item_words(request, one),
        ))
        for one in items
        if one.part is None
    ]  # fmt: skip
    return Table(
        (
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Handed over")), 6),
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Number")), 3, Align.CENTRE),
            TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Which")), 22),
        ),
        (*rows, *_written(request, sheet)),
        caption=say(_AS_OF.filled(time=full_moment(sheet.created_at))),
        empty=say(_NONE),
    )


def _equipment(request: Request, counts: list[HandoverCount]) -> Table:
    """Two pieces of equipment a line; a line that differs is shaded."""
    say = request.say
    half = (len(counts) + 1) // 2
    pairs = list(zip_longest(counts[:half], counts[half:]))
    rows = tuple(
        Row(
            tuple(cell for one in pair for cell in _count(request, one)),
            shaded=any(one is not None and one.actual != one.expected for one in pair),
        )
        for pair in pairs
    )
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Equipment")), 5.4),
        TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Due")), 1.8, Align.CENTRE),
        TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Is")), 1.8, Align.CENTRE),
        TableColumn(say(QT_TRANSLATE_NOOP("handovers/report", "Difference, reading")), 8),
    )
    return Table((*columns, *columns), rows, empty=say(_NONE),
                 caption=say(QT_TRANSLATE_NOOP("handovers/report", "Equipment counted")))  # fmt: skip


_READING = QT_TRANSLATE_NOOP("handovers/report", "{mileage} km")
_FUEL = QT_TRANSLATE_NOOP("handovers/report", "fuel {fuel}%")


def _count(request: Request, one: HandoverCount | None) -> tuple[str, str, str, str]:
    if one is None:
        return "", "", "", ""
    if one.actual is None:
        return one.name, str(one.expected), "—", request.say(NOT_COUNTED)
    difference = f"{one.actual - one.expected:+d}".replace("-", "−") if one.actual != one.expected else ""
    reading = (
        request.say(_READING.filled(mileage=one.mileage)) if one.mileage is not None else "",
        request.say(_FUEL.filled(fuel=one.fuel)) if one.fuel is not None else "",
        one.remark or "",
    )
    return (
        one.name,
        str(one.expected),
        str(one.actual),
        " ".join(part for part in (difference, *reading) if part),
    )


def _written(request: Request, sheet: Handover) -> list[Row]:
    """What people wrote: how many are held, what goes along, what is to be done."""
    lines = (
        (QT_TRANSLATE_NOOP("handovers/report", "Persons held"), str(sheet.held), ""),
        (QT_TRANSLATE_NOOP("handovers/report", "Evidence handed over"), "", sheet.evidence),
        (QT_TRANSLATE_NOOP("handovers/report", "To be done"), "", sheet.todo),
        (QT_TRANSLATE_NOOP("handovers/report", "Reminders"), "", sheet.reminders),
    )
    none = request.say(_NONE)
    return [
        Row((request.say(title), number, (text or none) if not number else ""))
        for title, number, text in lines
    ]


def _supplements(tx: Transaction, request: Request, sheet: Handover) -> tuple[Table, ...]:
    rows = tuple(
        Row((full_moment(one.created_at), request.name("station.people", one.created_by), one.text))
        for one in supplements_of(tx, sheet)
    )
    if not rows:
        return ()
    columns = (
        TableColumn(request.say(QT_TRANSLATE_NOOP("handovers/report", "Added at")), 6),
        TableColumn(request.say(QT_TRANSLATE_NOOP("handovers/report", "Added by")), 4),
        TableColumn(request.say(QT_TRANSLATE_NOOP("handovers/report", "Supplement")), 21),
    )
    return (Table(columns, rows, caption=request.say(QT_TRANSLATE_NOOP("handovers/report", "Supplements"))),)


def _unsigned(request: Request, sheet: Handover) -> tuple[Paragraph, ...]:
    names = missing_names(request, sheet)
    if not names or sheet.voided_at is not None:
        return ()
    return (Paragraph((request.say(UNSIGNED.filled(names=names)),), plain=True, alarm=True),)


_TO_SIGN = (
    QT_TRANSLATE_NOOP("handovers/report", "Leader, out"),
    QT_TRANSLATE_NOOP("handovers/report", "Desk, out"),
    QT_TRANSLATE_NOOP("handovers/report", "Leader, in"),
    QT_TRANSLATE_NOOP("handovers/report", "Desk, in"),
)


def _signatures(request: Request, sheet: Handover) -> Signatures:
    return Signatures(
        tuple(
            (request.say(office), request.name("station.people", getattr(sheet, name)))
            for office, name in zip(_TO_SIGN, SIGNERS, strict=True)
        )
    )


def _anchor(tx: Transaction, request: Request, sheet: Handover) -> tuple[Paragraph, ...]:
    """The entry of the log that kept the sheet: whoever holds this paper can prove it was not altered."""
    entry = tx.session.scalar(
        select(AuditEntry)
        .join(AuditRow, AuditRow.seq == AuditEntry.seq)
        .where(AuditRow.kind == Handover.__tablename__, AuditRow.row == sheet.id)
        .order_by(AuditEntry.seq)
        .limit(1)
    )
    if entry is None:
        return ()
    anchor = anchor_of(tx.store.identity.uuid, Head(entry.seq, int(entry.at.timestamp()), entry.hash))
    return (paragraph(request, _ANCHOR, plain=True, anchor=anchor.text),)


SHEET = Report("sheet", QT_TRANSLATE_NOOP("handovers", "Hand-over record"), Scope.RECORD, build, code="R03")
