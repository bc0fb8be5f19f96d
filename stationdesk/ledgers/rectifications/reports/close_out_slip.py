"""隐患销号单: one hazard from finding to close-out on one sheet, with the photographs before and after."""

from __future__ import annotations

from stationdesk.core.document import Block, Document, Facts, Layout, Photos
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.records import Closing, Hazard, Review
from stationdesk.ledgers.rectifications.records.parts import AFTER, BEFORE, REVIEWED
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.pane import parts
from stationdesk.ledgers.rectifications.reports.paper import (
    BLANK,
    Paper,
    day,
    facts,
    labels,
    names,
    sentence,
    word,
)
from stationdesk.store.attaching import photos_of
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("rectifications", "Close-out slip")
_FACTS = QT_TRANSLATE_NOOP("rectifications/report", "What was found")
_CONTENT = QT_TRANSLATE_NOOP("rectifications/report", "What is to be done")
_REVIEW = QT_TRANSLATE_NOOP("rectifications/report", "Review")
_BEFORE = QT_TRANSLATE_NOOP("rectifications/report", "Before")
_AFTER = QT_TRANSLATE_NOOP("rectifications/report", "After")
_OBJECT = QT_TRANSLATE_NOOP("rectifications/report", "Object and address")


def build(tx: Transaction, request: Request) -> Document:
    """The slip of one hazard, as far as it has come."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    held, closed = parts(tx, Review, one), parts(tx, Closing, one)
    review = held[-1] if held else None
    closing = closed[-1] if closed and closed[-1].reopened_on is None else None
    person = request.name
    values = {
        "object": one.object_text, "facts": sentence(one.description), "hazard_no": one.number or "",
        "content": sentence(labels(request, "hazard_measure", one.measures)),
        "reviewed_on": day(request, review.reviewed_on if review else None),
        "reviewers": names(request, review.reviewers if review else ()),
        "proposer": person("station.people", one.proposed_by) or BLANK,
        "proposed_on": day(request, local_day(one.proposed_at) if one.proposed_at else None),
        "approver": person("station.people", one.closed_by) or BLANK,
        "closed_on": day(request, one.closed_on),
        "opinion": sentence(closing.opinion if closing else None),
    }  # fmt: skip
    shots = _photos(tx, request, one) if request.parameters.get("photos", True) else ()
    paper = Paper(
        "close_out_slip", TITLE, values, on=one.closed_on, layout=Layout.PORTRAIT, organ=False,
        inner=(_sheet(request, one, review, values), *shots),
        data={"closed_on": one.closed_on.isoformat() if one.closed_on else None},
    )  # fmt: skip
    return form.printed(tx, request, f"close-out-slip-{one.id}", paper)


def _sheet(request: Request, one: Hazard, review: Review | None, values: dict[str, str]) -> Facts:
    told = request.say(review.result.label) if review else BLANK
    reviewed = f"{told}　{values['reviewed_on']}　{values['reviewers']}"
    where = " ".join(dict.fromkeys(part for part in (one.object_text, one.address) if part))
    return facts(
        request,
        (_OBJECT, where),
        (
            QT_TRANSLATE_NOOP("rectifications/report", "Kind of hazard"),
            request.label("hazard_kind", one.kind),
        ),
        (QT_TRANSLATE_NOOP("rectifications/report", "Severity"), request.say(one.severity.label)),
        (_FACTS, values["facts"]),
        (_CONTENT, values["content"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Found"), day(request, one.found_on)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Notice no."), word(one.notice_no)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Deadline"), day(request, one.due_on)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Responsible"), word(one.responsible_unit)),
        (_REVIEW, reviewed),
        (QT_TRANSLATE_NOOP("rectifications/report", "Proposed by"), values["proposer"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Proposed on"), values["proposed_on"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Approved by"), values["approver"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Closed out"), values["closed_on"]),
        wide=(_OBJECT, _FACTS, _CONTENT, _REVIEW),
    )


def _photos(tx: Transaction, request: Request, one: Hazard) -> tuple[Block, ...]:
    after = (*photos_of(tx, one, REVIEWED), *photos_of(tx, one, AFTER))
    return (
        Photos(photos_of(tx, one, BEFORE), caption=request.say(_BEFORE)),
        Photos(after, caption=request.say(_AFTER)),
    )


CLOSE_OUT_SLIP = Report(
    "close_out_slip", TITLE, Scope.RECORD, build, code="R07", parameters=(form.WITH_PHOTOS,),
    allowed=lambda values: values["proposed_by"] is not None or values["closed_on"] is not None,
)  # fmt: skip
