"""出租房屋治安责任书: what the owner of a house that is let answers for, to be signed by both."""

from __future__ import annotations

from stationdesk.core.document import Document
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.premises.records import Rental
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.paper import Paper, day, word
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("premises", "Responsibility letter")


def build(tx: Transaction, request: Request) -> Document:
    """The letter in force of one house; before one is signed, a letter to fill in by hand."""
    one = tx.get(Rental, request.record or 0, voided=True)
    # The letter is the owner's own, so it names them in full.
    values = {
        "owner": word(one.owner_name), "phone": word(one.owner_phone), "address": one.address,
        "village": word(request.name("station.villages", one.village_id)),
        "rooms": str(one.rooms) if one.rooms is not None else form.BLANK, "plate_no": word(one.plate_no),
        "letter_no": word(one.letter_no), "signed_on": day(request, one.signed_on),
        "valid_until": day(request, one.valid_until),
    }  # fmt: skip
    paper = Paper("responsibility_letter", TITLE, values, on=one.signed_on,
                  data={"valid_until": one.valid_until.isoformat() if one.valid_until else None})  # fmt: skip
    return form.printed(tx, request, f"responsibility-letter-{one.id}", paper)


RESPONSIBILITY_LETTER = Report(
    "responsibility_letter", TITLE, Scope.RECORD, build, code="R07",
    allowed=lambda values: values["voided_at"] is None,
)  # fmt: skip
