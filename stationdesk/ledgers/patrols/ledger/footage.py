"""The footage-access register (调阅登记) as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Filter,
    Instant,
    Ledger,
    Line,
    OneOf,
    Prose,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.agreements import VOID
from stationdesk.ledgers.patrols.actions.footage import CHANGE, GIVE_BACK, REGISTER
from stationdesk.ledgers.patrols.ledger.asking import PERSON
from stationdesk.ledgers.patrols.records import FootageAccess, video_counting
from stationdesk.ledgers.patrols.reports.footage_pane import FOOTAGE as PANE
from stationdesk.ledgers.patrols.reports.printed import FOOTAGE_REPORTS
from stationdesk.ledgers.patrols.reports.video_home import DUE_FOOTAGE
from stationdesk.ledgers.patrols.rules.footage import Mode

_MODE = QT_TRANSLATE_NOOP("patrols", "Way")
_APPROVED = QT_TRANSLATE_NOOP("patrols", "Approved by")
_HANDLED = QT_TRANSLATE_NOOP("patrols", "Handled by")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), FootageAccess.number, Line(), 11, 9, sortable=True),
    Column("accessed_at", QT_TRANSLATE_NOOP("patrols", "Accessed at"), FootageAccess.accessed_at, Instant(),
           7, 10, sortable=True),
    Column("applicant_unit", QT_TRANSLATE_NOOP("patrols", "Unit of the applicant"),
           FootageAccess.applicant_unit, Line(), 9, 9),
    Column("applicant", QT_TRANSLATE_NOOP("patrols", "Applicant"), FootageAccess.applicant,
           Line(40, mask=True), 5, 7),
    Column("legal_basis", QT_TRANSLATE_NOOP("patrols", "No. of the legal document"),
           FootageAccess.legal_basis, Line(), 10, 8),
    Column("reason", QT_TRANSLATE_NOOP("patrols", "Reason and content"), FootageAccess.reason, Prose(), 0, 6),
    Column("cameras", QT_TRANSLATE_NOOP("patrols", "Cameras"), FootageAccess.cameras,
           Reference("cameras", many=True), 10, 5),
    Column("footage_from", QT_TRANSLATE_NOOP("patrols", "Footage from"), FootageAccess.footage_from,
           Instant(), 7, 5),
    Column("footage_until", QT_TRANSLATE_NOOP("patrols", "Footage until"), FootageAccess.footage_until,
           Instant(), 7, 4),
    Column("mode", _MODE, FootageAccess.mode, OneOf(Mode), 4, 10),
    Column("medium_no", QT_TRANSLATE_NOOP("patrols", "No. of the medium"), FootageAccess.medium_no, Line(), 7,
           4),
    Column("approver", _APPROVED, FootageAccess.approver_id, PERSON, 5, 6),
    Column("handler", _HANDLED, FootageAccess.handler_id, PERSON, 5, 6),
    Column("return_by", QT_TRANSLATE_NOOP("patrols", "To be returned by"),
           func.iif(video_counting.is_lent(), FootageAccess.return_by, None,
                    type_=FootageAccess.return_by.type), Day(countdown=True), 6, 5),
    Column("returned_at", QT_TRANSLATE_NOOP("patrols", "Returned at"), FootageAccess.returned_at, Instant(),
           7, 4),
    Column("applicant_id_no", QT_TRANSLATE_NOOP("patrols", "Id or police number"),
           FootageAccess.applicant_id_no, Line(30, mask=True), 8, 2, shown=False),
    Column("second_applicant", QT_TRANSLATE_NOOP("patrols", "Second applicant"),
           FootageAccess.second_applicant, Line(40, mask=True), 5, 2, shown=False),
    Column("second_id_no", QT_TRANSLATE_NOOP("patrols", "Second id or police number"),
           FootageAccess.second_id_no, Line(30, mask=True), 8, 1, shown=False),
)  # fmt: skip

FOOTAGE = Ledger(
    name="patrols.footage",
    title=QT_TRANSLATE_NOOP("patrols", "Footage access"),
    record=FootageAccess,
    columns=COLUMNS,
    label=func.coalesce(FootageAccess.number, FootageAccess.legal_basis),
    order="accessed_at",
    filters=(
        Filter("viewed", Mode.VIEW.label, FootageAccess.mode == Mode.VIEW, tone=Tone.INFO),
        Filter("copied", Mode.COPY.label, FootageAccess.mode == Mode.COPY, tone=Tone.WARN),
        Filter("lent", QT_TRANSLATE_NOOP("patrols", "To come back"), video_counting.is_lent(),
               tone=Tone.WARN),
        Filter("late_back", QT_TRANSLATE_NOOP("patrols", "Overdue to come back"),
               video_counting.is_late_back(), tone=Tone.BAD),
        Filter("days", QT_TRANSLATE_NOOP("patrols", "Day"), video_counting.accessed_on, Day()),
        Filter("mode", _MODE, lambda mode: FootageAccess.mode == mode, OneOf(Mode)),
        Filter("approver", _APPROVED, lambda person: FootageAccess.approver_id == person, PERSON),
        Filter("handler", _HANDLED, lambda person: FootageAccess.handler_id == person, PERSON),
    ),
    actions=(REGISTER, GIVE_BACK, CHANGE, VOID),
    details=PANE,
    reports=FOOTAGE_REPORTS,
    due=DUE_FOOTAGE,
    icon="eye",
)  # fmt: skip
