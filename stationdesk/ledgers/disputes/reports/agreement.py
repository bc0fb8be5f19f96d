"""调解协议书: what the parties agreed, for them to sign; a reference form, not the official one."""

from __future__ import annotations

from stationdesk.core.document import Block, Document, Heading, Layout, Paragraph, Signatures, Stamp, Title
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.disputes.actions.keeping import parts
from stationdesk.ledgers.disputes.records import Agreement, Dispute, Mediator
from stationdesk.ledgers.disputes.reports.papers import BLANK, REFERENCE, facts
from stationdesk.ledgers.incidents.reports.wording import paragraph
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("disputes/report", "Mediation agreement")
_FACTS = QT_TRANSLATE_NOOP("disputes/report", "The dispute")
_TERMS = QT_TRANSLATE_NOOP("disputes/report", "What was agreed")
_WHEN = QT_TRANSLATE_NOOP("disputes/report", "To be fulfilled by {day}.")
_AT_ONCE = QT_TRANSLATE_NOOP("disputes/report", "Fulfilled on the spot.")
_SUM = QT_TRANSLATE_NOOP("disputes/report", "Amount: {amount} yuan.")
_COPIES = QT_TRANSLATE_NOOP(
    "disputes/report",
    "Each party and the mediating unit keep one copy. The parties may apply to the court together for "
    "judicial confirmation within thirty days of the agreement taking effect.",
)


def build(tx: Transaction, request: Request) -> Document:
    """The newest agreement of one dispute; what is not kept is a blank to fill in by hand."""
    one = tx.get(Dispute, request.record or 0, voided=True)
    signed = parts(tx, Agreement, one)
    agreement = signed[-1] if signed else None
    title, number = request.say(_TITLE), one.number or ""
    blocks: list[Block] = [
        Title(title, f"{number}  {request.say(REFERENCE)}"),
        _parties(request, one),
        Heading(request.say(_FACTS)),
        Paragraph((one.summary,)),
        Heading(request.say(_TERMS)),
        Paragraph((agreement.terms if agreement else BLANK,)),
        *(_fulfilment(request, agreement) if agreement else ()),
        paragraph(request, _COPIES),
        _signatures(tx, request, one, agreement),
    ]
    stamp = Stamp(station="", period=number)
    data = {"number": number, "signed_on": agreement.signed_on.isoformat() if agreement else None}
    return Document(f"dispute-agreement-{one.id}", title, Layout.OFFICIAL, tuple(blocks), stamp, data=data)


def _parties(request: Request, one: Dispute) -> Block:
    # The agreement is the parties' own, so it names them in full.
    return facts(
        request,
        (QT_TRANSLATE_NOOP("disputes/report", "Applicant"), one.party_a or BLANK),
        (QT_TRANSLATE_NOOP("disputes/report", "Respondent"), one.party_b or BLANK),
        (QT_TRANSLATE_NOOP("disputes/report", "Kind"), request.label("dispute_kind", one.kind)),
        (QT_TRANSLATE_NOOP("disputes/report", "Village"), request.name("station.villages", one.village_id)),
    )


def _fulfilment(request: Request, agreement: Agreement) -> list[Block]:
    by = agreement.fulfil_by
    blocks: list[Block] = []
    if agreement.amount is not None:
        blocks.append(paragraph(request, _SUM, amount=agreement.amount))
    blocks.append(
        paragraph(request, _WHEN, day=day_words(request, by)) if by else paragraph(request, _AT_ONCE)
    )
    return blocks


def _signatures(tx: Transaction, request: Request, one: Dispute, agreement: Agreement | None) -> Signatures:
    names = "、".join(dict.fromkeys(each.name for each in parts(tx, Mediator, one)))
    places = (
        (QT_TRANSLATE_NOOP("disputes/report", "Applicant"), ""),
        (QT_TRANSLATE_NOOP("disputes/report", "Respondent"), ""),
        (QT_TRANSLATE_NOOP("disputes/report", "Mediators"), names),
        (QT_TRANSLATE_NOOP("disputes/report", "Mediating unit (seal)"), ""),
    )
    said = tuple((request.say(office), name) for office, name in places)
    return Signatures(said, date=day_words(request, agreement.signed_on) if agreement else "")


AGREEMENT = Report(
    "agreement",
    QT_TRANSLATE_NOOP("disputes", "Mediation agreement"),
    Scope.RECORD,
    build,
    allowed=lambda values: values["voided_at"] is None,
)
