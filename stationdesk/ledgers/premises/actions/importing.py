"""Rental houses out of a foreign sheet: judged first, then stored; the village by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Day,
    Import,
    Line,
    Prose,
    RowFate,
    SheetField,
    Verdict,
    differing,
    still,
    to_write,
)  # fmt: skip
from stationdesk.ledgers.premises.actions.keeping import take_over
from stationdesk.ledgers.premises.actions.sheet_values import Lodging, read_row
from stationdesk.ledgers.premises.records import Rental
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.station.records import Village
from stationdesk.store.batches import stored
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]

_TWICE = QT_TRANSLATE_NOOP("premises", "The same house stands in an earlier row of the sheet.")
_PLATE_TWICE = QT_TRANSLATE_NOOP("premises", "Plate “{plate}” stands in an earlier row of the sheet.")
_PLATE_TAKEN = QT_TRANSLATE_NOOP("premises", "Plate “{plate}” hangs at {number}; please correct the sheet.")
_KNOWN = QT_TRANSLATE_NOOP("premises", "Already in the ledger as {number}, unchanged.")
_OURS = QT_TRANSLATE_NOOP("premises", "Entered here as {number}; the sheet does not overwrite it.")
_STOPPED = QT_TRANSLATE_NOOP("premises", "{number} is no longer let; take letting up again there.")
_VOIDED = QT_TRANSLATE_NOOP("premises", "Was voided here as {number}; it is not taken over again.")
_PURGED = QT_TRANSLATE_NOOP(
    "premises", "Personal data was removed from {number}; the sheet does not bring it back."
)

FIELDS = (
    SheetField("address", QT_TRANSLATE_NOOP("premises", "Address"), Line(2000),
               ("房屋地址", "出租屋地址", "出租房屋地址", "详细地址", "地址", "房屋坐落", "address"),
               required=True),
    SheetField("village", QT_TRANSLATE_NOOP("premises", "Village"), Line(500),
               ("村（社区）", "村社区", "村(社区)", "所在村", "村居", "社区", "村", "village")),
    SheetField("rooms", QT_TRANSLATE_NOOP("premises", "Rooms to let"), Line(500),
               ("出租间数", "房间数", "间数", "出租房间数", "rooms")),
    SheetField("plate_no", QT_TRANSLATE_NOOP("premises", "Plate no."), Line(500),
               ("门牌编号", "挂牌编号", "出租屋编号", "房屋编号", "牌号", "plate no.")),
    SheetField("plated_on", QT_TRANSLATE_NOOP("premises", "Plate put up on"), Day(),
               ("挂牌日期", "挂牌时间", "plated on")),
    SheetField("letter_no", QT_TRANSLATE_NOOP("premises", "Letter no."), Line(500),
               ("责任书编号", "责任状编号", "letter no.")),
    SheetField("signed_on", QT_TRANSLATE_NOOP("premises", "Signed on"), Day(),
               ("签订日期", "签订时间", "责任书签订日期", "责任状签订日期", "signed on")),
    SheetField("valid_until", QT_TRANSLATE_NOOP("premises", "Valid until"), Day(),
               ("有效期至", "有效期", "到期日期", "截止日期", "valid until")),
    SheetField("note", QT_TRANSLATE_NOOP("premises", "Note"), Prose(20_000), ("备注", "note")),
    SheetField("owner_name", QT_TRANSLATE_NOOP("premises", "Owner"), Line(500),
               ("房主姓名", "房东姓名", "出租人", "房主", "房东", "业主", "owner"), wanted=False),
    SheetField("owner_phone", QT_TRANSLATE_NOOP("premises", "Owner's telephone"), Line(500),
               ("房主电话", "房东电话", "联系电话", "电话", "手机号码", "phone"), wanted=False),
)  # fmt: skip


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    return _judged(tx, _read(tx, rows))


def _read(tx: Transaction, rows: tuple[Row, ...]) -> list[Lodging | Phrase]:
    found = select(Village.name, Village.id, Village.area_id).where(Village.voided_at.is_(None))
    villages = {name: (ident, area) for name, ident, area in tx.session.execute(found)}
    return [_tried(row, villages, tx.today) for row in rows]


def _tried(row: Row, villages: Mapping[str, tuple[int, int | None]], today: date) -> Lodging | Phrase:
    try:
        return read_row(row, villages, today)
    except RuleBroken as refused:
        return refused.phrase


def _judged(tx: Transaction, read: list[Lodging | Phrase]) -> tuple[Verdict, ...]:
    known = _Known.read(tx, [one for one in read if isinstance(one, Lodging)])
    seen: set[Any] = set()
    return tuple(_verdict(one, known, seen) for one in read)


def _verdict(one: Lodging | Phrase, known: _Known, seen: set[Any]) -> Verdict:
    if isinstance(one, Phrase):
        return Verdict(RowFate.ERROR, one)
    plate = one.values.get("plate_no")
    if one.key in seen:
        return Verdict(RowFate.DUPLICATE, _TWICE)
    if plate and plate in seen:
        return Verdict(RowFate.ERROR, _PLATE_TWICE.filled(plate=plate))
    seen |= {one.key, plate}
    record = known.houses.get(one.key)
    other = known.plates.get(plate) if plate else None
    if other is not None and (record is None or other.id != record.id):
        number = other.number or f"#{other.id}"
        return Verdict(RowFate.ERROR, _PLATE_TAKEN.filled(plate=plate, number=number))
    return Verdict(RowFate.NEW, one.doubt) if record is None else _beside(record, one)


def _beside(record: Rental, one: Lodging) -> Verdict:
    """A row beside the house that is kept at its address."""
    number = record.number or f"#{record.id}"
    for stands, words in (
        (record.voided_at is not None, _VOIDED),
        (record.purged_at is not None, _PURGED),
        (record.state is Letting.STOPPED, _STOPPED),
    ):
        if stands:
            return Verdict(RowFate.DUPLICATE, words.filled(number=number), record.id)
    found = differences(record, one)
    if not found:
        return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=number), record.id)
    if record.batch_id is None:
        return Verdict(RowFate.DUPLICATE, _OURS.filled(number=number), record.id)
    return Verdict(RowFate.CHANGED, one.doubt, record.id, differing(record, found))


def differences(record: Rental, one: Lodging) -> dict[str, Any]:
    """What the sheet says and the record does not; an empty cell says nothing."""
    return {
        name: value
        for name, value in one.values.items()
        if value is not None and getattr(record, name) != value
    }


@dataclass
class _Known:
    """The stored houses a chunk's rows may be, by village and address, and those that bear its plates."""

    houses: dict[Any, Rental]
    plates: dict[str, Rental]

    @classmethod
    def read(cls, tx: Transaction, rows: list[Lodging]) -> _Known:
        """Read by the chunk's addresses and plates, a few hundred at once."""
        houses = stored(tx, Rental, Rental.address, {one.values["address"] for one in rows})
        plates = stored(tx, Rental, Rental.plate_no, {one.values["plate_no"] for one in rows} - {None})
        # A house in force goes before one struck out at the same address.
        houses.sort(key=lambda one: one.voided_at is None)
        return cls(
            {(one.village_id, one.address): one for one in houses},
            {str(one.plate_no): one for one in plates if one.voided_at is None},
        )


def write(
    tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Store the new and changed rows of a chunk, judged once more; what became of each."""
    read = _read(tx, rows)
    new: list[dict[str, Any]] = []
    done = tuple(map(still, verdicts, _judged(tx, read)))
    for one, verdict in zip(read, done, strict=True):
        if isinstance(one, Phrase):
            continue
        if verdict.fate is RowFate.NEW:
            new.append(one.values | {"state": Letting.LET})
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            known = tx.get(Rental, verdict.record)
            take_over(known, **to_write(verdict, differences(known, one)), changed_batch_id=batch)
    if new:
        tx.add_many(Rental, new, batch=batch)
    return done


IMPORT = Import(FIELDS, judge, write)
