"""隐患告知（抄告）函: the letter to the competent body, with the receipt it sends back."""

from __future__ import annotations

from stationdesk.core.document import Document, Facts
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.actions.keeping import settings_of
from stationdesk.ledgers.rectifications.actions.papering import latest
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.records.parts import BEFORE
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.paper import BLANK, Paper, day, facts, sentence, word
from stationdesk.ledgers.rectifications.rules.deadlines import RECEIPT
from stationdesk.ledgers.rectifications.rules.papers import PaperForm
from stationdesk.store.attaching import photos_of
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("rectifications", "Letter to the competent body")
_RECEIVED = QT_TRANSLATE_NOOP("rectifications/report", "Received by (name, seal)")


def build(tx: Transaction, request: Request) -> Document:
    """The letter one hazard was handed over with."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    made = latest(tx, one, PaperForm.LETTER)
    values = {
        "recipient": word(one.handed_to), "object": one.object_text,
        "address": word(one.address or request.name("station.villages", one.village_id)),
        "facts": sentence(one.description), "law": one.legal_basis or "",
        "severity": request.say(one.severity.label), "found_on": day(request, one.found_on),
        "interim": sentence(one.interim), "reason": sentence(one.hand_over_reason),
        "receipt_days": request.say(RECEIPT.applied(settings_of(tx)).title()),
        "hazard_no": one.number or "",
    }  # fmt: skip
    on = made.made_on if made is not None else local_day(one.handed_at) if one.handed_at else None
    paper = Paper(
        "hand_over_letter", TITLE, values, number=made.number if made is not None else None, on=on,
        photos=photos_of(tx, one, BEFORE) if request.parameters.get("photos", True) else (),
        stub=_receipt(request, one, values),
        stub_signatures=(request.say(_RECEIVED),), stub_title=QT_TRANSLATE_NOOP(
            "rectifications/report", "Receipt of the letter"
        ),
        data={"receipt": one.receipt_no},
    )  # fmt: skip
    return form.printed(tx, request, f"hand-over-letter-{one.id}", paper)


def _receipt(request: Request, one: Hazard, values: dict[str, str]) -> Facts:
    object_, told = (
        QT_TRANSLATE_NOOP("rectifications/report", "Object"),
        QT_TRANSLATE_NOOP("rectifications/report", "What was found"),
    )
    return facts(
        request,
        (QT_TRANSLATE_NOOP("rectifications/report", "Sent to"), values["recipient"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Hazard no."), values["hazard_no"]),
        (object_, values["object"]),
        (told, values["facts"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Received on"), BLANK),
        (QT_TRANSLATE_NOOP("rectifications/report", "Receipt no."), one.receipt_no or BLANK),
        wide=(object_, told),
    )


HAND_OVER_LETTER = Report(
    "hand_over_letter", TITLE, Scope.RECORD, build, code="R07", parameters=(form.WITH_PHOTOS,),
    allowed=lambda values: values["handed_at"] is not None,
)  # fmt: skip
