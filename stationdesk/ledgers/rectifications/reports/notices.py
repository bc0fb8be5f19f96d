"""责令改正通知书 and 责令限期整改治安隐患通知书, each with its stub, and the photographs before."""

from __future__ import annotations

from stationdesk.core.document import Document, Facts, Photo
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.actions.keeping import finders
from stationdesk.ledgers.rectifications.actions.papering import latest, on_paper
from stationdesk.ledgers.rectifications.records import Hazard, HazardPaper, Inspection
from stationdesk.ledgers.rectifications.records.parts import BEFORE
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.paper import Paper, box, day, facts, labels, sentence, word
from stationdesk.ledgers.rectifications.rules.papers import PaperForm
from stationdesk.store.attaching import files_of, photos_of
from stationdesk.store.transaction import Transaction

_ORDER = QT_TRANSLATE_NOOP("rectifications", "Order to correct")
_SECURITY = QT_TRANSLATE_NOOP("rectifications", "Order to mend a security hazard")
_SITE = QT_TRANSLATE_NOOP("rectifications/report", "{count} photographs of the place")
_RECORD = QT_TRANSLATE_NOOP("rectifications/report", "inspection record {number}")
_FACTS = QT_TRANSLATE_NOOP("rectifications/report", "What was found")
_CONTENT = QT_TRANSLATE_NOOP("rectifications/report", "What is to be done")
_SIGNERS = (
    QT_TRANSLATE_NOOP("rectifications/report", "Signed off by"),
    QT_TRANSLATE_NOOP("rectifications/report", "Handled by"),
)


def build_order(tx: Transaction, request: Request) -> Document:
    """The order to correct one hazard."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    made = latest(tx, one, PaperForm.ORDER)
    values = _values(tx, request, one) | {"facts": sentence(one.description)}
    return _printed(tx, request, one, made, "correction_order", _ORDER, values)


def build_security(tx: Transaction, request: Request) -> Document:
    """The order to mend what endangers a unit: every hazard that stands on the paper."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    made = latest(tx, one, PaperForm.SECURITY)
    listed = on_paper(tx, made) if made is not None else [one]
    checked = _inspection(tx, one)
    numbered = [f"{place}. {sentence(each.description)}" for place, each in enumerate(listed, 1)]
    measures = tuple(dict.fromkeys(code for each in listed for code in each.measures))
    values = _values(tx, request, one) | {
        "hazards": "\n".join(numbered),
        "content": sentence(labels(request, "hazard_measure", measures)),
        "inspected_on": day(request, checked.inspected_on if checked is not None else one.found_on),
    }  # fmt: skip
    return _printed(tx, request, one, made, "security_notice", _SECURITY, values, listed)


def _values(tx: Transaction, request: Request, one: Hazard) -> dict[str, str]:
    at_once = one.immediate_fix and one.due_on == one.issued_on
    measures = labels(request, "hazard_measure", one.measures)
    return {
        "addressee": form.addressee(one),
        "legal_person": word(one.responsible_person or one.contact_name),
        "address": word(one.address or request.name("station.villages", one.village_id)),
        "evidence": _evidence(tx, request, one), "law": one.legal_basis or form.BLANK * 2,
        "content": sentence(measures), "consequence": measures,
        "at_once": box(ticked=bool(at_once)), "by_day": box(ticked=not at_once and one.due_on is not None),
        "deadline": day(request, None if at_once else one.due_on), "interim": sentence(one.interim),
        "inspectors": form.names(request, tuple(dict.fromkeys(finders(tx, one)))),
        "issued_on": day(request, one.issued_on), "hazard_no": one.number or "",
    }  # fmt: skip


def _evidence(tx: Transaction, request: Request, one: Hazard) -> str:
    """What the records hold to prove it: the inspection, the photographs."""
    checked, photos = _inspection(tx, one), len(files_of(tx, one, BEFORE))
    found = [request.say(_RECORD.filled(number=checked.number))] if checked is not None else []
    found += [request.say(_SITE.filled(count=photos))] if photos else []
    return "、".join(found) or form.BLANK


def _inspection(tx: Transaction, one: Hazard) -> Inspection | None:
    return tx.session.get(Inspection, one.inspection_id) if one.inspection_id is not None else None


def _printed(
    tx: Transaction, request: Request, one: Hazard, made: HazardPaper | None, code: str, title: Phrase,
    values: dict[str, str], listed: list[Hazard] | None = None,
) -> Document:  # fmt: skip
    photos: tuple[Photo, ...] = ()
    if request.parameters.get("photos", True):
        photos = tuple(shot for each in listed or [one] for shot in photos_of(tx, each, BEFORE))
    number = made.number if made is not None else one.notice_no
    paper = Paper(
        code, title, values, number=number, on=one.issued_on,
        photos=photos, stub=_stub(request, one, values),
        stub_signatures=tuple(request.say(one) for one in _SIGNERS),
        data={"hazards": [each.number for each in listed or [one]]},
    )  # fmt: skip
    return form.printed(tx, request, f"{code.replace('_', '-')}-{one.id}", paper)


def _stub(request: Request, one: Hazard, values: dict[str, str]) -> Facts:
    found = values.get("hazards") or values["facts"]
    return facts(
        request,
        (QT_TRANSLATE_NOOP("rectifications/report", "Addressee"), values["addressee"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Responsible person"), values["legal_person"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Address"), values["address"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Hazard no."), values["hazard_no"]),
        (_FACTS, found),
        (_CONTENT, values["content"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Issued on"), values["issued_on"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Deadline"), values["deadline"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Inspectors"), values["inspectors"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Served on"), day(request, one.notice_served_on)),
        wide=(_FACTS, _CONTENT),
    )


ORDER = Report(
    "correction_order", _ORDER, Scope.RECORD, build_order, code="R07", parameters=(form.WITH_PHOTOS,),
    allowed=lambda values: values["issued_on"] is not None,
)  # fmt: skip
SECURITY = Report(
    "security_notice", _SECURITY, Scope.RECORD, build_security, code="R07", parameters=(form.WITH_PHOTOS,),
    allowed=lambda values: values["issued_on"] is not None and values["unit_id"] is not None,
)  # fmt: skip
