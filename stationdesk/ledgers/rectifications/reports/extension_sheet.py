"""隐患整改延期审批表: what is asked for, and room for the decision."""

from __future__ import annotations

from stationdesk.core.document import Document, Facts, Layout
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.records import Extension, Hazard
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.pane import parts
from stationdesk.ledgers.rectifications.reports.paper import BLANK, Paper, box, day, facts, sentence, word
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("rectifications", "Extension sheet")
_FACTS = QT_TRANSLATE_NOOP("rectifications/report", "What was found")
_REASON = QT_TRANSLATE_NOOP("rectifications/report", "Reason of the extension")
_OPINION = QT_TRANSLATE_NOOP("rectifications/report", "Decision")
_DECIDED = QT_TRANSLATE_NOOP("rectifications/report", "{yes} granted  {no} not granted  {opinion}")


def build(tx: Transaction, request: Request) -> Document:
    """The last extension that was asked for; without one, a form to fill in by hand."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    asked = parts(tx, Extension, one)
    last = asked[-1] if asked else None
    values = {
        "addressee": form.addressee(one), "facts": sentence(one.description),
        "deadline": day(request, last.old_due_on if last else one.due_on), "hazard_no": one.number or "",
        "new_deadline": day(request, last.new_due_on if last else None),
        "reason": sentence(last.reason if last else None), "interim": sentence(one.interim),
        "asked_on": day(request, last.asked_on if last else None),
    }  # fmt: skip
    paper = Paper(
        "extension_sheet", TITLE, values, on=last.decided_on if last else None, layout=Layout.PORTRAIT,
        organ=False, inner=(_sheet(request, one, last, values),),
        data={"granted": last.granted if last else None},
    )  # fmt: skip
    return form.printed(tx, request, f"extension-sheet-{one.id}", paper)


def _sheet(request: Request, one: Hazard, last: Extension | None, values: dict[str, str]) -> Facts:
    granted = last.granted if last else None
    decided = _DECIDED.filled(
        yes=box(ticked=granted is True), no=box(ticked=granted is False),
        opinion=(last.opinion if last else None) or "",
    )  # fmt: skip
    asker = request.name("station.people", last.asked_by if last else None)
    approver = request.name("station.people", last.approver if last else None)
    return facts(
        request,
        (QT_TRANSLATE_NOOP("rectifications/report", "Responsible unit"), values["addressee"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Notice no."), word(one.notice_no)),
        (_FACTS, values["facts"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Deadline before"), values["deadline"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Deadline asked for"), values["new_deadline"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Asked on"), values["asked_on"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Asked by"), asker or BLANK),
        (_REASON, values["reason"]),
        (_OPINION, request.say(decided)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Decided by"), approver or BLANK),
        (QT_TRANSLATE_NOOP("rectifications/report", "Decided on"),
         day(request, last.decided_on if last else None)),
        wide=(_FACTS, _REASON, _OPINION),
    )  # fmt: skip


EXTENSION_SHEET = Report(
    "extension_sheet", TITLE, Scope.RECORD, build, code="R07",
    allowed=lambda values: values["issued_on"] is not None,
)  # fmt: skip
