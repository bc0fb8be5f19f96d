"""Rental houses: registered, changed, given their plate."""

from __future__ import annotations

from datetime import date

from sqlalchemy import exists, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.premises.actions.letters import give_letter, refuse_unless_let
from stationdesk.ledgers.premises.records import Rental
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.transaction import Transaction

PLATED = QT_TRANSLATE_NOOP("premises", "Plate put up on")
_PLATE_TAKEN = QT_TRANSLATE_NOOP(
    "premises", "Plate “{plate}” hangs at another house; please check the number."
)
_NO_PLATE = QT_TRANSLATE_NOOP("premises", "Say which plate was put up.")
_KNOWN = QT_TRANSLATE_NOOP("premises", "A house at “{address}” is registered already; please open that one.")
_NO_ADDRESS = QT_TRANSLATE_NOOP("premises", "Say where the house stands.")


def register(
    tx: Transaction,
    *,
    address: str,
    village: int | None,
    rooms: int | None = None,
    owner_name: str | None = None,
    owner_phone: str | None = None,
    plate_no: str | None = None,
    plated_on: date | None = None,
    letter_no: str | None = None,
    signed_on: date | None = None,
    valid_until: date | None = None,
    note: str | None = None,
) -> Rental:
    """Register a house that is let, perhaps with its plate and the letter just signed."""
    check_address(tx, village, address)
    check_plate(tx, plate_no, plated_on)
    rental = Rental(
        village_id=village, area_id=keeping.area_of(tx, village), address=address.strip(), rooms=rooms,
        owner_name=owner_name, owner_phone=checked_phone(owner_phone, "owner_phone"), plate_no=plate_no,
        plated_on=plated_on, state=Letting.LET, note=note,
    )  # fmt: skip
    rental = tx.add(rental)
    if signed_on is not None or valid_until is not None or letter_no is not None:
        give_letter(tx, rental, letter_no, signed_on or tx.today, valid_until)
    return rental


def change(
    tx: Transaction,
    record: Rental,
    *,
    address: str,
    village: int | None,
    rooms: int | None,
    owner_name: str | None,
    owner_phone: str | None,
    note: str | None,
) -> Rental:
    """Put right what was entered; plate and letter have actions of their own."""
    if (village, address) != (record.village_id, record.address):
        check_address(tx, village, address, record.id)
    keeping.take_over(record, address=address.strip(), village_id=village, rooms=rooms, note=note)
    keeping.take_over(record, area_id=keeping.area_of(tx, village), owner_name=owner_name)
    keeping.take_over(record, owner_phone=checked_phone(owner_phone, "owner_phone"))
    return record


def put_up_plate(tx: Transaction, record: Rental, *, plate_no: str | None, plated_on: date | None) -> Rental:
    """Note which plate was put up at the house, and when."""
    refuse_unless_let(record, "plate_no")
    if not (plate_no or "").strip():
        raise keeping.refuse("plate_no", _NO_PLATE)
    check_plate(tx, plate_no, plated_on, record.id)
    keeping.take_over(record, plate_no=plate_no, plated_on=plated_on or tx.today)
    return record


def check_plate(tx: Transaction, plate: str | None, plated_on: date | None, own: int = 0) -> None:
    """Refuse a plate that hangs elsewhere, or a day that has not come."""
    if plated_on is not None:
        keeping.check_day(tx, "plated_on", PLATED, plated_on)
    if plate is None:
        return
    others = exists().where(Rental.plate_no == plate, Rental.voided_at.is_(None), Rental.id != own)
    if tx.session.scalar(select(others)):
        raise keeping.refuse("plate_no", _PLATE_TAKEN.filled(plate=plate))


def check_address(tx: Transaction, village: int | None, address: str, own: int = 0) -> None:
    """Refuse a house without an address, or one that is registered already."""
    if not address.strip():
        raise keeping.refuse("address", _NO_ADDRESS)
    others = exists().where(
        Rental.address == address.strip(), Rental.village_id.is_not_distinct_from(village),
        Rental.voided_at.is_(None), Rental.id != own,
    )  # fmt: skip
    if tx.session.scalar(select(others)):
        raise keeping.refuse("address", _KNOWN.filled(address=address.strip()))
