"""R17 调阅登记簿: who looked at or copied which footage in a period, entry after entry."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.display import masked
from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Facts,
    Layout,
    PageBreak,
    Row,
    Stamp,
    Table,
    Title,
)  # fmt: skip
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Field, Flag, Query, Report, Request, Scope
from stationdesk.core.paper import columns_of, day_words
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.wording import CHECKED_BY, figure, full_moment, moment, to_sign
from stationdesk.ledgers.patrols.records import FootageAccess
from stationdesk.ledgers.patrols.records.video_counting import accessed_on
from stationdesk.ledgers.patrols.rules.footage import Mode
from stationdesk.store.transaction import Transaction

ROWS_A_PAGE = 10
_KEPT_BY = QT_TRANSLATE_NOOP("patrols/report", "Kept by")
_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: register of footage access")
_VOIDED = QT_TRANSLATE_NOOP("patrols/report", "Voided: {reason}")
_RULE = QT_TRANSLATE_NOOP(
    "patrols/report",
    "Kept under the Regulations on Public Security Video Systems (State Council decree 799), art. 16(2): "
    "reason, content, person and unit of every access; by the calendar day of the access, voided entries "
    "included.",
)
_STRUCK = QT_TRANSLATE_NOOP("patrols/report", "Struck through: voided; the number stays.")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("patrols/report", "Seq."), 2.5, Align.CENTRE),
    (QT_TRANSLATE_NOOP("patrols/report", "No."), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Accessed"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Unit"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Applicants and id"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Legal document"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Reason and content"), 12, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Cameras"), 10, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Footage"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Way, medium"), 6, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Approved"), 4.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Handled"), 4.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("patrols/report", "Returned"), 5, Align.LEFT),
)


def build(tx: Transaction, request: Request) -> Document:
    """The register of a period: a cover, then its entries, ten to a page."""
    if request.first is None or request.last is None:
        raise TypeError("a register needs its period")
    period, say = Period(request.first, request.last), request.say
    entries = _entries(tx, period)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [
        Title(title, say(period.title())),
        _cover(request, period, entries),
        to_sign(say, _KEPT_BY, CHECKED_BY),
        PageBreak(),
        _table(request, entries),
    ]
    return Document(
        f"{period.code()}-footage", title, Layout.LANDSCAPE, tuple(blocks),
        Stamp(station="", period=say(period.title()), counting_rule=say(_RULE)),
        data={"entries": len(entries), "voided": sum(one.voided_at is not None for one in entries)},
    )  # fmt: skip


def _entries(tx: Transaction, period: Period) -> list[FootageAccess]:
    statement = select(FootageAccess).where(accessed_on((period.first, period.last)))
    return list(tx.session.scalars(statement.order_by(FootageAccess.accessed_at, FootageAccess.id)))


def _cover(request: Request, period: Period, entries: list[FootageAccess]) -> Facts:
    standing = [one for one in entries if one.voided_at is None]
    rows = Query("patrols.footage", (("days", (period.first, period.last)),), order="accessed_at")
    copies = [one for one in standing if one.mode is Mode.COPY]
    out = sum(one.returned_at is None and one.return_by is not None for one in copies)
    pairs = (
        (QT_TRANSLATE_NOOP("patrols/report", "First day"), day_words(request, period.first)),
        (QT_TRANSLATE_NOOP("patrols/report", "Last day"), day_words(request, period.last)),
        (QT_TRANSLATE_NOOP("patrols/report", "Accesses"), figure(len(standing), rows)),
        (QT_TRANSLATE_NOOP("patrols/report", "Copies among them"),
         figure(len(copies), rows.having(mode=Mode.COPY))),
        (QT_TRANSLATE_NOOP("patrols/report", "Media to come back"), str(out)),
        (QT_TRANSLATE_NOOP("patrols/report", "Voided"), str(len(entries) - len(standing))),
    )  # fmt: skip
    return Facts(tuple((request.say(label), value) for label, value in pairs))


def _table(request: Request, entries: list[FootageAccess]) -> Table:
    clear = bool(request.parameters.get("applicants"))
    return Table(
        columns_of(request.say, _COLUMNS),
        tuple(_row(request, seq, one, clear=clear) for seq, one in enumerate(entries, 1)),
        notes=(request.say(_STRUCK),) if entries else (),
        rows_a_page=ROWS_A_PAGE,
        empty=request.say(QT_TRANSLATE_NOOP("patrols/report", "None in this period")),
    )


def _row(request: Request, seq: int, one: FootageAccess, *, clear: bool) -> Row:
    cameras = [request.name("cameras", camera) for camera in one.cameras]
    returned = moment(one.returned_at)
    if one.voided_at is not None:
        returned = request.say(_VOIDED.filled(reason=one.void_reason or ""))
    cells = (
        str(seq), one.number or f"#{one.id}", moment(one.accessed_at), one.applicant_unit,
        _applicants(one, clear=clear), one.legal_basis, one.reason,
        "、".join([*cameras, *([one.place_text] if one.place_text else [])]),
        _hours(one),
        " ".join(part for part in (request.say(one.mode.label), one.medium_no) if part),
        request.name("station.people", one.approver_id), request.name("station.people", one.handler_id),
        returned,
    )  # fmt: skip
    return Row(cells, struck=one.voided_at is not None)


def _hours(one: FootageAccess) -> str:
    """2026-03-01 20:00–21:30, or both days."""
    begin, end = local(one.footage_from), local(one.footage_until)
    until = f"{end:%H:%M}" if begin.date() == end.date() else full_moment(one.footage_until)
    return f"{full_moment(one.footage_from)}–{until}"


def _applicants(one: FootageAccess, *, clear: bool) -> str:
    """Both people with their ids; masked unless the print asks for them in full."""
    people = ((one.applicant, one.applicant_id_no), (one.second_applicant, one.second_id_no))
    shown = (
        " ".join(part if clear else masked(part) for part in pair if part) for pair in people
    )  # fmt: skip
    return "、".join(part for part in shown if part)


FOOTAGE_BOOK = Report(
    "register",
    QT_TRANSLATE_NOOP("patrols", "Register of footage access"),
    Scope.PERIOD,
    build,
    code="R17",
    parameters=(
        Field("applicants", QT_TRANSLATE_NOOP("patrols", "Print applicants in full"), Flag(), default=False),
    ),
    every=frozenset({Every.MONTH}),
)
