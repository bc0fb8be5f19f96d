"""内部治安保卫检查表: the sheet an officer takes along to a protected unit, its lines to be ticked."""

from __future__ import annotations

from stationdesk.core.document import Block, Document, Facts, Layout
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.premises.actions import listing
from stationdesk.ledgers.premises.records import ProtectedUnit
from stationdesk.ledgers.premises.reports.pane import unit_checks
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.check_record import checklist
from stationdesk.ledgers.rectifications.reports.paper import BLANK, Paper, day, facts, word
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("premises", "Unit check sheet")
_UNIT = QT_TRANSLATE_NOOP("premises/report", "Unit")
_ADDRESS = QT_TRANSLATE_NOOP("premises/report", "Address")


def build(tx: Transaction, request: Request) -> Document:
    """A blank sheet for the next check of one unit."""
    one = tx.get(ProtectedUnit, request.record or 0, voided=True)
    unit = tx.get(Unit, one.unit_id, voided=True)
    checks = unit_checks(tx, one, 1)
    values = {
        "unit": unit.name, "address": word(unit.address), "contact": word(unit.contact),
        "phone": word(unit.phone), "kind": request.label("unit_kind", unit.kind),
        "last_check": day(request, checks[0].inspected_on if checks else None), "unit_no": one.number or "",
    }  # fmt: skip
    lines = [(str(line["item"]), None, "") for line in listing.lines(tx, one)]
    inner: tuple[Block, ...] = (_head(request, one, values), *checklist(request, lines))
    paper = Paper("unit_check_sheet", TITLE, values, layout=Layout.PORTRAIT, organ=False, sealed=False,
                  inner=inner, data={"lines": len(lines)})  # fmt: skip
    return form.printed(tx, request, f"unit-check-sheet-{one.id}", paper)


def _head(request: Request, one: ProtectedUnit, values: dict[str, str]) -> Facts:
    return facts(
        request,
        (_UNIT, values["unit"]),
        (_ADDRESS, values["address"]),
        (QT_TRANSLATE_NOOP("premises/report", "Kind"), values["kind"]),
        (QT_TRANSLATE_NOOP("premises/report", "Grade"), request.say(one.grade.label)),
        (QT_TRANSLATE_NOOP("premises/report", "Contact"), values["contact"]),
        (QT_TRANSLATE_NOOP("premises/report", "Telephone"), values["phone"]),
        (QT_TRANSLATE_NOOP("premises/report", "Last checked on"), values["last_check"]),
        (QT_TRANSLATE_NOOP("premises/report", "Checked on"), BLANK),
        wide=(_UNIT, _ADDRESS),
    )


CHECK_SHEET = Report("check_sheet", TITLE, Scope.RECORD, build, code="R07")
