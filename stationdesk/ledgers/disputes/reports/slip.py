"""矛盾纠纷流转单: the slip a dispute is handed on with, and every slip before it; a reference form."""

from __future__ import annotations

from stationdesk.core.document import (
    Block,
    Document,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.disputes.actions.keeping import parts
from stationdesk.ledgers.disputes.records import Dispute, Transfer
from stationdesk.ledgers.disputes.reports.papers import BLANK, REFERENCE, day, facts, moment
from stationdesk.ledgers.incidents.reports.wording import to_sign
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("disputes/report", "Transfer slip of a dispute")
_MATTER = QT_TRANSLATE_NOOP("disputes/report", "Matter")
_SUMMARY = QT_TRANSLATE_NOOP("disputes/report", "What it is about")
_REASON = QT_TRANSLATE_NOOP("disputes/report", "Reason")
_SKIPPED = QT_TRANSLATE_NOOP("disputes/report", "Why a level is left out")
_RETURNED = QT_TRANSLATE_NOOP("disputes/report", "Why it was returned")

_FROM = QT_TRANSLATE_NOOP("disputes/report", "From")
_TO = QT_TRANSLATE_NOOP("disputes/report", "To")
_HANDED = QT_TRANSLATE_NOOP("disputes/report", "Handed over at")
_ACCEPTED = QT_TRANSLATE_NOOP("disputes/report", "Accepted at")
_HANDING = QT_TRANSLATE_NOOP("disputes/report", "Handing unit (seal)")
_ACCEPTING = QT_TRANSLATE_NOOP("disputes/report", "Accepting unit (seal)")
_REPORTED = QT_TRANSLATE_NOOP("disputes/report", "Result to be reported back")


def build(tx: Transaction, request: Request) -> Document:
    """The slip of one dispute: the newest in full, the earlier ones as a table; blanks before the first."""
    one = tx.get(Dispute, request.record or 0, voided=True)
    slips = parts(tx, Transfer, one)
    title, number = request.say(_TITLE), one.number or ""
    blocks: list[Block] = [
        Title(title, f"{number}  {request.say(REFERENCE)}"),
        _dispute(request, one),
        _slip(tx, request, slips[-1]) if slips else _blank(tx, request, one),
        *([_earlier(request, slips[:-1])] if len(slips) > 1 else []),
        to_sign(request.say, _HANDING, _ACCEPTING),
    ]
    stamp = Stamp(station="", period=number)
    data = {"number": number, "slips": len(slips)}
    return Document(f"dispute-slip-{one.id}", title, Layout.PORTRAIT, tuple(blocks), stamp, data=data)


def _dispute(request: Request, one: Dispute) -> Block:
    return facts(
        request,
        (_MATTER, one.title),
        (QT_TRANSLATE_NOOP("disputes/report", "Kind"), request.label("dispute_kind", one.kind)),
        (QT_TRANSLATE_NOOP("disputes/report", "Source"), request.label("dispute_source", one.source)),
        (QT_TRANSLATE_NOOP("disputes/report", "Registered on"), day(one.registered_on)),
        (QT_TRANSLATE_NOOP("disputes/report", "Limit"), day(one.due_on)),
        (QT_TRANSLATE_NOOP("disputes/report", "Village"), request.name("station.villages", one.village_id)),
        (QT_TRANSLATE_NOOP("disputes/report", "Place"), one.place_text or ""),
        (QT_TRANSLATE_NOOP("disputes/report", "Risk"), request.say(one.risk.label)),
        (_SUMMARY, one.summary),
        wide=(_MATTER, _SUMMARY),
    )


def _slip(tx: Transaction, request: Request, slip: Transfer) -> Block:
    pairs = (
        (QT_TRANSLATE_NOOP("disputes/report", "Direction"), request.say(slip.direction.label)),
        (_FROM,
         f"{request.say(slip.from_level.label)} {slip.from_unit or tx.settings['station.name']}"),
        (_TO, f"{request.say(slip.to_level.label)} {slip.to_unit}"),
        (_HANDED, moment(slip.handed_at)),
        (QT_TRANSLATE_NOOP("disputes/report", "To be accepted by"), day(slip.due_on)),
        (_ACCEPTED, moment(slip.accepted_at)),
        (_REASON, slip.reason),
        *([(_SKIPPED, slip.skip_reason)] if slip.skip_reason else []),
        *([(_RETURNED, f"{moment(slip.returned_at)} {slip.return_reason or ''}")]
          if slip.returned_at else []),
        (_REPORTED, BLANK),
    )  # fmt: skip
    return facts(request, *pairs, wide=(_REASON, _SKIPPED, _RETURNED))


def _blank(tx: Transaction, request: Request, one: Dispute) -> Block:
    unit = f"{request.say(one.level.label)} {one.unit_text or tx.settings['station.name']}"
    return facts(
        request,
        (_FROM, unit),
        (_TO, BLANK),
        (_HANDED, BLANK),
        (_ACCEPTED, BLANK),
        (_REASON, BLANK),
        (_REPORTED, BLANK),
        wide=(_REASON,),
    )


def _earlier(request: Request, slips: list[Transfer]) -> Table:
    columns = (
        TableColumn(request.say(_HANDED), 3),
        TableColumn(request.say(_FROM), 4),
        TableColumn(request.say(_TO), 4),
        TableColumn(request.say(_ACCEPTED), 3),
        TableColumn(request.say(_RETURNED), 4),
    )
    rows = tuple(
        Row((
            moment(one.handed_at),
            f"{request.say(one.from_level.label)} {one.from_unit or ''}".strip(),
            f"{request.say(one.to_level.label)} {one.to_unit}",
            moment(one.accepted_at) if one.accepted_at else "",
            one.return_reason or "",
        ))
        for one in slips
    )  # fmt: skip
    return Table(columns, rows, caption=request.say(QT_TRANSLATE_NOOP("disputes/report", "Earlier slips")))


SLIP = Report(
    "slip",
    QT_TRANSLATE_NOOP("disputes", "Transfer slip"),
    Scope.RECORD,
    build,
)
