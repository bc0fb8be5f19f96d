"""出租屋门牌: labels to cut out and put up, of one house or of a village's."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.document import Document, Label, Labels, Layout, Paragraph, Stamp, Title
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Reference, Report, Request, Scope
from stationdesk.ledgers.premises.records import Rental, counting
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.paper import word
from stationdesk.ledgers.station.actions.forms import wording_of
from stationdesk.ledgers.station.actions.profile import profile_of
from stationdesk.ledgers.station.rules.forms import Wording, filled
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("premises", "Door plate")
_PLATES = QT_TRANSLATE_NOOP("premises", "Door plates")
_NONE = QT_TRANSLATE_NOOP("premises/report", "None in this period")
_ROWS = 400


def build(tx: Transaction, request: Request) -> Document:
    """The plate of one house."""
    one = tx.get(Rental, request.record or 0, voided=True)
    return _sheet(tx, request, [one], f"door-plate-{one.id}")


def build_many(tx: Transaction, request: Request) -> Document:
    """The plates put up in the period, of one village or of all."""
    assert request.first is not None
    assert request.last is not None
    found = select(Rental).where(
        counting.IS_LET, Rental.voided_at.is_(None), Rental.plate_no.is_not(None),
        counting.within(Rental.plated_on, (request.first, request.last)),
    )  # fmt: skip
    village = request.parameters.get("village")
    if village is not None:
        found = found.where(Rental.village_id == village)
    houses = list(tx.session.scalars(found.order_by(Rental.plate_no, Rental.id).limit(_ROWS)))
    return _sheet(tx, request, houses, "door-plates", f"{request.first} – {request.last}")


def _sheet(tx: Transaction, request: Request, houses: list[Rental], name: str, period: str = "") -> Document:
    wording, confirmed = wording_of(tx, "door_plate")
    labels = tuple(_label(tx, request, one, wording) for one in houses)
    title = request.say(_PLATES if period else TITLE)
    blocks = (
        Title(title, request.name("station.villages", request.parameters.get("village"))),
        Labels(labels) if labels else Paragraph((request.say(_NONE),)),
    )
    stamp = Stamp("", period=period, mark="" if confirmed else request.say(form.REFERENCE))
    data = {"plates": [one.plate_no for one in houses]}
    return Document(name, title, Layout.PORTRAIT, blocks, stamp, data=data)


def _label(tx: Transaction, request: Request, one: Rental, wording: Wording) -> Label:
    profile = profile_of(tx)
    values = {
        "plate_no": word(one.plate_no), "address": one.address,
        "village": request.name("station.villages", one.village_id),
        "rooms": str(one.rooms or ""), "officer": request.name("station.people", one.updated_by),
        "station": tx.settings["station.name"],
        "station_phone": word(profile.phone if profile is not None else None),
    }  # fmt: skip
    lines = tuple(line for line in filled(wording.body, values).splitlines() if line.strip())
    return Label(filled(wording.title, values), values["plate_no"], lines)


DOOR_PLATE = Report(
    "door_plate", TITLE, Scope.RECORD, build, code="R07",
    allowed=lambda values: values["plate_no"] is not None and values["voided_at"] is None,
)  # fmt: skip
DOOR_PLATES = Report(
    "door_plates", _PLATES, Scope.PERIOD, build_many, code="R07",
    parameters=(
        Field("village", QT_TRANSLATE_NOOP("premises", "Village"), Reference("station.villages"), key="V"),
    ),
)  # fmt: skip
