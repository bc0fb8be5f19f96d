"""The sheet of one boundary agreement, with every start of its mechanism."""

from __future__ import annotations

from stationdesk.core.display import masked
from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Layout,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Flag, Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.ledgers.incidents.reports.wording import full_moment
from stationdesk.ledgers.patrols.actions.activating import activations_of
from stationdesk.ledgers.patrols.records import Activation, BoundaryAgreement
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: boundary agreement with {party}")
_VOIDED = QT_TRANSLATE_NOOP("patrols/report", "Voided: {reason}")
_SCOPE = QT_TRANSLATE_NOOP("patrols/report", "Scope")
_BOUNDARY = QT_TRANSLATE_NOOP("patrols/report", "Stretch of boundary")
_AGREED = QT_TRANSLATE_NOOP("patrols/report", "What was agreed")
_WIDE = (_SCOPE, _BOUNDARY, _AGREED)


def build(tx: Transaction, request: Request) -> Document:
    """The sheet of one agreement."""
    agreement = tx.get(BoundaryAgreement, request.record or 0, voided=True)
    say, number = request.say, agreement.number or f"#{agreement.id}"
    title = say(_TITLE.filled(station=tx.settings["station.name"], party=agreement.party))
    second = number
    if agreement.voided_at is not None:
        second = f"{number}  {say(_VOIDED.filled(reason=agreement.void_reason or ''))}"
    blocks: list[Block] = [
        Title(title, second),
        _facts(request, agreement),
        _activations(request, activations_of(tx, agreement)),
        Signatures(((tx.settings["station.name"], ""), (agreement.party, ""))),
    ]
    return Document(
        f"agreement-{agreement.id}", title, Layout.PORTRAIT, tuple(blocks), Stamp(station="", period=number),
        data={"number": number, "record": agreement.id},
    )  # fmt: skip


def _facts(request: Request, one: BoundaryAgreement) -> Facts:
    clear = bool(request.parameters.get("phones"))
    pairs = (
        (QT_TRANSLATE_NOOP("patrols/report", "With"), one.party),
        (QT_TRANSLATE_NOOP("patrols/report", "State"), request.say(one.state.label)),
        (QT_TRANSLATE_NOOP("patrols/report", "Signed on"), day_words(request, one.signed_on)),
        (QT_TRANSLATE_NOOP("patrols/report", "Valid until"), day_words(request, one.valid_until)),
        (_SCOPE, "、".join(request.label("agreement_scope", code) for code in one.scope)),
        (_BOUNDARY, one.boundary or ""),
        (_AGREED, one.content or ""),
        (QT_TRANSLATE_NOOP("patrols/report", "Contact there"), one.contact or ""),
        (QT_TRANSLATE_NOOP("patrols/report", "Telephone"), _phone(one.phone, clear)),
        (QT_TRANSLATE_NOOP("patrols/report", "Second contact"), one.second_contact or ""),
        (QT_TRANSLATE_NOOP("patrols/report", "Second telephone"), _phone(one.second_phone, clear)),
        (QT_TRANSLATE_NOOP("patrols/report", "Our contact"),
         request.name("station.people", one.own_contact_id)),
        (QT_TRANSLATE_NOOP("patrols/report", "Ended on"),
         day_words(request, one.ended_on) if one.ended_on else ""),
    )  # fmt: skip
    wide = frozenset(place for place, (label, _) in enumerate(pairs) if label in _WIDE)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=wide)


def _phone(number: str | None, clear: bool) -> str:
    return "" if number is None else number if clear else masked(number)


def _activations(request: Request, found: list[Activation]) -> Table:
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Started"), 6),
        (QT_TRANSLATE_NOOP("patrols/report", "By"), 7),
        (QT_TRANSLATE_NOOP("patrols/report", "Linkage"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Posts called"), 9),
        (QT_TRANSLATE_NOOP("patrols/report", "Headcount"), 3),
        (QT_TRANSLATE_NOOP("patrols/report", "What happened"), 10),
        (QT_TRANSLATE_NOOP("patrols/report", "Ended"), 6),
    )
    return Table(
        tuple(TableColumn(request.say(title), width) for title, width in columns),
        tuple(Row(_activation(request, one)) for one in found),
        caption=request.say(QT_TRANSLATE_NOOP("patrols/report", "Starts of the mechanism")),
        empty=request.say(QT_TRANSLATE_NOOP("patrols/report", "None")),
    )


def _activation(request: Request, one: Activation) -> tuple[str, ...]:
    who = request.name("station.people", one.started_by)
    called = [request.name("station.units", unit) for unit in one.called]
    return (
        full_moment(one.started_at), f"{one.started_unit} {who}".strip(),
        request.label("linkage_kind", one.linkage_kind),
        "、".join([*called, *([one.called_text] if one.called_text else [])]),
        "" if one.headcount is None else str(one.headcount), one.content or "", full_moment(one.ended_at),
    )  # fmt: skip


AGREEMENT = Report(
    "sheet",
    QT_TRANSLATE_NOOP("patrols", "Sheet of this agreement"),
    Scope.RECORD,
    build,
    parameters=(
        Field("phones", QT_TRANSLATE_NOOP("patrols", "Print telephones in full"), Flag(), default=False),
    ),
)
