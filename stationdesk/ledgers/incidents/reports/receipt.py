"""受案回执: what the reporter is handed when a case is accepted; a reference form, not the official one."""

from __future__ import annotations

from stationdesk.core.document import Block, Document, Facts, Layout, Paragraph, Signatures, Stamp, Title
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.wording import paragraph
from stationdesk.ledgers.station.actions.profile import profile_of
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("incidents/report", "Receipt for an accepted case")
_REFERENCE = QT_TRANSLATE_NOOP("incidents/report", "(reference form)")
_TO = QT_TRANSLATE_NOOP("incidents/report", "{name}:")
_BLANK = "＿＿＿＿＿＿"
_BODY = QT_TRANSLATE_NOOP(
    "incidents/report",
    "The matter you reported on {day}, “{matter}”, has been accepted by this unit (acceptance register no. "
    "{case}). You may ask this unit how the case is progressing.",
)
_NO_RECEIPT = QT_TRANSLATE_NOOP("incidents/report", "Receipt not handed over: {why}")


def build(tx: Transaction, request: Request) -> Document:
    """The receipt of one accepted incident."""
    one = tx.get(Incident, request.record or 0)
    say = request.say
    # The receipt is for the reporter, so it names them in full; a reporter who asked for secrecy and one
    # who gave no name get a blank to fill in by hand.
    name = _BLANK if one.caller_secret or not one.caller_name else one.caller_name
    profile = profile_of(tx)
    contact = (
        (say(QT_TRANSLATE_NOOP("incidents/report", "Unit")), tx.settings["station.name"]),
        (say(QT_TRANSLATE_NOOP("incidents/report", "Phone")), (profile.phone if profile else None) or ""),
        (say(QT_TRANSLATE_NOOP("incidents/report", "Handled by")),
         request.name("station.people", one.handler_id)),
        (say(QT_TRANSLATE_NOOP("incidents/report", "Incident no.")), one.number or ""),
    )  # fmt: skip
    day = day_words(request, local_day(one.accepted_at or one.received_at))
    blocks: list[Block] = [
        Title(say(_TITLE), say(_REFERENCE)),
        Paragraph((say(_TO.filled(name=name)),), plain=True),
        paragraph(
            request, _BODY, day=day_words(request, local_day(one.reported_at)), matter=one.content[:60],
            case=one.case_no or "",
        ),
        Facts(contact),
        *([] if one.receipt_issued else [paragraph(request, _NO_RECEIPT, why=one.receipt_note or "")]),
        Signatures(
            (
                (say(QT_TRANSLATE_NOOP("incidents/report", "Accepting unit (seal)")), ""),
                (say(QT_TRANSLATE_NOOP("incidents/report", "Reporter")), ""),
            ),
            date=day,
        ),
    ]  # fmt: skip
    return Document(
        f"receipt-{one.id}",
        say(_TITLE),
        Layout.OFFICIAL,
        tuple(blocks),
        Stamp(station="", period=one.number or ""),
        data={"number": one.number, "case": one.case_no},
    )


RECEIPT = Report(
    "receipt",
    QT_TRANSLATE_NOOP("incidents", "Receipt for the accepted case"),
    Scope.RECORD,
    build,
    allowed=lambda values: values["accepted_at"] is not None and values["voided_at"] is None,
)
